import { commonest } from '../model/commonest.ts';
import { ALL, covers, overlaps } from '../model/dimension.ts';
import type { Fact } from '../model/fact.ts';
import { push } from '../model/multimap.ts';

/** What is carried over of each fund, as the revenue side states it. */
export class Carried {
  private readonly byFund = new Map<string, bigint>();
  /** All that is stated of a fund: two statements that differ are as likely. */
  private readonly stated = new Map<string, readonly bigint[]>();
  private readonly same = new Map<string, readonly string[]>();
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
    for (const [fund, same] of stated) {
      this.byFund.set(fund, commonest(same)!.value);
      this.stated.set(fund, [...new Set(same.map(({ value }) => value))]);
    }
    const funds = [...this.byFund.keys()];
    const narrow = funds.filter((fund) => !funds.some((other) => other !== fund && covers('fund', fund, other)));
    const sum = narrow.reduce((total, fund) => total + this.byFund.get(fund)!, 0n);
    const whole = this.byFund.get(ALL);
    this.all = whole !== undefined && narrow[0] !== ALL && sum === whole ? narrow : undefined;
  }

  /** What this fund may carry over; nothing where nothing says how much. */
  of(fund: string): readonly bigint[] {
    const own = this.stated.get(fund);
    const worked = own ? undefined : this.worked(fund);
    if (!own) return worked === undefined ? [] : [worked];
    const same = [...this.stated].filter(
      ([other]) => other !== fund && covers('fund', other, fund) && this.isAllOf(fund, other),
    );
    return [...own, ...same.flatMap(([, values]) => values)];
  }

  /** It and whatever else is the same money this year: 财政拨款, where 一般公共预算 is all of it that is in use. */
  alike(fund: string): readonly string[] {
    let known = this.same.get(fund);
    if (!known) {
      const others = [...this.live].filter(
        (other) =>
          other !== fund &&
          ((covers('fund', other, fund) && this.isAllOf(fund, other)) ||
            (covers('fund', fund, other) && this.isAllOf(other, fund))),
      );
      known = [fund, ...others];
      this.same.set(fund, known);
    }
    return known;
  }

  /** By what is stated of other funds. */
  private worked(fund: string): bigint | undefined {
    if (!this.all) return undefined;
    // 财政拨款 is all that is stated of 一般公共预算: they are one where nothing else in it is in use.
    const wider = this.all.find((other) => covers('fund', other, fund));
    if (wider !== undefined) return this.isAllOf(fund, wider) ? this.byFund.get(wider) : undefined;
    return this.all.reduce((sum, other) => (covers('fund', fund, other) ? sum + this.byFund.get(other)! : sum), 0n);
  }

  private isAllOf(fund: string, wider: string): boolean {
    return [...this.live].every((one) => !covers('fund', wider, one) || overlaps('fund', fund, one));
  }
}
