import { describe, expect, it } from 'vitest';
import { type Cells, cellAt, changed, checkSheets, written } from '../facts/typed.ts';

const OF_SUBJECTS = written(`
2024年部门支出总表
部门名称：某某局||||单位：万元
科目编码|科目名称|合计|基本支出|项目支出
|合计|260|120|140
2050201|学前教育|80|60|20
2050302|中等职业教育|70|10|60
2080505|机关事业单位基本养老保险缴费支出|50|50|
2050204|高中教育|60||60`);
const OF_PROJECTS = written(`
2024年项目支出表
部门名称：某某局|||单位：万元
项目名称|项目单位|合计
合计||140
校舍维修|某校|20
实训基地建设|某校|60
食堂改造|某校|60`);
const LIST = written(`
2024年部门支出预算明细表
部门名称：某某局||||||||||单位：万元
单位编码|单位名称|功能科目编码|功能科目名称|部门经济科目编码|部门经济科目名称|项目名称|项目类别|资金性质|金额
101002|某校|2050201|学前教育|30101|基本工资|在职人员经费|人员类|一般公共预算|51.75
101002|某校|2050201|学前教育|30201|办公费|日常公用经费|公用经费类|一般公共预算|8.25
101002|某校|2050201|学前教育|30213|维修（护）费|校舍维修|特定目标类|一般公共预算|20
101002|某校|2050302|中等职业教育|31003|专用设备购置|实训基地建设|特定目标类|一般公共预算|60
101002|某校|2050302|中等职业教育|30101|基本工资|在职人员经费|人员类|一般公共预算|10
101002|某校|2080505|机关事业单位基本养老保险缴费支出|30108|机关事业单位基本养老保险缴费|在职人员经费|人员类|一般公共预算|50
101002|某校|2050204|高中教育|30213|维修（护）费|食堂改造|特定目标类|一般公共预算|35
101002|某校|2050204|高中教育|30201|办公费|食堂改造|特定目标类|一般公共预算|25`);
const TOTAL = ['合计', null, null, null, null, null, null, null, null, 260];
const WITH_TOTAL = [...LIST, TOTAL];
const AMOUNT = 9;
const OF_FUNDS = written(`
2024年部门支出预算明细表（按科目）
部门名称：某某局||||||||单位：万元
单位编码|单位名称|功能科目编码|功能科目名称|部门经济科目编码|部门经济科目名称|支出类别|项目名称|合计|一般公共预算|政府性基金预算
|合计|||||||260|260|
101002|某校|2050201|学前教育|30101|基本工资|基本支出||51.75|51.75|
101002|某校|2050201|学前教育|30201|办公费|基本支出||8.25|8.25|
101002|某校|2050201|学前教育|30213|维修（护）费|项目支出|校舍维修|20|20|
101002|某校|2050302|中等职业教育|31003|专用设备购置|项目支出|实训基地建设|60|60|
101002|某校|2050302|中等职业教育|30101|基本工资|基本支出||10|10|
101002|某校|2080505|机关事业单位基本养老保险缴费支出|30108|机关事业单位基本养老保险缴费|基本支出||50|50|
101002|某校|2050204|高中教育|30213|维修（护）费|项目支出|食堂改造|35|35|
101002|某校|2050204|高中教育|30201|办公费|项目支出|食堂改造|25|25|`);

const found = (...tables: Cells[]) =>
  checkSheets(...tables).findings.map(({ severity, place, expected }) => [severity, cellAt(place), expected]);

const suspects = (...tables: Cells[]) =>
  checkSheets(...tables).findings.map((finding) => finding.suspects.map(({ place }) => cellAt(place)));

