import { describe, expect, it } from 'vitest';
import { isText } from '../../src/model/place.ts';
import { type Cells, changed, checkSheets, written } from '../facts/typed.ts';

const SPENDING = written(`
2024年部门支出总表
部门：示例局||||单位：万元
科目编码|科目名称|合计|基本支出|项目支出
|合计|1812.5|900|912.5
201|一般公共服务支出|1312.5|600|712.5
20103|政府办公厅（室）及相关机构事务|1312.5|600|712.5
2010301|行政运行|600|600|
2010302|一般行政管理事务|712.5||712.5
208|社会保障和就业支出|500|300|200
20805|行政事业单位养老支出|500|300|200
2080505|机关事业单位基本养老保险缴费支出|300|300|
2080599|其他行政事业单位养老支出|200||200`);
const PROJECTS = written(`
2024年项目支出表
部门：示例局|||||单位：万元
项目名称|合计|一般公共预算|政府性基金预算|国有资本经营预算|单位资金
购买服务|607|607|||
业务经费|105.5|105.5|||
慰问经费|200|200|||`);

const found = (...tables: Cells[]) =>
  checkSheets(...tables).findings.map(({ code, severity, place, cause }) => [
    `${severity} ${code}`,
    isText(place) ? '' : `${place.sheet}!${place.cell}`,
    cause && `${cause.id} ${cause.detail}`,
  ]);
const moved = (cells: Cells, row: number, from: number, to: number): Cells =>
  changed(changed(cells, row, to, cells[row]![from] as number), row, from, null);

describe('a figure in the column beside its own', () => {
  it('is nothing in a sound report', () => {
    expect(found(SPENDING, PROJECTS)).toEqual([]);
  });

  it.each([
    [3, 'C4'],
    [4, 'C5'],
    [5, 'C6'],
  ])(
    'is found where it stands, with the cell it belongs in, and not at the total of another table: row %s',
    (row, cell) => {
      expect(found(SPENDING, moved(PROJECTS, row, 2, 5))).toEqual([
        ['error SUM001', `表2!F${row + 1}`, `wrong-column 一般公共预算 ${cell}`],
      ]);
    },
  );

  it.each([
    [6, 3, 4, '表1!E7', '基本支出 D7'],
    [7, 4, 3, '表1!D8', '项目支出 E8'],
    [10, 3, 4, '表1!E11', '基本支出 D11'],
  ])('is one finding where both columns add up to something else: row %s', (row, from, to, place, belongs) => {
    expect(found(moved(SPENDING, row, from, to), PROJECTS)).toEqual([
      ['error SUM001', place, `wrong-column ${belongs}`],
    ]);
  });

  it('is one finding though the same amount stands in every row around it, and in another table', () => {
    const overall = written(`
2024年部门收支总表
部门：示例局|||单位：万元
收入|预算数|支出|预算数
一、一般公共预算拨款收入|800|一、教育支出|800
二、政府性基金预算拨款收入|344.67|二、其他支出|344.67
收入总计|1144.67|支出总计|1144.67`);
    const spending = written(`
2024年部门支出总表
部门：示例局||||单位：万元
科目编码|科目名称|合计|基本支出|项目支出
|合计|1144.67|700|444.67
205|教育支出|800|700|100
20502|普通教育|800|700|100
2050201|学前教育|800|700|100
229|其他支出|344.67|0|344.67
22960|彩票公益金安排的支出|344.67|0|344.67
2296002|用于社会福利的彩票公益金支出|344.67|0|344.67`);
    expect(found(overall, spending)).toEqual([]);
    expect(found(overall, moved(spending, 8, 4, 3))).toEqual([['error SUM001', '表2!D9', 'wrong-column 项目支出 E9']]);
  });
});
