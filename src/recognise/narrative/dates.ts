import type { Token } from './token.ts';

/** Numbers that are no figures: names of documents, years, dates. */

export const isDigit = (char: string | undefined): boolean => char !== undefined && char >= '0' && char <= '9';

/** 〔2017〕82号, (2024)2号, 第四条, 第3期: numbers that name a document or a part of one. */
export function document(text: string, at: number): Token | undefined {
  if (text[at] === '第') {
    let to = at + 1;
    while (to < at + 6 && /[0-9一二三四五六七八九十百]/u.test(text[to] ?? '')) to++;
    // 第一季度, 第三部分 are words of a heading or a name, and hold no digit.
    return to > at + 1 && isDigit(text[at + 1]) ? { kind: 'other', from: at, to } : undefined;
  }
  const year = text.slice(at + 1, at + 5);
  const close = text[at + 5] ?? '';
  if (!/^(?:19|20)\d\d$/u.test(year) || !'〕])】'.includes(close)) return undefined;
  let to = at + 6;
  if (text[to] === '第') to++;
  const digits = to;
  while (isDigit(text[to])) to++;
  if (to === digits || text[to] !== '号') return undefined;
  return { kind: 'other', from: at, to: to + 1 };
}

/** 2018年2月24日, 2025.1.1-2025.12.31, 12月底, 2018-2020年, 2023年度. */
export function yearOrDate(text: string, at: number): Token | undefined {
  const year = text.slice(at, at + 4);
  if (/^(?:19|20)\d\d$/u.test(year)) {
    const next = text[at + 4];
    if (next === '年') {
      const to = at + (text[at + 5] === '度' ? 6 : 5);
      const month = monthAt(text, to);
      return month === undefined
        ? { kind: 'year', from: at, to, year: Number(year) }
        : { kind: 'other', from: at, to: month };
    }
    if ((next === '.' || next === '/' || next === '-') && isDigit(text[at + 5])) return dotted(text, at, next);
    if (
      (next === '-' || next === '—' || next === '~' || next === '至') &&
      /^(?:19|20)\d\d/u.test(text.slice(at + 5, at + 9))
    )
      return { kind: 'other', from: at, to: at + 5 };
  }
  const month = isDigit(text[at - 1]) ? undefined : monthAt(text, at);
  return month === undefined ? undefined : { kind: 'other', from: at, to: month };
}

/** Where a month (and its day) that begins here ends. */
function monthAt(text: string, at: number): number | undefined {
  let to = at;
  while (isDigit(text[to]) && to < at + 2) to++;
  if (to === at || text[to] !== '月' || text[to + 1] === '/') return undefined;
  to++;
  const day = to;
  while (isDigit(text[to]) && to < day + 2) to++;
  if (to > day && (text[to] === '日' || text[to] === '号')) return to + 1;
  return day;
}

/** 2025.1.1, 2023-01-15; not 2023.5万元. */
function dotted(text: string, at: number, sign: string): Token | undefined {
  let to = at + 5;
  while (isDigit(text[to])) to++;
  if (text[to] !== sign || !isDigit(text[to + 1])) {
    // 2018-2020年: two years.
    const range = sign === '-' && to - at === 9 && /^(?:19|20)/u.test(text.slice(at + 5, at + 7));
    return range ? { kind: 'other', from: at, to: text[to] === '年' ? to + 1 : to } : undefined;
  }
  to += 2;
  while (isDigit(text[to])) to++;
  return { kind: 'other', from: at, to };
}
