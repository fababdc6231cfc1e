import type { Lexicon } from '../../lexicon/phrase.ts';
import type { GridCell } from '../../model/grid.ts';
import { brokenHeads } from './broken-heads.ts';
import { brokenNames } from './broken-names.ts';
import { View } from './view.ts';

/** A sheet with the words of one cell that a PDF broke over rows in one cell again. */
export function unbroken(path: string, view: View, lexicon: Lexicon): View {
  const heads = brokenHeads(view, lexicon);
  const headed =
    heads.size === 0 ? view : withCells(path, view, (cell) => (heads.has(cell) ? heads.get(cell) : cell.raw));
  const names = brokenNames(headed);
  if (names.length === 0) return headed;
  const gone = new Set(names.flatMap(({ rest }) => rest.flatMap(({ cells }) => cells)));
  const byRow = new Map(names.map((name) => [name.row, name]));
  const kept = withCells(path, headed, (cell) => {
    const named = byRow.get(cell.row);
    return gone.has(cell) ? undefined : named?.column === cell.column ? named.name : cell.raw;
  });
  const added = names
    .filter(({ row, column }) => headed.at(row, column) === undefined)
    .map(({ row, column, name }): GridCell => ({ row, column, kind: 'text', raw: name }));
  if (added.length === 0) return kept;
  const order = (one: GridCell, other: GridCell): number => one.row - other.row || one.column - other.column;
  return new View(path, { ...kept.sheet, cells: [...kept.sheet.cells, ...added].sort(order) });
}

function withCells(path: string, view: View, text: (cell: GridCell) => string | undefined): View {
  const cells = view.sheet.cells.flatMap((cell) => {
    const raw = text(cell);
    return raw === undefined ? [] : raw === cell.raw ? [cell] : [{ ...cell, raw }];
  });
  return new View(path, { ...view.sheet, cells });
}
