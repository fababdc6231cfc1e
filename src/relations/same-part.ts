import { fold } from '../lexicon/spelling.ts';
import { coversAll } from '../model/coordinates.ts';
import { Fact } from '../model/fact.ts';
import type { Relation } from '../model/relation.ts';
import type { Group, Groups } from './groups.ts';

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
    const plain = inRow !== undefined && listedElsewhere(fact, whole, group, groups);
    if (plain) listed.push({ kind: 'same', total: plain, parts: [fact] });
    if (!numbers.has(group)) numbers.set(group, numbers.size);
    const key = `${numbers.get(group)} ${whole.value} ${inRow ?? inColumn}`;
    stated.set(key, [...(stated.get(key) ?? []), fact]);
  }
  return [...listed, ...[...stated.values()].flatMap(betweenTables)];
}

/** The same part as a table lists it that states the same whole. */
function listedElsewhere(part: Fact, whole: Fact, wholes: Group, groups: Groups): Fact | undefined {
  // 其中：财政拨款 of 一般公共预算 is no part of it: it is the whole of which that is one.
  if (part.at.is(whole.at) || !coversAll(whole.at, part.at)) return undefined;
  const group = groups.find(part.at);
  const others = group instanceof Fact ? [group] : (group ?? []);
  const tables = new Set([wholes].flat().flatMap(({ table, value }) => (value === whole.value ? [table] : [])));
  return others.find(({ table, state }) => state === 'figure' && table !== part.table && tables.has(table));
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
