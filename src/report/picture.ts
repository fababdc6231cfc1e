import { ALL } from '../model/dimension.ts';
import type { Fact } from '../model/fact.ts';
import { formatMoney, type Unit } from '../model/money.ts';

/**
 * What is drawn of a report, worked out from its facts: plain data of a few hundred bytes, so that a worker can make it and throw the
 * facts away. Amounts are decimal strings in `unit`.
 */
export type Picture = {
  readonly unit: string;
  /** Spending of the year by 类, the largest first. `of` says whose money it is where it is not all: 一般公共预算, … */
  readonly composition?: {
    readonly of: string | null;
    readonly parts: readonly { readonly name: string; readonly amount: string }[];
  };
  /** This year's spending by 类 against last year's, and the memo items (三公, …) likewise. */
  readonly classes?: Compared;
  readonly items?: Compared;
};

export type Compared = {
  readonly of: string | null;
  /** 上年预算, 上年执行数; `null` where last year is worked out from the change. */
  readonly basis: string | null;
  readonly rows: readonly { readonly name: string; readonly now: string; readonly before: string }[];
};

/** Bars that are drawn; of a composition the rest is one bar. */
const BARS = 10;

export function pictureOf(facts: readonly Fact[]): Picture | undefined {
  const spent = facts.filter(
    ({ at, state, unit, value }) => isSpending(at) && state === 'figure' && unit !== '%' && value >= 0n,
  );
  const [first] = spent;
  if (!first) return undefined;
  const unit = first.unit as Unit;
  const amount = (value: bigint): string => formatMoney(value, unit, first.decimals);
  const composed = composition(spent);
  const [classes, items] = [compared(facts, isClass, amount), compared(facts, isItem, amount)];
  if (!composed && !classes && !items) return undefined;
  return {
    unit,
    ...(composed && {
      composition: {
        of: composed.of,
        parts: composed.parts.map(({ name, value }) => ({ name, amount: amount(value) })),
      },
    }),
    ...(classes && { classes }),
    ...(items && { items }),
  };
}

type At = Fact['at'];

const isSpending = (at: At): boolean =>
  at.flow === '支出' && at.basis === '本年预算' && at.measure === '金额' && isClass(at);

/** A 类 of the functional classification, narrowed in nothing else but whose money it is and of which year. */
const isClass = (at: At): boolean => /^\d{3}$/u.test(at.function) && at.item === ALL && isWhole(at) && isOrdinary(at);

/** 三公, 机关运行经费 and their like. */
const isItem = (at: At): boolean => at.item !== ALL && at.function === ALL && isOrdinary(at) && isWhole(at);

const isWhole = ({ nature }: At): boolean => nature === ALL || nature === '本年支出';

const isOrdinary = (at: At): boolean =>
  at.economic === ALL &&
  at.govEconomic === ALL &&
  at.project === ALL &&
  at.budgetUnit === ALL &&
  at.receipt === ALL &&
  at.category === ALL &&
  at.goods === ALL &&
  at.method === ALL;

/** The wider the better: all money before that of one fund, the whole before this year's alone. */
const FUNDS = [ALL, '财政拨款', '一般公共预算'];
const ORIGINS = [ALL, '不含结转', '当年预算安排'];
const scope = ({ fund, origin }: At): number => {
  const [f, o] = [FUNDS.indexOf(fund), ORIGINS.indexOf(origin)];
  return f < 0 || o < 0 ? Number.POSITIVE_INFINITY : f * ORIGINS.length + o;
};

const fundName = ({ fund }: At): string | null => (fund === ALL ? null : fund);

/** The widest scope in which two or more are stated; of each member the first statement. */
function widest<T extends { readonly at: At }>(all: readonly T[], memberOf: (at: At) => string): readonly T[] {
  const scopes = new Map<number, Map<string, T>>();
  for (const one of all) {
    const rank = scope(one.at);
    if (!Number.isFinite(rank)) continue;
    const found = scopes.get(rank) ?? new Map<string, T>();
    scopes.set(rank, found);
    const member = memberOf(one.at);
    if (!found.has(member)) found.set(member, one);
  }
  const ranked = [...scopes].sort(([a], [b]) => a - b).map(([, found]) => [...found.values()]);
  return ranked.find((found) => found.length > 1) ?? ranked[0] ?? [];
}

function composition(spent: readonly Fact[]) {
  const parts = widest(
    spent.filter(({ value }) => value > 0n),
    (at) => at.function,
  );
  const [first] = parts;
  if (!first) return undefined;
  const sorted = parts.map((fact) => ({ name: nameOf(fact), value: fact.value })).sort(byValue);
  const rest = sorted.slice(BARS).reduce((sum, { value }) => sum + value, 0n);
  const shown = sorted.slice(0, BARS);
  return { of: fundName(first.at), parts: rest > 0n ? [...shown, { name: '', value: rest }] : shown };
}

const byValue = (a: { readonly value: bigint }, b: { readonly value: bigint }): number =>
  a.value > b.value ? -1 : a.value < b.value ? 1 : 0;

/** Pairs of this year's and last year's amount of the same thing. */
function compared(
  facts: readonly Fact[],
  fits: (at: At) => boolean,
  amount: (value: bigint) => string,
): Compared | undefined {
  const priors = new Map<number, { readonly value: bigint; readonly basis: string | null }>();
  const changes = new Map<number, bigint>();
  const stated = facts.filter(({ at, state }) => at.flow === '支出' && state === 'figure' && fits(at));
  for (const { at, value } of stated) {
    if (at.measure === '金额' && at.basis.startsWith('上年')) {
      const { key } = at.with('basis', '本年预算');
      if (!priors.has(key)) priors.set(key, { value, basis: at.basis });
    } else if (at.measure === '增减额') {
      const { key } = at.with('measure', '金额');
      if (!changes.has(key)) changes.set(key, value);
    }
  }
  const pairs = stated.flatMap((fact) => {
    const { at, value } = fact;
    if (at.measure !== '金额' || at.basis !== '本年预算' || value < 0n) return [];
    const change = changes.get(at.key);
    const prior = priors.get(at.key) ?? (change === undefined ? undefined : { value: value - change, basis: null });
    // Both nothing is nothing to see.
    return prior && prior.value >= 0n && prior.value + value > 0n ? [{ at, fact, value, prior }] : [];
  });
  const rows = widest(pairs, (at) => `${at.function} ${at.item}`);
  const [first] = rows;
  if (!first) return undefined;
  return {
    of: fundName(first.at),
    basis: first.prior.basis,
    rows: [...rows]
      .sort(byValue)
      .slice(0, BARS)
      .map(({ at, fact, value, prior }) => ({
        name: at.item === ALL ? nameOf(fact) : at.item,
        now: amount(value),
        before: amount(prior.value),
      })),
  };
}

/** As printed, without number and code: `一、`, `（三）`, `201`; the 一 of 一般 is none. A sentence has no name for a subject. */
function nameOf({ row, at }: Fact): string {
  const bare = row.label
    .replace(
      /^[\s\u3000]*(?:[（(][一二三四五六七八九十]+[）)][、.．\s]*|[一二三四五六七八九十]+[）)、.．\s]+|\d+[、.．\s]*)/u,
      '',
    )
    .replace(/[\s\u3000]+/gu, '');
  return row.told || bare === '' ? at.function : bare;
}
