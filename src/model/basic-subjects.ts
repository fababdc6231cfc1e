import { ALL } from './dimension.ts';
import type { Fact } from './fact.ts';

/** A subject (款) of the economic classification that basic expenditure is spent on, with the figures that show it. */
export type BasicSubject = {
  readonly code: string;
  readonly facts: readonly Fact[];
  /** In use with the money appropriations are made of: what a table of all funds holds besides is no part of them. */
  readonly appropriated: boolean;
};

const APPROPRIATED: readonly string[] = ['财政拨款', '一般公共预算'];
const NATURES: readonly string[] = ['基本支出', '人员经费', '公用经费'];

/** What has an amount in any table of basic expenditure, in the order it is met. */
export function basicSubjects(facts: readonly Fact[]): BasicSubject[] {
  const byCode = new Map<string, { readonly facts: Fact[]; appropriated: boolean }>();
  for (const fact of facts) {
    if (fact.state !== 'figure' || fact.value === 0n || !isOfBasic(fact)) continue;
    const { economic, fund } = fact.at;
    const known = byCode.get(economic) ?? { facts: [], appropriated: false };
    known.appropriated ||= APPROPRIATED.includes(fund);
    known.facts.push(fact);
    byCode.set(economic, known);
  }
  const any = [...byCode.values()].some(({ appropriated }) => appropriated);
  return [...byCode].map(([code, one]) => ({ code, facts: one.facts, appropriated: one.appropriated || !any }));
}

function isOfBasic({ at }: Fact): boolean {
  return (
    /^3\d{4}$/u.test(at.economic) &&
    NATURES.includes(at.nature) &&
    at.flow === '支出' &&
    at.basis === '本年预算' &&
    at.measure === '金额' &&
    [at.item, at.function, at.project, at.budgetUnit].every((member) => member === ALL)
  );
}

export type BasicKind = '人员经费' | '公用经费';
/** 人员经费 is 301 and 303; 公用经费 302, 310 and what else is no person’s. */
export const basicKindOf = (code: string): BasicKind => (/^30[13]/u.test(code) ? '人员经费' : '公用经费');
