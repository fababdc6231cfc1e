import { money, type Unit } from '../../model/money.ts';
import { isText, type Located, type Place } from '../../model/place.ts';

/** An amount in running text, in micro-yuan. */
export type Amount = { readonly value: bigint; readonly raw: string; readonly from: number; readonly to: number };

const AMOUNT = /(\d[\d,，]{0,14}(?:\.\d{1,6})?)\s*(亿元|万元|元)/gu;
/** 每人每天100元, 约4.36亿元: a rate or an estimate, which adds up to nothing. */
const RATE_BEFORE = /(?:[每约近按超过达]|人均|单价|标准为?|不超过|不低于|上限|最高)[^，。；、：]{0,6}$/u;
const RATE_BEHIND = /^\s*(?:[/／每]|左右|以[上下内]|多|余|起|的标准)/u;

/** Text with what stands in brackets blanked out, every other character in its place. */
export const withoutBrackets = (text: string): string =>
  text.replace(/[（(][^（()）]*[)）]/gu, (inside) => ' '.repeat(inside.length));

/** The amounts of a text that stand for money spent: no rates, no estimates. */
export function amountsIn(text: string): Amount[] {
  return [...text.matchAll(AMOUNT)].flatMap((found): Amount[] => {
    const [raw, digits, unit] = found as unknown as [string, string, Unit];
    const from = found.index;
    const to = from + raw.length;
    if (RATE_BEFORE.test(text.slice(Math.max(0, from - 10), from)) || RATE_BEHIND.test(text.slice(to))) return [];
    const plain = digits.replace(/[,，]/gu, '');
    const decimals = plain.includes('.') ? plain.length - plain.indexOf('.') - 1 : 0;
    return [{ value: money(BigInt(plain.replace('.', '')), decimals, unit), raw, from, to }];
  });
}

/** Where a stretch of a text stands; all of it where the text runs over lines or is quoted. */
export function placeWithin({ value, at }: Located<string>, from: number, length: number): Place {
  if (!isText(at) || at.length < value.length || value.includes('\n')) return at;
  const quotes = (at.length - value.length) / 2;
  return quotes > 1 || quotes % 1 !== 0 ? at : { ...at, column: at.column + quotes + from, length };
}

/** One digit mistyped, dropped, added or exchanged with its neighbour; of amounts of a single digit any two are that near. */
export function isNearMiss(a: bigint, b: bigint): boolean {
  if (a <= 0n || b <= 0n || a === b) return false;
  let [one, other] = [a, b];
  while (one % 10n === 0n && other % 10n === 0n) [one, other] = [one / 10n, other / 10n];
  const [x, y] = [one.toString(), other.toString()];
  if (Math.min(x.length, y.length) < 2) return false;
  if (x.length === y.length) {
    const odd = [...x].flatMap((digit, index) => (digit === y[index] ? [] : [index]));
    if (odd.length === 1) return true;
    const [first, second] = odd as [number, number];
    return odd.length === 2 && second === first + 1 && x[first] === y[second] && x[second] === y[first];
  }
  const [long, short] = x.length > y.length ? [x, y] : [y, x];
  return (
    long.length === short.length + 1 &&
    [...long].some((_, index) => long.slice(0, index) + long.slice(index + 1) === short)
  );
}
