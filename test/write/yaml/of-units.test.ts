import { expect, it } from 'vitest';
import { convertedBook, factsOf } from '../../instruments/converted.ts';
import { gridBook } from '../../instruments/grid-book.ts';

/** A YAML report has no sheets and no lines above its tables: whose a table is stands below its title. */

const table = (line: string, basic: number, project: number): (string | number | null)[][] => [
  ['2024年支出总表'],
  [line, null, null, null, '单位：万元'],
  ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
  [null, '合计', basic + project, basic, project],
  ['205', '教育支出', basic + project, basic, project],
  ['20502', '普通教育', basic + project, basic, project],
];
const sheets = (named: boolean) =>
  [
    ['部门', table('部门：示范市教育局', 100, 50)],
    ['示范市教育局本级', table(named ? '单位：示范市教育局本级' : '部门：示范市教育局', 60, 35)],
    ['示范市第一小学', table(named ? '单位：示范市第一小学' : '部门：示范市教育局', 40, 15)],
  ] as const;

it('the tables of units stay theirs when a workbook is converted', () => {
  for (const named of [true, false]) {
    const book = {
      links: [],
      sheets: sheets(named).map(([name, rows], index) => ({ ...gridBook(rows).sheets[0]!, name, index })),
    };
    const { outcome, back, same, complaints } = convertedBook(book);
    expect(outcome.findings).toEqual([]);
    expect(complaints).toEqual([]);
    expect(same).toBe(outcome.facts.length);
    expect(factsOf(back)).toEqual(factsOf(outcome));
    expect(back.findings).toEqual([]);
  }
});
