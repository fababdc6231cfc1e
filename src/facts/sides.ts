import { fold } from '../lexicon/spelling.ts';
import type { Block, Row } from '../model/table.ts';
import type { ReadColumn } from './columns.ts';

/** A block and the columns it keeps, with their readings. */
export type ReadSide = {
  readonly block: Block;
  readonly columns: readonly ReadColumn[];
  readonly kept: readonly number[];
};

/**
 * A table may stand in several parts side by side: each time labels follow amounts, a part begins. A figure whose own
 * part has no label takes the one to its left (当年支出小计 under the first part, its amount under the second), but not that of
 * a row which has its amount there.
 */
export function splitSides(block: Block, columns: readonly ReadColumn[]): ReadSide[] {
  const before = (index: number): ReadColumn | undefined =>
    columns.slice(0, index).findLast((column) => column.kind !== 'remark');
  const starts = columns.flatMap((column, index) =>
    index === 0 || (column.kind === 'label' && before(index)?.kind === 'amount') ? [index] : [],
  );
  if (starts.length < 2) return [{ block, columns, kept: columns.map((_, index) => index) }];
  const labels = (from: number, to: number): number[] =>
    columns.flatMap((column, index) => (index >= from && index < to && column.kind === 'label' ? [index] : []));
  const sides = starts.map((from, part): ReadSide => {
    const to = starts[part + 1] ?? columns.length;
    const kept = columns.map((_, index) => index).slice(from, to);
    const own = labels(from, to);
    const rows = block.rows.map((row): Row => {
      const cells = kept.map((index) => row.cells[index]);
      const bare = own.every((index) => (row.cells[index]?.raw ?? '').trim() === '');
      const filled = kept.some((index) => !own.includes(index) && (row.cells[index]?.raw ?? '').trim() !== '');
      // A row whose amount stands in a later part only is that part's.
      const later = columns
        .slice(to)
        .some((column, index) => column.kind === 'amount' && (row.cells[to + index]?.raw ?? '').trim() !== '');
      const laterLabel = columns
        .slice(to)
        .some((column, index) => column.kind === 'label' && (row.cells[to + index]?.raw ?? '').trim() !== '');
      if (!filled && later && !laterLabel)
        return { at: row.at, cells: cells.map((cell) => cell && { raw: '', at: cell.at }) };
      if (!bare || !filled || part === 0) return { at: row.at, cells };
      const isFilled = (index: number): boolean => (row.cells[index]?.raw ?? '').trim() !== '';
      const lent = labels(0, from).findLast(isFilled);
      const isOwn = columns.some(({ kind }, index) => kind === 'amount' && index < from && isFilled(index));
      if (isOwn && !row.cells[lent ?? -1]?.raw.includes('计')) return { at: row.at, cells };
      const target = own.at(-1);
      if (lent === undefined || target === undefined) return { at: row.at, cells };
      return { at: row.at, cells: kept.map((index) => (index === target ? row.cells[lent] : row.cells[index])) };
    });
    return {
      block: { ...block, columns: kept.map((index) => block.columns[index]!), rows },
      columns: columns.slice(from, to),
      kept,
    };
  });
  return goesOn(sides) ? [stacked(sides)] : sides;
}

/** Of all that is listed, not of some of it: 人员经费合计 is of one side alone. */
const TOTAL = /^(?:基本|本年)?(?:支出)?[合总]计$/u;
const CODE = /^[12345]\d\d(?:\d\d){0,2}$/u;

/**
 * A long list of subjects printed in two or three parts beside each other: all under the same headings, the codes go on where
 * the part before ended, and at most one part holds the total, which is of them all.
 */
function goesOn(sides: readonly ReadSide[]): boolean {
  const [first, ...others] = sides;
  const headings = ({ block }: ReadSide): string =>
    block.columns.map(({ heading }) => heading.map(({ value }) => fold(value)).join('\n')).join('\t');
  if (!first || others.some((side) => headings(side) !== headings(first))) return false;
  const labels = sides.map(labelsOf);
  const codes = labels.map((rows) => rows.flatMap((texts) => texts.find((text) => CODE.test(text)) ?? []));
  const follow = codes.every((own, part) => {
    const last = codes[part - 1]?.at(-1);
    return own.length > 0 && (part === 0 || (last !== undefined && own[0]! > last && own[0]![0] === last[0]));
  });
  return follow && labels.filter((rows) => rows.some((texts) => texts.some(isTotal))).length < 2;
}

const isTotal = (text: string): boolean => TOTAL.test(text);

/** The labels of each row, folded. */
const labelsOf = ({ block, columns }: ReadSide): readonly (readonly string[])[] =>
  block.rows.map(({ cells }) => columns.flatMap(({ kind }, c) => (kind === 'label' ? fold(cells[c]?.raw ?? '') : [])));

/** One below the other, without the rows that a shorter part leaves blank. */
function stacked(sides: readonly ReadSide[]): ReadSide {
  const [first] = sides;
  const rows = sides.flatMap(({ block }) =>
    block.rows.filter(({ cells }) => cells.some((cell) => (cell?.raw ?? '').trim() !== '')),
  );
  return { ...first!, block: { ...first!.block, rows } };
}
