/** What single lines of running text look like. */

/**
 * Begins like a heading or an item: 第二部分, 一、, （一）, 1、, 1., （1）, ①, 注：. “7.73%” is no item, nor is any number whose point is followed
 * by a digit, unless a year or a code follows it: “1.2023年收入预算…”, “1.2100408基本公共卫生服务…”; nor is （99）：, the code of what the line before ends in.
 */
const ITEM =
  /^(?:第[一二三四五六七八九十百\d０-９]+(?:部分|章|节)|[一二三四五六七八九十百]+[、．]|[（(](?:[一二三四五六七八九十百]+|[\d０-９]{1,2})[）)](?![：:（(])|[\d０-９]{1,3}(?:、|[)）]|[.．](?![\d０-９])|[.．](?=(?:19|20)[\d０-９][\d０-９]年|2\d\d(?:\d{2}){0,2}[一-鿿](?<![万亿千百元个平名人项辆台套次家])))|[①-⒇㈠-㈩]|附[件表录][\d０-９]*[：:]|注[：:]|[•·●■◆▪◇□➢] ?)/u;
export const beginsItem = (text: string): boolean => ITEM.test(text);

const SENTENCE_END = /[。：；:;!！?？][”’"）)】》]*$/u;
export const endsSentence = (text: string): boolean => SENTENCE_END.test(text);

export const leadsOn = (text: string): boolean => /(?:原因是?|主要是|其中|包括)[：:]$/u.test(text);

/** `sure`: the number is marked as that of a page, as in “- 37 -” or “第 3 页”; without a mark it may as well be a figure. */
export function pageNumber(text: string): 'sure' | 'maybe' | undefined {
  if (text.length > 24) return undefined;
  if (/^\d{1,4}$/u.test(text)) return 'maybe';
  return /^(?:[-—–－―~·]+\s*\d{1,4}\s*[-—–－―~·]+|第\s*\d{1,4}\s*页(?:[，,\s]*共\s*\d{1,4}\s*页)?|\d{1,4}\s*[/／]\s*\d{1,4}\s*页?)$/u.test(
    text,
  )
    ? 'sure'
    : undefined;
}

const FIGURE = /^[-−]?\d[\d,，]*(?:\.\d+)?[%％]?$/u;
const UNIT = /^(?:年|月|日|万|亿|千|元|个|项|名|人|家|辆|台|套|次|批|平方米|[%％])/u;

/** A row of a printed table: figures parted by blanks, no sentence. “2023 年预算 3205.70 万元” has units behind its numbers. */
export function isRow(text: string): boolean {
  if (!/\d(?:[%％]?)(?:\s|$)/u.test(text) || !/\s/u.test(text) || /[。；]/u.test(text)) return false;
  const tokens = text.split(/\s+/u);
  const figures = tokens.filter((token, at) => FIGURE.test(token) && !UNIT.test(tokens[at + 1] ?? ''));
  if (figures.length >= 2) return true;
  return figures.length === 1 && tokens.length <= 4 && FIGURE.test(tokens.at(-1)!) && !/[，、：:]/u.test(text);
}

/** 与20 and 24年相比, （20805 and 06）44.25万元, ；（ and 6）防汛: one year, one code, or the number of an item. */
export function isCutNumber(before: string, after: string): boolean {
  const head = /(?:[（(]\d{0,6}|(?<![\d.,])\d{1,4})$/u.exec(before)?.[0] ?? '';
  const tail = /^\d{0,6}(?:年|[）)])/u.exec(after)?.[0] ?? '';
  if (head === '' || tail === '') return false;
  return /^(?:(?:19|20)\d\d年|[（(](?:\d{1,3}|\d{5}|\d{7})[）)])$/u.test(head + tail);
}

/**
 * 基本支出 1316.64 and 万元，其中：…: parted from its unit, the only figure of a line looks like that of a row. A unit alone is a cell of its
 * own.
 */
export const isCutFromUnit = (before: string, after: string): boolean =>
  /^(?:[万亿千百]?元|[%％]|个?百分点)./u.test(after) &&
  /\s[\d,]*\d(?:\.\d+)?$/u.test(before) &&
  before.split(/\s+/u).filter((token, at, all) => FIGURE.test(token) && !/^年/u.test(all[at + 1] ?? '')).length === 1;

const WORDS = new Set(['预算', '决算', '支出', '收入', '经费', '执行', '拨款', '万元']);

/** A line that breaks off where nothing can end, or goes on with what nothing begins with. */
export function isBrokenOff(before: string, after: string): boolean {
  if (/[，、（(《“‘]$/u.test(before) || /^[，。；：、）)》”’.%％]/u.test(after)) return true;
  // 增加6万元；二是 and 项目经费增加4万元: nothing ends with the number of a reason.
  if (/(?:^|[，；：:。、])[一二三四五六七八九十]+是(?:由于|因为?)?$/u.test(before)) return true;
  // 其他残疾人事业支出 and （99）：2024年…: the code of the name.
  if (/[一-鿿]$/u.test(before) && /^[（(](?:\d{2,7}[）)][：:（(]|\d{3,7}[）)])/u.test(after)) return true;
  // 行政运行 and （项）。2024年预算数…: of what level the name is.
  if (/^[（(](?:类|款|项|目)(?:级|级科目)?[）)]/u.test(after)) return true;
  // 2023年预算 and 数为754.03万元; 2023年预算数 and 为754.03万元.
  if (/(?:预算|执行|安排|决算|金|总)$/u.test(before) && /^[数额][为是]?\s*\d/u.test(after)) return true;
  if (/[一-鿿）)]$/u.test(before) && /^为\s*\d/u.test(after)) return true;
  // 2023年预 and 算数为268.93万元: half a word is no end.
  const halves = before.slice(-1) + after.slice(0, 1);
  if (halves.length === 2 && WORDS.has(halves)) return true;
  // 7. and 73%; 1,81 and 2.13万元.
  if (/\d(?:[.,．，]|,\d{1,2})$/u.test(before)) return /^\d/u.test(after);
  // 增加65.7 and 3万元: a number that no unit ends goes on with its last digits.
  if (/[一-鿿）)][\d,]*\.?\d$/u.test(before) && beginsWithFigure(after)) return true;
  // 比 and 2024年; 44.25万 and 元.
  if (/[比较与]$/u.test(before) && /^(?:(?:19|20)\d\d年|[上去]年)/u.test(after)) return true;
  if (/\d[万亿千百]$/u.test(before) && after.startsWith('元')) return true;
  return /\d$/u.test(before) && /^(?:[.,]\d|[万亿千]?元|万)/u.test(after);
}

