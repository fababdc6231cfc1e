import { describe, expect, it } from 'vitest';
import { allUnderstood, type Cells, changed, check, finds, written } from './typed.ts';

const HEAD: Cells = [
  ['2024年收支预算总表'],
  ['单位：某某医院', null, null, '单位：万元'],
  ['收入', null, '支出', null],
  ['项目', '预算数', '项目', '预算数'],
];

describe('what a hospital or a university earns', () => {
  it.each([
    ['二、医疗收入', '  （一）门诊收入', '  （二）住院收入'],
    ['二、事业收入', '  （一）医疗收入', '  （二）科教收入'],
    ['二、事业收入', '  （一）教育事业收入', '  （二）科研事业收入'],
  ])('is %s, made up of %s and %s', (whole, first, second) => {
    const cells: Cells = [
      ...HEAD,
      ['一、财政拨款收入', 500, '一、卫生健康支出', 900],
      [whole, 400, '二、住房保障支出', 60],
      [first, 300, null, null],
      [second, 100, null, null],
      ['三、其他收入', 60, null, null],
      ['本年收入合计', 960, '本年支出合计', 960],
      ['收入总计', 960, '支出总计', 960],
    ];
    allUnderstood(cells);
    expect(finds(changed(cells, 6, 1, 350), 'B7')).toBe(true);
    expect(finds(changed(cells, 7, 1, 150), 'B8')).toBe(true);
  });

  it.each([
    ['医疗收入', '科教收入'],
    ['甲类课程收入', '乙类课程收入'],
  ])('may be told in part, the second part set in below the first: %s, %s', (first, second) => {
    const cells: Cells = [
      ...HEAD,
      ['一、财政拨款收入', 500, '一、卫生健康支出', 900],
      ['二、事业收入', 400, '二、住房保障支出', 60],
      [`    其中：${first}`, 300, null, null],
      [`          ${second}`, 50, null, null],
      ['三、其他收入', 60, null, null],
      ['本年收入合计', 960, '本年支出合计', 960],
      ['收入总计', 960, '支出总计', 960],
    ];
    allUnderstood(cells);
    expect(check(changed(cells, 7, 1, 450)).findings.map(({ code }) => code)).toEqual(['PRT001']);
  });
});

describe('money of years before', () => {
  it.each(['单位上年结余（不包括国库集中支付额度结余）', '上年实户资金余额', '其他结转资金'])(
    'is listed below what comes in this year: %s',
    (carried) => {
      const cells: Cells = [
        ['2024年部门收支总体情况表'],
        ['部门：示范市甲局', null, null, '单位：万元'],
        ['收入', null, '支出', null],
        ['项目', '预算数', '项目', '预算数'],
        ['财政拨款（补助）', 100, '205 教育支出', 130],
        ['  一般公共预算', 60, '210 卫生健康支出', 30],
        ['  政府性基金预算', 40, null, null],
        ['事业收入', 40, null, null],
        ['小 计', 140, '小 计', 160],
        [carried, 20, null, null],
        ['收 入 总 计', 160, '支 出 总 计', 160],
      ];
      allUnderstood(cells);
      expect(finds(changed(cells, 8, 1, 150), 'B9')).toBe(true);
      expect(finds(changed(cells, 9, 1, 30), 'B10')).toBe(true);
    },
  );
});

describe('a table of what is carried over', () => {
  it('lists what the revenue side states', () => {
    const cells: Cells = [
      ['2024年部门收支总体情况表'],
      ['部门：示范市甲局', null, null, '单位：万元'],
      ['收入', null, '支出', null],
      ['项目', '预算数', '项目', '预算数'],
      ['财政拨款（补助）', 100, '205 教育支出', 145.74],
      ['  一般公共预算', 60, '210 卫生健康支出', 30],
      ['  政府性基金预算', 40, null, null],
      ['小 计', 100, '小 计', 175.74],
      ['单位上年结余', 75.74, null, null],
      ['收 入 总 计', 175.74, '支 出 总 计', 175.74],
      [],
      ['上年结转结余情况表'],
      ['部门：示范市甲局', null, null, null, null, '单位：万元'],
      ['单位名称', '项目名称', '合计', '一般公共预算', '政府性基金预算', '单位资金'],
      ['甲局机关', '困难学生资助', 20.06, 20.06, null, null],
      ['甲局机关', '彩票公益金助学', 25.67, null, 25.67, null],
      ['示范市职业学校', '实训基地建设', 26.54, 26.54, null, null],
      ['示范市职业学校', '非财政资金项目', 3.47, null, null, 3.47],
      ['合计', null, 75.74, 46.6, 25.67, 3.47],
    ];
    allUnderstood(cells);
    expect(finds(changed(cells, 8, 1, 76.74), 'B9')).toBe(true);
    expect(finds(changed(cells, 16, 3, 36.54), 'D17')).toBe(true);
  });
});

describe('上级单位补助收入 beside 上级财政补助收入', () => {
  it('comes from another giver', () => {
    const cells: Cells = [
      ['2024年部门收入总表'],
      ['部门：示范市甲局', null, null, null, null, null, '单位：万元'],
      ['单位代码', '单位名称', '合计', '一般公共预算', '政府性基金预算', '上级财政补助收入', '上级单位补助收入'],
      [null, '合计', 160, 60, 50, 40, 10],
      ['105001', '甲局机关', 90, 40, 30, 20, null],
      ['105002', '示范市第一中学', 70, 20, 20, 20, 10],
    ];
    allUnderstood(cells);
    expect(finds(changed(cells, 5, 6, 20), 'G6')).toBe(true);
    expect(finds(changed(cells, 5, 5, 30), 'F6')).toBe(true);
  });
});

describe('a title that names money received', () => {
  it('is of income', () => {
    for (const title of ['2024年非税收入计划表', '2024年部门政府非税收入预算表', '2024年非税收入情况表']) {
      const cells = written(
        `${title}\n部门：示范市甲局|单位：万元\n项目|2024年预算数\n合计|40\n行政事业性收费收入|28\n罚没收入|12`,
      );
      allUnderstood(cells);
      expect(finds(changed(cells, 3, 1, 50), 'B4'), title).toBe(true);
    }
  });
});
