import { describe, expect, it } from 'vitest';
import { allUnderstood, type Cells, changed, check, finds, written } from './typed.ts';

/** 其中 printed once, before the first of several columns. */

const UNIT = '单位：万元';
const HEAD = ['部门：示范市甲局', UNIT];

const tables: Readonly<Record<string, Cells>> = {
  基本支出与项目支出: [
    ['一般公共预算支出表'],
    HEAD,
    ['科目编码', '科目名称', '合计', '其中：基本支出', '项目支出'],
    ['205', '教育支出', 1000.5, 800.2, 200.3],
    ['221', '住房保障支出', 500.1, 500.1, null],
    ['合计', null, 1500.6, 1300.3, 200.3],
  ],
  三公: [
    ['一般公共预算“三公”经费支出表'],
    HEAD,
    [
      '单位名称',
      '合计',
      '因公出国（境）费',
      '公务接待费',
      '公务用车购置及运行费',
      '其中：公务用车购置费',
      '公务用车运行维护费',
    ],
    ['合计', 57.5, 10.1, 7.2, 40.2, 18.1, 22.1],
    ['甲局本级', 40.4, 10.1, 5.2, 25.1, 18.1, 7],
    ['甲中心', 17.1, null, 2, 15.1, null, 15.1],
  ],
  财政拨款: [
    ['项目支出预算表'],
    HEAD,
    ['项目名称', '合计', '财政拨款', '其中：一般公共预算', '政府性基金预算', '单位资金'],
    ['合计', 100.5, 90.3, 70.1, 20.2, 10.2],
    ['甲项目', 60.4, 50.2, 30, 20.2, 10.2],
    ['乙项目', 40.1, 40.1, 40.1, null, null],
  ],
  经济分类: [
    ['财政拨款支出预算表'],
    HEAD,
    [
      '科目编码',
      '科目名称',
      '合计',
      '基本支出',
      '其中：工资福利支出',
      '商品和服务支出',
      '对个人和家庭的补助',
      '项目支出',
    ],
    ['205', '教育支出', 100.6, 80.4, 50.1, 20.2, 10.1, 20.2],
    ['221', '住房保障支出', 50.3, 50.3, 50.3, null, null, null],
    ['合计', null, 150.9, 130.7, 100.4, 20.2, 10.1, 20.2],
  ],
  本年与上年结转: [
    ['部门支出总表'],
    HEAD,
    ['科目编码', '科目名称', '合计', '基本支出', '项目支出', '其中：本年预算', '上年结转'],
    ['205', '教育支出', 100.5, 80.2, 20.3, 15.1, 5.2],
    ['221', '住房保障支出', 50.1, 50.1, null, null, null],
    ['合计', null, 150.6, 130.3, 20.3, 15.1, 5.2],
  ],
  小计之下: [
    ['部门支出总表'],
    HEAD,
    ['科目编码', '科目名称', '总计', '基本支出', null, null, '项目支出', null, null],
    [null, null, null, ...['小计', '其中：财政拨款', '其他资金'], ...['小计', '其中：财政拨款', '其他资金']],
    [null, '合计', 1100.7, 1000.4, 990.3, 10.1, 100.3, 80.1, 20.2],
    ['205', '教育支出', 900.6, 800.3, 790.2, 10.1, 100.3, 80.1, 20.2],
    ['221', '住房保障支出', 200.1, 200.1, 200.1, null, null, null, null],
  ],
};

describe('其中 before the first of a list of columns', () => {
  it.each(Object.keys(tables))('is over all of it, which adds up: %s', (name) => {
    const cells = tables[name]!;
    allUnderstood(cells);
    for (const [r, row] of cells.entries())
      for (const [c, value] of row.entries()) {
        if (typeof value !== 'number') continue;
        const at = `${String.fromCharCode(65 + c)}${r + 1}`;
        expect(finds(changed(cells, r, c, Math.round(value * 110 + 3) / 100), at), at).toBe(true);
      }
  });

  it('need not be all there is', () => {
    const cells: Cells = [
      ['部门支出总表'],
      HEAD,
      ['科目编码', '科目名称', '合计', '其中：货物', '服务', '其中：面向中小企业'],
      ['205', '教育支出', 100.5, 30.2, 20.3, 9],
      ['221', '住房保障支出', 50.1, 10.1, null, null],
      ['合计', null, 150.6, 40.3, 20.3, 9],
    ];
    expect(check([['政府采购预算表'], ...cells.slice(1)]).findings).toEqual([]);
  });

  it('is not over what is no part of the same', () => {
    const cells: Cells = [
      ['部门支出总表'],
      HEAD,
      ['科目编码', '科目名称', '合计', '基本支出', '其中：公用经费', '项目支出'],
      ['205', '教育支出', 100.5, 80.2, 30.2, 20.3],
      ['221', '住房保障支出', 50.1, 50.1, 10.1, null],
      ['合计', null, 150.6, 130.3, 40.3, 20.3],
    ];
    allUnderstood(cells);
    expect(finds(changed(cells, 3, 5, 23), 'F4')).toBe(true);
    expect(finds(changed(cells, 4, 4, 60), 'E5')).toBe(true);
  });

  it.each(Object.keys(tables))('may stand over an empty form: %s', (name) => {
    const heads = tables[name]!.filter((row) => !row.some((cell) => typeof cell === 'number'));
    expect(check(heads).coverage.figures).toBe(0);
    const blank = tables[name]!.map((row) => row.map((cell) => (typeof cell === 'number' ? null : cell)));
    expect(check(blank).coverage.figures).toBe(0);
  });
});

