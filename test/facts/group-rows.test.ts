import { describe, expect, it } from 'vitest';
import { allUnderstood, type Cells, changed, check, finds } from './typed.ts';

/** Rows that add up those below them, told by where their names stand. */

const OFFICE = ['部门：示范市甲局', null, null, '单位：万元'];
describe('a kind or an office where a project has its own', () => {
  const HEADS: Cells = [
    ['2025年项目支出表'],
    OFFICE,
    ['项目分类', '项目单位', '项目名称', '合计', '本年拨款', null, '财政拨款结转结余', '单位资金'],
    [null, null, null, null, '一般公共预算', '政府性基金预算', null, null],
    ['合计', null, null, 300, 200, 50, 20, 30],
  ];

  it('is the total of the offices and projects below it', () => {
    const cells: Cells = [
      ...HEADS,
      ['其他运转类', null, null, 180, 150, null, 20, 10],
      [null, '示范市甲局本级', null, 120, 100, null, 20, null],
      [null, null, '监督检查', 120, 100, null, 20, null],
      [null, '示范市乙中心', null, 60, 50, null, null, 10],
      [null, null, '设备运维', 60, 50, null, null, 10],
      ['特定目标类', null, null, 120, 50, 50, null, 20],
      [null, '示范市甲局本级', null, 120, 50, 50, null, 20],
      [null, null, '平台建设', 120, 50, 50, null, 20],
    ];
    allUnderstood(cells);
    expect(finds(changed(cells, 5, 4, 151), 'E6')).toBe(true);
    expect(finds(changed(cells, 8, 7, 11), 'H9')).toBe(true);
    expect(finds(changed(cells, 12, 5, 51), 'F13')).toBe(true);
  });

  it('is so where the rows below say it again', () => {
    const cells: Cells = [
      ...HEADS,
      ['其他运转类', null, null, 180, 150, null, 20, 10],
      ['其他运转类', '示范市甲局本级', '监督检查', 120, 100, null, 20, null],
      ['其他运转类', '示范市乙中心', '设备运维', 60, 50, null, null, 10],
      ['特定目标类', null, null, 120, 50, 50, null, 20],
      ['特定目标类', '示范市甲局本级', '平台建设', 120, 50, 50, null, 20],
    ];
    allUnderstood(cells);
    expect(finds(changed(cells, 6, 4, 101), 'E7')).toBe(true);
    expect(finds(changed(cells, 8, 5, 51), 'F9')).toBe(true);
  });

  it('may be an office alone', () => {
    const cells: Cells = [
      ['2025年项目支出表'],
      OFFICE,
      ['项目单位', '项目名称', '金额'],
      ['示范市甲局机关', null, 60],
      [null, '校舍维修', 40],
      [null, '设备购置', 20],
      ['示范市乙中心', null, 30],
      [null, '物业费', 30],
      ['合计', null, 90],
    ];
    allUnderstood(cells);
    expect(finds(changed(cells, 3, 2, 61), 'C4')).toBe(true);
    expect(finds(changed(cells, 7, 2, 31), 'C8')).toBe(true);
  });

  it('may stand among the projects, which say whose they are', () => {
    const cells: Cells = [
      ['2025年项目支出表'],
      OFFICE,
      ['类型', '项目名称', '项目单位', '合计', '本年财政拨款', null, '财政拨款结转结余', '单位资金'],
      [null, null, null, null, '一般公共预算', '政府性基金预算', null, null],
      [null, '合计', null, 270, 150, 60, 20, 40],
      [null, '示范市甲局机关', null, 180, 100, 60, 20, null],
      ['特定目标类', '教师培训经费', '示范市甲局机关', 120, 100, null, 20, null],
      ['特定目标类', '学生资助', '示范市甲局机关', 60, null, 60, null, null],
      [null, '示范市第一中学', null, 90, 50, null, null, 40],
      ['其他运转类', '校舍维修改造', '示范市第一中学', 50, 50, null, null, null],
      ['其他运转类', '课后服务经费', '示范市第一中学', 40, null, null, null, 40],
    ];
    allUnderstood(cells);
    expect(finds(changed(cells, 5, 4, 101), 'E6')).toBe(true);
    expect(finds(changed(cells, 10, 7, 41), 'H11')).toBe(true);
  });
});

