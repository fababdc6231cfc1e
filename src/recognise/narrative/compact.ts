/** A paragraph as it is read: full-width signs folded, blanks dropped, every character still knowing where it stood. */
export type Compact = {
  readonly text: string;
  /** For each character of `text` its offset in the paragraph, and for the end of the text the paragraph's length. */
  readonly origin: readonly number[];
};

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isBlank = (code: number): boolean =>
  code === 32 || code === 9 || code === 10 || code === 13 || code === 0xa0 || code === 0x3000 || code === 0x200b;

/** Signs that mean the same however they are typed; the full-width forms of ASCII are folded by their number. */
const ALIKE = new Map([
  ['．', '.'],
  ['﹒', '.'],
  ['％', '%'],
  ['﹪', '%'],
  ['－', '-'],
  ['−', '-'],
  ['–', '-'],
  ['〇', '〇'],
  ['﹔', '；'],
  [';', '；'],
  ['；', '；'],
  ['﹕', '：'],
  [':', '：'],
  ['：', '：'],
  ['，', '，'],
]);

/** Quotation marks fix nothing and may stand inside a name. */
const QUOTES = new Set(['“', '”', '"', '‘', '’', '「', '」', '『', '』', '＂']);

/**
 * A blank between two digits stays: it parts two numbers, unless it parts thousands, which the reader of numbers sees.
 * A full-width comma stays what it is: between clauses it is no thousands separator.
 */
export function compact(paragraph: string): Compact {
  const kept: string[] = [];
  const origin: number[] = [];
  let blank = -1;
  for (let i = 0; i < paragraph.length; i++) {
    const code = paragraph.charCodeAt(i);
    if (isBlank(code) || code === 0xfeff) {
      if (blank < 0) blank = i;
      continue;
    }
    const char = paragraph[i]!;
    if (QUOTES.has(char)) continue;
    const folded = fold(char, code);
    if (blank >= 0) {
      const before = kept.at(-1);
      if (before !== undefined && isDigit(before.charCodeAt(0)) && isDigit(folded.charCodeAt(0))) {
        kept.push(' ');
        origin.push(blank);
      }
      blank = -1;
    }
    kept.push(folded);
    origin.push(i);
  }
  origin.push(paragraph.length);
  return { text: kept.join(''), origin };
}

function fold(char: string, code: number): string {
  const alike = ALIKE.get(char);
  if (alike !== undefined) return alike;
  return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : char;
}
