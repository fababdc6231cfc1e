import type { Unit } from '../../model/money.ts';

/** What a number format does to a number, as far as it changes what the number says or how exactly it says it. */

export type Section = {
  readonly kind: 'number' | 'date' | 'general';
  /** Powers of ten between the value and what is printed: 2 for a percentage, -3 for each scaling comma. */
  readonly shift: number;
  readonly percent: boolean;
  /** Decimals always printed (`0`) and printed at most (`#`, `?`); absent where the format does not fix them. */
  readonly decimals?: { readonly least: number; readonly most: number };
  /** What it prints behind the digits, where that is a unit of money. */
  readonly unit?: Unit;
  readonly condition?: { readonly sign: string; readonly than: number };
};

export type NumberFormat = readonly Section[];

const GENERAL: Section = { kind: 'general', shift: 0, percent: false };
const DATE: Section = { kind: 'date', shift: 0, percent: false };

/** Formats that have a number and no code in the file. Those left out (15–17 and so on) are dates, see `builtIn`. */
const CODES: { readonly [id: number]: string } = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  5: '#,##0',
  6: '#,##0',
  7: '#,##0.00',
  8: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  37: '#,##0',
  38: '#,##0',
  39: '#,##0.00',
  40: '#,##0.00',
  41: '#,##0',
  42: '#,##0',
  43: '#,##0.00',
  44: '#,##0.00',
  48: '##0.0E+0',
  49: '@',
};

/** 27–36 and 50–58 are the dates of the Chinese, Japanese and Korean editions. */
export function builtIn(id: number): NumberFormat {
  const code = CODES[id];
  if (code !== undefined) return parseFormat(code);
  const date = (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
  return [date ? DATE : GENERAL];
}

/** Longer than any format; a hostile one is read as General. */
const MAX_CODE = 1000;

export function parseFormat(code: string): NumberFormat {
  if (code.length > MAX_CODE) return [GENERAL];
  const sections: Section[] = [];
  for (let at = 0; at <= code.length && sections.length < 4; ) {
    const { section, end } = parseSection(code, at);
    sections.push(section);
    at = end + 1;
  }
  return sections;
}

/** Units as they are printed behind a number. */
const BEHIND: { readonly [printed: string]: Unit } = {
  元: '元',
  千: '千元',
  千元: '千元',
  万: '万元',
  万元: '万元',
  百万: '百万元',
  百万元: '百万元',
  亿: '亿元',
  亿元: '亿元',
};

/** One section, up to its semicolon. */
function parseSection(code: string, start: number): { section: Section; end: number } {
  let at = start;
  let [digits, fraction, optional, percents, commas] = [0, 0, 0, 0, 0];
  let [point, exponent, slash, general, date] = [false, false, false, false, false];
  /** Digits behind a full stop that is mere text: `0!.0,` prints units as ten thousands. */
  let faked = -1;
  let condition: Section['condition'];
  let behind = '';
  for (; at < code.length && code[at] !== ';'; at++) {
    const char = code[at]!;
    if (char === '"' || char === '\\' || char === '!') {
      const close = char === '"' ? code.indexOf('"', at + 1) : at + 1;
      const to = close < 0 ? code.length : close;
      const literal = char === '"' ? code.slice(at + 1, to) : code[at + 1];
      if (literal === '.' && digits > 0 && !point && faked < 0) faked = 0;
      else behind += literal;
      at = to;
    } else if (char === '_' || char === '*') at++;
    else if (char === '[') {
      const close = code.indexOf(']', at);
      const inside = code.slice(at + 1, close < 0 ? undefined : close);
      const test = /^(<=|>=|<>|<|>|=)\s*(-?\d+(?:\.\d+)?)$/u.exec(inside);
      if (test) condition = { sign: test[1]!, than: Number(test[2]) };
      if (/^(?:h+|m+|s+)$/iu.test(inside)) date = true;
      at = close < 0 ? code.length : close;
    } else if (char === '0' || char === '#' || char === '?') {
      digits++;
      commas = 0;
      behind = '';
      if (faked >= 0) faked++;
      if (point && !exponent) {
        fraction++;
        optional = char === '0' ? 0 : optional + 1;
      }
    } else if (char === ',') commas += digits > 0 ? 1 : 0;
    else if (char === '.') {
      if (digits > 0 || /[0#?]/u.test(code[at + 1] ?? '')) point = true;
    } else if (char === '%') percents++;
    else if (char === '/') slash = true;
    else if (/^general/iu.test(code.slice(at, at + 7))) {
      general = true;
      at += 6;
    } else if (/^G\/通用格式/u.test(code.slice(at, at + 6))) {
      general = true;
      at += 5;
    } else if ((char === 'E' || char === 'e') && digits > 0 && /[+-]/u.test(code[at + 1] ?? '')) exponent = true;
    else if (/[ymdhse]/iu.test(char) || /^(?:am\/pm|上午\/下午)/iu.test(code.slice(at, at + 5))) date = true;
    else if (/[\u4e00-\u9fff]/u.test(char)) behind += char;
  }
  const end = at;
  const unit = BEHIND[behind.trim()];
  const given = { ...(condition && { condition }), ...(unit && { unit }) };
  if (date && !exponent) return { section: { ...DATE, ...given }, end };
  const shift = 2 * percents - 3 * commas - Math.max(0, faked);
  const base = { kind: 'number', shift, percent: percents > 0, ...given } as const;
  if (general || digits === 0) return { section: { ...base, kind: 'general' }, end };
  if (exponent || (slash && !point)) return { section: base, end };
  const decimals = faked >= 0 ? { least: faked, most: faked } : { least: fraction - optional, most: fraction };
  return { section: { ...base, decimals }, end };
}

/** The section that prints this number. */
export function sectionFor(format: NumberFormat, literal: string): Section {
  const [first = GENERAL, second, third] = format;
  if (!second && !first.condition) return first;
  const value = Number(literal);
  if (first.condition || second?.condition) {
    if (!first.condition ? value > 0 : holds(first.condition, value)) return first;
    if (second && (!second.condition ? !third || value < 0 : holds(second.condition, value))) return second;
    return third ?? GENERAL;
  }
  if (value < 0) return second ?? first;
  return value === 0 ? (third ?? first) : first;
}

function holds({ sign, than }: NonNullable<Section['condition']>, value: number): boolean {
  if (sign === '<') return value < than;
  if (sign === '>') return value > than;
  if (sign === '<=') return value <= than;
  if (sign === '>=') return value >= than;
  return sign === '=' ? value === than : value !== than;
}
