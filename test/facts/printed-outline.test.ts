import { describe, expect, it } from 'vitest';
import { allUnderstood, type Cells, changed, check, finds, written } from './typed.ts';

/** What stands below a row as printed is its parts where the figures bear it out, whatever the words are taken for. */

const OFFICE = ['部门：示范市甲局', null, null, '单位：万元'];
describe('names set in below names', () => {
  const cells: Cells = [
    ['2025年部门综合预算专项业务经费支出表'],
    OFFICE,
    ['单位编码', '单位（项目）名称', '预算数', '项目简介'],
    [null, '合计', 330.5, null],
    ['105', '示范市甲局', 330.5, null],
    ['105001', '  示范市甲局机关', 210.5, null],
    [null, '    通用项目', 120.5, null],
    [null, '      会议费', 20.5, '会议'],
    [null, '      办公设备购置', 100, '设备'],
    [null, '    专用项目', 90, null],
    [null, '      教师培训经费', 60, '培训'],
    [null, '      学生资助', 30, '资助'],
    ['105002', '  示范市第一中学', 120, null],
    [null, '    专用项目', 120, null],
    [null, '      校舍维修改造', 70, '修缮'],
    [null, '      课后服务经费', 50, '课后'],
  ];

  it('are added up to the kind they stand below, not beside it', () => {
    allUnderstood(cells);
    expect(finds(changed(cells, 7, 2, 21.5), 'C8')).toBe(true);
    expect(finds(changed(cells, 9, 2, 91), 'C10')).toBe(true);
    expect(finds(changed(cells, 12, 2, 121), 'C13')).toBe(true);
    expect(finds(changed(cells, 14, 2, 71), 'C15')).toBe(true);
  });

  it('may be numbered another way, or only be what follows', () => {
    const rows = (lead: (name: string) => string): Cells => [
      ['2025年项目支出表'],
      OFFICE,
      ['项目名称', '合计', '一般公共预算', '政府性基金预算'],
      ['合计', 210, 150, 60],
      [lead('通用项目'), 120, 90, 30],
      ['会议费', 20, 20, null],
      ['办公设备购置', 100, 70, 30],
      [lead('专用项目'), 90, 60, 30],
      ['教师培训经费', 60, 60, null],
      ['学生资助', 30, null, 30],
    ];
    for (const lead of [(name: string) => `一、${name}`, (name: string) => name]) allUnderstood(rows(lead));
    const numbered = rows((name) => `（一）${name}`);
    expect(finds(changed(numbered, 5, 2, 21), 'C6')).toBe(true);
    expect(finds(changed(numbered, 7, 1, 91), 'B8')).toBe(true);
  });

  it('are offices within a department of several', () => {
    const offices: Cells = [
      ['2025年部门收入总表'],
      OFFICE,
      ['单位名称', '合计', '一般公共预算', '事业收入'],
      ['合计', 330, 300, 30],
      ['示范市甲局', 210, 210, null],
      ['  示范市甲局机关', 150, 150, null],
      ['  示范市乙中心', 60, 60, null],
      ['示范市丙局', 120, 90, 30],
      ['  示范市丙局机关', 80, 50, 30],
      ['  示范市丁中心', 40, 40, null],
    ];
    allUnderstood(offices);
    expect(finds(changed(offices, 5, 2, 151), 'C6')).toBe(true);
    expect(finds(changed(offices, 7, 3, 31), 'D8')).toBe(true);
  });

  it('are projects beside one another where the totals say so', () => {
    const beside: Cells = [
      ...cells.slice(0, 4).map((row, r) => (r === 3 ? [null, '合计', 451, null] : row)),
      ['105', '示范市甲局', 451, null],
      ['105001', '  示范市甲局机关', 451, null],
      ...cells.slice(6, 12).map((row, r) => (r === 1 ? [null, '      会议费', 50.5, null] : row)),
    ];
    allUnderstood(beside);
  });
});

