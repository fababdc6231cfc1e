import { classificationOf } from '../lexicon/classification.ts';
import { readFigure } from '../model/figure.ts';
import type { Block, Cell, Row } from '../model/table.ts';
import type { ReadColumn } from './columns.ts';

/**
 * Figures that stand where the table has its labels, in rows without an amount: another table goes on below under headings nobody
 * knows, its amounts in the column of this one's names, or of its remarks.
 * @param isUnknown of the names of a row nothing is understood
 */
export function amountsAmongLabels(
  block: Block,
  columns: readonly ReadColumn[],
  isUnknown: (row: number) => boolean,
): readonly Cell[] {
  if (!columns.some(({ kind }) => kind === 'amount')) return [];
  const names = new Map<number, boolean>();
  const isNames = (c: number): boolean => {
    const column = columns[c]!;
    const known = names.get(c) ?? (column.kind === 'label' && column.role !== 'code' && isOfNames(block, c));
    names.set(c, known);
    return known;
  };
  const isAmount = (cell: Cell | undefined, c: number): boolean => {
    const { kind } = columns[c]!;
    return (kind === 'amount' || kind === 'unknown') && cell !== undefined && readFigure(cell.raw).state === 'figure';
  };
  return block.rows.flatMap((row, r) => {
    if (row.cells.some(isAmount)) return [];
    return row.cells.filter((cell, c): cell is Cell => {
      const { kind } = columns[c]!;
      if (!cell) return false;
      if (kind === 'remark') return isMoney(cell) && isUnknown(r);
      return kind === 'label' && (isMoney(cell) || (isCounted(cell, row) && isNames(c)));
    });
  });
}

/** Most of what stands in the column is words. */
function isOfNames({ rows }: Block, index: number): boolean {
  const filled = rows.flatMap(({ cells }) => cells[index]?.raw.trim() || []);
  return filled.filter(isWords).length * 2 > filled.length;
}

const isWords = (text: string): boolean => /[\u4e00-\u9fff]/u.test(text);

/** 1200.55: no code and no number of a row is written so. */
const isMoney = ({ raw }: Cell): boolean =>
  /\d[.,，]\d/u.test(raw) && readFigure(raw).state === 'figure' && !isCode(raw);

/** A whole number beside words, in a column of names: it might be a year. */
const isCounted = ({ raw }: Cell, { cells }: Row): boolean =>
  readFigure(raw).state === 'figure' &&
  !/^(?:19|20)\d\d$/u.test(raw.trim()) &&
  cells.some((cell) => cell && isWords(cell.raw));

/** 205, 205.02, 2050201 */
const isCode = (raw: string): boolean => classificationOf(raw.trim().replace(/[.-]/gu, '')) !== undefined;
