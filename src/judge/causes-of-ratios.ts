import type { Fact } from '../model/fact.ts';
import { abs } from '../model/money.ts';
import { ratio, roundPercent } from '../model/ratio.ts';
import type { Relation } from '../model/relation.ts';
import type { Cause } from './causes.ts';
import { digitSlip, type Printed, shownDecimals } from './digits.ts';
import { computed, type Values, valueIn } from './evaluate.ts';
import { show } from './findings.ts';
import type { Surroundings } from './surroundings.ts';

/** A share or a rate that does not follow from its amounts: what is printed, and what follows. */
class Ratio {
  readonly total: Fact;
  /** Not rounded yet. */
  readonly exact: bigint;
  readonly expected: bigint;
  private readonly parts: readonly Fact[];
  private readonly values: Values;

  constructor({ total, parts }: Relation, exact: bigint, values: Values) {
    this.total = total;
    this.parts = parts;
    this.values = values;
    this.exact = exact;
    this.expected = roundPercent(exact, total.decimals);
  }

  amount(index: number): bigint {
    return valueIn(this.parts[index]!, this.values);
  }

  /** An amount as it is printed. */
  shown(index: number, value = this.amount(index)): string {
    return show(this.parts[index]!, value);
  }

  percent(value: bigint): string {
    return show(this.total, roundPercent(value, this.total.decimals));
  }

  /** Whether such a quotient, rounded as the column is printed or to the places it shows, is what stands there. */
  isStated(value: bigint | undefined): value is bigint {
    const { decimals, raw, value: stated } = this.total;
    const shown = Math.min(6, shownDecimals(raw));
    return value !== undefined && (roundPercent(value, decimals) === stated || roundPercent(value, shown) === stated);
  }
}

type Hypothesis = (own: Ratio, relation: Relation, around: Surroundings) => Cause | undefined;

/** What a share or a rate should be, and the usual ways it goes wrong. */
export function causeOfRatio(
  relation: Relation,
  values: Values,
  around: Surroundings,
): { readonly expected: bigint | null; readonly cause: Cause } {
  const exact = computed(relation, values);
  if (exact === undefined) return { expected: null, cause: null };
  const own = new Ratio(relation, exact, values);
  const { expected, total } = own;
  if (total.state !== 'figure') return { expected, cause: { id: 'left-blank', detail: `${own.percent(exact)}%` } };
  const hypotheses: readonly Hypothesis[] = [
    signReversed,
    ...(relation.kind === 'share' ? SHARES : relation.kind === 'growth' ? GROWTHS : RATES),
    ...ANY,
  ];
  for (const fits of hypotheses) {
    const cause = fits(own, relation, around);
    if (cause) return { expected, cause };
  }
  return { expected, cause: null };
}

/** 增长 for 下降: the figure is right, its direction is not. */
const signReversed: Hypothesis = (own) =>
  own.total.value === -own.expected && own.expected !== 0n
    ? { id: 'sign-reversed', detail: `${show(own.total)} ↔ ${own.percent(own.exact)}` }
    : undefined;

const wrongBaseYear: Hypothesis = (own) => {
  const [now, prior] = [own.amount(0), own.amount(1)];
  const over = ratio(now - prior, now);
  if (!own.isStated(over)) return undefined;
  const change = own.shown(0, abs(now - prior));
  return {
    id: 'wrong-base-year',
    detail: `${change} ÷ ${own.shown(0)} = ${own.percent(over)}%; ${change} ÷ ${own.shown(1)} = ${own.percent(own.exact)}%`,
  };
};

/** Beside 上年预算数 stands 上年执行数, and the rate was taken over the other one. */
const otherBase: Hypothesis = (own, { total, parts }, around) => {
  const [now, prior] = parts as readonly [Fact, Fact];
  for (const other of around.row(total)) {
    if (other.state !== 'figure' || other.at.measure !== '金额' || other === now || other === prior) continue;
    if (other.at.basis === '本年预算') continue;
    const over = ratio(own.amount(0) - other.value, other.value);
    if (own.isStated(over))
      return {
        id: 'other-base',
        detail: `(${own.shown(0)} − ${show(other)}) ÷ ${show(other)} = ${own.percent(over)}% ${other.label.column}`,
      };
  }
  return undefined;
};

const ratioNotRate: Hypothesis = (own) =>
  own.isStated(ratio(own.amount(0), own.amount(1)))
    ? { id: 'ratio-not-rate', detail: `${own.shown(0)} ÷ ${own.shown(1)} = ${show(own.total)}%` }
    : undefined;

