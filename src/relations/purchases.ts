import { projectKey } from '../lexicon/project-name.ts';
import { ALL } from '../model/dimension.ts';
import type { Fact } from '../model/fact.ts';
import { push } from '../model/multimap.ts';
import type { Relation } from '../model/relation.ts';

/** What the list of purchased services and its project have to do with each other: 政府购买服务预算明细表. */

const isPurchase = ({ at, crossed }: Fact): boolean =>
  at.item === '政府购买服务' && at.measure === '金额' && at.basis === '本年预算' && !crossed;

/** A row of one service, or of one project. */
const isDetail = ({ at }: Fact): boolean => at.project !== ALL || at.category !== ALL || at.goods !== ALL;

/**
 * Σ of the services of a project ≤ the project, and the rows of offices = the services below them. A total that its column sums
 * already is left alone.
 * @param sums relations known of the tables
 */
export function purchaseRelations(facts: readonly Fact[], sums: readonly Relation[]): Relation[] {
  const purchases = facts.filter(isPurchase);
  if (purchases.length === 0) return [];
  return [...totalRows(purchases, sums), ...partsOfProjects(purchases, facts)];
}

function totalRows(purchases: readonly Fact[], sums: readonly Relation[]): Relation[] {
  const summed = new Set(
    sums.flatMap(({ kind, total, parts }) =>
      kind === 'sum' && parts.every(({ column }) => column === total.column) ? [total.id] : [],
    ),
  );
  const columns = new Map<number, Fact[]>();
  for (const fact of purchases) push(columns, fact.column.id, fact);
  return [...columns.values()].flatMap((column) => {
    if (!column.some(isDetail)) return [];
    const groups: { total: Fact; parts: Fact[] }[] = [];
    for (const fact of column) {
      if (!isDetail(fact)) groups.push({ total: fact, parts: [] });
      else groups.at(-1)?.parts.push(fact);
    }
    // 部门 above its 单位: a total without services of its own is that of the totals below it.
    const [first, ...rest] = groups;
    if (first && first.parts.length === 0 && rest.length > 0) first.parts.push(...rest.map(({ total }) => total));
    return groups.flatMap(({ total, parts }): Relation[] =>
      summed.has(total.id) || !parts.some(({ state }) => state !== 'empty') ? [] : [{ kind: 'sum', total, parts }],
    );
  });
}

function partsOfProjects(purchases: readonly Fact[], facts: readonly Fact[]): Relation[] {
  const nameOf = (fact: Fact): string => projectKey(fact.at.project);
  const services = new Map<string, Map<number, Fact[]>>();
  for (const fact of purchases) {
    if (fact.at.project === ALL || fact.at.fund !== ALL || fact.state !== 'figure') continue;
    const name = nameOf(fact);
    const columns = services.get(name) ?? new Map<number, Fact[]>();
    services.set(name, columns);
    push(columns, fact.column.id, fact);
  }
  if (services.size === 0) return [];
  const rows = new Map<string, Fact[]>();
  for (const fact of facts) {
    const { at } = fact;
    if (at.project === ALL || at.item !== ALL || at.fund !== ALL || at.category !== ALL || fact.crossed) continue;
    if (at.measure === '金额' && at.basis === '本年预算' && fact.state === 'figure') push(rows, nameOf(fact), fact);
  }
  return [...services].flatMap(([name, columns]) => {
    const [whole, ...others] = rows.get(name) ?? [];
    // Of several rows of one name nobody knows which is meant.
    if (!whole || others.length > 0) return [];
    return [...columns.values()].map((parts): Relation => ({ kind: 'part', total: whole, parts }));
  });
}
