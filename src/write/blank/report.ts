import type { Located } from '../../model/place.ts';
import type { Report } from '../../model/report.ts';
import type { Block, Cell, Row, Table } from '../../model/table.ts';
import { dated, type Layout, type SideKey, type TableLayout } from '../layouts/layout.ts';
import { COMPARED, COMPARISON, NAMED_IN, STANDARD, type StandardSide } from './standard.ts';

/** A row taken over from last year's report: what names it, by heading; the amount it had, in 万元. */
export type CarriedRow = {
  readonly labels: Readonly<Record<string, string>>;
  readonly prior?: string;
  /** Of a subject of the economic classification: the name of its class. */
  readonly above?: string;
};
/** By key of the form and by side. */
export type Carried = ReadonlyMap<string, Readonly<Partial<Record<SideKey, readonly CarriedRow[]>>>>;

export type BlankOptions = {
  readonly department: string;
  readonly year: number;
  readonly carried?: Carried;
};

const AT = { path: '', line: 1, column: 1, length: 0 };
const located = (value: string): Located<string> => ({ value, at: AT });
const cell = (raw: string): Cell => ({ raw, at: AT });

export const UNIT = '万元';

/** A report in which nothing is filled in: every table of the layout with its headings, its standard rows and rows to be filled. */
export function blankReport(options: BlankOptions, layout: Layout): Report {
  return {
    path: '',
    department: located(options.department),
    year: located(String(options.year)),
    unit: located(UNIT),
    tables: layout.tables.map((table) => blankTable(table, options)),
    unchecked: [],
  };
}

function blankTable({ key, number, title, sides }: TableLayout, { year, carried }: BlankOptions): Table {
  const compared = carried !== undefined && COMPARED.includes(key) ? COMPARISON : [];
  const blocks = Object.entries(sides).map(([side, printed]): Block => {
    const headings = [...Object.keys(printed), ...compared].map((path) => path.split('›'));
    const standard = STANDARD[key]![side]!;
    const rows = withCarried(standard, carried?.get(key)?.[side as SideKey] ?? []);
    return {
      heading: side === '行' ? [] : [located(side)],
      columns: headings.map((heading) => ({ heading: heading.map(located) })),
      rows: rows.map((row) => rowOf(row, headings)),
    };
  });
  return {
    name: key,
    at: AT,
    titles: [located(dated(title, String(year)))],
    number: located(number),
    blocks,
  };
}

/** Empty rows that are left below those of last year, and below each class. */
const SPARE = 15;
const SPARE_OF_CLASS = 5;

/** The standard rows, last year's in the place of empty ones; `undefined` is an empty row. */
function withCarried(
  { filling, rows }: StandardSide,
  carried: readonly CarriedRow[],
): readonly (CarriedRow | undefined)[] {
  const free = carried.filter(({ labels }) => !rows.includes(nameOf(labels)));
  const spare = filling === 'classes' ? SPARE_OF_CLASS : SPARE;
  let above: string | undefined;
  return rows.flatMap((row): (CarriedRow | undefined)[] => {
    if (typeof row === 'string') {
      above = row;
      return [carried.find(({ labels }) => nameOf(labels) === row) ?? { labels: { '': row } }];
    }
    const own = filling === 'classes' ? free.filter((one) => one.above === above) : free;
    const empty = carried.length === 0 ? row : Math.min(row, spare);
    return [...own, ...new Array<undefined>(empty).fill(undefined)];
  });
}

/** What a row is called. */
export const nameOf = (labels: CarriedRow['labels']): string =>
  labels[''] ?? NAMED_IN.map((heading) => labels[heading]).find((name) => name !== undefined) ?? '';

function rowOf(row: CarriedRow | undefined, headings: readonly (readonly string[])[]): Row {
  const named = headings.findIndex(([heading]) => NAMED_IN.includes(heading!));
  const cells = headings.map((path, at): Cell => {
    const heading = path.join('›');
    if (heading === COMPARISON[0] && row?.prior !== undefined) return { ...cell(row.prior), number: { shown: 2 } };
    return cell(row?.labels[heading] ?? (at === named && row ? nameOf(row.labels) : ''));
  });
  return { cells, at: AT };
}
