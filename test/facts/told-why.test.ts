import { describe, expect, it } from 'vitest';
import { message } from '../../src/report/messages.ts';
import { type Cells, check } from './typed.ts';

/** Whatever is listed as not understood is a figure, and something says why. */

const rows: Cells = [
  [null, '合计', 180.25, 140, 40.25],
  ['205', '教育支出', 120.25, 100, 20.25],
  ['206', '科学技术支出', 60, 40, 20],
];
const HEAD = ['科目编码', '科目名称', '合计', '一般公共预算', '政府性基金预算'];
const under = (title: string) => check([[title], ['部门：示范市甲局', null, null, null, '单位：万元'], HEAD, ...rows]);

describe('figures that are not understood', () => {
  it('of which nothing says whether they come in or go out are said once', () => {
    const { findings, coverage } = under('2024年钱粮去处表');
    expect(coverage.notUnderstood.map(({ raw }) => raw)).toHaveLength(9);
    expect(findings.map((finding) => [finding.code, finding.raw, message(finding).zh])).toEqual([
      ['SCH011', '2024年钱粮去处表', '表名“2024年钱粮去处表”、栏目和行名都没有说是收入还是支出：有 9 个数没有核对'],
    ]);
    expect(under('2024年部门支出总表').findings).toEqual([]);
  });

  it('are no words, though nobody knows the title', () => {
    const { coverage } = under('#REF!');
    expect(coverage.figures).toBe(9);
    expect(coverage.notUnderstood).toHaveLength(9);
  });
});

describe('a table nobody knows beside a known one', () => {
  const LEFT: Cells = [
    ['2024年一般公共预算“三公”经费支出表', null, null],
    ['部门：示范市甲局', '单位：万元', null],
    ['项目', '预算数', null],
    ['合计', 12.5, null],
    ['公务接待费', 5.5, null],
    ['公务用车购置及运行费', 7, null],
  ];
  const beside = (left: Cells, ...right: Cells) => check(left.map((row, r) => [...row, ...(right[r] ?? [])]));
  const OTHER: Cells = [['2024年钱粮开销总览'], [], ['事项', '定额'], ['甲', 1200.5], ['乙', 1500.5]];

  it('does not take its title from that', () => {
    const { findings, coverage } = beside(LEFT, ...OTHER);
    expect(coverage.notUnderstood.map(({ raw }) => raw)).toEqual(['1200.5', '1500.5']);
    expect(findings.map(({ code }) => code)).toEqual(['SCH011']);
    const slipped = beside(LEFT.with(3, ['合计', 13.5, null]), ...OTHER);
    expect(slipped.findings.map(({ code, raw }) => [code, raw])).toContainEqual(['SUM001', '13.5']);
  });

  it('is none where the title of the whole has the unit beside it', () => {
    const whole = beside(
      LEFT.map(([name, amount]) => [name!, amount === '单位：万元' ? null : amount!, null]),
      ['单位：万元'],
      [],
      ['备注'],
    );
    expect(whole.findings).toEqual([]);
  });
});
