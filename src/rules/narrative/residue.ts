import type { Problem } from '../../model/problem.ts';
import type { Paragraph } from '../../model/text.ts';
import { emptyReasons } from '../empty-reason.ts';
import { groups, type Mark, mark, problemAt } from './mark.ts';
import { type Found, MONEY, placeholders, type Residue } from './placeholder.ts';

const UP_DOWN = '(?:增加|减少|增长|下降|上升|提高|降低)';
/** 增加（减少）, 增加/减少, （增加）减少, （增加/减少）. */
const DIRECTION = new RegExp(
  `${UP_DOWN}\\s?[（(]\\s?(?:或者?)?${UP_DOWN}\\s?[）)]|[（(]\\s?${UP_DOWN}\\s?[）)]\\s?${UP_DOWN}` +
    `|[（(]?${UP_DOWN}\\s?[/／]\\s?${UP_DOWN}(?:\\s?[/／]\\s?持平)?[）)]?|增\\s?[（(]\\s?减\\s?[）)](?=\\s?[\\dXＸ×_])`,
  'gu',
);
/** A heading, or the head of a column, may well speak of 增加（减少）情况; a sentence has to decide. */
const IN_A_NAME = /^\s?(?:额|值|幅|情况|变动|变化|因素|原因)/u;
const SENTENCE = /[，。；,;比较]/u;

/** Words by which a template speaks to whoever fills it in. */
const INSTRUCTION =
  /(?:此处|请在此|据实|根据实际(?:情况)?|按实际(?:情况)?|请)(?:填写|填列|补充|说明填写)|待(?:填写|填列|填报|补充|完善)(?=\s?(?:[。；，、）)】\]]|$))/gu;

/** Runs of punctuation; which pairs in them are slips is told by `SLIPS`. `。；` is met in published reports and says nothing. */
const PUNCTUATION = /[。，、；：]{2,}/gu;
const SLIPS = ['。。', '，，', '、、', '；；', '：：', '、。', '，。', '：。'];

const EMPTY = /（\s{0,12}）|\(\s{0,12}\)|【\s{0,12}】|《\s{0,12}》|“\s{0,12}”/gu;
/** Boxes to be ticked. */
const TICKED = /^\s?(?:是|否|有|无|男|女)/u;

/** Parts of one phrase stand this close. */
const NEAR = 2;

/**
 * TXT001: what a template leaves in the text that is made from it: both directions at once, placeholders for figures and
 * names, words to whoever fills it in, empty brackets, a reason not given. An amount that is not there is an error: no
 * examiner lets it pass. Of the rest a person has to say whether it is meant.
 */
export function residues(paragraphs: readonly Paragraph[], glossary: readonly boolean[]): Problem[] {
  const marks: (Mark & { readonly kind: Residue })[] = [];
  for (const [index, paragraph] of paragraphs.entries()) {
    if (paragraph.inTable) continue;
    for (const { kind, from, to } of phrases(paragraph.text, glossary[index] ?? false))
      marks.push({ ...mark(paragraph, from, to), kind });
  }
  return groups(marks, ({ kind, text }) => `${kind} ${text}`).map((alike) => {
    const [{ kind, text }] = alike;
    const data = { what: kind, text, count: alike.length };
    return problemAt('TXT001', alike, data, kind === 'amount' ? { severity: 'error' } : {});
  });
}

/** What is found in one paragraph; parts of one phrase count as one, under what weighs most. */
function phrases(text: string, glossary: boolean): Found[] {
  const all = [...residuesIn(text, glossary)].sort((a, b) => a.from - b.from || b.to - a.to);
  const joined: Found[] = [];
  for (const found of all) {
    const last = joined.at(-1);
    if (last && (found.from < last.to || isNear(text.slice(last.to, found.from)))) {
      const kind = last.kind === 'amount' || found.kind === 'amount' ? 'amount' : last.kind;
      joined[joined.length - 1] = { kind, from: last.from, to: Math.max(last.to, found.to) };
    } else joined.push(found);
  }
  return joined;
}

const isNear = (between: string): boolean => between.length <= NEAR && !/[，。；：、,;:]/u.test(between);

function* residuesIn(text: string, glossary: boolean): Iterable<Found> {
  yield* placeholders(text, glossary);
  if (!glossary && SENTENCE.test(text))
    for (const found of matches('direction', DIRECTION, text))
      if (!IN_A_NAME.test(text.slice(found.to, found.to + 4))) yield found;
  yield* matches('instruction', INSTRUCTION, text);
  for (const found of matches('punctuation', PUNCTUATION, text)) {
    const run = text.slice(found.from, found.to);
    if (SLIPS.some((slip) => run.includes(slip))) yield found;
  }
  for (const found of matches('brackets', EMPTY, text)) {
    const before = text.slice(Math.max(0, found.from - 1), found.from);
    const behind = text.slice(found.to, found.to + 5);
    if (TICKED.test(behind) || /[\w.]/u.test(before)) continue;
    const unit = MONEY.exec(behind)?.[0];
    yield unit === undefined ? found : { kind: 'amount', from: found.from, to: found.to + unit.length };
  }
  for (const found of emptyReasons(text)) yield { kind: 'reason', ...found };
}

function* matches(kind: Residue, pattern: RegExp, text: string): Iterable<Found> {
  for (const { 0: whole, index } of text.matchAll(pattern)) yield { kind, from: index, to: index + whole.length };
}
