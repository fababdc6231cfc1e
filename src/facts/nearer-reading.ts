import { commonest } from '../model/commonest.ts';
import { ALL, covers, overlaps } from '../model/dimension.ts';
import type { Fact } from '../model/fact.ts';
import { abs } from '../model/money.ts';
import { push } from '../model/multimap.ts';

/**
 * A table of spending that no word places states what other tables state with the carry-over, or that without. Where both
 * are known and its total is neither, it contradicts the report whatever it holds: it is judged by one of them, for silence
 * would be taken for agreement.
 * @param others figures of other tables that are sure of what they hold, by their coordinates; revenue as what it may be spent on
 * @returns the one its total is nearer to, or `all` where it is the one with the carry-over to the last digit; nothing where it is
 * the one without, or where not both are known
 */
export function nearerReading(
  cells: readonly Fact[],
  others: ReadonlyMap<number, readonly Fact[]>,
  carried: Carried,
): 'with' | 'without' | 'all' | undefined {
  let apart = 0n;
  let neither = false;
  let exact = false;
  for (const cell of cells) {
    if (!isTotal(cell)) continue;
    const whole = values(others, cell, ALL);
    const less = values(others, cell, '当年预算安排');
    const carry = carried.of(cell.at.fund);
    if (carry !== undefined) {
      const known = [...less];
      less.push(...whole.map((value) => value - carry));
      whole.push(...known.map((value) => value + carry));
    }
    if (whole.length === 0 || less.length === 0) continue;
    const [withCarry, without] = [off(whole, cell.value), off(less, cell.value)];
    if (without === 0n) return undefined;
    if (withCarry === 0n) exact = true;
    else neither = true;
    apart += without - withCarry;
  }
  if (exact) return neither ? undefined : 'all';
  if (!neither) return undefined;
  return apart >= 0n ? 'with' : 'without';
}

/** All that is spent of a fund. */
const isTotal = ({ at, state, value, ofWhich, crossed }: Fact): boolean =>
  state === 'figure' &&
  value !== 0n &&
  !ofWhich &&
  !crossed &&
  at.measure === '金额' &&
  at.nature === '本年支出' &&
  WHOLE.every((dimension) => at[dimension] === ALL);

const WHOLE = ['function', 'economic', 'govEconomic', 'project', 'budgetUnit', 'item'] as const;

const values = (others: ReadonlyMap<number, readonly Fact[]>, cell: Fact, origin: string): bigint[] =>
  (others.get(cell.at.with('origin', origin).key) ?? []).map(({ value }) => value);

/** How far the nearest of them is. */
const off = (known: readonly bigint[], value: bigint): bigint =>
  known.reduce(
    (least, one) => {
      const gap = abs(one - value);
      return gap < least ? gap : least;
    },
    abs(known[0]! - value),
  );

/** What is carried over of each fund, as the revenue side states it. */
export class Carried {
  private readonly byFund = new Map<string, bigint>();
  /** The funds that hold all of it, where their sum is the whole. */
  private readonly all: readonly string[] | undefined;
  /** Funds that hold any money this year. */
  private readonly live: ReadonlySet<string>;

  constructor(facts: readonly Fact[]) {
    const live = facts.flatMap(({ at, state, value }) =>
      state === 'figure' && value !== 0n && at.basis === '本年预算' ? at.fund : [],
    );
    this.live = new Set(live);
    const stated = new Map<string, Fact[]>();
    for (const fact of facts) {
      const { at, state } = fact;
      const isWhole = at.flow === '收入' && at.origin === '上年结转' && at.entry.isRoot;
      if (isWhole && state === 'figure' && at.basis === '本年预算') push(stated, at.fund, fact);
    }
    for (const [fund, same] of stated) this.byFund.set(fund, commonest(same)!.value);
    const funds = [...this.byFund.keys()];
    const narrow = funds.filter((fund) => !funds.some((other) => other !== fund && covers('fund', fund, other)));
    const sum = narrow.reduce((total, fund) => total + this.byFund.get(fund)!, 0n);
    const whole = this.byFund.get(ALL);
    this.all = whole !== undefined && narrow[0] !== ALL && sum === whole ? narrow : undefined;
  }

  /** `undefined` where nothing says how much of this fund is carried over. */
  of(fund: string): bigint | undefined {
    const known = this.byFund.get(fund);
    if (known !== undefined || !this.all) return known;
    // 财政拨款 is all that is stated of 一般公共预算: they are one where nothing else in it is in use.
    const wider = this.all.find((other) => covers('fund', other, fund));
    if (wider !== undefined) return this.isAllOf(fund, wider) ? this.byFund.get(wider) : undefined;
    return this.all.reduce((sum, other) => (covers('fund', fund, other) ? sum + this.byFund.get(other)! : sum), 0n);
  }

  private isAllOf(fund: string, wider: string): boolean {
    return [...this.live].every((one) => !covers('fund', wider, one) || overlaps('fund', fund, one));
  }
}
