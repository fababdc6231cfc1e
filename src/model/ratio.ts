import BigJs from 'big.js';

/**
 * Quotients of amounts, for shares and rates. The one door to big.js: built from strings only, half away from zero.
 */
const Decimal = BigJs();
Decimal.strict = true;
Decimal.RM = Decimal.roundHalfUp;
/** Digits kept of a quotient: far below the last printed place of any percentage. */
Decimal.DP = 20;

/** Percentages are millionths of a percentage point, as facts hold them. */
const PER_CENT = 100_000_000n;

/** `part / whole` in millionths of a percentage point, rounded half up; `undefined` over zero. */
export function ratio(part: bigint, whole: bigint): bigint | undefined {
  if (whole === 0n) return undefined;
  return BigInt(new Decimal((part * PER_CENT).toString()).div(new Decimal(whole.toString())).round(0).toFixed(0));
}

/** Least and greatest `part / whole` when each may lie anywhere within its slack; `undefined` if the whole may be zero. */
export function ratioRange(
  part: bigint,
  partSlack: bigint,
  whole: bigint,
  wholeSlack: bigint,
): readonly [bigint, bigint] | undefined {
  const wholes = [whole - wholeSlack, whole + wholeSlack];
  if (wholes[0]! <= 0n && wholes[1]! >= 0n) return undefined;
  const values = [part - partSlack, part + partSlack].flatMap((p) => wholes.map((w) => ratio(p, w)!));
  return outermost(values);
}

/**
 * Least and greatest `by / (now − by)`, a change over what was there before it, when each of the two may lie anywhere within its slack;
 * `undefined` if nothing may have been there: over that any rate may be.
 */
export function growthRange(
  by: bigint,
  bySlack: bigint,
  now: bigint,
  nowSlack: bigint,
): readonly [bigint, bigint] | undefined {
  const values = [by - bySlack, by + bySlack].flatMap((d) =>
    [now - nowSlack, now + nowSlack].map((n) => ratio(d, n - d)),
  );
  return values.some((value) => value === undefined) ? undefined : outermost(values as bigint[]);
}

const outermost = (values: readonly bigint[]): readonly [bigint, bigint] => [
  values.reduce((a, b) => (b < a ? b : a)),
  values.reduce((a, b) => (b > a ? b : a)),
];

/** A percentage rounded to `decimals`, as millionths of a point. */
export function roundPercent(value: bigint, decimals: number): bigint {
  const text = new Decimal(value.toString()).div(new Decimal('1000000')).round(decimals).toFixed(6);
  return BigInt(text.replace('.', ''));
}

/** A percentage cut off after `decimals`, as millionths of a point. */
export function truncatePercent(value: bigint, decimals: number): bigint {
  const unit = 10n ** BigInt(Math.max(0, 6 - decimals));
  return (value / unit) * unit;
}
