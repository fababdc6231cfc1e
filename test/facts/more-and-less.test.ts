import { describe, expect, it } from 'vitest';
import { allUnderstood, type Cells, changed, check, finds, written } from './typed.ts';

/** 增加 | 减少: what came and what went in columns of their own. */

const moved = (...headings: string[]): Cells =>
  written(
    [
      '部门支出预算变动表',
      '部门：示范市甲局|单位：万元',
      `项目|2024年预算数|${headings.join('|')}|2025年预算数`,
      '支出合计|1312.83|101.47|130.53|1283.77',
      '基本支出|500.37|30.12|12.24|518.25',
      '项目支出|812.46|71.35|118.29|765.52',
    ].join('\n'),
  );
const plain = moved('增加', '减少');

describe('增加 and 减少', () => {
  it.each([
    ['plain', plain],
    [
      'the other way round',
      moved('减少额', '增加额').map((row, r) => (r < 3 ? row : row.with(2, row[3]!).with(3, row[2]!))),
    ],
    ['with a sign', plain.map((row, r) => (r < 3 ? row : row.with(3, -Number(row[3]))))],
    [
      'one of them blank',
      changed(changed(changed(plain, 5, 3, null), 5, 4, 883.81), 3, 4, 1402.06).with(3, [
        '支出合计',
        1312.83,
        101.47,
        12.24,
        1402.06,
      ]),
    ],
  ])('%s', (_, cells) => {
    allUnderstood(cells);
    expect(check(cells).coverage.relations.checked).toBe(5);
  });

  it.each([
    ['C5', 4, 2, 32.12],
    ['D6', 5, 3, 117.29],
    ['B6', 5, 1, 813.46],
    ['E4', 3, 4, 1283.17],
  ])('a slip in %s is found', (cell, row, column, value) =>
    expect(finds(changed(plain, row, column, value), cell)).toBe(true),
  );

  it('the figure that went is shown as it is printed', () => {
    const [finding] = check(changed(plain, 5, 3, 117.29)).findings;
    expect([finding?.code, finding?.severity]).toEqual(['YOY001', 'error']);
    expect(finding?.arithmetic[0]?.operands.map(({ value }) => value)).toContain('117.29');
  });

  it('says nothing between figures of this year', () => {
    const own = plain.map((row, r) => (r === 2 ? ['项目', '年初预算数', '增加', '减少', '调整预算数'] : row));
    expect(check(changed(own, 5, 3, 17.29)).findings.map(({ code }) => code)).not.toContain('YOY001');
  });
});