/** What ends a line of a list, and not a line that goes on, unless the next begins with a word that needs one before it. */
export const endsWithFigure = (text: string): boolean => /(?:[\d元%％]|百分点)$/u.test(text);
export const beginsWithLink = (text: string): boolean =>
  /^(?:[比较与和及同占的为]|其中|主要|下降|上升|增加|减少|[\d,.]+\s*(?:[万亿千]?元|[%％]))/u.test(text);

/** 与上年相比, 预算数比2023年, 主要用于: of what stands before it. */
export const beginsWithBase = (text: string): boolean =>
  /^(?:同比|主要(?:用于|原因|是)|(?:(?:年初)?预算(?:数|安排)?)?[与比较同] ?(?:上年|上一年|去年|(?:19|20)\d\d ?年))/u.test(
    text,
  );

/** What a sentence goes on with: an amount or a share, or digits that stood before the end of the line. */
export const beginsWithFigure = (text: string): boolean => /^[\d,.]+\s*(?:[万亿千百]?元|[%％]|个?百分点)/u.test(text);

const LABEL = /^([一-鿿]{2,12})[：:]/u;
/** 预算安排规模：319.03万元. */
export const labelOf = (text: string): string | undefined => LABEL.exec(text)?.[1];

/** A paragraph of its own, typed as Chinese ones are. */
export const isIndented = (raw: string): boolean => /^(?:[\u3000\t]|[ \u00a0]{2})/u.test(raw);

const TITLED =
  /(?:情况|说明|情况表|预算|决算|概况|职责|职能|机构|机构设置|总体|安排|收入|支出|收支|经费|费|变化|解释|名词|绩效|目标|资产|采购|公开|报告|目录|总表|明细表|附表)$/u;
const LONGEST_HEADING = 40;

/** A line that is a heading by its number or its last word, and no part of a sentence. */
export function isHeading(text: string): boolean {
  if (text.length > LONGEST_HEADING || /[\d元%％]\s*(?:[万亿千百]?元|[%％])/u.test(text)) return false;
  const number = ITEM.exec(text)?.[0] ?? '';
  const rest = text.slice(number.length);
  return isTitle(rest.replace(/[“"][^“”"]*[”"]/gu, '')) && (number !== '' || TITLED.test(rest));
}

/** 四、“三公”经费增减变化原因 and 2025年，我局… or 某某局2025年…: by chance as long as a line is. */
export const isFullHeading = (text: string, after: string): boolean =>
  isHeading(text) &&
  /(?:情况|说明|原因|变化)$/u.test(text) &&
  /^(?:[^，。；：、\d]{0,20}(?:19|20)\d\d年|[我本])/u.test(after);

/** Nothing in it is parted from anything. */
export const isTitle = (text: string): boolean => !/[，。；：、,;:]/u.test(text);

/** Columns a line takes where Chinese characters and marks are two wide, as they are printed. */
export function printedWidth(text: string): number {
  let columns = 0;
  for (let at = 0; at < text.length; at++) columns += text.charCodeAt(at) >= 0x2010 ? 2 : 1;
  return columns;
}

/** Columns of what cannot be parted at the beginning of a line: a number, a word, or one character with the mark behind it. */
export const firstWidth = (text: string): number =>
  printedWidth(/^(?:[\w.,%+-]+|.)[，。；：、）)》”’％]*/u.exec(text.slice(0, 40))?.[0] ?? '');

/** Between two lines that are one: Chinese and figures close up, words of Latin letters keep a blank. */
export const gapBetween = (before: string, after: string): string =>
  /[A-Za-z]$/u.test(before) && /^[A-Za-z\d]/u.test(after) ? ' ' : '';
