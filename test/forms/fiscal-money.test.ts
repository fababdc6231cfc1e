import { describe, expect, it } from 'vitest';
import { isText } from '../../src/model/place.ts';
import { type Cells, checkSheets } from '../facts/typed.ts';

const projects: Cells = [
  ['2024年部门项目支出表'],
  ['部门：某某局', null, '单位：万元'],
  ['项目名称', '合计', '一般公共预算'],
  ['合计', 50, 50],
  ['甲项目', 20, 20],
  ['乙项目', 30, 30],
];
const form = (project: string, total: number, fiscal: number | null, other: number | null): Cells => [
  ['项目支出绩效目标表'],
  ['（2024年度）'],
  ['项目名称', project],
  ['主管部门', '某某局', null, '实施单位', '某某局'],
  ['项目资金（万元）', '年度资金总额：', total],
  [null, '其中：财政拨款', fiscal],
  [null, '其他资金', other],
  ['年度绩效目标', '按计划完成'],
  ['绩效指标', '一级指标', '二级指标', '三级指标', '指标值'],
  [null, '产出指标', '数量指标', '完成数量', '≥12项'],
  [null, '效益指标', '社会效益指标', '受益人口', '≥3万人'],
  [null, '满意度指标', '服务对象满意度指标', '群众满意度', '≥95%'],
];
const found = (...forms: Cells[]) =>
  checkSheets(projects, ...forms).findings.map(({ code, severity, place }) => [
    `${severity} ${code}`,
    isText(place) ? '' : `${place.sheet}!${place.cell}`,
  ]);

describe('fiscal money of a form, of few forms', () => {
  const second = form('乙项目', 30, 30, null);

  it('is that of its row in the list of projects', () => {
    expect(found(form('甲项目', 20, 20, null), second)).toEqual([]);
  });

  it.each([
    ['left blank', null, null, '表2!C6'],
    ['under other money', null, 20, '表1!C5'],
    ['split', 12, 8, '表1!C5'],
  ])('is asked about where it is another, and others are the same (%s)', (_, fiscal, other, cell) => {
    expect(found(form('甲项目', 20, fiscal, other), second)).toEqual([['query SAM001', cell]]);
  });

  it('says nothing where no other form bears it out', () => {
    expect(found(form('甲项目', 20, 12, 8), form('乙项目', 30, 20, 10))).toEqual([]);
  });
});

describe('a form with other money, beside a list of what 一般公共预算 pays', () => {
  const fiscal: Cells = [
    ['2024年一般公共预算项目支出情况表'],
    ['部门：某某局', '单位：万元'],
    ['项目名称', '项目支出合计'],
    ['甲项目', 395.84],
    ['乙项目', 30.25],
    ['合计', 426.09],
  ];
  const of = (total: number, own: number | null, other: number | null) =>
    checkSheets(fiscal, form('甲项目', total, own, other), form('乙项目', 30.25, 30.25, null)).findings.map(
      ({ code, place }) => `${code} ${isText(place) ? '' : `${place.sheet}!${place.cell}`}`,
    );

  it('is held against it by its fiscal money', () => {
    expect(of(438.16, 395.84, 42.32)).toEqual([]);
    expect(of(438.16, 385.84, 52.32).length).toBeGreaterThan(0);
  });

  it('and by all of its money where there is no other', () => {
    expect(of(405.84, 405.84, null).length).toBeGreaterThan(0);
  });
});