describe('rows that no word explains', () => {
  const listed = (names: readonly string[]): Cells => [
    ['部门支出总体情况表'],
    ['单位名称：示范市水务局', '单位：万元'],
    ['项目', '2025年预算'],
    ['一、基本支出', 600],
    ['工资福利支出', 400],
    ['商品和服务支出', 150],
    ['对个人和家庭的补助', 50],
    ['二、项目支出', 300],
    ...names.map((name, nth) => [name, [100, 120, 80][nth]!]),
    ['三、事业单位经营支出', 20],
    ['本年支出合计', 920],
    ['四、对附属单位补助支出', null],
    ['五、上缴上级支出', null],
    ['六、结转下年', null],
    ['支出总计', 920],
  ];

  it.each([
    [['防汛抗旱应急', '中小河流治理', '信息系统运维']],
    [['日常运转类项目', '政策性项目', '其他项目']],
    [['部门发展性支出', '政策性支出', '一次性项目支出']],
  ])('are what the numbered row above them is made up of: %j', (names) => {
    const cells = listed(names);
    allUnderstood(cells);
    expect(finds(changed(cells, 8, 1, 101), 'B9')).toBe(true);
    expect(finds(changed(cells, 7, 1, 301), 'B8')).toBe(true);
  });

  it('are of 其中 like the row above them, where the others have numbers', () => {
    const cells: Cells = [
      ['2025年部门支出总表'],
      ['部门：示范市甲局', '单位：万元'],
      ['项目', '预算数'],
      ['一、基本支出', 600],
      ['二、项目支出', 300],
      ['其中：防汛抗旱应急', 100],
      ['河流治理', 120],
      ['支出总计', 900],
    ];
    allUnderstood(cells);
    expect(check(changed(cells, 6, 1, 320)).findings.map(({ code }) => code)).toEqual(['PRT001']);
  });

  it('stay what nobody understood where the figures say nothing of the kind', () => {
    const cells = listed(['防汛抗旱应急', '中小河流治理', '信息系统运维']);
    const other = changed(changed(cells, 8, 1, 5), 4, 1, 390);
    expect(check(other).findings.some(({ code }) => code === 'SCH007')).toBe(true);
  });
});

describe('当年拨款 and 上年结转 below each fund', () => {
  it.each(['', '其中：'])('are that fund’s %s', (lead) => {
    const set = lead === '' ? '    ' : '         ';
    const cells: Cells = [
      ['2025年部门收入总体情况表'],
      ['部门：示范市甲局', '单位：万元'],
      ['项目', '预算数'],
      ['一、一般公共预算', 120],
      [`    ${lead}当年拨款`, 100],
      [`${set}上年结转`, 20],
      ['二、政府性基金预算', 80],
      [`    ${lead}当年拨款`, 50],
      [`${set}上年结转`, 30],
      ['三、其他收入', 10],
      ['收入总计', 210],
    ];
    allUnderstood(cells);
    expect(finds(changed(cells, 5, 1, 21), 'B6')).toBe(true);
    expect(finds(changed(cells, 7, 1, 51), 'B8')).toBe(true);
    expect(finds(changed(cells, 6, 1, 81), 'B7')).toBe(true);
  });
});

describe('a department above its offices', () => {
  it('may be called like one of them', () => {
    const cells: Cells = [
      ['2025年部门基本支出预算表'],
      OFFICE,
      ['单位名称', '项目名称', '经济科目编码', '经济科目名称', '合计'],
      ['示范市甲局', null, null, null, 100],
      ['示范市甲局', '工资支出', '30101', '基本工资', 40],
      ['示范市甲局', '公用经费', '30201', '办公费', 20],
      ['示范市第一中学', '工资支出', '30101', '基本工资', 40],
      ['合  计', null, null, null, 100],
    ];
    allUnderstood(cells);
    expect(finds(changed(cells, 4, 4, 41), 'E5')).toBe(true);
    expect(finds(changed(cells, 6, 4, 41), 'E7')).toBe(true);
  });

  it('may have no code where they have theirs', () => {
    const cells: Cells = [
      ['部门支出总表'],
      OFFICE,
      ['项目', null, null, null, null, '合计', '基本支出', '项目支出'],
      ['科目编码', null, null, '单位代码', '单位名称（科目）', null, null, null],
      ['类', '款', '项', null, null, null, null, null],
      [null, null, null, null, '合计', 600, 400, 200],
      [null, null, null, null, '示范市甲局', 600, 400, 200],
      [null, null, null, '343001', '示范市甲局机关', 350, 250, 100],
      ['201', '06', '01', '343001', '行政运行', 250, 250, null],
      ['201', '06', '02', '343001', '一般行政管理事务', 100, null, 100],
      [null, null, null, '343601', '示范市乙中心', 250, 150, 100],
      ['201', '06', '50', '343601', '事业运行', 150, 150, null],
      ['201', '06', '99', '343601', '其他财政事务支出', 100, null, 100],
    ];
    allUnderstood(cells);
    expect(finds(changed(cells, 7, 6, 251), 'G8')).toBe(true);
    expect(finds(changed(cells, 6, 6, 401), 'G7')).toBe(true);
  });
});

