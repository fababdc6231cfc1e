import { expect, it } from 'vitest';
import { checkOpened } from '../../src/check.ts';
import { allUnderstood, type Cells, changed, check } from '../facts/typed.ts';
import { layouts, openLayout } from '../instruments/layouts.ts';

const SHEET = '2一般公共预算支出表';

/** Column H of a table that compares two years, worked out anew in every row that has both: C is last year, D this year. */
function withRates(rate: (now: number, prior: number) => number) {
  const opened = openLayout(layouts().find((name) => name.startsWith('25'))!);
  const sheets = opened.book!.sheets.map((sheet) => {
    if (sheet.name !== SHEET) return sheet;
    const at = (row: number, column: number): number =>
      Number(sheet.cells.find((cell) => cell.row === row && cell.column === column)?.raw);
    return {
      ...sheet,
      cells: sheet.cells.map((cell) =>
        cell.column === 8 && cell.kind === 'number' && at(cell.row, 3) > 0 && at(cell.row, 4) > 0
          ? { ...cell, raw: rate(at(cell.row, 4), at(cell.row, 3)).toFixed(2) }
          : cell,
      ),
    };
  });
  return checkOpened({ ...opened, book: { ...opened.book!, sheets } });
}

it('names what is wrong with a whole column, once', () => {
  expect(withRates((now, prior) => (100 * (now - prior)) / prior).findings).toEqual([]);
  const { findings } = withRates((now, prior) => (100 * (now - prior)) / now);
  expect(findings.map(({ code, severity, cause }) => [code, severity, cause?.id])).toEqual([
    ['SAM002', 'error', 'wrong-base-year'],
  ]);
  // Both quotients of the first row.
  expect(findings[0]!.cause!.detail.match(/÷/gu)).toHaveLength(2);
});

it('asks where the rows are wrong in ways of their own', () => {
  const { findings } = withRates((now) => 20 + (now % 7));
  expect(findings.map(({ code, severity }) => [code, severity])).toEqual([['SAM002', 'query']]);
});

it('is right where something else shows that the total it was divided by is wrong', () => {
  const cells: Cells = [
    ['2024年部门收支预算总表'],
    ['部门：示范市甲局', null, null, null, null, '单位：万元'],
    ['收入', null, null, '支出', null, null],
    ['项目', '预算数', '占比（%）', '项目', '预算数', '占比（%）'],
    ['一、一般公共预算拨款收入', 800, 80, '一、教育支出', 700, 70],
    ['二、政府性基金预算拨款收入', null, null, '二、社会保障和就业支出', 150, 15],
    ['三、事业收入', 120, 12, '三、卫生健康支出', 50, 5],
    ['四、其他收入', 60, 6, '四、住房保障支出', 100, 10],
    ['本年收入合计', 980, 98, '本年支出合计', 1000, 100],
    ['上年结转', 20, 2, '结转下年', null, null],
    ['收入总计', 1000, 100, '支出总计', 1000, 100],
  ];
  allUnderstood(cells);
  const found = (of: Cells) =>
    check(of).findings.map(({ code, place, expected }) => [code, 'cell' in place && place.cell, Number(expected)]);
  expect(found(changed(cells, 10, 4, 10_000_000))).toEqual([['SUM001', 'E11', 1000]]);
  expect(found(changed(cells, 10, 1, 1100)).map(([, cell]) => cell)).toEqual(['B11']);
  // Nothing but the column itself speaks against it.
  const over = cells.map((row, r) => (r < 4 || r > 8 || row[4] === null ? row : row.with(5, Number(row[4]) / 8)));
  expect(found(over).map(([code]) => code)).toEqual(['SAM002']);
});
