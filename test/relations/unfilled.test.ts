import { describe, expect, it } from 'vitest';
import { isText } from '../../src/model/place.ts';
import { type Cells, changed, checkSheets, written } from '../facts/typed.ts';

const BASIC = written(`
2024年一般公共预算基本支出表
单位：万元
科目编码|科目名称|预算数
|合计|163.64
301|工资福利支出|150
30101|基本工资|100
30102|津贴补贴|50
310|资本性支出|13.64
31002|办公设备购置|13.64`);
const FISCAL = written(`
2024年财政拨款收支总表
单位：万元
收入|预算数|支出|预算数
一、本年收入|831.32|一、本年支出|952.41
（一）一般公共预算拨款|831.32|（一）教育支出|780.49
（二）政府性基金预算拨款||（二）社会保障和就业支出|171.92
二、上年结转|121.09|二、结转下年|
（一）一般公共预算拨款|121.09||
收入总计|952.41|支出总计|952.41`);
const ALL = written(`
2024年收支总表
单位：万元
收入|预算数|支出|预算数
一、一般公共预算拨款收入|831.32|一、教育支出|1900
二、事业收入|1144.34|二、社会保障和就业支出|435.94
本年收入合计|1975.66|本年支出合计|2335.94
上年结转|360.28|结转下年|
收入总计|2335.94|支出总计|2335.94`);

const found = (...tables: Cells[]) =>
  checkSheets(...tables).findings.map(({ code, severity, place, expected }) => [
    `${severity} ${code}`,
    isText(place) ? '' : `${place.sheet}!${place.cell}`,
    expected,
  ]);

describe('a list that is blank from top to bottom', () => {
  it('was forgotten, most likely, where other subjects are broken down as far', () => {
    expect(found(BASIC)).toEqual([]);
    expect(found(changed(BASIC, 8, 2, null))).toEqual([['query SUM001', '表1!C9', '13.64']]);
  });

  it('is a form left unused where none of them is', () => {
    const unused = [5, 6, 8].reduce((cells, row) => changed(cells, row, 2, null), BASIC);
    expect(found(unused)).toEqual([]);
  });

  it('is asked about where another table states the whole of it for one of its blanks', () => {
    expect(found(ALL, FISCAL)).toEqual([]);
    expect(found(ALL, changed(FISCAL, 4, 1, null))).toEqual([['query SAM001', '表2!B5', '831.32']]);
  });

  it('was forgotten where its rows are projects, which have their names for money', () => {
    const one = written(`
2024年项目支出表
单位：万元
项目名称|合计|一般公共预算
合计|364|364
防汛物资储备|364|364`);
    expect(found(one)).toEqual([]);
    const blank = [1, 2].reduce((cells, column) => changed(cells, 4, column, null), one);
    expect(found(blank)).toEqual([
      ['query SUM001', '表1!B5', '364'],
      ['query SUM001', '表1!C5', '364'],
    ]);
  });

  it('was forgotten where it has to be published: “三公”经费 with all its parts', () => {
    const rows = written(`
2024年“三公”经费支出预算表
单位：万元
项目|2024年预算数|2023年预算数
合计|230.85|230.85
1、因公出国（境）费用|221.77|221.77
2、公务接待费|1.27|1.27
3、公务用车费|7.81|7.81
其中：（1）公务用车运行费|7.81|7.81
（2）公务用车购置费||`);
    expect(found(rows)).toEqual([]);
    for (const [column, name] of ['B', 'C'].entries())
      expect(found(changed(rows, 7, column + 1, null))).toEqual([['query SUM001', `表1!${name}8`, null]]);
    const row = written(`
2024年一般公共预算“三公”经费支出预算表
单位：万元
合计|因公出国（境）费|公务用车购置及运行费小计|公务用车购置费|公务用车运行费|公务接待费
8.5||6.5||6.5|2`);
    expect(found(row)).toEqual([]);
    expect(found(changed(row, 3, 4, null))).toEqual([['query SUM001', '表1!D4', null]]);
  });
});
