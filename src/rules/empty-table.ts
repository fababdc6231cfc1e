import type { Fact } from '../model/fact.ts';
import type { Problem } from '../model/problem.ts';
import type { Report } from '../model/report.ts';

const CLAIM = /本表(?:无数据|为空)|空表/u;
/** 若为空表，则…；如无此项支出；没有…的单位以空表列示；空表表示…: what holds of every report alike claims nothing of this one. */
const ANY_REPORT =
  /若|凡|倘|假如|如(?=[果无没未为该此本空不有系确])|(?:无|没有|未|不)[^，,]*的(?:单位|部门|表格?)?[，,]?(?:其|请|应|须|可|则|以|本表|该表|此表)|空表(?:则|即|表示|表明|说明|是?指|意味)/u;

/** 本表为空表: a sentence that says it of this table. */
const saysEmpty = (note: string): boolean =>
  note.split(/[。；;\n]/u).some((sentence) => CLAIM.test(sentence) && !ANY_REPORT.test(sentence.replace(/\s/gu, '')));

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
    if (!empty && filled.has(index) && note && saysEmpty(note.value)) {
      problems.push({ code: 'DIS002', place: note.at, raw: note.value, data: { table: name }, incomplete: false });
    }
  }
  return problems;
}
