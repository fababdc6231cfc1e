import { describe, expect, it } from 'vitest';
import { allUnderstood, type Cells, changed, check, checkSheets, written } from './typed.ts';

/** A list of some of the projects adds up by itself and is not all of them. */
const all: Cells = [
  ['2024年部门项目支出表'],
  ['部门：示范市甲局', null, null, '单位：万元'],
  ['项目名称', '合计', '一般公共预算', '政府性基金预算'],
  ['综合管理', 211.53, 211.53, null],
  ['图书购置', 843.74, 843.74, null],
  ['公益金项目', 416.4, null, 416.4],
  ['合计', 1471.67, 1055.27, 416.4],
];
const some = (title: string): Cells => [
  [title],
  ['部门：示范市甲局', null, '单位：万元'],
  ['项目名称', '预算金额', '备注'],
  ['综合管理', 211.53, null],
  ['图书购置', 843.74, '分两年'],
  ['合计', 1055.27, null],
];

/** The cells found, each with those it may be instead. */
const wrong = (...sheets: Cells[]) =>
  checkSheets(...sheets).findings.map(({ place, suspects }) =>
    [place, ...suspects.map((one) => one.place)].map((at) => 'cell' in at && `${at.sheet}!${at.cell}`),
  );

describe('a list of some of the projects', () => {
  it.each([
    '2024年部门重点项目支出预算表',
    '重点项目预算表',
    '新增项目支出表',
    '2024年政府投资项目预算表',
    '重大项目清单',
  ])('%s is held against itself only', (title) => {
    allUnderstood(some(title));
    expect(wrong(all, some(title))).toEqual([]);
    expect(wrong(all, changed(some(title), 5, 1, 1050.27))).toEqual([expect.arrayContaining(['表2!B6'])]);
    expect(wrong(changed(all, 6, 1, 1055.27), some(title))).toEqual([['表1!B7']]);
  });

  it('names no other table', () => {
    expect(wrong(some('2024年部门重点项目支出预算表'), some('2024年政府投资项目预算表'))).toEqual([]);
  });
});

it('民生政策资金 is listed by its policies', () => {
  const cells: Cells = [
    ['民生政策资金支出预算表'],
    ['部门：示范市甲局', null, null, null, '单位：万元'],
    ['政策名称', '补助对象', '资金规模', '一般公共预算', '政府性基金'],
    ['合计', null, 373, 300, 73],
    ['义务兵家庭优待金', '义务兵家庭', 173, 173, null],
    ['抚恤补助', '重点优抚对象', 200, 127, 73],
  ];
  allUnderstood(cells);
  expect(check(changed(cells, 5, 3, 137)).findings.map(({ place }) => 'cell' in place && place.cell)).toEqual(['D6']);
});

it('当年财力安排 is this year’s money beside 上年结转, and a half of it beside what is given from above', () => {
  const cells = (other: string): Cells => [
    ['2025年一般公共预算项目支出预算表'],
    ['部门：示范市甲局', null, null, '单位：万元'],
    ['项目名称', '合计', '当年财力安排', other],
    ['合计', 100, 90, 10],
    ['甲项目经费', 60, 55, 5],
    ['乙项目经费', 40, 35, 5],
  ];
  for (const other of ['上年结转', '上级转移支付']) {
    allUnderstood(cells(other));
    const { findings } = check(changed(cells(other), 4, 2, 65));
    expect(findings.map(({ place }) => 'cell' in place && place.cell)).toEqual(['C5']);
  }
});

describe('a list of projects with targets', () => {
  const projects = written(`
2024年部门项目支出表
部门：示范市甲局|||单位：万元
项目名称|合计|一般公共预算|单位资金
合计|60|50|10
甲项目|30|30
乙项目|20|10|10
丙项目|10|10`);
  const targets = (title: string, ...rows: string[]): Cells =>
    written(
      `${title}\n部门：示范市甲局||||单位：万元\n项目名称|项目资金|其中：财政拨款|其他资金|绩效目标\n${rows.join('\n')}`,
    );
  const few = ['甲项目|30|30||完成', '乙项目|20|10|10|完成'];

  it.each(['2024年部门预算项目绩效目标表', '项目支出绩效目标情况表'])('need not hold all of them: %s', (title) => {
    const list = targets(title, ...few);
    expect(wrong(projects, list)).toEqual([]);
    expect(wrong(projects, targets(title, '合计|50|40|10', ...few))).toEqual([]);
    expect(wrong(projects, changed(list, 3, 1, 33))).toEqual([['表2!B4']]);
    expect(wrong(projects, changed(list, 4, 2, 13))).toEqual([['表2!C5']]);
    expect(wrong(changed(projects, 3, 1, 63), list)).toEqual([['表1!B4']]);
  });

  it('is all of them where it names each', () => {
    const list = targets('2024年部门预算项目绩效目标表', '合计|60|50|10', ...few, '丙项目|10|10||完成');
    expect(wrong(projects, list)).toEqual([]);
    expect(checkSheets(projects, list).coverage.relations.checked).toBeGreaterThan(20);
    expect(wrong(projects, changed(list, 3, 1, 50))).toEqual([['表2!B4']]);
  });

  it('is of no more than is spent on projects', () => {
    const spent = written(`
2024年部门支出总表
部门：示范市甲局|||单位：万元
科目编码|科目名称|合计|基本支出|项目支出
205|教育支出|160|100|60
|合计|160|100|60`);
    const list = (amount: number) =>
      targets('2024年部门预算项目绩效目标表', `甲项目|${amount}|${amount}||完成`, few[1]!);
    expect(wrong(spent, list(30))).toEqual([]);
    expect(checkSheets(spent, list(50)).findings.map(({ code }) => code)).toEqual(['PRT001']);
  });
});
