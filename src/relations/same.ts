import { commonest } from '../model/commonest.ts';
import { Fact } from '../model/fact.ts';
import { push } from '../model/multimap.ts';
import type { Relation } from '../model/relation.ts';
import type { Group } from './groups.ts';
import type { Contradiction } from './proven-blank.ts';

/**
 * Statements of one fact must agree. Within a group the first statement of each table is held against the first of every
 * other table, and further statements of a table against its first, unless a sum of one part already ties them.
 * @param contradicts how a blank says something against what another table states
 */
export function sameFacts(
  groups: Iterable<Group>,
  tied: (a: Fact, b: Fact) => boolean,
  contradicts: (blank: Fact, stated: Fact) => Contradiction | undefined,
): Relation[] {
  const relations: Relation[] = [];
  for (const facts of groups) {
    if (facts instanceof Fact) continue;
    if (repeatsName(facts)) {
      relations.push(...totalsRepeated(facts).filter(({ total, parts }) => !tied(total, parts[0]!)));
      continue;
    }
    const figures = facts.filter((fact) => fact.state !== 'empty');
    if (figures.length === 0) continue;
    const firsts = new Map<number, Fact>();
    for (const fact of figures) {
      const first = firsts.get(fact.table);
      if (!first) firsts.set(fact.table, fact);
      else if (!tied(first, fact)) relations.push({ kind: 'same', total: first, parts: [fact] });
    }
    const speakers = [...firsts.values()];
    for (let i = 0; i < speakers.length; i++)
      for (let j = i + 1; j < speakers.length; j++)
        relations.push({ kind: 'same', total: speakers[i]!, parts: [speakers[j]!] });
    for (const empty of facts) {
      if (empty.state !== 'empty') continue;
      for (const a of speakers) {
        const how = a.value !== 0n && a.table !== empty.table ? contradicts(empty, a) : undefined;
        if (how) relations.push({ kind: 'same', total: a, parts: [empty], ...how });
      }
    }
  }
  return relations;
}

/** A column that is 其中 from top to bottom is in no group with others: its rows that are of the same must agree all the same. */
export function ofOneColumn(facts: readonly Fact[]): readonly Group[] {
  const mixed = new Set<number>();
  for (const { ofWhich, column } of facts) if (!ofWhich) mixed.add(column.id);
  const groups = new Map<string, Fact[]>();
  for (const fact of facts)
    if (fact.ofWhich && !fact.crossed && fact.at.measure === '金额' && !mixed.has(fact.column.id))
      push(groups, `${fact.column.id} ${fact.at.key}`, fact);
  return [...groups.values()].filter(({ length }) => length > 1);
}

/** Which two figures a sum with only one part that is not blank ties; asked for only where a fact is stated twice. */
export function tiesOf(sums: readonly Relation[]): (a: Fact, b: Fact) => boolean {
  let tied: Set<number> | undefined;
  const pairs = (): Set<number> =>
    new Set(sums.filter(hasOnePart).flatMap(({ total, parts }) => parts.map((part) => pairKey(total, part))));
  return (a, b) => {
    tied ??= pairs();
    return tied.has(pairKey(a, b));
  };
}

function hasOnePart({ parts }: Relation): boolean {
  let filled = 0;
  for (const { state } of parts) if (state !== 'empty' && ++filled > 1) return false;
  return filled === 1;
}

/** More than facts can be: two of their numbers fit into one. */
const FACTS = 2 ** 26;
const pairKey = (a: Fact, b: Fact): number => (a.id < b.id ? a.id * FACTS + b.id : b.id * FACTS + a.id);

/**
 * Two rows of one list under one name (two projects of the same title) are two facts, and neither can be matched. A row and the
 * one total that repeats it (一、部门预算 and 本年收入合计) are one, and so is all spending, broken down once and again (一、按功能分类,
 * 二、按支出类型 and 本年支出合计), where all but one of the rows state the same.
 */
export function repeatsName(facts: readonly Fact[]): boolean {
  const seen = new Map<string, Fact>();
  const doubled = new Set<string>();
  for (const fact of facts) {
    if (fact.state === 'empty') continue;
    const key = `${fact.column.id}.${fact.at.key}`;
    if (isSpentWhole(fact) && isBrokenDownTwice(facts, fact)) continue;
    const before = seen.get(key);
    if (before && (doubled.has(key) || fact.at.entry.isListed || isTotal(before) === isTotal(fact))) return true;
    if (before) doubled.add(key);
    else seen.set(key, fact);
  }
  return false;
}

/** All that is spent of a fund this year. */
export const isSpentWhole = ({ at }: Fact): boolean =>
  at.flow === '支出' && at.nature === '本年支出' && at.entry.isRoot;

/**
 * 合计 and the department below it, in a table that is of one listed subject throughout (工资福利支出): what each column says of the one it
 * says of the other. Two rows that are no total may be two facts.
 */
function totalsRepeated(facts: readonly Fact[]): Relation[] {
  const columns = new Map<number, Fact[]>();
  for (const fact of facts) if (fact.state !== 'empty') push(columns, fact.column.id, fact);
  return [...columns.values()].flatMap(([one, other, more]): Relation[] =>
    one && other && !more && one.at.is(other.at) && isTotal(one) !== isTotal(other)
      ? [{ kind: 'same', total: one, parts: [other] }]
      : [],
  );
}

function isBrokenDownTwice(facts: readonly Fact[], { column, at }: Fact): boolean {
  const rows = facts.filter((fact) => fact.state === 'figure' && fact.column === column && fact.at.is(at));
  const usual = commonest(rows)?.value;
  const alike = rows.filter(({ value }) => value === usual).length;
  return usual !== 0n && alike > 1 && alike >= rows.length - 1;
}

/** Its row is called one. */
export const isTotal = ({ row }: Fact): boolean => row.label.includes('计') && /[合总]\s*计/u.test(row.label);
