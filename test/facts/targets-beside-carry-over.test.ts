import { describe, expect, it } from 'vitest';
import { type Cells, cellAt, changed, checkSheets, written } from './typed.ts';

const overview = written(`部门收支总表
部门：示范市教育局|||单位：万元
收入||支出|
项目|预算数|项目|预算数
一、一般公共预算拨款收入|1000|一、教育支出|1250
二、事业收入|100|||
本年收入合计|1100|本年支出合计|1250
上年结转|150|结转下年|
收入总计|1250|支出总计|1250`);

/** The kind of each project and whose it is, in one list; neither in the other. */
const projects = written(`项目支出表
部门：示范市教育局|||||单位：万元
类型|项目名称|项目单位|合计|一般公共预算|单位资金|上年结转
合计|||650|400|100|150
其他运转类|校园安保|第一中学|120|80||40
特定目标类|教师培训|第二中学|110|90||20
特定目标类|校舍维修|第一中学|250|120|100|30
特定目标类|信息化建设|实验小学|100|60||40
特定目标类|学生资助|实验小学|70|50||20`);

const targets = written(`项目支出绩效表
部门：示范市教育局|||单位：万元
项目名称|年度资金总额|年度绩效目标
校园安保|120|按计划完成
教师培训|110|按计划完成
校舍维修|250|按计划完成
信息化建设|100|按计划完成
学生资助|70|按计划完成`);

const found = (...tables: Cells[]) => checkSheets(...tables).findings.filter(({ severity }) => severity !== 'note');

describe('targets whose money nobody says the year of', () => {
  it('hold the carry-over where nearly all projects come to what another list states with it', () => {
    expect(found(overview, projects, targets)).toEqual([]);
    const [finding, ...more] = found(overview, projects, changed(targets, 5, 1, 205));
    expect(more).toEqual([]);
    expect([cellAt(finding!.place), finding!.expected]).toEqual(['表3!B6', '250']);
  });

  it('may be of this year alone', () => {
    const less = [80, 90, 220, 60, 50].reduce((cells: Cells, value, nth) => changed(cells, 3 + nth, 1, value), targets);
    expect(found(overview, projects, less)).toEqual([]);
  });
});
