import { fold } from '../lexicon/spelling.ts';
import { coversAll } from '../model/coordinates.ts';
import type { Fact } from '../model/fact.ts';
import { push } from '../model/multimap.ts';
import type { Relation } from '../model/relation.ts';
import { type Group, type Groups, statements } from './groups.ts';

/** 其中：专项资金列入部门预算的项目, in a row or as the innermost heading of a column. */
const PART = /^其中[:：]?(.+)$/u;

/**
 * A 其中 figure of one table and one of another that are worded alike and are of the same whole are the same figure, though
 * their words need be none of the field; and so is what another table lists as one of its own parts, by words of the field. Only where
 * both tables state the same whole: what is of another is another figure.
 */
export function sameParts(facts: readonly Fact[], groups: Groups): Relation[] {
  if (!facts.some((fact) => fact.ofWhich)) return [];
  const above = new Map<number, Fact>();
  const stated = new Map<string, Fact[]>();
  const listed: Relation[] = [];
  const numbers = new Map<unknown, number>();
  const elsewhere = new Elsewhere(groups);
  let before: Fact | undefined;
  for (const fact of facts) {
    if (fact.at.measure !== '金额' || fact.row.told) continue;
    if (!fact.ofWhich) {
      above.set(fact.column.id, fact);
      before = fact;
      continue;
    }
    if (fact.state !== 'figure') continue;
    const inColumn = wordsOf(fact.label.column.split('·').at(-1) ?? '');
    // Of a list 其中 is printed before the first alone.
    const inList = inColumn === undefined && above.has(fact.column.id);
    const inRow = wordsOf(fact.label.row) ?? (inList ? plainWords(fact.label.row) : undefined);
    const whole = inRow !== undefined ? above.get(fact.column.id) : before?.row.id === fact.row.id ? before : undefined;
    // A part of a part is of a whole that only one of the two words names.
    if ((inRow === undefined) === (inColumn === undefined) || whole?.state !== 'figure') continue;
    const group = groups.find(whole.at);
    if (!group) continue;
    const plain = inRow !== undefined && elsewhere.listed(fact, whole, group);
    if (plain) listed.push({ kind: 'same', total: plain, parts: [fact] });
    if (!numbers.has(group)) numbers.set(group, numbers.size);
    const key = `${numbers.get(group)} ${whole.value} ${inRow ?? inColumn}`;
    push(stated, key, fact);
  }
  return [...listed, ...[...stated.values()].flatMap(betweenTables)];
}

/** Parts as other tables list them: of thousands of one group each table is looked for once. */
class Elsewhere {
  private readonly groups: Groups;
  private readonly firsts = new Map<Group, readonly Fact[]>();
  private readonly stating = new Map<Group, Map<bigint, Set<number>>>();

  constructor(groups: Groups) {
    this.groups = groups;
  }

  /** The same part as a table lists it that states the same whole. */
  listed(part: Fact, whole: Fact, wholes: Group): Fact | undefined {
    // 其中：财政拨款 of 一般公共预算 is no part of it: it is the whole of which that is one.
    if (part.at.is(whole.at) || !coversAll(whole.at, part.at)) return undefined;
    const group = this.groups.find(part.at);
    const tables = this.tablesOf(wholes).get(whole.value);
    return group && this.firstsOf(group).find(({ table }) => table !== part.table && tables?.has(table));
  }

  /** The first figure of each table. */
  private firstsOf(group: Group): readonly Fact[] {
    let firsts = this.firsts.get(group);
    if (!firsts) {
      const tables = new Set<number>();
      firsts = statements(group).filter(
        ({ table, state }) => state === 'figure' && !tables.has(table) && tables.add(table),
      );
      this.firsts.set(group, firsts);
    }
    return firsts;
  }

  private tablesOf(group: Group): ReadonlyMap<bigint, ReadonlySet<number>> {
    let stating = this.stating.get(group);
    if (!stating) {
      stating = new Map<bigint, Set<number>>();
      for (const { table, value } of statements(group))
        stating.set(value, (stating.get(value) ?? new Set<number>()).add(table));
      this.stating.set(group, stating);
    }
    return stating;
  }
}

function wordsOf(label: string): string | undefined {
  const [, words] = PART.exec(fold(label)) ?? [];
  return words === undefined ? undefined : plainWords(words);
}

/** As printed, but for the 的 that some leave out. */
const plainWords = (words: string): string => fold(words).replaceAll('的', '');

/** The first of each table against those of the others, where none says it twice. */
function betweenTables(facts: readonly Fact[]): Relation[] {
  const [first, ...others] = facts;
  if (!first || new Set(facts.map(({ table }) => table)).size < facts.length) return [];
  return others.map((other) => ({ kind: 'same', total: first, parts: [other] }));
}
