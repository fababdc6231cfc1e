import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/check.ts';
import type { ExampleCell } from '../../src/examples.ts';
import { message } from '../../src/report/messages.ts';
import { bookOf, outcomeOf, withSheets } from '../rules/workbook/said.ts';

/** A list of parts and its total, printed in 万元. */
function report(total: string, parts: readonly string[], more = ''): ReturnType<typeof check> {
  const rows = [['合计', total], ...parts.map((part, index) => [`项目甲${index}`, part])];
  const text = `部门: 局\n年度: 2024\n单位: 万元\n预算表:\n  项目支出表:\n    行:\n${rows.map(([name, amount]) => `      - 项目名称: ${name}\n        合计: ${amount}`).join('\n')}\n${more}`;
  return check({ path: 'x.yaml', bytes: new TextEncoder().encode(text) });
}
const grade = (total: string, parts: readonly string[]): string =>
  report(total, parts)
    .findings.map(({ code, severity }) => `${code} ${severity}`)
    .join();
const ones = (n: number): string[] => new Array(n).fill('1.00');

describe('rounding is explained, not tolerated', () => {
  it('is a note within both bounds, a query within the hard one only, an error beyond', () => {
    expect(grade('2.00', ones(2))).toBe('');
    // n = 2: both bounds are 1.5 last places.
    expect(grade('2.01', ones(2))).toBe('SUM002 note');
    expect(grade('2.02', ones(2))).toBe('SUM001 error');
    // n = 27: the hard bound is 14 last places, the likely one 4.58.
    expect(grade('27.04', ones(27))).toBe('SUM002 note');
    expect(grade('27.05', ones(27))).toBe('SUM001 query');
    expect(grade('27.14', ones(27))).toBe('SUM001 query');
    expect(grade('27.15', ones(27))).toBe('SUM001 error');
  });

  it('gives one figure printed twice no slack at all', () => {
    expect(grade('1.01', ['1.00'])).toBe('SUM001 error');
  });

  it('counts an empty part as exactly zero', () => {
    expect(grade('1.01', ['1.00', '—', '无'])).toBe('SUM001 error');
  });

  it('never calls parts that were rounded one by one an error', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5_000_000 }), { minLength: 2, maxLength: 30 }), (yuan) => {
        const print = (amount: number): string => (Math.round(amount / 100) / 100).toFixed(2);
        const outcome = report(print(yuan.reduce((a, b) => a + b, 0)), yuan.map(print));
        expect(
          outcome.findings.filter(({ severity }) => severity === 'error').map((finding) => message(finding).zh),
        ).toEqual([]);
      }),
      { numRuns: 200, seed: 3 },
    );
  });
});

describe('a share or a rate is an interval too', () => {
  const compared = (now: string, prior: string, rate: string): string => {
    const text = `部门: 局\n年度: 2024\n单位: 万元\n预算表:\n  三公经费支出表:\n    行:\n      - 项目: 公务接待费\n        上年预算数: ${prior}\n        本年预算数: ${now}\n        增减率: ${rate}\n`;
    return check({ path: 'x.yaml', bytes: new TextEncoder().encode(text) })
      .findings.map(({ code, severity }) => `${code} ${severity}`)
      .join();
  };
  it('lets both operands move by half a unit first', () => {
    // 0.504 → 0.616 is +22.22 %.
    expect(compared('0.62', '0.50', '22.22')).toBe('');
    expect(compared('0.62', '0.50', '24.00')).toBe('');
    expect(compared('0.62', '0.50', '28.00')).toBe('YOY002 error');
  });
  it('knows no rate over a base of zero, but takes a printed zero for a blank', () => {
    expect(compared('0.62', '0.00', '100.00')).toBe('YOY004 error');
    expect(compared('0.62', '', '100.00')).toBe('YOY004 error');
    expect(compared('0.62', '', '0.00')).toBe('');
    expect(compared('0.62', '', '—')).toBe('');
  });
});

describe('an amount that its formula rounds', () => {
  const PARTS: ExampleCell[][] = [
    ['2050101', '行政运行', 462.61, 221.7885, 240.8251],
    ['2050102', '一般行政管理事务', 712.92, 494.364, 218.5546],
    ['2050103', '机关服务', 1235.38, 339.2601, 896.1239],
  ];
  /** Format General, as it is where nobody set one. */
  const said = (total: number): string[] => {
    const rounding = (formula: string, value: number): ExampleCell => ({ formula: `ROUND(${formula},2)`, value });
    const book = bookOf({
      only: [
        ['2024年部门支出总表'],
        ['部门：示范市甲局', null, null, null, '单位：万元'],
        ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
        ['205', '教育支出', rounding('D4+E4', 2410.91), rounding('SUM(D5:D7)', total), rounding('SUM(E5:E7)', 1355.5)],
        ...PARTS.map((cells, r) => cells.with(2, rounding(`D${r + 5}+E${r + 5}`, cells[2] as number))),
      ],
    });
    const general = withSheets(book, ({ cells }) => ({ cells: cells.map(({ shown: _, ...cell }) => cell) }));
    return outcomeOf(general).findings.flatMap(({ code, severity }) => (severity === 'error' ? [code] : []));
  };

  it('is as fine as it says, whatever it is made of', () => {
    expect(said(1055.41)).toEqual([]);
    expect(said(1055.71)).not.toEqual([]);
  });
});