/** The difference of two shares of the row is in percentage points, and no rate. */
const pointsForPercent: Hypothesis = ({ total }, _, around) => {
  const shares = around
    .row(total)
    .filter(({ state, unit, id }) => state === 'figure' && unit === '%' && id !== total.id);
  for (const a of shares)
    for (const b of shares)
      if (a !== b && a.value - b.value === total.value)
        return { id: 'points-for-percent', detail: `${show(a)}% − ${show(b)}% = ${show(total)}` };
  return undefined;
};

/** The share of this year's amount in last year's whole. */
const shareOfLastYear: Hypothesis = (own, { parts }, around) => {
  const whole = parts[1]!;
  for (const other of around.row(whole)) {
    if (other.state !== 'figure' || other.at.measure !== '金额' || other.at.basis === whole.at.basis) continue;
    const over = ratio(own.amount(0), other.value);
    if (own.isStated(over))
      return {
        id: 'wrong-base-year',
        detail: `${own.shown(0)} ÷ ${show(other)} = ${own.percent(over)}%; ${own.shown(0)} ÷ ${own.shown(1)} = ${own.percent(own.exact)}%`,
      };
  }
  return undefined;
};

/** Divided by another figure of the column than the total. */
const otherWhole: Hypothesis = (own, { parts }, around) => {
  const [part, whole] = parts as readonly [Fact, Fact];
  for (const other of around.column(whole)) {
    if (other.state !== 'figure' || other === whole || other === part) continue;
    const over = ratio(own.amount(0), other.value);
    if (own.isStated(over))
      return {
        id: 'wrong-whole',
        detail: `${own.shown(0)} ÷ ${show(other)} = ${own.percent(over)}% ${other.label.row}`.trim(),
      };
  }
  return undefined;
};

/** 0.0773 for 7.73 %. */
const fractionNotPercent: Hypothesis = (own) =>
  own.total.value !== 0n && own.isStated(own.exact / 100n)
    ? { id: 'fraction-not-percent', detail: `${show(own.total)} = ${own.percent(own.exact)}%` }
    : undefined;

const decimalMoved: Hypothesis = (own) => {
  for (const factor of [10n, 100n, 1000n]) {
    if (own.total.value === own.expected * factor && own.expected !== 0n)
      return { id: 'decimal-moved', detail: `${show(own.total)} = ${own.percent(own.exact)} × ${factor}` };
    if (own.total.value !== 0n && own.isStated(own.exact / factor))
      return { id: 'decimal-moved', detail: `${show(own.total)} = ${own.percent(own.exact)} ÷ ${factor}` };
  }
  return undefined;
};

const lastYear: Hypothesis = (own, _, around) =>
  around.yearBefore(own.total)?.value === own.total.value
    ? { id: 'prior-year-left-in', detail: show(own.total) }
    : undefined;

const neighbour: Hypothesis = ({ total }, _, around) => {
  const other = around.sources(total).find(({ value, unit }) => unit === '%' && value !== 0n && value === total.value);
  return other && { id: 'neighbour-copied', detail: `${other.raw.trim()} ${other.label.row}`.trim() };
};

const digits: Hypothesis = (own) => {
  const { total, expected } = own;
  if (total.value < 0n !== expected < 0n) return undefined;
  const unit = 10n ** BigInt(Math.max(0, 6 - total.decimals));
  const printed = (value: bigint): Printed => ({ digits: value / unit, decimals: total.decimals });
  const slip = digitSlip(printed(total.value), printed(expected), total.decimals);
  return slip && { id: slip, detail: `${show(total)} ← ${show(total, expected)}` };
};

/** Of a change and this year's amount: the change over this year. */
const overThisYear: Hypothesis = (own) => {
  const [change, now] = [own.amount(0), own.amount(1)];
  const over = ratio(change, now);
  if (!own.isStated(over)) return undefined;
  const shown = own.shown(0);
  return {
    id: 'wrong-base-year',
    detail: `${shown} ÷ ${own.shown(1)} = ${own.percent(over)}%; ${shown} ÷ ${own.shown(1, now - change)} = ${own.percent(own.exact)}%`,
  };
};

const GROWTHS: readonly Hypothesis[] = [overThisYear];
const RATES: readonly Hypothesis[] = [wrongBaseYear, otherBase, ratioNotRate, pointsForPercent];
const SHARES: readonly Hypothesis[] = [shareOfLastYear, otherWhole];
const ANY: readonly Hypothesis[] = [fractionNotPercent, decimalMoved, lastYear, neighbour, digits];
