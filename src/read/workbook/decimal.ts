import { shifted, written } from '../../model/point.ts';

/** Decimals as text and as a bigint of their last place: what a workbook's doubles are turned into before anything is added. */

/** More digits or a larger exponent than any amount has; beyond it the literal is left as it stands. */
const MAX_LITERAL = 60;
const MAX_EXPONENT = 40;
/** A spreadsheet holds fifteen significant digits; what follows is noise of the double. */
const SIGNIFICANT = 15;
/** No money is as fine as this: what a sum of doubles leaves where nothing should be left (1.1E-13) is cut off here. */
const FINEST = 18;

const PLAIN = /^([-+]?)(\d*)(?:\.(\d*))?$/u;

/**
 * The shortest decimal at fifteen significant digits, without exponent or idle zeros: `84.90000000000001` is 84.9. What is no
 * number, or larger than any amount, gives `undefined`.
 */
export function decimalOf(literal: string): string | undefined {
  if (literal.length > MAX_LITERAL) return undefined;
  if (literal.length <= SIGNIFICANT) {
    if (isPlain(literal)) return literal;
    const cleaned = clean(literal);
    if (cleaned !== undefined) return cleaned;
  }
  if (!/^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/iu.test(literal)) return undefined;
  const value = Number(literal);
  if (!Number.isFinite(value)) return undefined;
  return unfold(String(Number(value.toPrecision(SIGNIFICANT))));
}

/** `0`, `12`, `-3.05`: nothing to clean. Looked at by the character, because nearly every figure is one of these. */
function isPlain(text: string): boolean {
  let at = text.charCodeAt(0) === 45 ? 1 : 0;
  const first = at;
  let point = -1;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 46 && point < 0) point = at;
    else if (code < 48 || code > 57) return false;
  }
  const whole = (point < 0 ? text.length : point) - first;
  if (whole === 0 || (whole > 1 && text.charCodeAt(first) === 48)) return false;
  if (point >= 0) {
    const last = text.charCodeAt(text.length - 1);
    return last !== 48 && last !== 46;
  }
  return first === 0 || text.charCodeAt(first) !== 48;
}

function clean(text: string): string | undefined {
  const match = PLAIN.exec(text);
  if (!match) return undefined;
  const [, sign = '', whole = '', fraction = ''] = match;
  if (whole === '' && fraction === '') return undefined;
  return written(sign === '-', whole.replace(/^0+(?=\d)/u, '') || '0', fraction);
}

/** `1.5e-7` → `0.00000015`. */
function unfold(text: string): string | undefined {
  const [mantissa = '', power] = text.split('e');
  if (power === undefined) return mantissa === '-0' ? '0' : mantissa;
  const exponent = Number(power);
  if (Math.abs(exponent) > MAX_EXPONENT) return undefined;
  const decimal = shifted(mantissa, exponent);
  return decimalsOf(decimal) > FINEST ? textOf(rounded(exactOf(decimal), FINEST)) : decimal;
}

export const decimalsOf = (decimal: string): number => {
  const point = decimal.indexOf('.');
  return point < 0 ? 0 : decimal.length - point - 1;
};

/** `digits × 10^-scale`, exactly. */
export type Exact = { readonly digits: bigint; readonly scale: number };

export const ZERO: Exact = { digits: 0n, scale: 0 };

export function exactOf(decimal: string): Exact {
  const scale = decimalsOf(decimal);
  return { digits: BigInt(scale === 0 ? decimal : decimal.replace('.', '')), scale };
}

export function plus(a: Exact, b: Exact): Exact {
  if (a.scale === b.scale) return { digits: a.digits + b.digits, scale: a.scale };
  return a.scale > b.scale
    ? { digits: a.digits + b.digits * 10n ** BigInt(a.scale - b.scale), scale: a.scale }
    : { digits: a.digits * 10n ** BigInt(b.scale - a.scale) + b.digits, scale: b.scale };
}

export const minus = (a: Exact): Exact => ({ digits: -a.digits, scale: a.scale });

/** Half away from zero, as a spreadsheet rounds. */
export function rounded(value: Exact, places: number): Exact {
  const drop = value.scale - places;
  if (drop <= 0) return value;
  const unit = 10n ** BigInt(drop);
  const half = value.digits < 0n ? -unit / 2n : unit / 2n;
  const kept = (value.digits + half) / unit;
  return places < 0 ? { digits: kept * 10n ** BigInt(-places), scale: 0 } : { digits: kept, scale: places };
}

export function textOf({ digits, scale }: Exact): string {
  const negative = digits < 0n;
  const text = (negative ? -digits : digits).toString().padStart(scale + 1, '0');
  return written(negative, text.slice(0, text.length - scale), text.slice(text.length - scale));
}
