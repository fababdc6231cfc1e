import { describe, expect, it } from 'vitest';
import { checkOpened } from '../../src/check.ts';
import { type Cells, cellAt, changed, checkSheets, openedSheets, written } from './typed.ts';

/** Last year's table kept beside this year's. */

const table = (title: string, education: number, line = '部门名称：某某局'): Cells =>
  written(`
${title}
${line}|||单位：万元
收入||支出|
项目|预算数|项目|预算数
一、一般公共预算拨款收入|${education + 10}|一、教育支出|${education}
||二、住房保障支出|10
收入总计|${education + 10}|支出总计|${education + 10}
`);
const now = table('2024年部门收支总表', 90);
const spending: Cells = written(`
2024年部门支出总表
部门名称：某某局||||单位：万元
科目编码|科目名称|合计|基本支出|项目支出
|合计|100|60|40
205|教育支出|90|50|40
221|住房保障支出|10|10
`);
const found = (...tables: Cells[]) =>
  checkSheets(...tables).findings.map(({ code, place }) => `${code} ${cellAt(place)}`);

describe('a table of another year', () => {
  it.each(['2023年部门收支总表', '2023年部门收支决算总表'])('%s is held against none of this year’s', (title) => {
    expect(found(now, spending, table(title, 80))).toEqual(['DIS003 表3!A1']);
    const { findings } = checkSheets(now, spending, table(title, 80));
    expect(findings[0]!.data['apart']).toBe(1);
  });

  it('still adds up within itself', () => {
    const slip = changed(table('2023年部门收支总表', 80), 5, 3, 21);
    expect(found(now, spending, slip)).toEqual(['SUM001 表3!D5', 'DIS003 表3!A1']);
  });

  it('is this year’s with a slip in its title where its figures are', () => {
    const slip = table('2023年部门收支总表', 90);
    expect(found(now, spending, slip)).toEqual(['DIS003 表3!A1']);
    expect(found(now, spending, changed(slip, 4, 3, 91))).toContain('SAM001 表3!D5');
  });

  it('may be called so by its sheet alone', () => {
    const opened = openedSheets(table('部门收支总表', 90), table('部门收支总表', 80));
    const sheets = opened.book.sheets.map((sheet, i) => ({ ...sheet, name: `${2024 - i}年收支总表` }));
    const { findings } = checkOpened({ ...opened, book: { ...opened.book, sheets } });
    expect(findings.map(({ code, place }) => `${code} ${cellAt(place)}`)).toEqual(['DIS003 2023年收支总表!A1']);
  });
});
