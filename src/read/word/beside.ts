/** What stands above and below a table of a document: which of it is the table's, and which running text. */

/** A paragraph beside a table, or a line of one, and its number in the document. */
export type Beside = { readonly text: string; readonly number: number };

/** A title, a line below it, whose the table is, the unit: no more. */
const MOST_ABOVE = 6;
/** Of sentences between a title and its table. */
const MOST_SENTENCES = 2;
const LONGEST_ABOVE = 60;

export function titlesOf(paragraphs: readonly Beside[]): readonly Beside[] {
  const near = paragraphs.slice(-MOST_ABOVE);
  const title = near.findLastIndex(({ text }) => isTitle(text));
  const sentences = near.slice(title).filter(({ text }) => isSentence(text)).length;
  const from = near.findLastIndex(({ text }) => isSentence(text)) + 1;
  const stands = title >= 0 && title < from && sentences <= MOST_SENTENCES;
  return stands ? near.slice(title).filter(({ text }) => !isSentence(text)) : near.slice(from);
}

const isSentence = (text: string): boolean =>
  text.replace(/\s/gu, '').length > LONGEST_ABOVE ||
  /[。；]$|(?:如下|下表|附表)[）)]?[：:]?$|\d\s*[万亿]?元/u.test(text);
const TITLE = /表\s*(?:[（(][^（）()]*[）)])?$/u;
export const isTitle = (text: string): boolean => !isSentence(text) && TITLE.test(text);
export const isNote = (text: string): boolean =>
  /^[（(]?(?:备?注|附注|说明)\s*\d*\s*[：:.、]/u.test(text) || /(?:本表|空表|无数据).*[^：:]$/u.test(text);

/** Whose a table is, or its unit. */
export const WHOSE = /(?:部门|单位)(?:名称)?\s*[：:]/u;
const FORM_NUMBER = /^(?:附件|附表|(?:预算)?公开表?|表)\s*[\d一二三四五六七八九十]/u;

/** A title or its number, whose the table is, its unit; a heading above them may be that of the text that follows. */
export const isOfTable = (line: string): boolean => TITLE.test(line) || FORM_NUMBER.test(line) || WHOSE.test(line);
