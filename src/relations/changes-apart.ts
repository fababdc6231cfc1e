import { LESS, MORE } from '../model/change.ts';
import type { Fact } from '../model/fact.ts';
import { FRAME } from '../model/halves.ts';
import { push } from '../model/multimap.ts';
import type { Relation, Uncheckable } from '../model/relation.ts';

/** 增加 or 减少 in a column of its own. */
export const isApart = ({ at }: Fact): boolean => at.measure === MORE || at.measure === LESS;

/** 本年 = 上年 + 增加 − 减少, in rows that state the two years once each. */
export function changesApart(facts: readonly Fact[]): { relations: Relation[]; uncheckable: Uncheckable[] } {
  const relations: Relation[] = [];
  const uncheckable: Uncheckable[] = [];
  if (!facts.some(isApart)) return { relations, uncheckable };
  const rows = new Map<number, Fact[]>();
  for (const fact of facts) if (!fact.ofWhich && !fact.crossed) push(rows, fact.row.id, fact);
  for (const row of rows.values()) {
    const [more, ...others] = row.filter(({ at }) => at.measure === MORE);
    const stated = row.filter((fact) => isApart(fact) && fact.state !== 'empty');
    const [first] = stated;
    if (!first) continue;
    const all = row.filter((fact) => more && sameBut(fact, more));
    const less = all.filter(({ at }) => at.measure === LESS);
    const amounts = all.filter(({ at }) => at.measure === '金额');
    const now = amounts.filter(({ at }) => at.basis === '本年预算');
    const before = amounts.filter(({ at }) => /^(?:上年|\d{4}年)/u.test(at.basis));
    const isPlain = others.length === 0 && less.length === 1 && now.length === 1 && before.length === 1;
    if (more && isPlain && amounts.length === 2)
      relations.push({ kind: 'change', total: more, parts: [now[0]!, before[0]!, less[0]!] });
    else uncheckable.push({ kind: 'change', because: first });
  }
  return { relations, uncheckable };
}

/** The same amount of another year, or what is said of it. */
export const sameBut = (a: Fact, b: Fact): boolean =>
  a.at.entry === b.at.entry &&
  FRAME.every((dimension) => dimension === 'basis' || dimension === 'measure' || a.at[dimension] === b.at[dimension]);
