/** Tables of a layout without their figures. */
import { columnName } from '../../model/grid.ts';
import type { CellPlace, Located } from '../../model/place.ts';
import type { Block, Cell, Column, Row, Table } from '../../model/table.ts';
import { chinese } from '../chinese.ts';
import type { Form, FormPart, FormRows, Listing } from './form.ts';
import { dated } from './layout.ts';

/** A member as it is printed; what has no code has only its name. */
export type Listed = {
  readonly code: string;
  readonly name: string;
  /** The name of the member of a second list it stands with. */
  readonly beside?: string;
};

/** What the tables of a report are about. */
export type Contents = {
  readonly year: string;
  readonly department?: string;
  readonly listed: (rows: { readonly listed: Listing; readonly beside?: Listing }) => readonly Listed[];
};

/** @param index the table's place among those of the layout */
export function blankTable({ title, number, lead, parts }: Form, index: number, contents: Contents): Table {
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
    ...(number !== undefined && { number: located(number) }),
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
function labelsOf(rows: FormRows, labels: readonly string[], { listed }: Contents): string[][] {
  if (rows === 'one') return [[]];
  if ('names' in rows) return rows.names.map((name) => [name]);
  if ('classes' in rows)
    return [
      ...listed({ listed: rows.classes })
        .filter(({ code }) => code.length === 3)
        .map(({ name }) => [name]),
      [rows.total],
    ];
  const leaves = labels.map((path) => path.slice(path.lastIndexOf('›') + 1));
  const members = listed(rows).map((member) => leaves.map((leaf) => labelOf(leaf, member)));
  if (!rows.total) return members;
  const { name, first } = rows.total;
  const total = leaves.map((leaf) => labelOf(leaf, { code: '', name }));
  return first ? [total, ...members] : [...members, total];
}

function labelOf(leaf: string, { code, name, beside = '' }: Listed): string {
  if (leaf === '类') return code.slice(0, 3);
  if (leaf === '款') return code.slice(3, 5);
  if (leaf === '项') return code.slice(5, 7);
  if (leaf.startsWith('政府')) return beside;
  return /编码|代码/u.test(leaf) ? code : name;
}

/** The table without the rows of lists in which nothing stands; the classes that are left are numbered. */
export function trimmed(table: Table, { parts, without }: Form, year: string): Table {
  const blocks = table.blocks.map((block, at): Block => {
    const { rows, labels } = parts[at]!;
    if (rows === 'one' || 'names' in rows) return block;
    const total = 'classes' in rows || (rows.total && !rows.total.first) ? block.rows.length - 1 : rows.total ? 0 : -1;
    const kept = block.rows.filter(
      ({ cells }, index) => index === total || cells.slice(labels.length).some((cell) => !isBlank(cell)),
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
