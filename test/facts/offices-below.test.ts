import { describe, expect, it } from 'vitest';
import { cellAt, changed, checkSheets, written } from './typed.ts';

const subjects = written(`
2024年部门支出总表
部门：示范市教育局||||单位：万元
科目编码|科目名称|合计|基本支出|项目支出
|合计|1000|650|350
205|教育支出|900|550|350
20501|教育管理事务|400|300|100
2050101|行政运行|300|300|
2050102|一般行政管理事务|100||100
20502|普通教育|500|250|250
2050202|小学教育|500|250|250
221|住房保障支出|100|100|
22102|住房改革支出|100|100|
2210201|住房公积金|100|100|`);

/** @param set how far the offices are set in */
const offices = (set: string) =>
  written(`
2024年一般公共预算支出表
部门：示范市教育局||||||单位：万元
类|款|项|单位名称（科目）|合计|基本支出|项目支出
|||合计|1000|650|350
205|||教育支出|900|550|350
205|01||教育管理事务|400|300|100
205|01|01|行政运行|300|300|
|||${set}示范市教育局机关|300|300|
205|01|02|一般行政管理事务|100||100
|||${set}示范市教育局机关|100||100
205|02||普通教育|500|250|250
205|02|02|小学教育|500|250|250
|||${set}示范市实验小学|300|150|150
|||${set}示范市第二小学|200|100|100
221|||住房保障支出|100|100|
221|02||住房改革支出|100|100|
221|02|01|住房公积金|100|100|
|||${set}示范市教育局机关|40|40|
|||${set}示范市实验小学|60|60|`);

const found = (cells: ReturnType<typeof offices>) =>
  checkSheets(subjects, cells).findings.map(({ code, place }) => `${code} ${cellAt(place)}`);

describe('offices listed below each subject', () => {
  it.each(['  ', ''])('hold nothing of the subjects behind them: “%s”', (set) => {
    expect(found(offices(set))).toEqual([]);
  });

  it('come to it', () => {
    expect(found(changed(offices('  '), 12, 4, 310))).toEqual(['SUM001 表2!E13']);
  });

  it('leave a class behind them to be held against its own', () => {
    expect(found(changed(offices('  '), 14, 4, 120))).toEqual(['SAM001 表2!E15']);
  });
});