describe('offices beside one another', () => {
  it('are so although the first is what the others add up to', () => {
    const cells: Cells = [
      ['2025年部门支出总表'],
      OFFICE,
      ['单位名称', '合计', '基本支出', '项目支出'],
      ['合计', 200, 120, 80],
      ['示范市甲局', 100, 60, 40],
      ['示范市乙中心', 60, 40, 20],
      ['示范市丙中心', 40, 20, 20],
    ];
    allUnderstood(cells);
    expect(finds(changed(cells, 3, 2, 121), 'C4')).toBe(true);
  });
});

describe('money carried over after the last fund', () => {
  it('is not the last fund’s', () => {
    const cells: Cells = [
      ['2025年部门收入总体情况表'],
      ['部门：示范市甲局', '单位：万元'],
      ['项目', '预算数'],
      ['一、一般公共预算', 120],
      ['二、政府性基金预算', 80],
      ['三、其他收入', 10],
      ['上年结转', 10],
      ['收入总计', 220],
    ];
    allUnderstood(cells);
    expect(finds(changed(cells, 7, 1, 221), 'B8')).toBe(true);
  });
});

describe('what follows a total', () => {
  it('stands below no subject above it', () => {
    const cells: Cells = [
      ['2025年支出总表'],
      ['部门：示范镇人民政府', '单位：万元'],
      ['项目', '预算数'],
      ['一、一般公共服务支出', 120],
      ['二、农林水支出', 50],
      ['三、预备费', 10],
      ['本年支出合计', 180],
      ['解缴上级的支出', 15],
      ['支出总计', 195],
    ];
    expect(check(cells).findings.map(({ code }) => code)).toEqual(['SCH007']);
  });
});

describe('a row of zeros without a name', () => {
  it('is no row: the list it stands in goes on', () => {
    const cells: Cells = [
      ['2025年政府采购预算表'],
      ['部门：示范市甲局', null, null, null, '单位：万元'],
      ['采购品目大类', '项目名称', '采购物品名称', '合计', '一般公共预算资金'],
      ['合计', null, null, 300, 300],
      ['货物', null, null, 100, 100],
      [null, '日常养护', '专用材料', 60, 60],
      [null, '治理超限', '检测设备', 40, 40],
      ['工程', null, null, 200, 200],
      [null, null, null, 0, 0],
      [null, '提档升级', '公路工程施工', 150, 150],
      [null, '危桥改造', '桥梁加固施工', 50, 50],
    ];
    allUnderstood(cells.filter((_, r) => r !== 8));
    const { findings } = check(cells);
    expect(findings).toEqual([]);
    expect(check(changed(cells, 9, 3, 151)).findings.length).toBeGreaterThan(0);
  });
});

describe('numbered rows that no word explains below a numbered row', () => {
  it('are its parts where they come to it', () => {
    const cells = written(`部门支出总体情况表
部门名称：示例市教育局|单位：万元
项目|2025年预算
一、基本支出|485.37
二、项目支出|1454.92
（一）日常锦囊类项目|621.14
（二）信息化运维类项目|833.78
支出总计|1940.29`);
    allUnderstood(cells);
    expect(check(changed(cells, 5, 1, 631.14)).findings.length).toBeGreaterThan(0);
  });
});