/** A row or two, in which figures come to one another by chance, or no figure says what is what. */
const few: Readonly<Record<string, Cells>> = {
  经费拨款: written(`
部门收入总表
部门：示范市甲局|||||单位：万元
科目编码|科目名称|合计|一般公共预算拨款|其中：经费拨款|事业收入
|合计|120|100|80|20
205|教育支出|120|100|80|20`),
  人员经费: written(`
部门支出总表
部门：示范市甲局|||||单位：万元
科目编码|科目名称|合计|基本支出|其中：人员经费|项目支出
|合计|120|100|80|20
205|教育支出|120|100|80|20`),
  上年结转: written(`
部门收入总表
部门：示范市甲局||||||单位：万元
科目编码|科目名称|合计|一般公共预算拨款|其中：经费拨款|上年结转|其中：经费拨款
|合计|120|100|80|20|20
205|教育支出|120|100|80|20|20`),
  没有合计: written(`
部门收入总表
部门：示范市甲局||||单位：万元
科目编码|科目名称|一般公共预算拨款|其中：经费拨款|事业收入
|合计|100|80|20
205|教育支出|100|80|20`),
  一般债券: written(`
部门收入总表
部门：示范市甲局|||||单位：万元
科目编码|科目名称|合计|一般公共预算拨款|其中：一般债券|事业收入
|合计|120|100|30|20
205|教育支出|120|100|30|20`),
  其中在名称之上: written(`
2024年部门收入总表
部门：示范市甲局||||||单位：万元
科目编码|科目名称|合计|一般公共预算拨款|其中：|政府性基金拨款|其中：
||||一般债券||专项债券
205|教育支出|120|100|30|20|20
212|城乡社区支出|60|10||50|40
|合计|180|110|30|70|60`),
  其中在两个名称之上: written(`
2024年部门收入总表
部门：示范市甲局|||||单位：万元
科目编码|科目名称|合计|一般公共预算拨款|其中：||政府性基金拨款
||||一般债券|非税收入|
205|教育支出|120|100|30|20|20
208|社会保障和就业支出|60|60|10|15|
|合计|180|160|40|35|20`),
  项目的债券: written(`
2024年部门项目支出表
部门：示范市甲局|||||单位：万元
项目名称|合计|一般公共预算拨款|其中：一般债券|政府性基金预算|其中：专项债券
合计|170|100|30|70|50
甲项目|120|100|30|20|20
乙项目|50|||50|30`),
};

describe('其中 over one column of which the next is no part', () => {
  it.each(Object.keys(few))('is said of that column alone: %s', (name) => {
    const cells = few[name]!;
    allUnderstood(cells);
    for (const [r, row] of cells.entries())
      for (const [c, value] of row.entries()) {
        if (typeof value !== 'number' || value > 200) continue;
        const at = `${String.fromCharCode(65 + c)}${r + 1}`;
        expect(finds(changed(cells, r, c, Math.round(value * 110 + 3) / 100), at), at).toBe(true);
      }
  });

  it.each(['一般债券', '经费拨款'])('is no more than that column, though the total be more: %s', (name) => {
    const cells = changed(changed(few[name]!, 3, 4, 110), 4, 4, 110);
    expect(finds(cells, 'D4')).toBe(true);
    expect(check(cells).findings.map(({ code }) => code)).toEqual(['PRT001', 'PRT001']);
  });
});

describe('其中 of no word of the field, behind the last of several columns', () => {
  const purchases = (of: readonly [number, number, number]): Cells =>
    written(`
2024年政府采购预算表
部门：示范市甲局||||单位：万元
采购项目|合计|集中采购|分散采购|其中：预留中小企业
合计|403.46|242.01|161.45|${of[0]}
电脑|242.01|242.01||${of[1]}
装修|161.45||161.45|${of[2]}
`);

  it('may be of all of them', () => {
    allUnderstood(purchases([242.01, 242.01, 0]));
    expect(finds(purchases([503, 242.01, 0]), 'E4')).toBe(true);
  });

  it('is of that one where it mostly is no more', () => {
    allUnderstood(purchases([161.45, 0, 161.45]));
    expect(finds(purchases([161.45, 0, 181.45]), 'E6')).toBe(true);
  });
});
