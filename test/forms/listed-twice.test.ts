import { describe, expect, it } from 'vitest';
import { type Cells, changed, checkSheets } from '../facts/typed.ts';

/** A project that two tables list costs what each of them says, not both together. */
const list: Cells = [
  ['2024年部门专项资金管理清单目录'],
  ['部门：示范市党校', null, null, '单位：万元'],
  ['序号', '专项资金名称', '主管部门', '预算金额'],
  [1, '主体班次培训', '示范市党校', 875.93],
  [2, '学员公寓维修', '示范市党校', 202.16],
  [null, '合计', null, 1078.09],
];
const projects: Cells = [
  ['2024年项目支出表'],
  ['部门：示范市党校', null, null, '单位：万元'],
  ['项目名称', '合计', '一般公共预算拨款', '财政专户管理资金'],
  ['主体班次培训', 875.93, 875.93, null],
  ['学员公寓维修', 202.16, 202.16, null],
  ['合计', 1078.09, 1078.09, null],
];
const form: Cells = [
  ['项目支出绩效目标表'],
  ['（2024年度）'],
  ['项目名称', null, '主体班次培训'],
  ['主管部门', null, '示范市党校'],
  ['项目资金（万元）', null, '年度资金总额', null, null, 875.93],
  [null, null, '其中：财政拨款', null, null, 875.93],
  [null, null, '其他资金', null, null, null],
  ['总体目标', null, '完成主体班次培训。'],
  ['绩效指标', '一级指标', '二级指标', '三级指标', null, '指标值'],
  [null, '产出指标', '数量指标', '培训人次', null, '≥900人次'],
  [null, '效益指标', '社会效益指标', '能力提升', null, '提升'],
  [null, '满意度指标', '服务对象满意度指标', '学员满意度', null, '≥95%'],
];

const wrong = (...sheets: Cells[]) =>
  checkSheets(...sheets).findings.flatMap(({ place, expected, severity, code }) =>
    severity === 'note' || code === 'PER002'
      ? []
      : [[`${'sheet' in place && place.sheet}!${'cell' in place && place.cell}`, expected]],
  );

describe('a project that two tables list', () => {
  it('is silent where form and tables agree', () => {
    expect(wrong(list, projects, form)).toEqual([]);
    const { coverage } = checkSheets(list, projects, form);
    expect(coverage.understood).toBe(coverage.figures);
  });

  it('is what its form is held against once', () => {
    expect(wrong(list, projects, changed(form, 4, 5, 875.39))).toEqual([['表3!F5', '875.93']]);
  });

  it('is right in the form where one of the tables is wrong', () => {
    // What a list of some kind says of a project other lists need not say; its own total does.
    const [[at]] = wrong(changed(list, 3, 3, 857.93), projects, form) as [[string]];
    expect(at).toBe('表1!D4');
    expect(wrong(list, changed(projects, 3, 1, 857.93), form)).toEqual([['表2!B4', '875.93']]);
  });

  it('is added up where the tables are of other money', () => {
    const funds = projects.with(2, ['项目名称', '合计', '政府性基金预算拨款', '国有资本经营预算拨款']);
    const other = funds.with(0, ['2024年政府性基金预算项目支出表']).map((row) => row.slice(0, 2));
    const general = projects.with(0, ['2024年一般公共预算项目支出表']).map((row) => row.slice(0, 2));
    const both = changed(changed(form, 4, 5, 1751.86), 5, 5, 1751.86);
    const unit = (cells: Cells): Cells => cells.with(1, ['部门：示范市党校', '单位：万元']);
    expect(wrong(unit(general), unit(other), both)).toEqual([]);
  });
});

describe('one cell of a form in another unit', () => {
  it('is that cell, not the unit of the form, where its sources are in the stated one', () => {
    expect(wrong(projects, changed(form, 4, 5, 8759300))).toEqual([['表2!F5', '875.93']]);
  });

  it('is the unit where all of it is', () => {
    const all = changed(changed(form, 4, 5, 8759300), 5, 5, 8759300);
    expect(wrong(projects, all)).toEqual([['表2!A5', null]]);
  });
});
