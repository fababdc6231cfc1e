import { describe, expect, it } from 'vitest';
import { allUnderstood, type Cells, changed, check } from '../facts/typed.ts';
import { missedSlips } from '../instruments/every-slip.ts';

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

describe('a plan of years to come', () => {
  const spans: Cells = [
    ['2024-2026年部门中期财政规划支出表'],
    OFFICE,
    ['项目', '2024年', '2025年', '2026年', '合计'],
    ['合计', 100, 110, 120, 330],
    ['基本支出', 60, 62, 64, 186],
    ['项目支出', 40, 48, 56, 144],
  ];
  const unsaid: Cells = [
    ['部门项目中期规划预算表'],
    OFFICE,
    ['单位名称', '项目类别', '项目名称', '一般公共预算', null, null],
    [null, null, null, '2024年', '2025年', '2026年'],
    ['甲局', '专项业务类', '环境整治', 100, 102, 105],
    ['甲局', '专项业务类', '村级运转', 50, 51, 52.5],
    ['甲局', '专项业务类', '信息化', 30, 33, 31],
    ['合  计', null, null, 180, 186, 188.5],
  ];

  it('is of the year it begins with', () => {
    allUnderstood(spans);
    expect(check(spans).year).toBe('2024');
  });

  it.each([
    ['its first year is named', spans],
    ['nothing says which year is this one', unsaid],
  ])('holds each year against itself alone where %s', (_, cells) => {
    allUnderstood(cells);
    expect(missedSlips(cells).filter((slip) => !slip.endsWith('blank'))).toEqual([]);
  });
});
