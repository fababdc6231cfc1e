import type { Line } from '../model/fact.ts';
import { readFigure } from '../model/figure.ts';
import { maxDecimals, money, type Unit } from '../model/money.ts';
import { type Located, lineOf } from '../model/place.ts';
import type { Unread } from '../model/relation.ts';
import type { Row } from '../model/table.ts';
import type { Ledger } from './ledger.ts';

/** Figures that no heading of a table is for say nothing of it and nothing against it; all that is known is that nobody checked them. */
export function sayStrays(strays: readonly Located<string>[], where: 'beside' | 'labels', ledger: Ledger): void {
  for (const { value, at } of strays) {
    ledger.figures++;
    ledger.notUnderstood.push({ place: at, raw: value, reason: 'heading' });
  }
  // What a failed formula left is said as that.
  const figures = strays.filter(({ value }) => !value.startsWith('#'));
  const [first] = figures;
  if (!first) return;
  const data = { where, count: figures.length };
  ledger.problems.push({ code: 'SCH011', place: first.at, raw: first.value, data, incomplete: true });
}

/** What stands beside a row may be just what the row lacks: a column whose heading was lost. */
export function besideRows(
  strays: readonly Located<string>[],
  rows: readonly Row[],
  of: Pick<Line, 'table' | 'block'>,
  unit: Unit,
): readonly Unread[] {
  if (strays.length === 0) return [];
  const byLine = new Map(rows.map(({ at }, row) => [lineOf(at), row]));
  return strays.flatMap(({ value, at }): Unread[] => {
    const row = byLine.get(lineOf(at));
    const figure = readFigure(value);
    if (row === undefined || figure.state !== 'figure' || figure.digits === 0n) return [];
    if (figure.decimals > maxDecimals(unit)) return [];
    const line = { ...of, row, column: -1 };
    return [{ want: 'beside', line, value: money(figure.digits, figure.decimals, unit) }];
  });
}
