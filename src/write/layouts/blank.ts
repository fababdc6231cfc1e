/** Tables of a layout without their figures. */
import { columnName } from '../../model/grid.ts';
import type { CellPlace, Located } from '../../model/place.ts';
import type { Block, Cell, Column, Row, Table } from '../../model/table.ts';
import { chinese } from '../chinese.ts';
import type { Form, FormPart, FormRows } from './form.ts';

/** A subject as it is printed; one without a code has only its name. */
export type ListedSubject = { readonly code: string; readonly name: string };

/** What the tables of a report are about. */
export type Contents = {
  readonly year: string;
  readonly department?: string;
  readonly subjects: (of: 'function' | 'economic') => readonly ListedSubject[];
};

export const dated = (text: string, year: string): string => text.replaceAll('{年}年', year === '' ? '' : `${year}年`);

/** @param index the table's place among those of the layout */
export function blankTable({ title, lead, parts }: Form, index: number, contents: Contents): Table {
  const place = new Places(dated(title, contents.year), index);
  const at = place.next();
  const located = (value: string): Located<string> => ({ value, at });
  const name = dated(title, contents.year);
  let from = 0;
  const blocks = parts.map((part) => {
    const block = blockOf(part, from, place, contents);
    from += block.columns.length;
    return block;
  });
  return {
    ...{ name, at, titles: [located(name)], blocks },
    ...(contents.department !== undefined && { department: { value: contents.department, at, lead } }),
  };
}

/** Places of their own for cells that stand nowhere yet, told apart as those of a sheet are. */
class Places {
  private readonly sheet: string;
  private readonly index: number;
  private row = 0;

  constructor(sheet: string, index: number) {
    this.sheet = sheet;
    this.index = index;
  }

  next(): CellPlace {
    this.row++;
    return this.at(1);
  }

  at(column: number): CellPlace {
    const { sheet, index, row } = this;
    return { path: '', sheet, cell: `${columnName(column)}${row}`, order: [index, row, column] };
  }
}

function blockOf(part: FormPart, from: number, places: Places, contents: Contents): Block {
  const { heading, labels, figures, rows } = part;
  const head = places.next();
  const columns = [...labels, ...figures].map(
    (path): Column => ({
      heading: path.split('›').map((value) => ({ value: dated(value, contents.year), at: head })),
    }),
  );
  return {
    heading: heading === undefined ? [] : [{ value: heading, at: head }],
    columns,
    rows: labelsOf(rows, labels, contents).map((texts): Row => {
      const at = places.next();
      const cells = columns.map((_, index): Cell => {
        const place = places.at(from + index + 1);
        return { raw: texts[index] ?? '', at: place, order: place.order };
      });
      return { cells, at };
    }),
  };
}

/** What stands in the columns of labels, row by row. */
function labelsOf(rows: FormRows, labels: readonly string[], { subjects }: Contents): string[][] {
  if (rows === 'one') return [[]];
  if ('names' in rows) return rows.names.map((name) => [name]);
  if ('classes' in rows)
    return [
      ...subjects(rows.classes)
        .filter(({ code }) => code.length === 3)
        .map(({ name }) => [name]),
      [rows.total],
    ];
  const leaves = labels.map((path) => path.slice(path.lastIndexOf('›') + 1));
  return [
    ...subjects(rows.subjects).map(({ code, name }) => leaves.map((leaf) => labelOf(leaf, code, name))),
    leaves.map((_, at) => (at === leaves.length - 1 ? rows.total : '')),
  ];
}

function labelOf(leaf: string, code: string, name: string): string {
  if (leaf === '类') return code.slice(0, 3);
  if (leaf === '款') return code.slice(3, 5);
  if (leaf === '项') return code.slice(5, 7);
  return /编码|代码/u.test(leaf) ? code : name;
}

/** The table without the rows of lists in which nothing stands; the classes that are left are numbered. */
export function trimmed(table: Table, { parts, without }: Form, year: string): Table {
  const blocks = table.blocks.map((block, at): Block => {
    const { rows, labels } = parts[at]!;
    if (rows === 'one' || 'names' in rows) return block;
    const kept = block.rows.filter(
      ({ cells }, index) =>
        index === block.rows.length - 1 || cells.slice(labels.length).some((cell) => !isBlank(cell)),
    );
    return { ...block, rows: 'classes' in rows ? kept.map(numbered) : kept };
  });
  const isEmpty = blocks.every((block, at) =>
    block.rows.every(({ cells }) => cells.slice(parts[at]!.labels.length).every(isBlank)),
  );
  const note = isEmpty && without !== undefined ? { note: { value: dated(without, year), at: table.at } } : {};
  return { ...table, blocks, ...note };
}

/** Nothing, or a nought. */
const isBlank = (cell: Cell | undefined): boolean => !/[^0.\s]/u.test(cell?.raw ?? '');

const numbered = (row: Row, index: number, { length }: readonly Row[]): Row => {
  const [name, ...cells] = row.cells;
  // The total at the foot has no number.
  return index === length - 1 || !name
    ? row
    : { ...row, cells: [{ ...name, raw: `${chinese(index + 1)}、${name.raw}` }, ...cells] };
};
