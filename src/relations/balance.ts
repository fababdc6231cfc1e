import { ALL } from '../model/dimension.ts';
import { FRAME } from '../model/halves.ts';
import type { Relation } from '../model/relation.ts';
import type { Usage } from './canonical.ts';
import { type Groups, placeOf, representative, statements } from './groups.ts';

const FLOW = FRAME.indexOf('flow');
const NATURE = FRAME.indexOf('nature');

/**
 * Revenue equals spending at every coordinate both sides state. While money is carried over from or into another year
 * that holds only where all origins are together, and 结转下年 is counted as spending.
 */
export function balances(groups: Groups, usage: Usage): Relation[] {
  const relations: Relation[] = [];
  for (const revenue of groups.all()) {
    const at = placeOf(revenue);
    if (at.flow !== '收入' || at.basis !== '本年预算') continue;
    const { frame, entry } = usage.canonical(at);
    if (usage.carriesOver() && frame.members[FRAME.indexOf('origin')] !== ALL) continue;
    const spending = groups.at(frame.with(FLOW, '支出').with(NATURE, ALL), entry);
    if (!spending) continue;
    let paired = false;
    for (const total of statements(revenue)) {
      if (total.state === 'empty') continue;
      const part = statements(spending).find((fact) => fact.state !== 'empty' && fact.table === total.table);
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
