import { describe, expect, it } from 'vitest';
import { cellAt, changed, checkSheets, written } from './typed.ts';

/** Projects with the names of their subjects alone beside them, after a table of subjects with their codes. */
const spending = (section: string, item: string) =>
  written(`2023年部门支出总表
单位名称：示范乡人民政府|||单位：万元
科目编码|科目名称|合计|基本支出|项目支出
|合计|1300|600|700
201|一般公共服务支出|1100|600|500
20103|政府办公厅（室）及相关机构事务|1000|600|400
2010301|行政运行|600|600|
2010302|一般行政管理事务|400||400
20129|群众团体事务|100||100
${section}|${item}|100||100
208|社会保障和就业支出|200||200
20802|民政管理事务|200||200
2080208|基层政权建设和社区治理|200||200`);

const SHARED = spending('2012902', '一般行政管理事务');

const behind = (item: string) =>
  written(`2023年项目支出明细表
单位名称：示范乡人民政府||单位：万元
项目名称|功能科目|预算金额|备注
安全生产监管经费|一般行政管理事务|400
社区工作经费|基层政权建设和社区治理|200
妇联工作经费|${item}|100
合计||700`);

const before = written(`2023年项目支出明细表
单位名称：示范乡人民政府||单位：万元
功能科目|项目名称|预算金额|备注
一般行政管理事务|安全生产监管经费|400
基层政权建设和社区治理|社区工作经费|200
一般行政管理事务|妇联工作经费|100
合计||700`);

const places = (...sheets: Parameters<typeof checkSheets>): string[] =>
  checkSheets(...sheets).findings.flatMap(({ place, suspects }) => [
    cellAt(place),
    ...suspects.map((suspect) => cellAt(suspect.place)),
  ]);

describe('subjects beside the names of projects', () => {
  it('stand under none of another row, and are of no code where several have the name', () => {
    expect(checkSheets(SHARED, behind('一般行政管理事务')).findings).toEqual([]);
    expect(checkSheets(SHARED, before).findings).toEqual([]);
    expect(places(SHARED, changed(behind('一般行政管理事务'), 4, 2, 220))).toContain('表2!C5');
    expect(places(SHARED, changed(before, 4, 2, 220))).toContain('表2!C5');
  });

  it('leave projects to be held against another list of them', () => {
    const listed = written(`2023年项目绩效目标表
单位名称：示范乡人民政府|单位：万元
项目名称|预算金额|绩效目标
安全生产监管经费|400|保障安全
社区工作经费|200|服务居民
妇联工作经费|100|服务妇女`);
    const projects = behind('一般行政管理事务');
    expect(checkSheets(SHARED, projects, listed).findings).toEqual([]);
    expect(places(SHARED, projects, changed(listed, 4, 1, 210))).toContain('表3!B5');
    expect(places(SHARED, changed(projects, 5, 2, 110), listed)).toEqual(['表2!C6']);
  });

  it('are of the one code that the report prints with the name', () => {
    const told = spending('2012999', '其他群众团体事务支出');
    const projects = behind('其他群众团体事务支出');
    expect(checkSheets(told, projects).findings).toEqual([]);
    expect(places(told, changed(projects, 3, 2, 380))).toEqual(['表2!C4']);
    expect(places(told, changed(projects, 5, 2, 110))).toEqual(['表2!C6']);
  });
});
