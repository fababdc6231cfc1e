import { describe, expect, it } from 'vitest';
import { allUnderstood, type Cells, changed, check } from '../facts/typed.ts';

const OFFICE = ['部门：示范市甲局', null, null, null, null, '单位：万元'];
const spending: Cells = [
  ['一般公共预算支出表'],
  OFFICE,
  ['科目编码', '科目名称', '2023年执行数', '2024年预算数', null, null],
  [null, null, null, '小计', '基本支出', '项目支出'],
  [null, '合计', 140, 150, 100, 50],
  ['205', '教育支出', 115, 120, 80, 40],
  ['2050101', '行政运行', 115, 120, 80, 40],
  ['210', '卫生健康支出', 25, 30, 20, 10],
];
const plan = (total: string): Cells => [
  ['部门项目支出表'],
  OFFICE,
  ['单位名称', '项目名称', total, '2024年预算数', '2025年预算数', '2026年预算数'],
  ['甲局', '学生资助', 70, 30, 20, 20],
  ['甲局', '教师培训', 60, 20, 20, 20],
  ['合计', null, 130, 50, 40, 40],
];

describe('the year of a report whose titles name none', () => {
  it.each(['项目总额', '合计'])('is not the last one of a plan of years to come: %s', (total) => {
    const cells = [...spending, [], ...plan(total)];
    allUnderstood(cells);
    expect(check(cells).year).toBe('2024');
    expect(check(changed(cells, 12, 3, 37)).findings.map(({ place }) => 'cell' in place && place.cell)).toContain(
      'D13',
    );
  });
});

describe('bare years over columns', () => {
  const years = (title: string, ...heads: string[]): Cells => [
    [title],
    OFFICE,
    ['支出项目', ...heads],
    ['支出合计', 639.13, 694.99, 1218.96],
    ['基本支出', 321.87, 428.41, 740.67],
    ['项目支出', 317.26, 266.58, 478.29],
  ];

  it.each([
    ['one after the other', years('部门支出总表', '2023年', '2024年', '2025年')],
    ['the latest first', years('部门支出总表', '2025年', '2024年', '2023年')],
  ])('%s: the latest is this year', (_, cells) => {
    allUnderstood(cells);
    expect(check(cells).year).toBe('2025');
    expect(
      check(changed(cells, 5, 3, 487.29)).findings.map(({ code, place }) => [code, 'cell' in place && place.cell]),
    ).toEqual([['SUM001', 'D6']]);
  });

  it('of a plan, or added up, say nothing of this year', () => {
    expect(check(years('部门支出规划表', '2025年', '2026年', '2027年')).year).toBeNull();
    expect(check(years('部门支出总表', '合计', '2026年', '2027年', '2028年')).year).toBeNull();
    expect(check(years('部门支出总表', '2021年', '2023年', '2025年')).year).toBeNull();
  });
});
