import { describe, expect, it } from 'vitest';
import { check } from '../../src/check.ts';
import { message } from '../../src/report/messages.ts';
import { type Cells, checkSheets } from '../facts/typed.ts';
import { processorTime } from '../instruments/processor-time.ts';
import { bookOf, outcomeOf, withSheets } from '../rules/workbook/said.ts';

describe('a long list', () => {
  it('with one wrong figure is searched in time that grows with its length, not with its square', () => {
    const rows = Array.from({ length: 4000 }, (_, i) => [`项目甲${i}`, '2.00', '1.00', '1.00']);
    rows[1234]![2] = '901.00';
    rows.unshift(['合计', '8000.00', '4000.00', '4000.00']);
    const text = `部门: 局\n年度: 2024\n单位: 万元\n预算表:\n  项目支出表:\n    行:\n${rows
      .map(
        ([name, all, general, fund]) =>
          `      - 项目名称: ${name}\n        合计: ${all}\n        一般公共预算: ${general}\n        政府性基金预算: ${fund}`,
      )
      .join('\n')}\n`;
    const took = processorTime();
    const { findings } = check({ path: 'x.yaml', bytes: new TextEncoder().encode(text) });
    expect(findings.map(({ code, raw, expected }) => [code, raw, expected])).toEqual([['SUM001', '901.00', '1.00']]);
    // Adding the list up again for each of its figures took half a minute.
    expect(took()).toBeLessThan(10_000);
  });
});

describe('a long list with slips all over', () => {
  it('is judged in time that grows with its length, too', () => {
    const amounts = Array.from({ length: 12_000 }, (_, i) =>
      [3, 1, 1, 1].map((amount, column) => amount + (i % 600 === 7 + column ? 5 : 0)),
    );
    const rows = amounts.map((row, i) => [`项目甲${i}`, ...row]);
    const cells = [
      ['2024年项目支出表'],
      ['单位：万元'],
      ['项目名称', '合计', '一般公共预算', '政府性基金预算', '其他资金'],
    ];
    const sheet = [...cells, ['合计', 36_000, 12_000, 12_000, 12_000], ...rows] as Cells;
    const took = processorTime();
    const { findings } = checkSheets(sheet);
    expect(findings.length).toBeGreaterThanOrEqual(80);
    // Asking of each figure whether the sum it is in stands across took minutes.
    expect(took()).toBeLessThan(15_000);
  });
});

describe('a sum of a workbook that no single figure settles', () => {
  it('says what its parts come to', () => {
    const book = withSheets(bookOf({ cells: [['支出表!D5', 7777]] }), ({ cells }) => ({
      cells: cells.filter(({ row, column }) => row < 3 || column < 3 || column === 4),
    }));
    const outcome = outcomeOf({ ...book, sheets: book.sheets.filter(({ name }) => name === '支出表') });
    expect(outcome.findings.map((finding) => [finding.code, finding.raw, message(finding).zh])).toEqual([
      ['SUM001', '115', '合计与分项不符：填报 115，各项相加得 7842.00'],
    ]);
  });
});
