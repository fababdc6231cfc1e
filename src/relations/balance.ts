import { coordinateKey } from '../model/coordinates.ts';
import { ALL } from '../model/dimension.ts';
import type { Relation } from '../model/relation.ts';
import { type Group, representative, type Usage } from './canonical.ts';

/**
 * Revenue equals spending at every coordinate both sides state. While money is carried over from or into another year
 * that holds only where all origins are together, and 结转下年 is counted as spending.
 */
export function balances(groups: ReadonlyMap<string, Group>, usage: Usage): Relation[] {
  const relations: Relation[] = [];
  for (const revenue of groups.values()) {
    if (revenue.at.flow !== '收入' || revenue.at.basis !== '本年预算') continue;
    if (usage.carriesOver() && revenue.at.origin !== ALL) continue;
    const spending = groups.get(coordinateKey({ ...revenue.at, flow: '支出', nature: ALL }));
    if (!spending) continue;
    let paired = false;
    for (const total of revenue.facts) {
      if (total.state === 'empty') continue;
      const part = spending.facts.find((fact) => fact.state !== 'empty' && fact.line.table === total.line.table);
      if (!part) continue;
      relations.push({ kind: 'balance', total, parts: [part] });
      paired = true;
      break;
    }
    const total = representative(revenue);
    const part = representative(spending);
    if (!paired && total.state !== 'empty' && part.state !== 'empty')
      relations.push({ kind: 'balance', total, parts: [part] });
  }
  return relations;
}
