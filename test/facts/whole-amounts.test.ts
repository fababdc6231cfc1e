import { describe, expect, it } from 'vitest';
import { checkOpened } from '../../src/check.ts';
import { gridBook, type Value } from '../instruments/grid-book.ts';
import { type Cells, cellAt, changed, checkSheets, written } from './typed.ts';

const yuan = written(`
2024年部门支出总表
部门名称：某某局||||单位：元
科目编码|科目名称|合计|基本支出|项目支出
|合计|1000035|600018|400017
205|教育支出|700024|500013|200011
208|社会保障和就业支出|200008|50003|150004
221|住房保障支出|100004|50002|50002
`);

/** Amounts in cells that print two decimals, whatever they hold. */
const printed = (cells: Cells): Value[][] =>
  cells.map((row) => row.map((cell): Value => (typeof cell === 'number' && cell > 999 ? [String(cell), 2] : cell)));
const found = (cells: Cells): string[] => {
  const source = { path: 'x.xlsx', sha256: '', lines: [] };
  const { findings } = checkOpened({ source, root: undefined, book: gridBook(printed(cells)), problems: [] });
  return findings.map(({ severity, place }) => `${severity} ${cellAt(place)}`);
};

describe('amounts that are all whole', () => {
  it('are rounded to that, whatever decimals their cells print', () => {
    expect(found(yuan)).toEqual(['note 表1!C4', 'note 表1!C6']);
    expect(found(changed(yuan, 5, 2, 200018))).toContain('error 表1!C6');
  });

  it('are exact where most of them are round', () => {
    const round = yuan.map((row, r) =>
      row.map((cell) => (typeof cell === 'number' && r > 2 && cell > 999 ? Math.round(cell / 1000) * 1000 : cell)),
    );
    expect(found(round)).toEqual([]);
    expect(found(changed(round, 5, 3, 50001))).toEqual(['error 表1!D6']);
  });
});

describe('a table whose amounts were cut off', () => {
  const whole = written(`
2024年部门支出总表
部门名称：某某局||||单位：万元
科目编码|科目名称|合计|基本支出|项目支出
|合计|100.34|80.34|20
2050201|学前教育|100.34|80.34|20
`);
  const exact = written(`
2024年一般公共预算支出表
部门名称：某某局||||单位：元
科目编码|科目名称|合计|基本支出|项目支出
|合计|1003456.78|803456.78|200000
2050201|学前教育|1003456.78|803456.78|200000
`);
  const cells = (...tables: Cells[]) =>
    checkSheets(...tables).findings.flatMap(({ severity, place }) => (severity === 'note' ? [] : cellAt(place)));

  it('is no less than the one in 元 that it was made from', () => {
    expect(cells(whole, exact)).toEqual([]);
    expect(cells(changed(whole, 4, 2, 100.3), exact)).not.toEqual([]);
  });

  it('is not one in which another amount was rounded up', () => {
    const up = changed(changed(exact, 3, 4, 199950), 4, 4, 199950);
    expect(cells(whole, up)).not.toEqual([]);
  });
});
