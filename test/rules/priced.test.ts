import { describe, expect, it } from 'vitest';
import { isText } from '../../src/model/place.ts';
import { message } from '../../src/report/messages.ts';
import { allUnderstood, changed, check, written } from '../facts/typed.ts';

const said = (cells: (string | number | null)[][]) =>
  check(cells).findings.map(({ code, place }) => [code, isText(place) ? place.line : place.cell]);

const PURCHASES = written(`
2024年政府采购预算表
单位：万元
采购项目|采购品目|数量|单位|单价|金额
合计|||||54
办公设备|计算机|20|台|0.6|12
办公设备|打印机|10|台|0.3|3
家具|办公桌|30|张|0.5|15
家具|文件柜|40|组|0.6|24`);

const ASSETS = written(`
2024年新增资产配置预算表
单位：万元
资产名称|数量|单价（元）|金额|一般公共预算|政府性基金预算
合计|||30|18|12
计算机|20|6000|12|12|
打印机|10|3000|3|3|
办公桌|30|5000|15|3|12`);

describe('CNT003', () => {
  it('holds in sound lists, whether or not the price says its unit', () => {
    allUnderstood(PURCHASES);
    allUnderstood(ASSETS);
  });

  it.each([
    [5, 2, 21],
    [6, 4, 0.8],
    [7, 2, 3],
    [7, 4, 0.9],
  ])('finds a quantity or a price that the amount does not follow from (row %i, column %i)', (row, column, value) => {
    expect(said(changed(PURCHASES, row, column, value))).toEqual([['CNT003', `${'ABCDEF'[column]}${row + 1}`]]);
  });

  it('holds the price against the whole of what a row spends, in the unit its heading names', () => {
    const [finding, ...more] = check(changed(ASSETS, 5, 2, 30000)).findings;
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ code: 'CNT003', place: { sheet: '表1', cell: 'C6' }, raw: '30000' });
    expect(message(finding!).zh).toBe(
      '数量 10 × 单价 30000 元，应是 30.00 万元，金额填 3，与合计相符：数量或单价有一个不对',
    );
  });

  it('points at the wrong amount of a list whose total alone cannot', () => {
    expect(said(changed(PURCHASES, 5, 5, 21))).toEqual([
      ['SUM001', 'F4'],
      ['CNT003', 'F6'],
    ]);
  });

  it('says nothing of an amount that the sums have found wrong already', () => {
    expect(said(changed(ASSETS, 5, 3, 3.5))).toEqual([['SUM001', 'D6']]);
  });

  it('leaves lists alone whose rows do not agree, and two that may', () => {
    const yearly = PURCHASES.map((cells, row) => (row > 4 ? cells.with(4, Number(cells[4]) * (row + 1)) : cells));
    expect(said(yearly)).toEqual([]);
    expect(said(changed(PURCHASES.slice(0, 6).with(3, ['合计', null, null, null, null, 15]), 5, 2, 11))).toEqual([]);
  });

  it('allows for the rounding of a price, as often as it is counted', () => {
    const rounded = PURCHASES.map((cells, row) => (row === 6 ? cells.with(2, 7).with(4, 2.14) : cells));
    expect(said(rounded)).toEqual([]);
    expect(said(changed(rounded, 6, 4, 5.4))).toEqual([['CNT003', 'E7']]);
  });

  it('is seen in a list of two rows where nothing else could be the amount', () => {
    const two = written(`
新增资产配置表
部门名称：示范市甲局||||单位：元
资产名称|计量单位|数量|单价|金额
便携式计算机|台|10|7000|70000
空调|台|4|3250.5|13002
合计||||83002`);
    allUnderstood(two);
    expect(said(changed(two, 3, 3, 7700))).toEqual([['CNT003', 'D4']]);
    // Nor where neither row agrees.
    expect(said(changed(changed(two, 3, 3, 7700), 4, 3, 99))).toEqual([]);
  });
});
