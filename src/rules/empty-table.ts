import { coversAll } from '../model/coordinates.ts';
import { type Fact, isThisYear } from '../model/fact.ts';
import type { Problem } from '../model/problem.ts';
import type { Report } from '../model/report.ts';
import { notesOfOthers } from './note-of-another.ts';
import { isOfAnyReport } from './of-any-report.ts';

const CLAIM = /本表(?:无数据|为空)|空表/u;
/** 本表为空表: a sentence that says it of this table. */
const saysEmpty = (note: string): boolean =>
  note.split(/[。；;\n]/u).some((sentence) => CLAIM.test(sentence) && !isOfAnyReport(sentence));

/**
 * DIS001, DIS002, DIS007: 没有数据的表格应当列出空表并说明; and a table that says it is empty must be, and be the one it says.
 * @param all facts of the tables and of the running text
 */
export function emptyTables(report: Report, facts: readonly Fact[], all: readonly Fact[] = facts): Problem[] {
  const filled = new Set<number>();
  const understood = new Set<number>();
  for (const { table, state, value } of facts) {
    understood.add(table);
    if (state !== 'empty' && (value !== 0n || state === 'unreadable')) filled.add(table);
  }
  const problems: Problem[] = [];
  const isEmpty = (index: number): boolean => {
    const hasRows = report.tables[index]!.blocks.some((block) => block.rows.length > 0);
    // A table no word of which was understood is reported as that; whether it is empty cannot be said.
    return !filled.has(index) && (understood.has(index) || !hasRows);
  };
  for (const [index, { at, name, note }] of report.tables.entries()) {
    const empty = isEmpty(index);
    if (empty && !note && !isToldAsNothing(index, facts, all))
      problems.push({ code: 'DIS001', place: at, raw: name, data: { table: name }, incomplete: false });
    if (!empty && filled.has(index) && note && saysEmpty(note.value)) {
      problems.push({ code: 'DIS002', place: note.at, raw: note.value, data: { table: name }, incomplete: false });
    }
  }
  return [...problems, ...notesOfOthers(report, isEmpty)];
}

/** “三公”经费0.00万元 in the text, over a table that prints it: nobody has to be told why. */
function isToldAsNothing(index: number, facts: readonly Fact[], all: readonly Fact[]): boolean {
  const own = facts.filter((fact) => fact.table === index && isThisYear(fact));
  if (!own.some(({ state }) => state === 'figure')) return false;
  return all.some(
    (told) =>
      told.row.told && told.state === 'figure' && told.value === 0n && own.every(({ at }) => coversAll(told.at, at)),
  );
}
