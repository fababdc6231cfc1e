import { describe, expect, it } from 'vitest';
import { allUnderstood, type Cells, changed, check, finds } from './typed.ts';

/** This year's own money beside what is given from above: two parts of one fund, not a fund beside others. */

describe('本级 beside 上级转移支付', () => {
  it.each(['2024年财政拨款项目支出预算表', '2024年项目支出预算表'])('is not all of it: %s', (title) => {
    const cells: Cells = [
      [title],
      ['部门：示范市甲局', null, null, '单位：万元'],
      ['项目名称', '合计', '本级', '上级转移支付'],
      ['合计', 2086.68, 1950.83, 135.85],
      ['教师培训经费', 89.46, 89.46, null],
      ['校舍维修改造', 1861.37, 1861.37, null],
      ['学生资助', 135.85, null, 135.85],
    ];
    allUnderstood(cells);
    expect(finds(changed(cells, 3, 2, 1960.83), 'C4')).toBe(true);
    expect(finds(changed(cells, 6, 3, 145.85), 'D7')).toBe(true);
  });

  it.each(['本级', '县级财力', '当年安排'])('stands below each fund: %s', (own) => {
    const cells: Cells = [
      ['2024年项目支出表'],
      ['部门：示范市甲局', null, null, null, null, '单位：万元'],
      ['项目名称', '合计', '一般公共预算', null, '政府性基金预算', null],
      [null, null, own, '上级转移支付', own, '上级转移支付'],
      ['合计', 200, 100, 30, 60, 10],
      ['教师培训经费', 120, 100, 20, null, null],
      ['学生资助', 80, null, 10, 60, 10],
    ];
    allUnderstood(cells);
    expect(finds(changed(cells, 6, 4, 70), 'E7')).toBe(true);
  });
});

describe('本级 beside 上级 under one fund', () => {
  it.each([
    ['本级', '上级'],
    ['县本级', '上级资金'],
  ])('are its two halves, whatever groups the projects stand in: %s, %s', (own, given) => {
    const cells: Cells = [
      ['2025年项目支出预算表'],
      ['部门：示范市甲局', null, null, null, null, null, null, null, '单位：万元'],
      ['一级项目名称', '二级项目名称', '项目单位', '总计', '一般公共预算', null, null, '政府性基金', '上年结转'],
      [null, null, null, null, '小计', own, given, null, null],
      ['合计', null, null, 300, 190, 90, 100, 70, 40],
      ['公路养护专项', '小计', null, 90, 90, 90, null, null, null],
      [null, '日常养护', '示范市甲局本级', 30, 30, 30, null, null, null],
      [null, '路面改善', '示范市甲局本级', 60, 60, 60, null, null, null],
      ['补助地方资金', '小计', null, 140, 100, null, 100, null, 40],
      [null, '农村公路', '示范市甲局本级', 100, 100, null, 100, null, null],
      [null, '渡口改桥', '示范市甲局本级', 40, null, null, null, null, 40],
      ['重点基础设施', '小计', null, 70, null, null, null, 70, null],
      [null, '绕城段征拆', '示范市甲局本级', 70, null, null, null, 70, null],
    ];
    allUnderstood(cells);
    expect(finds(changed(cells, 4, 5, 95), 'F5')).toBe(true);
    expect(finds(changed(cells, 9, 6, 110), 'G10')).toBe(true);
  });
});

describe('本级财政资金 beside 上级专项资金', () => {
  it('are the halves of 财政拨款, whatever stands beside both', () => {
    const cells: Cells = [
      ['2024年财政拨款支出预算表'],
      ['部门：示范市甲局', null, null, '单位：万元'],
      ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
      [null, '合计', 500, 310, 190],
      ['205', '教育支出', 500, 310, 190],
      [null],
      ['2024年项目支出情况表'],
      ['部门：示范市甲局', null, null, null, null, '单位：万元'],
      ['项目名称', '合计', '本级财政资金', '上级专项资金', '上年结转', '其他资金'],
      ['合计', 225, 150, 40, 20, 15],
      ['教师培训经费', 100, 100, null, null, null],
      ['学生资助', 90, 50, 40, null, null],
      ['校舍维修', 20, null, null, 20, null],
      ['惠农服务', 15, null, null, null, 15],
    ];
    allUnderstood(cells);
    expect(finds(changed(cells, 9, 2, 155), 'C10')).toBe(true);
    expect(finds(changed(cells, 11, 3, 45), 'D12')).toBe(true);
  });
});

describe('the places that money is given to', () => {
  it('stand beside what nobody has been given yet', () => {
    const cells: Cells = [
      ['2024年专项转移支付分地区预算表'],
      ['部门：示范市甲局', null, null, null, null, '单位：万元'],
      ['项目名称', '合计', '东区', '南县', '待分配'],
      ['合计', 90, 60, 20, 10],
      ['学生资助', 50, 30, 10, 10],
      ['校舍改造', 40, 30, 10, null],
    ];
    allUnderstood(cells);
    expect(finds(changed(cells, 4, 4, 12), 'E5')).toBe(true);
  });
});

describe('the fund that the title names', () => {
  const revenue: Cells = [
    ['部门收支总表'],
    ['部门：示范市甲局', null, null, '单位：万元'],
    ['收入', null, '支出', null],
    ['项目', '2024年预算数', '项目', '2024年预算数'],
    ['一、一般公共预算拨款收入', 500, '一、一般公共服务支出', 600],
    ['二、政府性基金预算拨款收入', 70, '二、城乡社区支出', 70],
    ['三、事业收入', 80, null, null],
    ['本年收入合计', 650, '本年支出合计', 670],
    ['四、上年结转', 20, '三、结转下年', null],
    ['收入总计', 670, '支出总计', 670],
  ];
  const spending: Cells = [
    ['一般公共预算支出预算表'],
    ['部门：示范市甲局', null, null, null, null, '单位：万元'],
    ['科目编码', '科目名称', '合计', '当年财政拨款安排', '中央提前通知专项转移支付', '上年结转安排'],
    [null, '合计', 520, 400, 100, 20],
    ['201', '一般公共服务支出', 520, 400, 100, 20],
    ['20106', '财政事务', 520, 400, 100, 20],
    ['2010601', '行政运行', 300, 300, null, null],
    ['2010602', '一般行政管理事务', 220, 100, 100, 20],
  ];
  const both = (cells: Cells) => check([...revenue, [], ...cells]);

  it('is that of its total too: it is not held against what the whole department spends', () => {
    const { findings, coverage } = both(spending);
    expect(findings).toEqual([]);
    expect(coverage.understood).toBe(coverage.figures);
    const slip = both(changed(spending, 7, 4, 107)).findings;
    expect(slip.map(({ place }) => 'cell' in place && place.cell)).toEqual(['E19']);
  });
});
