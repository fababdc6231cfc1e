import { describe, expect, it } from 'vitest';
import { checkOpened } from '../../src/check.ts';
import type { BookEdit } from '../../src/examples.ts';
import type { Workbook } from '../../src/model/grid.ts';
import type { Outcome } from '../../src/model/outcome.ts';
import { placeKey } from '../../src/model/place.ts';
import type { Opened } from '../../src/read/open.ts';
import { openLayout, plant } from '../instruments/layouts.ts';
import { recalculated } from '../instruments/recalculated.ts';
import { bookOf } from '../rules/workbook/said.ts';

const opened = (book: Workbook): Opened => ({
  source: { path: 'x', sha256: '', lines: [] },
  root: undefined,
  book,
  problems: [],
});
const cellOf = (place: Outcome['findings'][number]['place']): string => placeKey(place).slice('x '.length);
const wrong = ({ findings }: Outcome) =>
  findings.map(({ code, place, raw, expected, suspects, related }) => ({
    code,
    at: cellOf(place),
    raw,
    expected,
    suspects: suspects.map((one) => cellOf(one.place)),
    follows: related.filter(({ role }) => role === 'follows').map((one) => cellOf(one.place)),
  }));

describe('a wrong figure that formulas carry on', () => {
  it('is one finding, where it was typed, with what is to be worked out again', () => {
    const spoilt = recalculated(openLayout('12-浙江越溪市监2024公式'), '附表2!H8', '1.00');
    expect(wrong(checkOpened(spoilt))).toEqual([
      {
        code: 'SAM001',
        at: '附表2!H8',
        raw: '735.9',
        expected: '734.90',
        suspects: [],
        follows: ['附表2!H6', '附表2!C8', '附表2!C6'],
      },
    ]);
  });

  it('is one of those added where only their total is known, never the formula', () => {
    const [found, ...others] = wrong(checkOpened(recalculated(opened(bookOf({})), '支出表!D6', '3.00')));
    expect(others).toEqual([]);
    expect(found).toMatchObject({ code: 'SAM001', expected: null });
    expect([...found!.suspects].sort()).toEqual(['5', '6', '7', '8', '9'].map((row) => `支出表!D${row}`));
  });

  it('does not excuse a formula whose value is another than it comes to', () => {
    const stale = plant(opened(bookOf({})), '支出表!D4', '115', '118');
    const [found] = wrong(checkOpened(stale));
    expect(found).toMatchObject({ code: 'SAM001', at: '支出表!D4', raw: '118', expected: '115.00', suspects: [] });
  });

  it('does not excuse a formula that adds something else than its total is made of', () => {
    const short = bookOf({ cells: [['支出表!D4', { formula: 'D5+D6+D7+D8', value: 107 }]] });
    const found = wrong(checkOpened(opened(short)));
    expect(found).toMatchObject([{ at: '支出表!D4', raw: '107', expected: '115.00', suspects: [] }]);
  });

  it('is no figure that was copied or mistyped: the formula leaves something out, or adds what is no part of it', () => {
    const found = (cells: NonNullable<BookEdit['cells']>) => checkOpened(opened(bookOf({ cells }))).findings[0];
    // 8 stands below it as well.
    expect(found([['支出表!D4', { formula: 'D5+D6+D7+D8', value: 107 }]])?.cause?.id).toBe('row-left-out');
    // 117 is 115 with a digit mistyped.
    expect(found([['支出表!D4', { formula: 'SUM(D5:D9)+E9', value: 117 }]])?.suspects[0]).toMatchObject({
      raw: '117',
      expected: '115.00',
      cause: { id: 'foreign-added', detail: expect.stringMatching(/^117.* = 115.* \+ 2/u) },
    });
  });
});
