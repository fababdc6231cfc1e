import { describe, expect, it } from 'vitest';
import { allUnderstood, type Cells, changed, finds } from './typed.ts';

describe('a table of revenue without a word for the carry-over', () => {
  const cells = (fund: number, carried: string): Cells => [
    ['2024年部门收入总表'],
    ['部门：示范市甲局', null, null, null, null, '单位：万元'],
    ['科目编码', '科目名称', '合计', '一般公共预算', '政府性基金预算', carried],
    [null, '合计', 320, 260, 50, 10],
    ['205', '教育支出', 320, 260, 50, 10],
    ['2024年财政拨款收支总表'],
    ['部门：示范市甲局', null, null, '单位：万元'],
    ['收入', null, '支出', null],
    ['项目', '预算数', '项目', '预算数'],
    ['一、一般公共预算拨款', fund, '一、教育支出', 320],
    ['二、政府性基金预算拨款', 50, null, null],
    ['收入总计', fund + 50, '支出总计', 320],
  ];

  it.each(['上年结转', '上年结转（包括国库集中支付额度结转）'])(
    'holds it where it states exactly that much more: %s',
    (carried) => {
      allUnderstood(cells(270, carried));
      expect(finds(changed(cells(270, carried), 9, 1, 280), 'B10')).toBe(true);
    },
  );

  it('is wrong by any other amount', () => {
    expect(finds(cells(275, '上年结转'), 'B12')).toBe(true);
  });
});
