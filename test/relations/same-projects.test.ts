import { describe, expect, it } from 'vitest';
import { isText } from '../../src/model/place.ts';
import { type Cells, changed, checkSheets, written } from '../facts/typed.ts';

const PROJECTS = written(`
2024年项目支出表
部门：示例局|||单位：万元
项目名称|合计|财政拨款|其他资金
合计|400|300|100
防火物资储备|128.5|128.5|
林长制工作经费|71.5|71.5|
林场管护|200|100|100`);
const OF_UNITS = written(`
2024年部门项目支出预算明细表
部门：示例局||||单位：万元
单位名称|项目名称|合计|财政拨款|其他资金
示例局（本级）|防火物资储备|128.5|128.5|
示例局（本级）|林长制工作经费|71.5|71.5|
示例林场|林场管护|200|100|100`);
const OF_SUBJECTS = written(`
2024年部门项目支出预算明细表
部门：示例局|||||单位：万元
科目编码|科目名称|项目名称|合计|财政拨款|其他资金
2130234|林业草原防灾减灾|防火物资储备|128.5|128.5|
2130204|事业机构|林长制工作经费|71.5|71.5|
2130204|事业机构|林场管护|120|100|20
2130205|森林资源培育|林场管护|80||80`);
const OF_SOME = written(`
2024年项目支出预算表
部门：示例局||||单位：万元
单位名称|项目名称|合计|财政拨款|其他资金
示例林场|林长制工作经费|20|20|`);

const found = (...tables: Cells[]) =>
  checkSheets(...tables).findings.map(({ code, severity, place }) => [
    `${severity} ${code}`,
    isText(place) ? '' : `${place.sheet}!${place.cell}`,
  ]);

describe('the same projects in two tables', () => {
  it('are held against one another, whoever they are of and whatever subject', () => {
    expect(found(PROJECTS, OF_UNITS)).toEqual([]);
    expect(found(PROJECTS, OF_SUBJECTS)).toEqual([]);
    const both = (cells: Cells, row: number, columns: readonly number[]): Cells =>
      columns.reduce((now, column) => changed(now, row, column, 81.5), cells);
    expect(found(PROJECTS, both(OF_UNITS, 4, [2, 3]))).toEqual([['error SAM001', '表2!C5']]);
    expect(found(PROJECTS, both(OF_SUBJECTS, 4, [3, 4]))).toEqual([['error SAM001', '表2!D5']]);
  });

  it('are added up where one list has several rows of a project', () => {
    const slip = changed(changed(OF_SUBJECTS, 6, 3, 88), 6, 5, 88);
    const { findings } = checkSheets(PROJECTS, slip);
    expect(findings.map(({ place, expected }) => [isText(place) ? '' : place.cell, expected])).toEqual([
      ['D7', '80.0'],
    ]);
  });

  it('are not where one list is of some units only', () => {
    expect(found(PROJECTS, OF_UNITS, OF_SOME)).toEqual([]);
  });

  it('are told by the one list where the other leaves one of them blank', () => {
    const targets = written(`
2024年项目支出预算情况表
部门：示例局||单位：万元
项目名称|预算数|备注
防火物资储备|128.5|完成储备任务
林长制工作经费|71.5|巡林
林场管护|200|管护林地`);
    expect(found(OF_UNITS, targets)).toEqual([]);
    expect(found(OF_UNITS, changed(targets, 4, 1, null))).toEqual([['query SAM001', '表2!B5']]);
    // What the list comes to shows that it is missing: one finding, and no doubt.
    expect(found(PROJECTS, OF_UNITS, changed(targets, 4, 1, null))).toEqual([['error SAM001', '表3!B5']]);
    expect(found(OF_UNITS, targets.toSpliced(4, 1))).toEqual([]);
  });
});
