import type { Fact } from '../model/fact.ts';
import { push } from '../model/multimap.ts';
import type { Relation } from '../model/relation.ts';
import type { Standings } from './standing.ts';

/** A row of totals left out as a whole: which blanks of one row lack the same amount. */
export class LeftOut {
  private readonly rows = new Map<number, Relation[]>();

  /** @param stated relations that are broken as they stand */
  constructor(stated: Iterable<Relation>) {
    for (const relation of stated)
      if (relation.total.state === 'empty') push(this.rows, relation.total.row.id, relation);
  }

  /** The blank and those beside it that are to be filled in with it. */
  beside(fact: Fact, standings: Standings, isFixed: (fact: Fact) => boolean): readonly Fact[] {
    const row = this.rows.get(fact.row.id)?.filter((relation) => standings.state(relation) === 'broken') ?? [];
    const own = row.find(({ total }) => total === fact);
    if (!own) return [fact];
    const lacks = standings.gap(own);
    const alike = row.flatMap((one) => (standings.gap(one) === lacks && !isFixed(one.total) ? [one.total] : []));
    return [...new Set(alike)];
  }
}
