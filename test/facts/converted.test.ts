import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../src/model/outcome.ts';
import { isText } from '../../src/model/place.ts';
import { bookOf, outcomeOf } from '../rules/workbook/said.ts';

type Cells = (string | number | null)[][];

const N = 12;
const cents = (row: number, column: number): number => 1003 + ((row * 37 + column * 91 + row * column * 13) % 800);
/** Amounts in hundredths of 万元, printed in 元. */
const yuan = (hundredths: number): number => hundredths * 100;

function projects(): Cells {
  const rows = Array.from({ length: N }, (_, r) => {
    const parts = [0, 1, 2].map((c) => yuan(cents(r, c)));
    return [`项目甲${r}`, parts.reduce((a, b) => a + b, 0), ...parts];
  });
  const totals = [1, 2, 3, 4].map((c) => rows.reduce((sum, row) => sum + Number(row[c]), 0));
  return [
    ['2024年项目支出表'],
    ['部门：示范市甲局', null, null, null, '单位：元'],
    ['项目名称', '合计', '一般公共预算', '政府性基金预算', '国有资本经营预算'],
    ['合计', ...totals],
    ...rows,
  ];
}

const set = (cells: Cells, row: number, column: number, by: number): Cells =>
  cells.map((line, r) => (r === row ? line.with(column, Number(line[column]) + by) : line));
const said = ({ findings }: Outcome): string[] =>
  findings.map(({ severity, place }) => `${severity} ${isText(place) ? '' : place.cell}`);
const only = (cells: Cells): string[] => said(outcomeOf(bookOf({ only: cells })));

describe('a report in 元 that was rounded in 万元', () => {
  const sound = projects();
  it('has residues of that rounding', () => {
    expect(only(sound)).toEqual([]);
    // One hundredth more in the total of a row and in the total of all.
    expect(only(set(set(sound, 5, 1, 100), 3, 1, 100))).toEqual(['note B4', 'note B6']);
  });

  it('has none that is no multiple of it', () => {
    expect(only(set(sound, 5, 2, 10))).toEqual(['error C6']);
    expect(only(set(sound, 3, 1, -90))).toEqual(['error B4']);
  });

  it('may have a table beside it that was never rounded', () => {
    const exact: Cells = [
      ['2024年“三公”经费支出表'],
      ['部门：示范市甲局', null, '单位：元'],
      ['项目', '预算数'],
      ['合计', 30123],
      ['因公出国（境）费', 10041],
      ['公务接待费', 20082],
    ];
    expect(said(outcomeOf(bookOf({ only: sound, text: { name: '表2', lines: exact } })))).toEqual([]);
  });
});

describe('a report in whole 元, nearly all of them tens', () => {
  it('was never rounded: what is off by one is wrong', () => {
    const tens = projects().map((line, r) =>
      r < 3 ? line : line.map((cell) => (typeof cell === 'number' ? cell / 10 : cell)),
    );
    expect(only(tens)).toEqual([]);
    expect(only(set(tens, 5, 2, 1))).toEqual(['error C6']);
  });
});
