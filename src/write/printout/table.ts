import { readFigure } from '../../model/figure.ts';
import { isText, placeKey } from '../../model/place.ts';
import type { PrintedCell, PrintedColumn, PrintedRow, Printout } from '../../model/printout.ts';
import type { Report } from '../../model/report.ts';
import type { Block, Cell, Row, Table } from '../../model/table.ts';
import { dated, type Layout, type SideKey, type TableLayout } from '../layouts/layout.ts';
import { columnOf, isCode, leastDecimals } from './columns.ts';
import { headingGrid } from './headings.ts';
import { isTotal, linesOf } from './lines.ts';
import { sheetName } from './names.ts';

/** One column of the sheet and the cells of its block. */
type Strip = {
  readonly path: readonly string[];
  readonly column: PrintedColumn;
  readonly block: Block;
  readonly index: number;
};

/** What was worked out in place of what the report states, by the key of its place. */
export type Filled = ReadonlyMap<string, string>;

export type Manner = {
  readonly layout: Layout;
  /** Names of sheets that are in use; those that are given away are added. */
  readonly taken: Set<string>;
  readonly filled?: Filled | undefined;
  /** For a table that has none of its own. */
  readonly title?: string | undefined;
  /** With the decimals that the report has, not with those that are usual. */
  readonly asWritten?: boolean | undefined;
};

/** In a YAML report, what is not under the key of a form has the title and the headings of wherever it comes from, as a workbook's tables. */
export const isForm = ({ at, titles }: Table): boolean => isText(at) && titles[0]?.at === at;

const formOf = (table: Table, { tables }: Layout): TableLayout | undefined =>
  isForm(table) ? tables.find(({ key }) => key === table.name) : undefined;

/** A table as the report has it, with the headings its region prints. */
export function printoutOf(
  table: Table,
  report: Report,
  { layout, taken, filled, title: given, asWritten }: Manner,
): Printout {
  const own = formOf(table, layout);
  const unit = table.unit?.value ?? report.unit?.value;
  const every = table.blocks.flatMap(({ columns, rows }) =>
    columns.flatMap(({ heading }, at) =>
      isCode(heading.at(-1)?.value ?? '') ? [] : rows.map(({ cells }) => cells[at]),
    ),
  );
  const least = asWritten ? 0 : leastDecimals(every, unit ?? '');
  const strips = blocksOf(table, own).flatMap((block) => stripsOf(block, own, report, least));
  const { depth, headings } = headingGrid(strips.map(({ path }) => path));
  const lines = linesOf(table.blocks);
  const height = Math.max(0, ...table.blocks.map(({ rows }) => rows.length));
  const all = Array.from({ length: height }, (_, at) => rowOf(strips, (block) => lines.get(block)![at], filled));
  // Of a form that was filled in the rows left over are no part of what is published.
  const body = isText(table.at) ? all : all.filter(holdsSomething);
  // The first text of a form is its key.
  const [first, ...more] = table.titles.map(({ value }) => value).slice(isForm(table) ? 1 : 0);
  const title = first ?? given ?? table.name;
  const section = more.at(-1);
  const number = table.number?.value ?? own?.number;
  const department = table.department?.value ?? report.department?.value;
  const note = table.note?.value;
  return {
    name: sheetName(number, own?.key ?? (section === undefined ? title : `${title} ${section}`), department, taken),
    title,
    ...(number !== undefined && { number }),
    ...(section !== undefined && { section }),
    ...(department !== undefined && { department: `${leadOf(table)}${department}` }),
    ...(unit !== undefined && { unit: `单位：${unit}` }),
    columns: strips.map(({ column }) => column),
    depth,
    headings,
    rows: own?.numbered ? [numbersOf(strips.length), ...body] : body,
    ...(note !== undefined && { note: /^注/u.test(note) ? note : `注：${note}` }),
  };
}

const holdsSomething = ({ cells }: PrintedRow): boolean =>
  cells.some((cell) => cell?.figure !== undefined || cell?.text !== undefined);

const leadOf = ({ department }: Table): string => `${department?.lead.replace(/[：:]$/u, '') || '部门名称'}：`;

/** A text of the layout in the year of the report. */
export const worded = (text: string, { year }: Report): string => dated(text, year?.value);

/** An empty table has the columns of its form all the same. */
function blocksOf({ blocks, at }: Table, own: TableLayout | undefined): readonly Block[] {
  if (!own || blocks.some(({ columns }) => columns.length > 0)) return blocks;
  return Object.entries(own.sides).map(([side, columns]) => ({
    heading: side === '行' ? [] : [{ value: side, at }],
    columns: Object.keys(columns).map((path) => ({ heading: path.split('›').map((value) => ({ value, at })) })),
    rows: [],
  }));
}

function stripsOf(block: Block, own: TableLayout | undefined, report: Report, least: number): Strip[] {
  const side = block.heading.map(({ value }) => value);
  const renamed = own?.sides[(side[0] ?? '行') as SideKey];
  return block.columns.map(({ heading }, index): Strip => {
    const path = heading.map(({ value }) => value);
    const printed = renamed?.[path.join('›')];
    const words = printed === undefined ? path : printed.split('›').map((part) => worded(part, report));
    const cells = block.rows.map(({ cells: all }) => all[index]);
    return {
      path: [...side, ...words],
      column: columnOf(path, cells, index === 0, least),
      ...{ block, index },
    };
  });
}

function rowOf(strips: readonly Strip[], lineOf: (block: Block) => Row | undefined, filled?: Filled): PrintedRow {
  const cells = strips.map(({ block, index, column }) => {
    const row = lineOf(block);
    const cell = cellOf(row?.cells[index], column, filled);
    return cell && row && isTotal(row) ? { ...cell, bold: true as const } : cell;
  });
  const code = strips.findIndex(({ column }) => column.kind === 'code');
  const label = strips.findIndex(({ column }, index) => column.kind === 'label' && index > code);
  const depth = code < 0 ? 0 : indentOf(lineOf(strips[code]!.block), strips[code]!.index);
  if (depth > 0 && cells[label]) cells[label] = { ...cells[label], indent: depth };
  return { cells };
}

/** 类 0, 款 1, 项 2: by the digits of the code. */
function indentOf(row: Row | undefined, index: number): number {
  const code = row?.cells[index]?.raw.trim() ?? '';
  return /^\d{5}(?:\d\d)?$/u.test(code) ? (code.length - 3) / 2 : 0;
}

function cellOf(cell: Cell | undefined, { kind }: PrintedColumn, filled?: Filled): PrintedCell | undefined {
  if (!cell) return undefined;
  const worked = filled?.get(placeKey(cell.at));
  const raw = worked ?? cell.raw;
  const at = { at: cell.at, ...(worked !== undefined && { computed: true as const }) };
  if (raw === '') return at;
  if (kind === 'code' || kind === 'label') return { text: raw, ...at };
  const figure = readFigure(raw);
  // A double holds fifteen digits: what has more is kept as it is written.
  if (figure.state !== 'figure' || String(figure.digits).replace('-', '').length > 15) return { text: raw, ...at };
  const { digits, decimals, percent } = figure;
  return { figure: { digits, decimals, percent }, ...at };
}

const numbersOf = (count: number): PrintedRow => ({
  cells: Array.from({ length: count }, (_, at) => ({ text: String(at + 1), centred: true as const })),
});
