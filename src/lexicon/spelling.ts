/** How text is folded before it is looked up: width, blanks, quotes and brackets never matter. */

/** 一 一般公共预算 without a stop is a number, too; 一 般公共预算, 三 公经费, 三 亚市 are words with a blank in them. */
const NUMBERING =
  /^(?:第[一二三四五六七八九十]+(?:(?:部分|[章节])[、.．:：]?|[、.．:：，,]|(?=\s))|[（(]\s*[一二三四五六七八九十百\d]{1,4}\s*[）)]|[一二三四五六七八九十百]{1,4}\s*[、.．,，]|[一二三四五六七八九十]{1,3}\s+(?=[\u4e00-\u9fff]{3})(?!公(?![务用])|[般级次类等体定期线带川亚江台门明平堰季个位年月])|[\d０-９]{1,3}\s*[、.．](?![\d０-９])|[①-⑳]|[（(]?[Ⅰ-Ⅻⅰ-ⅻ][）)、.．]|(?:I{1,3}|I?V|VI{1,3}|IX|X)[、.．]\s*(?=[\u4e00-\u9fff])|[(（]?其中[:：]?[)）]?)/u;

/** Chinese characters, digits, letters and signs that folding leaves as they are. */
const PLAIN = /^[\u4e00-\u9fff0-9A-Za-z、（）：，。《》%.+=/-]*$/u;

export function fold(text: string): string {
  // 其它收入
  const spelt = text.includes('其它') ? text.replaceAll('其它', '其他') : text;
  if (PLAIN.test(spelt)) return spelt;
  return spelt
    .normalize('NFKC')
    .replace(/[\s\u200b\ufeff“”"'‘’「」『』]/gu, '')
    .replace(/\(/gu, '（')
    .replace(/\)/gu, '）')
    .replace(/,/gu, '，')
    .replace(/:/gu, '：');
}

const CHINESE_DIGITS = '〇一二三四五六七八九';

/** 二○二三年 as 2023年. */
export const plainYear = (text: string): string =>
  text.includes('年') && /[〇○ＯO零一二三四五六七八九]{4}年/u.test(text)
    ? text.replace(/[〇○ＯO零一二三四五六七八九]{4}(?=年)/gu, (year) =>
        [...year].map((digit) => Math.max(0, CHINESE_DIGITS.indexOf(digit))).join(''),
      )
    : text;

/** Chinese characters that a number before a name can begin with; of other Chinese characters none can. */
const BEGINS = new Set('第一二三四五六七八九十百其');

/** Takes 一、 （一） 1. ① Ⅰ. 其中： off the front, and says whether 其中 was among them. */
export function withoutNumbering(text: string): { readonly text: string; readonly ofWhich: boolean } {
  const code = text.charCodeAt(0);
  if (code >= 0x4e00 && code <= 0x9fff && !BEGINS.has(text[0]!)) return { text, ofWhich: false };
  let rest = text.replace(/^[\s\u3000]+/u, '');
  let ofWhich = false;
  for (let match = NUMBERING.exec(rest); match; match = NUMBERING.exec(rest)) {
    if (match[0].length === rest.length) break;
    ofWhich ||= match[0].includes('其中');
    rest = rest.slice(match[0].length).replace(/^[\s\u3000]+/u, '');
  }
  return { text: rest, ofWhich };
}

/** What that takes off the front of a text without blanks before it. */
export const numberBefore = (text: string): string => text.slice(0, text.length - withoutNumbering(text).text.length);

/** The number of a form behind its title, folded: （表1）, （公开01表）, （一）, 1, -1; or of its part: （上）, （1/2）, （第一部分）. */
const FORM_SUFFIX =
  /(?<=表)(?:（(?:附件|附|预算|部门|单位|公开|财预?)*表?(?:[一二三四五六七八九十]{1,3}|\d{1,3})(?:[-—]\d{1,2})?表?）|（(?:[上中下](?:半?部分|半)?|\d{1,2}\/\d{1,2}|第[一二三四五六七八九\d]部分)）|[-—]?\d{1,2}(?:[-—]\d{1,2})?|[一二三四五六七八九十]{1,2})$/u;

/** What numbers a column in its own heading, folded: 合计（1=2+3）, 基本支出（2）, 合计=2+3, which was ①合计=②+③. */
const COLUMN_NUMBER =
  /(?<=[\u4e00-\u9fff）%])(?:（\d{1,2}栏?(?:=[\dA-Z栏+*/×÷−—（）-]+)?）|\d{0,2}=[\d栏+*/×÷−—（）-]+)$/u;

export const withoutColumnNumber = (folded: string): string =>
  /\d/u.test(folded) ? folded.replace(COLUMN_NUMBER, '') : folded;

/** The mark of a note behind a word, or its number: 合计①, 公务接待费*, unlike 合计①=②+③. */
const MARK = /(?<=[\u4e00-\u9fff）)%])\s*(?:[①-⑳]|[*＊※]{1,3})$/u;

/** *合计 */
const MARK_AHEAD = /^\s*[*＊※]{1,3}\s*(?=[\u4e00-\u9fff])/u;

export const withoutMark = (text: string): string => {
  const rest = /[①-⑳*＊※]$/u.test(text) ? text.replace(MARK, '') : text;
  return /[*＊※]/u.test(rest) ? rest.replace(MARK_AHEAD, '') : rest;
};

export const withoutFormNumber = (folded: string): string =>
  folded.includes('表') ? folded.replace(FORM_SUFFIX, '') : folded;

/** The nearest of `known` to `word`, or `undefined` when none is near enough to be what was meant. */
export function nearest(
  word: string,
  known: Iterable<string>,
  most = Math.max(1, Math.floor(word.length / 2)),
): string | undefined {
  let best: string | undefined;
  let least = most + 1;
  for (const candidate of known) {
    const distance = edits(word, candidate, least);
    if (distance < least) {
      least = distance;
      best = candidate;
    }
  }
  return best;
}

/** Levenshtein distance, given up at `limit`. */
function edits(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      current[j] = Math.min(previous[j]! + 1, current[j - 1]! + 1, previous[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
    }
    if (Math.min(...current) >= limit) return limit;
    previous = current;
  }
  return previous[b.length]!;
}
