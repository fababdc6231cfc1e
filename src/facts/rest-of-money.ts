import { ALL, covers } from '../model/dimension.ts';
import { type Fact, isThisYear } from '../model/fact.ts';
import { push } from '../model/multimap.ts';
import { CARRIED_OVER } from './carried-apart.ts';

const FISCAL = '财政拨款';
const NOT_FISCAL = '非财政拨款';
const SPECIAL = '财政专户管理资金';
/** What 其他资金, 自有资金 and 其他收入 are by their words. */
const OWN = new Set(['单位资金', '其他收入']);

/**
 * 合计 | 财政拨款 | 其他资金 in a report that has 财政专户管理资金, too: where a table that names no other money adds up with it, it is all that is not
 * fiscal, by whatever name.
 */
export function restOfMoney(facts: readonly Fact[]): readonly Fact[] {
  const isSpecial = ({ at, value }: Fact): boolean => value !== 0n && covers('fund', SPECIAL, at.fund);
  if (!facts.some(isSpecial)) return facts;
  const tables = new Map<number, Fact[]>();
  const named = new Map<number, Set<string>>();
  for (const fact of facts) {
    if (!isThisYear(fact) || fact.ofWhich || fact.crossed) continue;
    push(tables, fact.table, fact);
    const { fund, origin } = fact.at;
    if (origin !== CARRIED_OVER && covers('fund', NOT_FISCAL, fund))
      named.set(fact.table, (named.get(fact.table) ?? new Set()).add(fund));
  }
  const whole = new Map<number, string>();
  for (const [table, [fund, another]] of named)
    if (fund !== undefined && OWN.has(fund) && another === undefined && addsUp(tables.get(table)!, fund))
      whole.set(table, fund);
  return whole.size === 0
    ? facts
    : facts.map((fact) => (whole.get(fact.table) === fact.at.fund ? fact.withFund(NOT_FISCAL) : fact));
}

/** What a table states of one row or column by its funds: all money, fiscal money and its kinds, the rest, and what is carried over. */
type Split = { readonly all: bigint[]; fiscal?: bigint; kinds: bigint; rest: bigint; carried: bigint };

/** Some row bears it out by both, and no more of them say otherwise: one may hold a slip. */
function addsUp(facts: readonly Fact[], rest: string): boolean {
  const splits = new Map<number, Split>();
  for (const { at, value } of facts) {
    const { key } = at.with('fund', ALL).with('origin', ALL);
    const split = splits.get(key) ?? { all: [], kinds: 0n, rest: 0n, carried: 0n };
    splits.set(key, split);
    if (at.origin === CARRIED_OVER) {
      if (at.fund === ALL) split.carried = value;
    } else if (at.fund === ALL) split.all.push(value);
    else if (at.fund === FISCAL) split.fiscal = value;
    else if (at.fund === rest) split.rest = value;
    else if (KINDS.has(at.fund)) split.kinds += value;
  }
  let [held, broken] = [0, 0];
  for (const { all, fiscal, kinds, rest: own, carried } of splits.values()) {
    const given = fiscal ?? kinds;
    if (all.length === 0 || own === 0n || given === 0n) continue;
    if (all.includes(given + own) || all.includes(given + own + carried)) held++;
    else broken++;
  }
  return held > 0 && held >= broken;
}

const KINDS = new Set(['一般公共预算', '政府性基金预算', '国有资本经营预算']);
