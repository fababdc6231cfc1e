import { expect, it } from 'vitest';
import { type Cells, cellAt, changed, checkSheets, written } from '../facts/typed.ts';

/** A unit that stands once for a whole workbook. */

const funds = (line: string, note = '') =>
  written(`
2024年部门收支总表
部门名称：某某局|||${line}
收入||支出|
项目|预算数|项目|预算数
一、一般公共预算拨款收入|100|一、教育支出|90
||二、住房保障支出|10
收入总计|100|支出总计|100
${note}
`);
const spending = (line: string, note = '') =>
  written(`
2024年部门支出总表
部门名称：某某局||||${line}
科目编码|科目名称|合计|基本支出|项目支出
|合计|100|60|40
205|教育支出|90|50|40
221|住房保障支出|10|10
${note}
`);
const NOTE = '注：本表金额单位为万元';
const cover = (unit: string) => written(`2024年部门预算公开表\n部门名称：某某局\n${unit}`);

const sound: Record<string, Cells[]> = {
  'on the cover': [cover('金额单位：万元'), funds(''), spending('')],
  'in the explanations': [cover('说明：本套报表以“万元”为单位'), funds(''), spending('')],
  'below each table': [funds('', NOTE), spending('', NOTE)],
};

it.each(Object.entries(sound))('%s', (_, tables) => {
  const { findings, coverage } = checkSheets(...tables);
  expect(findings).toEqual([]);
  expect(coverage.understood).toBe(coverage.figures);
  const slip = checkSheets(...tables.slice(0, -1), changed(tables.at(-1)!, 4, 4, 41));
  expect(slip.findings.map(({ place }) => 'cell' in place && place.cell)).toEqual(['E5']);
});

it('is asked about where it stands over one table, with the same amounts in the others', () => {
  const tables = [funds('单位：万元'), spending('')];
  const { findings, coverage } = checkSheets(...tables);
  expect(findings.map(({ code, severity, place }) => [code, severity, cellAt(place)])).toEqual([
    ['UNT001', 'query', '表2!A1'],
  ]);
  expect(coverage.understood).toBe(coverage.figures);
  const { findings: spoiled } = checkSheets(tables[0]!, changed(tables[1]!, 4, 4, 41));
  expect(spoiled.map(({ place }) => cellAt(place))).toContain('表2!E5');
});

it('is not known where places say two, or where the amounts are others', () => {
  const codes = (...tables: Cells[]) => checkSheets(...tables).findings.map(({ code }) => code);
  expect(codes(cover('金额单位：元'), funds('单位：万元'), spending(''))).toContain('UNT001');
  const other = spending('').map((row) =>
    row.map((cell) => (typeof cell === 'number' && cell < 200 ? cell * 10000 : cell)),
  );
  expect(codes(funds('单位：万元'), other)).toContain('UNT001');
});
