import { describe, expect, it } from 'vitest';
import { allUnderstood, type Cells, changed, check, finds } from './typed.ts';

/** What stands beside a total under the same headings is its parts, whatever the words are taken for: several figures that add up to the last digit do so by no accident. */

const OFFICE = ['部门：示范市甲局', '单位：万元'];
describe('money carried over that is split once more', () => {
  const cells: Cells = [
    ['2025年部门收入预算总表'],
    OFFICE,
    ['单位编码', '单位名称', '合计', '一般公共预算', '政府性基金预算', '事业收入', '其他收入', '上年结转结余'],
    [null, null, null, null, null, null, null, '小计', '财政拨款', '单位资金'],
    [null, '合计', 302, 200, 50, 10, 12, 30, 20, 10],
    ['101', '某局', 302, 200, 50, 10, 12, 30, 20, 10],
    ['101001', '某局本级', 182, 145, null, 10, 7, 20, 15, 5],
    ['101002', '某某中心', 120, 55, 50, null, 5, 10, 5, 5],
  ];

  it('stands beside the money of this year, which has no heading over it', () => {
    allUnderstood(cells);
    expect(finds(changed(cells, 4, 7, 31), 'H5')).toBe(true);
    expect(finds(changed(cells, 6, 6, 9), 'G7')).toBe(true);
    expect(finds(changed(cells, 7, 9, 6), 'J8')).toBe(true);
  });

  it('is held by the subtotal of its fund, whatever else stands beside that', () => {
    const funds: Cells = [
      ['2025年部门收入总表'],
      OFFICE,
      [
        '科目编码',
        '科目名称',
        '总计',
        '一般公共预算财政拨款收入',
        null,
        null,
        '事业收入预算',
        null,
        null,
        '用事业基金弥补收支差额',
      ],
      [null, null, null, '小计', '本年', '上年结转', '小计', '本年', '上年结转', null],
      [null, '合计', 620, 520, 500, 20, 100, 80, 20, null],
      ['213', '农林水支出', 620, 520, 500, 20, 100, 80, 20, null],
      ['21303', '水利', 620, 520, 500, 20, 100, 80, 20, null],
      ['2130301', '行政运行', 300, 300, 300, null, null, null, null, null],
      ['2130306', '水利工程运行与维护', 320, 220, 200, 20, 100, 80, 20, null],
    ];
    allUnderstood(funds);
    expect(finds(changed(funds, 8, 4, 210), 'E9')).toBe(true);
  });

  it('is 其中 where it is the only column beside a subtotal that it mostly is not', () => {
    const only: Cells = [
      ['2025年部门收入总表'],
      OFFICE,
      [
        '科目编码',
        '科目名称',
        '总计',
        '一般公共预算财政拨款收入',
        null,
        '政府性基金预算财政拨款收入',
        null,
        '事业收入',
      ],
      [null, null, null, '小计', '上年结转', '小计', '上年结转', null],
      [null, '合计', 690, 520, 20, 90, 20, 80],
      ['212', '城乡社区支出', 90, null, null, 90, 20, null],
      ['21208', '国有土地使用权出让收入安排的支出', 90, null, null, 90, 20, null],
      ['2120803', '城市建设支出', 90, null, null, 90, 20, null],
      ['213', '农林水支出', 600, 520, 20, null, null, 80],
      ['21303', '水利', 600, 520, 20, null, null, 80],
      ['2130306', '水利工程运行与维护', 600, 520, 20, null, null, 80],
    ];
    allUnderstood(only);
    expect(finds(changed(only, 4, 7, 81), 'H5')).toBe(true);
    // Beside a part that says so it is one more.
    const told = only.map((row, r) => [...row.slice(0, 4), r === 3 ? '其中：教育收费' : null, ...row.slice(4)]);
    allUnderstood(told);
    // What was left of a form whose other columns were empty is still the same as its total.
    const equal = only.map((row, r) => (r > 3 ? row.map((cell, c) => (c === 4 || c === 6 ? row[c - 1]! : cell)) : row));
    allUnderstood(equal);
    expect(finds(changed(equal, 4, 4, 521), 'E5')).toBe(true);
  });
});

describe('人员支出 beside 公用支出 and 对个人和家庭的补助', () => {
  it.each(['人员支出', '人员经费'])('is one of three parts: %s', (personnel) => {
    const cells: Cells = [
      ['2025年部门支出预算总表'],
      OFFICE,
      ['预算单位', '支出总计', '基本支出', null, null, null, '项目支出'],
      [null, null, '小计', personnel, '公用经费', '对个人和家庭的补助', null],
      ['合计', 500, 300, 180, 90, 30, 200],
      ['示范市甲局本级', 320, 200, 120, 60, 20, 120],
      ['示范市乙中心', 180, 100, 60, 30, 10, 80],
    ];
    allUnderstood(cells);
    expect(finds(changed(cells, 5, 4, 61), 'E6')).toBe(true);
    expect(finds(changed(cells, 6, 5, 11), 'F7')).toBe(true);
  });
});

