import { coversAll } from '../model/coordinates.ts';
import { childrenOf } from '../model/dimension.ts';
import { type Fact, isThisYear } from '../model/fact.ts';
import { abs } from '../model/money.ts';
import { push } from '../model/multimap.ts';
import type { Relation } from '../model/relation.ts';
import { sumOf } from '../model/rounding.ts';

/**
 * Between tables, a figure whose year of money is open contradicts nothing, as long as that can be what it differs by: where
 * one is twice the other, and they differ by more than all that was carried over, it contradicts them whatever it holds.
 */
export function openOrigins(facts: readonly Fact[], relations: readonly Relation[]): readonly Relation[] {
  if (!facts.some((fact) => fact.originOpen)) return relations;
  const carried = carriedOver(facts);
  const most = largest([...carried.keys()]);
  // A single figure may be the one that is wrong.
  const sure = largest([...carried].flatMap(([value, times]) => (times > 1 ? [value] : [])));
  const rows = new CarriedInRows(facts);
  return relations.map((relation): Relation => {
    const { kind, total, parts } = relation;
    const taking = [total, ...parts];
    const apart = taking.some((fact) => fact.table !== total.table);
    if (!apart || kind === 'prior' || !taking.some((fact) => fact.originOpen)) return relation;
    const other = sumOf(parts);
    const gap = abs(total.value - other);
    const isSame = kind === 'same' || kind === 'sum' || kind === 'balance';
    if (kind === 'same' && taking.some((fact) => !fact.originOpen && rows.holdNothing(fact))) return relation;
    if (isSame && gap > most && (gap >= abs(total.value) || gap >= abs(other))) return relation;
    // What is carried over is carried over whole, into the projects.
    const isWhole =
      (kind === 'same' ? parts.every((part) => part.at.is(total.at)) : isAllOfNature(relation, facts)) &&
      total.at.entry.isRoot;
    if (isWhole && gap !== 0n && gap < sure && !carried.has(gap)) return { likely: true, ...relation };
    return { doubtful: true, ...relation };
  });
}

/** 人员经费 and 公用经费 of a table that has no row for both, against the 基本支出 of another. Where it has one, they need not be all of it. */
function isAllOfNature({ kind, total: { at }, parts }: Relation, facts: readonly Fact[]): boolean {
  const natures = childrenOf('nature', at.nature);
  return (
    kind === 'sum' &&
    natures.length === parts.length &&
    natures.every((nature) => parts.some((part) => part.at.is(at.with('nature', nature)))) &&
    !facts.some((fact) => fact.state === 'figure' && fact.table === parts[0]!.table && fact.at.is(at))
  );
}

/** What the report says is carried over, of whichever money, and how often it says so. */
function carriedOver(facts: readonly Fact[]): ReadonlyMap<bigint, number> {
  const found = new Map<bigint, number>();
  for (const { at, state, value } of facts) {
    if (state !== 'figure' || at.origin !== '上年结转' || at.basis !== '本年预算') continue;
    found.set(abs(value), (found.get(abs(value)) ?? 0) + 1);
  }
  return found;
}

const largest = (values: readonly bigint[]): bigint =>
  values.reduce((before, value) => (value > before ? value : before), 0n);

/** What rows say of the money carried over into them. */
class CarriedInRows {
  private readonly byRow = new Map<number, Fact[]>();

  constructor(facts: readonly Fact[]) {
    for (const fact of facts)
      if (fact.at.origin === '上年结转' && isThisYear(fact)) push(this.byRow, fact.row.id, fact);
  }

  /** A column of the carry-over holds nothing there: with it or without it the figure is the same. */
  holdNothing({ row, at }: Fact): boolean {
    const own = this.byRow.get(row.id)?.filter((other) => coversAll(at, other.at)) ?? [];
    return own.length > 0 && own.every(({ state, value }) => state !== 'unreadable' && value === 0n);
  }
}
