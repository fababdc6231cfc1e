import { describe, expect, it } from 'vitest';
import { type Cells, changed, checkSheets, written } from '../facts/typed.ts';

/** The form of a whole department's targets states what it spends in all: the tables have to say the same. */

const spending = written(`2025年部门支出总表
部门：示例市教育局|||单位：万元
科目编码|科目名称|合计|基本支出|项目支出
205|教育支出|3861.58|2598.07|1263.51
|合计|3861.58|2598.07|1263.51`);

const form = (...money: string[]): Cells =>
  written(
    [
      '2025年部门整体支出绩效目标表',
      '部门名称|示例市教育局||',
      ...money,
      '总体目标|保障运转，完成各项任务。||',
      '一级指标|二级指标|三级指标|指标值',
      '产出指标|数量指标|培训人数|≥100人',
      '满意度指标|服务对象满意度|师生满意度|≥95%',
    ].join('\n'),
  );

const stacked = form(
  '部门预算资金（万元）|资金总额||3861.58',
  '|按收入性质分|财政拨款|3861.58',
  '||其他资金|0',
  '|按支出性质分|基本支出|2598.07',
  '||项目支出|1263.51',
);
const inOneRow = form('预算情况|单位：万元', '资金总额|3861.58|基本支出|2598.07|项目支出|1263.51');

const ofAll = form(
  '单位：示例市教育局|||单位：万元',
  '部门支出预算总量|3861.58',
  '其中：基本支出|2598.07|项目支出|1263.51',
  '当年整体绩效目标|推进教育事业发展',
);

const ofSchool = form(
  '部门预算资金（万元）|资金总额||3861.58',
  '|按收入性质分|一般公共预算|3500.58',
  '||财政专户管理资金|200.25',
  '||上年结转资金|60.50',
  '||其他资金|100.25',
  '|按支出性质分|基本支出|2598.07',
  '||项目支出|1263.51',
);

const found = (cells: Cells): (string | undefined)[] =>
  checkSheets(spending, cells).findings.map(({ code, place }) => `${code} ${'cell' in place ? place.cell : ''}`);

describe('部门整体支出绩效目标表', () => {
  it.each([
    ['one below the other', stacked],
    ['in one row', inOneRow],
    ['with 其中 before its kinds', ofAll],
    ['with fees of schools and what was carried over', ofSchool],
  ])('money %s is read, and the note speaks of the targets only', (_, cells) => {
    const { findings, coverage, status } = checkSheets(spending, cells);
    expect(status).toBe('findings');
    expect(findings.map(({ code, raw }) => [code, raw])).toEqual([
      ['IOE005', '2025年部门整体支出绩效目标表的绩效指标'],
    ]);
    expect(coverage.understood).toBe(coverage.figures);
  });

  it('is held against the tables, and adds up', () => {
    expect(found(changed(stacked, 2, 3, 3961.58))).toContain('SAM001 D3');
    expect(found(changed(stacked, 5, 3, 2600.07))).toContain('SAM001 D6');
    // The fiscal money may have been copied from the line above, or there is no other.
    const [sum] = checkSheets(spending, changed(stacked, 4, 3, 12.5)).findings;
    expect(sum?.suspects.map(({ place, expected }) => ['cell' in place && place.cell, expected])).toEqual([
      ['D4', '3849.08'],
      ['D5', '0.00'],
    ]);
    expect(found(changed(inOneRow, 3, 5, 1363.51))).toContain('SAM001 F4');
    expect(found(changed(ofAll, 3, 1, 3961.58))).toContain('SAM001 B4');
    expect(found(changed(ofAll, 4, 1, 2600.07))).toContain('SAM001 B5');
    expect(found(changed(ofAll, 4, 3, 1363.51))).toContain('SAM001 D5');
    for (const [row, value] of [
      [4, 220.25],
      [5, 70.5],
      [6, 10.25],
    ] as const)
      expect(found(changed(ofSchool, row, 3, value)).some((one) => one?.startsWith('SUM001 D'))).toBe(true);
    // Parts of 单位资金 leave 其他资金 to be nobody knows what of it.
    const ofIncome = form(...['资金总额|3861.58', '一般公共预算|3500.58', '事业收入|261', '其他资金|100']);
    expect(found(ofIncome)).toEqual(['IOE005 A1']);
  });

  it('stays unchecked where more is stated than is understood', () => {
    const more = form('资金总额|3861.58|县直单位|2598.07|乡镇|1263.51');
    const { findings } = checkSheets(spending, more);
    expect(findings.map(({ code, raw }) => [code, raw])).toEqual([['IOE005', '2025年部门整体支出绩效目标表']]);
  });
});
