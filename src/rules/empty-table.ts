import type { Fact } from '../model/fact.ts';
import type { Problem } from '../model/problem.ts';
import type { Report } from '../model/report.ts';

/** DIS001, DIS002: 没有数据的表格应当列出空表并说明; and a table that says it is empty must be. */
export function emptyTables(report: Report, facts: readonly Fact[]): Problem[] {
  const filled = new Set<number>();
  const understood = new Set<number>();
  for (const { table, state, value } of facts) {
    understood.add(table);
    if (state !== 'empty' && (value !== 0n || state === 'unreadable')) filled.add(table);
  }
  const problems: Problem[] = [];
  for (const [index, { at, name, note, blocks }] of report.tables.entries()) {
    const hasRows = blocks.some((block) => block.rows.length > 0);
    // A table no word of which was understood is reported as that; whether it is empty cannot be said.
    const empty = !filled.has(index) && (understood.has(index) || !hasRows);
    if (empty && !note)
      problems.push({ code: 'DIS001', place: at, raw: name, data: { table: name }, incomplete: false });
    if (!empty && filled.has(index) && note && /本表(?:无数据|为空)|空表/u.test(note.value)) {
      problems.push({ code: 'DIS002', place: note.at, raw: note.value, data: { table: name }, incomplete: false });
    }
  }
  return problems;
}
