import { describe, expect, it } from 'vitest';
import { allUnderstood, type Cells, changed, check } from '../facts/typed.ts';

/** 一、本年收入 and 二、上年结转, each with one fund in use below it. */
const cells: Cells = [
  ['财政拨款收支总表'],
  ['部门：示范市甲局', null, null, '单位：万元'],
  ['收入', null, '支出', null],
  ['项目', '预算数', '项目', '预算数'],
  ['一、本年收入', 1000, '一、本年支出', 1055],
  ['（一）一般公共预算拨款', 1000, '（一）教育支出', 700],
  ['（二）政府性基金预算拨款', null, '（二）住房保障支出', 355],
  ['（三）国有资本经营预算拨款', null, null, null],
  ['二、上年结转', 55, '二、结转下年', null],
  ['（一）一般公共预算拨款', 55, null, null],
  ['（二）政府性基金预算拨款', null, null, null],
  ['（三）国有资本经营预算拨款', null, null, null],
  ['收入总计', 1055, '支出总计', 1055],
];

const found = (of: Cells) =>
  check(of).findings.map(({ place, expected }) => [
    'cell' in place && place.cell,
    expected === null ? null : Number(expected),
  ]);

describe('a total left blank over the only figure below it', () => {
  it('is the one that is missing from the sum above it', () => {
    allUnderstood(cells);
    expect(found(changed(cells, 8, 1, null))).toEqual([['B9', 55]]);
    expect(found(changed(cells, 4, 1, null))).toEqual([['B5', 1000]]);
  });

  it('is none where the sum above it lacks another amount', () => {
    expect(found(changed(cells, 8, 1, 65))).toEqual([['B9', 55]]);
    expect(found(changed(changed(cells, 8, 1, null), 12, 1, 1000))).not.toContainEqual(['B9', 55]);
  });
});
