import { expect } from 'vitest';
import { bookOf, outcomeOf } from '../rules/workbook/said.ts';

/** A sheet as it is typed, row by row. */
export type Cells = (string | number | null)[][];

export const check = (cells: Cells) => outcomeOf(bookOf({ only: cells }));

export const changed = (cells: Cells, row: number, column: number, value: number): Cells =>
  cells.map((cell, r) => (r === row ? cell.with(column, value) : cell));

/** Nothing is found in it, and every figure was understood. */
export function allUnderstood(cells: Cells): void {
  const { coverage, findings } = check(cells);
  expect(findings).toEqual([]);
  expect(coverage.understood).toBe(coverage.figures);
}
