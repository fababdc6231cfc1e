import { readFigure } from '../model/figure.ts';
import { abs } from '../model/money.ts';

/** A figure as it is printed: its digits without the point, and how many stand behind it. */
export type Printed = { readonly digits: bigint; readonly decimals: number };

/** What became of the digits; several may explain the same pair of figures, the likelier first. */
export type DigitSlip = 'digits-transposed' | 'digit-dropped' | 'digit-doubled' | 'digit-added' | 'digit-mistyped';

/**
 * The one slip of a digit that turns `right` into `stated`, both printed with the same decimals; signs are not looked at.
 * @param usual decimals such figures have: a digit added behind the point makes one more
 */
export function digitSlip(stated: Printed, right: Printed, usual: number): DigitSlip | undefined {
  const { decimals } = right;
  const [was, is] = [textOf(right), textOf(stated)];
  if (transposed(was, is, decimals)) return 'digits-transposed';
  if (isWithout(was, is, decimals)) return 'digit-dropped';
  const added = addedAt(was, is, decimals, decimals > usual);
  if (added !== undefined) return added ? 'digit-doubled' : 'digit-added';
  return mistyped(was, is) ? 'digit-mistyped' : undefined;
}

/** Places behind the point that a literal shows, whatever its column prints. */
export function shownDecimals(raw: string): number {
  const figure = readFigure(raw);
  return figure.state === 'figure' ? figure.decimals : 0;
}

/** At least one digit before the point. */
const textOf = ({ digits, decimals }: Printed): string =>
  abs(digits)
    .toString()
    .padStart(decimals + 1, '0');

/** Two neighbouring digits exchanged. */
function transposed(a: string, b: string, decimals: number): boolean {
  const length = Math.max(a.length, b.length);
  const [left, right] = [a.padStart(length, '0'), b.padStart(length, '0')];
  const unlike = [...left].flatMap((digit, index) => (digit === right[index] ? [] : [index]));
  const [first, second] = unlike;
  if (unlike.length !== 2 || first === undefined || second === undefined || second - first !== 1) return false;
  // The point stands between the last whole digit and the first behind it.
  if (second === length - decimals) return false;
  return left[first] === right[second] && left[second] === right[first];
}

/** Without one of its digits the figure is the other one. Digits behind the point move up; the table still prints as many. */
function isWithout(whole: string, other: string, decimals: number): boolean {
  const wanted = BigInt(other);
  for (let at = 0; at < whole.length; at++) if (without(whole, at, decimals) === wanted) return true;
  return false;
}

function without(text: string, at: number, decimals: number): bigint {
  const isBehind = at >= text.length - decimals;
  return BigInt(`${text.slice(0, at)}${text.slice(at + 1)}${isBehind ? '0' : ''}` || '0');
}

/** `true` where the digit too many repeats its neighbour, `false` where it is another, `undefined` where there is none. */
function addedAt(was: string, is: string, decimals: number, isFiner: boolean): boolean | undefined {
  const wanted = BigInt(was);
  let found: boolean | undefined;
  for (let at = 0; at < is.length - (isFiner ? 0 : decimals); at++) {
    if (without(is, at, decimals) !== wanted) continue;
    if (is[at] === is[at - 1] || is[at] === is[at + 1]) return true;
    found = false;
  }
  return found;
}

/** Figures of three digits or more that differ in one. */
const mistyped = (a: string, b: string): boolean =>
  a.length === b.length && a.length > 2 && [...a].filter((digit, index) => digit !== b[index]).length === 1;
