import { classificationOf } from '../lexicon/classification.ts';
import { readFigure } from '../model/figure.ts';
import type { Block, Cell } from '../model/table.ts';
import type { ReadColumn } from './columns.ts';

/** A column of texts under a heading nobody understood labels the rows in a way nobody can tell. */
export class LostColumn {
  /** -1 where there is none. */
  readonly index: number;
  private readonly holdsNumbers: boolean;

  constructor({ rows }: Block, columns: readonly ReadColumn[]) {
    this.index = columns.findIndex(({ kind }, c) => kind === 'unknown' && rows.some(({ cells }) => isWords(cells[c])));
    const cells = this.index < 0 ? [] : rows.flatMap(({ cells }) => cells[this.index] ?? []);
    this.holdsNumbers = cells.some((cell) => isNumber(cell) && classificationOf(cell.raw.trim()) === undefined);
  }

  /** Numbers among its texts are unread all the same, if they are not codes. */
  passesOver(c: number, cell: Cell | undefined): boolean {
    return c === this.index && !(this.holdsNumbers && isNumber(cell));
  }
}

const isNumber = (cell: Cell | undefined): boolean => cell !== undefined && readFigure(cell.raw).state === 'figure';

/** Text that is neither blank nor a number. */
function isWords(cell: Cell | undefined): boolean {
  const figure = cell && readFigure(cell.raw);
  return figure?.state === 'unreadable' && figure.why === 'text';
}
