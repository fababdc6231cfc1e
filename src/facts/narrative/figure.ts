import type { Claim } from '../../model/claim.ts';
import type { Precision } from '../../model/fact.ts';
import { readFigure } from '../../model/figure.ts';
import { isUnit, lastPlace, maxDecimals, money, pow10, type Unit } from '../../model/money.ts';

/** The value of a claim: micro-yuan, or millionths of a percentage point; what it was typed with, and how finely it is read. */
export type Measured = { readonly value: bigint; readonly precision: Precision; readonly typed: number };

/** Two decimals are the rule of disclosure: 1600万元 is 1600.00. */
const USUAL = 2;

/** `undefined` of a figure with more digits than any budget has. */
export function measured({ raw, number, unit, role, direction, roughly }: Claim): Measured | undefined {
  if (direction === 0) return { value: 0n, precision: amountPrecision('万元', USUAL), typed: USUAL };
  const figure = readFigure(number ?? raw);
  if (figure.state !== 'figure') return undefined;
  const { digits, decimals } = figure;
  const negated = direction === -1 && digits > 0n;
  const signed = negated ? -digits : digits;
  if (role === 'rate' || role === 'share') {
    const times = unit === '倍' ? 2 : 0;
    if (decimals > 6 + times) return undefined;
    const scale = 6 + times - decimals;
    const value = signed * pow10(scale);
    const precision = { unit: '%' as const, decimals: Math.max(USUAL, decimals - times), half: pow10(scale) / 2n };
    return { value, precision: { ...precision, ...(negated && { negated }) }, typed: decimals };
  }
  const named: Unit = isUnit(unit) ? unit : unit === '万' ? '万元' : unit === '亿' ? '亿元' : '元';
  if (decimals > maxDecimals(named)) return undefined;
  // 约1400万元 is rounded to hundreds, or cut off.
  const rounded = roughly && decimals === 0 ? /0*$/u.exec(String(digits))![0].length : 0;
  const { half } = amountPrecision(named, decimals - rounded);
  const precision = amountPrecision(named, named === '万元' ? Math.max(USUAL, decimals) : decimals);
  return {
    value: money(signed, decimals, named),
    precision: { ...precision, ...(roughly && { half: 2n * half }), ...(negated && { negated }) },
    typed: roughly ? decimals - rounded : decimals,
  };
}

export const amountPrecision = (unit: Unit, decimals: number): Precision => ({
  unit,
  decimals,
  half: lastPlace(decimals, unit) / 2n,
});
