import { describe, expect, it } from 'vitest';
import { allUnderstood, type Cells, changed, check } from './typed.ts';

/** What is passed on to governments below: projects in rows, places or kinds of transfers in columns. */
const cellsIn = (cells: Cells): (string | false)[] =>
  check(cells).findings.map(({ place }) => 'cell' in place && (place.cell as string));

describe('对下转移支付 by region', () => {
  it.each(['项目名称（地区）', '项目（地区）', '地区', '项目名称', '单位名称（项目）'])('under %s', (corner) => {
    const cells: Cells = [
      ['2025年部门预算对下转移支付预算表'],
      ['部门：示范市甲局', null, null, null, null, null, '单位：万元'],
      [corner, '合计', '资金来源', null, '地区', null, null],
      [null, null, '一般公共预算', '政府性基金预算', '东坪县', '西岭县', '高新区'],
      ['合计', 1000, 700, 300, 400, 300, 300],
      ['优抚对象补助经费', 500, 500, null, 200, 150, 150],
      ['退役安置补助经费', 200, 200, null, 80, 60, 60],
      ['烈士纪念设施维护', 300, null, 300, 120, 90, 90],
    ];
    allUnderstood(cells);
    expect(check(cells).coverage.unwitnessed).toEqual([]);
    expect(cellsIn(changed(cells, 7, 6, 300))).toEqual(['G8']);
    expect(cellsIn(changed(cells, 4, 4, 410))).toEqual(['E5']);
  });

  it('is a list of regions where no column is one', () => {
    const cells: Cells = [
      ['2025年部门预算对下转移支付预算表'],
      ['部门：示范市甲局', null, null, '单位：万元'],
      ['地区', '合计', '一般公共预算', '政府性基金预算'],
      ['合计', 1000, 700, 300],
      ['东坪县', 600, 400, 200],
      ['西岭县', 400, 300, 100],
    ];
    allUnderstood(cells);
    expect(cellsIn(changed(cells, 5, 2, 310))).toEqual(['C6']);
  });
});

describe('a table of what one government passes on to those below', () => {
  it.each([
    '2024年省对市县转移支付预算表',
    '县对乡镇转移支付预算表',
    '州对县转移支付预算表',
    '市对县区一般性转移支付表',
    '专项转移支付预算表（分地区）',
  ])('is known by who gives and who is given: %s', (title) => {
    const cells: Cells = [
      [title],
      ['部门：示范市甲局', null, null, '单位：万元'],
      ['项目名称', '合计', '一般公共预算', '政府性基金预算'],
      ['合计', 1000, 700, 300],
      ['河道整治', 600, 400, 200],
      ['村级公路养护', 400, 300, 100],
    ];
    allUnderstood(cells);
    expect(cellsIn(changed(cells, 5, 2, 310))).toEqual(['C6']);
  });
});

describe('for each purpose a column', () => {
  it.each(['专项转移支付分市县预算表', '部门管理转移支付表'])('%s', (title) => {
    const cells: Cells = [
      [title],
      ['部门：示范市甲局', null, null, '单位：万元'],
      ['市县', '合计', '水利发展资金', '移民后扶资金'],
      ['合计', 100, 70, 30],
      ['东坪县', 60, 45, 15],
      ['西岭县', 40, 25, 15],
    ];
    allUnderstood(cells);
    expect(cellsIn(changed(cells, 5, 2, 31))).toEqual(['C6']);
  });
});

describe('一般性转移支付 | 专项转移支付', () => {
  const cells: Cells = [
    ['对下转移支付预算表'],
    ['部门：示范市甲局', null, null, '单位：万元'],
    ['转移支付项目', '合计', '一般性转移支付', '专项转移支付'],
    ['合计', 373, 300, 73],
    ['优抚对象补助经费', 173, 173, null],
    ['退役安置补助经费', 200, 127, 73],
  ];

  it.each(['转移支付项目', '项目', '项目名称', '单位名称（项目）'])('are the kinds of it: %s', (corner) => {
    const own = cells.with(2, [corner, ...cells[2]!.slice(1)]);
    allUnderstood(own);
    expect(check(own).coverage.unwitnessed).toEqual([]);
    expect(cellsIn(changed(own, 4, 2, 183))).toEqual(['C5']);
    expect(cellsIn(changed(own, 5, 3, 37))).toEqual(['D6']);
    expect(cellsIn(changed(own, 3, 2, 330))).toEqual(['C4']);
  });

  it('are understood beside regions', () => {
    const own = cells.map((row, r) =>
      r === 2
        ? [...row, '地区', null]
        : [
            ...row,
            ...([
              [173, 200],
              [100, 73],
              [73, 127],
            ][r - 3] ?? [null, null]),
          ],
    );
    const both = [...own.slice(0, 3), [null, null, null, null, '东坪县', '西岭县'], ...own.slice(3)] as Cells;
    allUnderstood(both);
    expect(cellsIn(changed(both, 5, 4, 110))).toEqual(['E6']);
  });

  it('are not understood where nothing says what a third column is', () => {
    const third = cells.map((row, r) => (r === 2 ? [...row, '奖补安排'] : r > 2 ? [...row, 1] : row));
    expect(check(third).status).toBe('incomplete');
  });
});