describe('a list whose rows are of a subject, a project and a fund at once', () => {
  it('comes to what other tables print of each, whether it has a total or not', () => {
    for (const list of [LIST, WITH_TOTAL]) {
      const { findings, coverage } = checkSheets(OF_SUBJECTS, OF_PROJECTS, list);
      expect(findings).toEqual([]);
      expect(coverage.unwitnessed).toEqual([]);
      expect(found(OF_SUBJECTS, OF_PROJECTS, changed(list, 6, AMOUNT, 66))).toEqual([['error', '表3!J7', '60.00']]);
      expect(found(OF_SUBJECTS, OF_PROJECTS, changed(list, 4, AMOUNT, 6))).toHaveLength(1);
    }
  });

  it('has two rows of one subject and project told apart by nothing', () => {
    const slip = changed(WITH_TOTAL, 9, AMOUNT, 38);
    expect(suspects(OF_SUBJECTS, OF_PROJECTS, slip)).toEqual([['表3!J10', '表3!J11']]);
  });

  it('is held row by row against another such list, though only one of them says of which project the pay is', () => {
    expect(found(OF_SUBJECTS, OF_FUNDS, WITH_TOTAL)).toEqual([]);
    expect(found(OF_SUBJECTS, OF_FUNDS, changed(WITH_TOTAL, 9, AMOUNT, 38))).toEqual([['error', '表3!J10', '35.00']]);
    expect(found(OF_SUBJECTS, OF_FUNDS, changed(WITH_TOTAL, 3, AMOUNT, 51.78))).toEqual([['error', '表3!J4', '51.75']]);
  });

  it('is held against nothing where it is of one project, fund or unit less, or of one only', () => {
    const isProject = (row: Cells[number]): boolean => row.includes('特定目标类');
    const lists = [
      LIST.filter((row, r) => r < 3 || isProject(row)),
      LIST.filter((row) => !isProject(row)),
      LIST.filter((row) => !row.includes('食堂改造')),
      LIST.filter((row) => !row.includes('2050204')),
      LIST.filter((row) => !row.includes('在职人员经费')),
    ];
    for (const list of lists) expect(found(OF_SUBJECTS, OF_PROJECTS, list)).toEqual([]);
  });

  it('may lack money that is carried over in one of its subjects alone', () => {
    const receipts = written(`
2024年部门收支总表
部门名称：某某局|||单位：万元
收入||支出|
项目|预算数|项目|预算数
一般公共预算拨款收入|251.75|本年支出合计|260
上年结转|8.25||
收入总计|260|支出总计|260`);
    const own = changed(LIST, 4, AMOUNT, null);
    expect(found(OF_SUBJECTS, OF_PROJECTS, receipts, LIST)).toEqual([]);
    expect(found(OF_SUBJECTS, OF_PROJECTS, receipts, own)).toEqual([]);
    expect(found(OF_SUBJECTS, OF_PROJECTS, receipts, changed(LIST, 3, AMOUNT, 43.5))).toEqual([]);
  });

  it('says nothing of all by a column that is of some of it', () => {
    const byKind = written(`
2024年一般公共预算支出表
部门名称：某某局|||||单位：万元
科目编码|科目名称|合计|工资福利支出|商品和服务支出|资本性支出
|合计|260|111.75|88.25|60
2050201|学前教育|80|51.75|28.25|
2050302|中等职业教育|70|10||60
2080505|机关事业单位基本养老保险缴费支出|50|50||
2050204|高中教育|60||60|`);
    expect(found(OF_SUBJECTS, byKind)).toEqual([]);
  });

  it('is told where an amount was left out, in the total of its row or in one of its parts', () => {
    const row = OF_FUNDS.findIndex((cells) => cells.includes(31003));
    const cell = (column: string): string => `表3!${column}${row + 1}`;
    expect(found(OF_SUBJECTS, OF_PROJECTS, OF_FUNDS)).toEqual([]);
    expect(found(OF_SUBJECTS, OF_PROJECTS, changed(OF_FUNDS, row, 8, null))).toEqual([['error', cell('I'), '60.00']]);
    expect(found(OF_SUBJECTS, OF_PROJECTS, changed(OF_FUNDS, row, 9, null))).toEqual([['error', cell('J'), '60.00']]);
  });
});
