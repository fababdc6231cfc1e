import { describe, expect, it } from 'vitest';
import { allUnderstood, type Cells, cellAt, changed, check, checkSheets, finds, written } from './typed.ts';

const office = (...more: readonly null[]): Cells[number] => ['部门：示范市甲局', ...more, '单位：万元'];

describe('the government’s classes of capital spending', () => {
  it('are called （一） and （二）', () => {
    const cells: Cells = [
      ['2024年支出预算分类汇总表（按政府预算经济分类）'],
      office(null, null, null, null, null, null),
      [
        '科目编码',
        '科目名称',
        '总计',
        '机关工资福利支出',
        '机关商品和服务支出',
        '机关资本性支出（一）',
        '机关资本性支出（二）',
        '对事业单位资本性补助',
      ],
      [null, '合计', 150, 60, 40, 20, 10, 20],
      ['2050101', '行政运行', 110, 60, 40, 10, null, null],
      ['2050201', '学前教育', 40, null, null, 10, 10, 20],
    ];
    allUnderstood(cells);
    expect(finds(changed(cells, 5, 5, 20), 'F6')).toBe(true);
    expect(finds(changed(cells, 5, 6, 20), 'G6')).toBe(true);
  });
});

describe('what was handed out before the report, and what is with it', () => {
  it('are the two parts of the year', () => {
    const cells: Cells = [
      ['2024年部门基本支出预算表'],
      office(null, null, null, null),
      ['单位名称', '项目名称', '总计', '一般公共预算', null, null],
      [null, null, null, '全年数', '已提前安排', '本次下达'],
      ['示范市甲局', '工资支出', 60, 60, 10, 50],
      ['示范市甲局', '公用经费', 40, 40, null, 40],
      ['合计', null, 100, 100, 10, 90],
    ];
    allUnderstood(cells);
    for (const [row, column, cell] of [
      [4, 4, 'E5'],
      [4, 5, 'F5'],
      [6, 5, 'F7'],
    ] as const)
      expect(finds(changed(cells, row, column, 25), cell)).toBe(true);
  });
});

describe('columns that hold no amounts', () => {
  it('are levels of a list of services', () => {
    const cells: Cells = [
      ['2025年政府购买服务支出表'],
      office(null, null, null, null, null, null),
      ['单位名称', '购买服务项目名称', '政府购买服务目录', null, null, '合计', '一般公共预算', '单位资金'],
      [null, null, '一级', '二级', '三级', null, null, null],
      ['甲局机关', '法律咨询', 'B', 'B01', 'B0101', 8, 8, null],
      ['示范市第一中学', '展陈服务', 'A', 'A16', 'A1601', 7, 4, 3],
      ['合计', null, null, null, null, 15, 12, 3],
    ];
    allUnderstood(cells);
    expect(finds(changed(cells, 5, 6, 14), 'G6')).toBe(true);
  });

  it('count journeys, guests and vehicles', () => {
    const cells: Cells = [
      ['2024年一般公共预算“三公”经费支出表'],
      office(null, null, null, null, null, null, null, null, null),
      ['单位名称', '“三公”经费合计', '因公出国（境）费', null, '公务用车', null, null, '公务接待费', null, null],
      [null, null, '团组数', '金额', '小计', '保有量', '运行费', '批次（个）', '人次', '金额'],
      ['合计', 28, 1, 4, 15, 5, 15, 30, 280, 9],
      ['甲局机关', 28, 1, 4, 15, 5, 15, 30, 280, 9],
    ];
    allUnderstood(cells);
    expect(check(cells).coverage.figures).toBe(10);
    expect(finds(changed(cells, 5, 3, 14), 'D6')).toBe(true);
  });
});

describe('titles', () => {
  it.each([
    '2024年一般公共预算支出表（按单位分列）',
    '2024年一般公共预算支出中期规划预算表',
    '一般公共预算支出三年滚动预算表',
  ])('say how a table is set out: %s', (title) => {
    const cells: Cells = [
      [title],
      office(null, null, null),
      ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
      [null, '合计', 300, 200, 100],
      ['2130301', '行政运行', 200, 200, null],
      ['2130314', '防汛', 100, null, 100],
    ];
    allUnderstood(cells);
    expect(finds(changed(cells, 5, 4, 110), 'E6')).toBe(true);
  });
});

describe('预算项目支出 in a title', () => {
  const sheets = (title: string): Cells[] => [
    written(`
${title}
部门：示范市甲局|单位：万元
项目名称|金额
合计|400
设备更新|150
校舍维修|250
`),
    written(`
2024年部门支出总表
部门：示范市甲局||||单位：万元
科目编码|科目名称|合计|基本支出|项目支出
|合计|1000|600|400
205|教育支出|1000|600|400
`),
  ];

  it.each([
    '2024年预算项目支出表',
    '本级预算项目支出明细表',
    '部门（单位）预算项目支出表',
    '示范市甲局2024年预算项目支出情况表',
    '2024年度预算项目经费总表',
  ])('is project spending, not all that is spent: %s', (title) => {
    const [projects, spending] = sheets(title) as [Cells, Cells];
    expect(checkSheets(projects, spending).findings).toEqual([]);
    const slipped = checkSheets(changed(projects, 4, 1, 160), spending).findings;
    expect(slipped.map(({ place }) => cellAt(place))).toEqual(['表1!B5']);
  });
});
