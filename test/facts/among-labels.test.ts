import { describe, expect, it } from 'vitest';
import { allUnderstood, type Cells, changed, check } from './typed.ts';

/** A table nobody knows below one with codes and names: its amounts stand among the names, and are not lost. */

const KNOWN: Cells = [
  ['2024年部门支出总表'],
  ['部门：示范市甲局', null, null, null, '单位：万元'],
  ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
  [null, '合计', 161.42, 123.57, 37.85],
  ['205', '教育支出', 161.42, 123.57, 37.85],
  ['2050101', '行政运行', 161.42, 123.57, 37.85],
  ['2050102', '一般行政管理事务', null, null, null],
];
const listed = (...below: Cells): string[] =>
  check([...KNOWN, [null], ...below]).coverage.notUnderstood.map(({ raw }) => raw);

describe('amounts among the names', () => {
  it('are listed, decimals or not, and said once', () => {
    const other = (first: number, second: number): Cells => [
      ['2024年钱粮开销总览'],
      ['项目', '定额'],
      ['甲', first],
      ['乙', second],
    ];
    for (const [a, b] of [
      [1200.55, 1500.45],
      [300, 150],
    ] as const)
      expect(listed(...other(a, b))).toEqual([String(a), String(b)]);
    const { findings, status } = check([...KNOWN, [null], ...other(1200.55, 1500.45)]);
    expect(findings.map(({ code, raw }) => [code, raw])).toEqual([['SCH011', '1200.55']]);
    expect(status).toBe('incomplete');
    expect(listed(['附表2'], ['部门：示范市甲局', '单位：万元'], ['甲', 12.5])).toEqual(['12.5']);
    expect(listed(['机关运行经费', 88.5])).toEqual(['88.5']);
  });

  it('are listed among remarks, too, where nothing is known of their row', () => {
    const remarked = KNOWN.map((row, r) => [...row, ...(r === 2 ? ['备注', '面积'] : r > 2 ? ['重点', 30.5] : [])]);
    const below = (...rows: Cells) => check([...remarked, ...rows]).coverage.notUnderstood.map(({ raw }) => raw);
    expect(below()).toEqual([]);
    expect(below(['甲', null, null, null, null, 1200.55])).toEqual(['1200.55']);
    expect(below(['2050103', '机关服务', null, null, null, 12.5])).toEqual([]);
  });

  it('are none where the row has an amount, or a code, a number or a year stands in it', () => {
    allUnderstood(KNOWN);
    allUnderstood([...KNOWN, ['2050199', 302, null, null, null]]);
    allUnderstood([...KNOWN, ['二〇二四', 2024, null, null, null]]);
    allUnderstood(changed(KNOWN, 6, 1, 110).map((row, r) => (r === 6 ? [null, row[1]!, null, null, null] : row)));
  });
});