describe('其他资金 beside 事业收入', () => {
  const cells: Cells = [
    ['2025年项目支出表'],
    OFFICE,
    ['项目名称', '项目类别', '合计', '一般公共预算', '财政专户管理资金', '事业收入', '其他资金'],
    ['双一流建设', '特定目标类', 129, 120, null, null, 9],
    ['学生奖助', '特定目标类', 43, 43, null, null, null],
    ['横向科研', '特定目标类', 158, null, null, 158, null],
    ['国家自然科学基金', '特定目标类', 42, null, null, 42, null],
    ['合计', null, 372, 163, null, 200, 9],
  ];

  it('is a part of the total like it, where the rows say so', () => {
    allUnderstood(cells);
    expect(finds(changed(cells, 3, 6, 8), 'G4')).toBe(true);
    expect(finds(changed(cells, 6, 5, 43), 'F7')).toBe(true);
  });

  it('holds it where they say that', () => {
    const within = cells.map((row, r) =>
      r < 3 ? row : row.map((cell, c) => (c === 6 ? row[5]! : c === 2 ? Number(cell) - (Number(row[6]) || 0) : cell)),
    );
    allUnderstood(within);
    expect(finds(changed(within, 5, 6, 157), 'G6')).toBe(true);
  });
});

describe('a column of no nature beside 基本支出 and 项目支出', () => {
  it.each(['转移性支出', '债务还本支出', '其他支出'])('is a part like them: %s', (name) => {
    const cells: Cells = [
      ['2025年部门支出总表'],
      OFFICE,
      ['科目编码', '科目名称', '合计', '基本支出', '项目支出', name],
      ['201', '一般公共服务支出', 150, 100, 50, null],
      ['2010101', '行政运行', 150, 100, 50, null],
      ['230', '转移性支出', 20, null, null, 20],
      ['2300601', '体制上解支出', 20, null, null, 20],
      [null, '合计', 170, 100, 50, 20],
    ];
    expect(check(cells).findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(finds(changed(cells, 7, 2, 171), 'C8')).toBe(true);
  });
});

describe('a total that was added up over a part and the parts of that', () => {
  it('is wrong, and so it is called, in every row', () => {
    const cells: Cells = [
      ['2025年部门收入预算总表'],
      OFFICE,
      ['科目编码', '科目名称', '合计', '财政拨款', '一般公共预算', '政府性基金预算', '事业收入'],
      ['205', '教育支出', 270, 120, 100, 20, 30],
      ['2050201', '学前教育', 270, 120, 100, 20, 30],
      [null, '合计', 270, 120, 100, 20, 30],
    ];
    expect(check(cells).findings.some(({ severity }) => severity === 'error')).toBe(true);
    const two: Cells = [
      ['2025年部门支出预算总表'],
      OFFICE,
      ['科目编码', '科目名称', '合计', '人员类项目', '运转类项目', '特定目标类项目', '一般公共预算', '政府性基金预算'],
      ['205', '教育支出', 240, 60, 20, 40, 100, 20],
      ['2050201', '学前教育', 240, 60, 20, 40, 100, 20],
      [null, '合计', 240, 60, 20, 40, 100, 20],
    ];
    expect(finds(two, 'C4')).toBe(true);
  });
});

describe('two names of one kind of money', () => {
  const cells: Cells = [
    ['2025年部门综合预算收支总表'],
    OFFICE,
    ['收入', null, '支出', null],
    ['项目', '预算数', '项目', '预算数'],
    ['一、财政拨款', 100, '一、教育支出', 135],
    ['本年收入合计', 100, '本年支出合计', 135],
    ['用事业基金弥补收支差额', 10, null, null],
    ['上年实户资金余额', 5, null, null],
    ['上年结转', 20, null, null],
    ['收入总计', 135, '支出总计', 135],
  ];

  it('are two parts of the total, or whichever is filled in', () => {
    allUnderstood(cells);
    expect(finds(changed(cells, 7, 1, 6), 'B8')).toBe(true);
    const one = cells.map((row, r) => (r === 6 ? [row[0]!, null, null, null] : row));
    const total = one.map((row, r) => (r === 9 ? ['收入总计', 125, '支出总计', 125] : row));
    allUnderstood(total.map((row, r) => (r === 4 || r === 5 ? row.with(3, 125) : row)));
  });
});

describe('projects that are paid from one fund each', () => {
  const cells: Cells = [
    ['2025年项目支出预算表'],
    OFFICE,
    ['序号', '项目名称', '资金性质', '合计', '一般公共预算', '财政专户', '单位资金', '上年结转'],
    [null, '合计', null, 100, 50, 20, 12, 18],
    ['1', '设备购置', '一般公共预算', 20, 20, 0, 0, 0],
    ['2', '学生资助', '一般公共预算', 30, 30, 0, 0, 0],
    ['3', '教学设备', '财政专户管理资金', 20, 0, 20, 0, 0],
    ['4', '横向课题', '事业收入', 7, 0, 0, 7, 0],
    ['5', '捐赠维修', '其他收入', 5, 0, 0, 5, 0],
    ['6', '上年实训', '一般公共预算', 18, 0, 0, 0, 18],
  ];

  it('show together that the total holds all of them, though only its own row has more than one figure', () => {
    allUnderstood(cells);
    for (const [row, column] of [
      [3, 3],
      [3, 4],
      [3, 5],
      [3, 6],
      [3, 7],
      [5, 4],
      [8, 6],
      [9, 7],
    ] as const) {
      const value = Number(cells[row]![column]) + 8;
      const { findings } = check(changed(cells, row, column, value));
      const at = `${'ABCDEFGH'[column]}${row + 1}`;
      expect(findings.map(({ code, place }) => [code, 'cell' in place && place.cell])).toEqual([['SUM001', at]]);
    }
  });
});
