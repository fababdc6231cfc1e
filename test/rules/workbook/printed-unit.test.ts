import { describe, expect, it } from 'vitest';
import type { PrintedUnit } from '../../../src/model/printed-unit.ts';
import { readWorkbook } from '../../../src/read/workbook/read.ts';
import { oneSheet } from '../../instruments/workbook.ts';
import { bookOf, outcomeOf, withSheets } from './said.ts';

/** A unit that the number format prints: 123.5万, 12.50万元. */

const read = (value: string, format: string) => {
  const row = `<row r="1"><c r="A1" s="1"><v>${value}</v></c></row>`;
  const { raw, unit } = readWorkbook('x.xlsx', oneSheet(row, { formats: [format] })).book!.sheets[0]!.cells[0]!;
  return [raw, unit?.name, unit?.shift];
};

describe('a number format', () => {
  it('may print a unit behind its number', () => {
    expect(read('1234567', '0!.0,"万"')).toEqual(['123.4567', '万元', -4]);
    expect(read('1234567', '0!.0,万元')).toEqual(['123.4567', '万元', -4]);
    expect(read('1234567', '#,##0,"千元"')).toEqual(['1234.567', '千元', -3]);
    expect(read('12.5', '0.00"元"')).toEqual(['12.5', '元', 0]);
    for (const format of ['"约"0', '0"人"', '0.00_ ', '"万"0'])
      expect(read('5', format)).toEqual(['5', undefined, undefined]);
  });
});

/** Three projects and their total; the last project and the total are printed with a unit. */
function book(unit: string, last: string, total: string, printed: PrintedUnit) {
  const base = bookOf({
    only: [
      ['2024年部门项目支出表'],
      ['部门：示范市甲局', `单位：${unit}`],
      ['项目名称', '预算数'],
      ['甲项目', 120],
      ['乙项目', 140],
      ['丙项目', Number(last)],
      ['合计', Number(total)],
    ],
  });
  return withSheets(base, ({ cells }) => ({
    cells: cells.map((cell) =>
      cell.kind === 'number' && cell.row >= 6 ? { ...cell, raw: cell.row === 6 ? last : total, unit: printed } : cell,
    ),
  }));
}
const codes = (...args: Parameters<typeof book>) =>
  outcomeOf(book(...args)).findings.map(({ code, place }) => [code, 'cell' in place && place.cell]);

describe('a unit printed behind amounts', () => {
  const scaling: PrintedUnit = { name: '万元', shift: -4 };

  it('that the format scales them to is no other amount', () => {
    expect(codes('元', '100', '100.026', scaling)).toEqual([]);
    expect(codes('元', '100', '100.036', scaling)).not.toEqual([]);
    expect(codes('万元', '100', '360', scaling)).toEqual([]);
  });

  it('is said where it is not that of the table and nothing was scaled', () => {
    expect(codes('元', '100', '360', { name: '万元', shift: 0 })).toEqual([['XLS010', 'B6']]);
    expect(codes('万元', '100', '360', { name: '千元', shift: -3 })).toEqual([['XLS010', 'B6']]);
    expect(codes('万元', '100', '360', { name: '万元', shift: 0 })).toEqual([]);
  });
});
