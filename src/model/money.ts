/**
 * Money is a whole number of micro-yuan (10⁻⁶ 元), held in a bigint and built from the digits as typed: no double is ever
 * involved, and sums are exact. 万元 with two decimals is 10⁸ micro-yuan a hundredth.
 */

export const UNITS = { 元: 0, 百元: 2, 千元: 3, 万元: 4, 百万元: 6, 亿元: 8 } as const;
export type Unit = keyof typeof UNITS;

/** Decimals of the micro-yuan. */
const SCALE = 6;

export const isUnit = (text: string): text is Unit => Object.hasOwn(UNITS, text);

/** The most decimals a figure in this unit can have and still be exact. */
export const maxDecimals = (unit: Unit): number => SCALE + UNITS[unit];

/** Powers are asked for at every figure. */
const POWERS = Array.from({ length: 40 }, (_, exponent) => 10n ** BigInt(exponent));

export const pow10 = (exponent: number): bigint => POWERS[exponent] ?? 10n ** BigInt(exponent);

/** `digits × 10^-decimals` of `unit`, in micro-yuan. Requires `decimals <= maxDecimals(unit)`. */
export function money(digits: bigint, decimals: number, unit: Unit): bigint {
  return digits * pow10(SCALE + UNITS[unit] - decimals);
}

/** The value of one unit in the last printed place, in micro-yuan. */
export const lastPlace = (decimals: number, unit: Unit): bigint => pow10(SCALE + UNITS[unit] - decimals);

/** Budgets are printed to a hundred 元, 0.01万元, and in 元 to a 分; a table that shows less may only happen to hold whole numbers. */
export const usualDecimals = (unit: Unit): number => (unit === '元' ? 2 : Math.max(0, UNITS[unit] - 2));

export const abs = (value: bigint): bigint => (value < 0n ? -value : value);

/** `digits` without their last `places`, rounded half away from zero. */
export function roundTo(digits: bigint, places: number): bigint {
  const unit = pow10(places);
  return (digits + (digits < 0n ? -unit : unit) / 2n) / unit;
}

/** A decimal string of `value` in `unit` with at least `decimals` places; more only where the value needs them. */
export function formatMoney(value: bigint, unit: Unit, decimals: number, grouped = false): string {
  return formatScaled(value, SCALE + UNITS[unit], decimals, grouped);
}

/** A decimal string of `value × 10^-scale`; trailing zeros beyond `decimals` places are dropped. */
export function formatScaled(value: bigint, scale: number, decimals: number, grouped = false): string {
  const digits = abs(value)
    .toString()
    .padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  const fraction = digits
    .slice(digits.length - scale)
    .replace(/0+$/, '')
    .padEnd(decimals, '0');
  const shown = grouped ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole;
  return `${value < 0n ? '-' : ''}${shown}${fraction ? `.${fraction}` : ''}`;
}