describe('projects below the subject whose code they carry', () => {
  const listed = (subjects: readonly (readonly (string | null)[])[]): Cells => [
    ['一般公共预算项目支出预算表'],
    OFFICE,
    ['科目编码', null, null, '单位代码', '单位名称（科目）', '金额'],
    ['类', '款', '项', null, null, null],
    [null, null, null, null, '合计', 320],
    [null, null, null, null, '示范市甲局', 320],
    [...subjects[0]!, '一般行政管理事务', 200],
    ['201', '06', '02', '343001', '财政监督检查', 120],
    ['201', '06', '02', '343001', '信息化运维', 80],
    [...subjects[1]!, '其他财政事务支出', 120],
    ['201', '06', '99', '343001', '绩效评价', 120],
  ];

  it.each([
    [
      [
        ['201', '06', '02', '343001'],
        ['201', '06', '99', '343001'],
      ],
    ],
    [
      [
        [null, null, null, null],
        [null, null, null, null],
      ],
    ],
  ])('are its parts: %j', (subjects) => {
    const cells = listed(subjects);
    allUnderstood(cells);
    expect(finds(changed(cells, 7, 5, 121), 'F8')).toBe(true);
    expect(finds(changed(cells, 9, 5, 121), 'F10')).toBe(true);
  });

  it('may stand in a column of projects', () => {
    const cells: Cells = [
      ['2025年项目支出表'],
      OFFICE,
      ['科目编码', '项目名称', '合计', '一般公共预算'],
      [null, '合计', 320, 320],
      ['2010602', '一般行政管理事务', 200, 200],
      ['2010602', '财政监督检查', 120, 120],
      ['2010602', '信息化运维', 80, 80],
      ['2010699', '其他财政事务支出', 120, 120],
      ['2010699', '绩效评价', 120, 120],
    ];
    allUnderstood(cells);
    expect(finds(changed(cells, 5, 2, 121), 'C6')).toBe(true);
    expect(finds(changed(cells, 7, 3, 121), 'D8')).toBe(true);
  });

  it('are not what a subject with another name is', () => {
    const cells: Cells = [
      ...listed([[], []]).slice(0, 6),
      ['201', '06', '02', '343001', '一般行政管理事物', 200],
      ['201', '06', '99', '343001', '其他财政事务支出', 120],
    ];
    expect(check(cells).findings.map(({ code }) => code)).toEqual(['COD001']);
  });
});

describe('kinds of purchases', () => {
  it.each([[['货物（A）', '工程（B）', '服务（C）']], [['A货物', 'B工程', 'C服务']], [['A', 'B', 'C']]])(
    'by the letters of their catalogue: %j',
    (names) => {
      const cells: Cells = [
        ['2025年政府采购预算明细表'],
        OFFICE,
        ['项目编号', '总计', '一般公共预算拨款收入', '政府性基金预算拨款收入', '事业收入预算'],
        ['合计', 60, 40, 15, 5],
        [names[0]!, 30, 20, 5, 5],
        [names[1]!, 20, 10, 10, null],
        [names[2]!, 10, 10, null, null],
      ];
      allUnderstood(cells);
      expect(finds(changed(cells, 4, 2, 21), 'C5')).toBe(true);
    },
  );
});

describe('kinds of spending as the integrated budget system calls them', () => {
  it('are four parts of all', () => {
    const cells: Cells = [
      ['部门收支总表'],
      OFFICE,
      ['收入', null, '支出', null],
      ['项目', '预算数', '项目（按支出类型）', '预算数'],
      ['一、一般公共预算财政拨款收入', 930, '一、人员类项目支出', 500],
      ['二、其他收入', 50, '二、公用经费类项目支出', 120],
      [null, null, '三、其他运转类项目支出', 160],
      [null, null, '四、特定目标类项目支出', 200],
      ['收入总计', 980, '支出总计', 980],
    ];
    allUnderstood(cells);
    expect(finds(changed(cells, 5, 3, 121), 'D6')).toBe(true);
  });
});
