import { type Lexicon, merge, readPhrase } from '../lexicon/phrase.ts';
import { suggestRow } from '../lexicon/suggest.ts';
import type { Reading } from '../model/coordinates.ts';
import type { Fact, Line } from '../model/fact.ts';
import { type Figure, readFigure } from '../model/figure.ts';
import { maxDecimals, type Unit } from '../model/money.ts';
import type { Problem } from '../model/problem.ts';
import type { Unread } from '../model/relation.ts';
import type { Cell, Table } from '../model/table.ts';
import type { ReadColumn } from './columns.ts';
import { combine, complete, crosses, NOTHING } from './combine.ts';
import type { Ledger } from './ledger.ts';
import { isRatio, measure } from './measure.ts';
import { tableDecimals } from './precision.ts';
import { raggedCells } from './ragged.ts';
import { type ReadRow, readRows } from './rows.ts';
import type { ReadSide } from './sides.ts';
import type { Title } from './titles.ts';

export type SideScope = {
  readonly table: Table;
  readonly index: number;
  readonly part: number;
  readonly title: Title | undefined;
  readonly unit: Unit | undefined;
  readonly lexicon: Lexicon;
  readonly side: ReadSide;
};

/** The facts of one side of a table, into the ledger; what was not understood is put down with its place. */
export function sideFacts({ table, index, part, title, unit, lexicon, side }: SideScope, ledger: Ledger): void {
  const { block, kept } = side;
  const heading = block.heading.reduce<Reading>((at, word) => merge(at, readPhrase(word.value, lexicon).at), {});
  const scope = merge(title?.at ?? {}, merge(heading, labelled(side.columns)));
  const columns = scope.flow === '支出' ? side.columns.map(asSpent) : side.columns;
  const figures = new Map<Cell, Figure>();
  for (const row of block.rows) for (const cell of row.cells) if (cell) figures.set(cell, readFigure(cell.raw));
  const rows = readRows(block, columns, scope, title?.subject, lexicon);
  for (const [r, read] of rows.entries()) {
    if (read.subject) ledger.subjects.push(read.subject);
    // A row without a figure leaves nothing unread, whatever its name; nor does a nameless row of zeros.
    const nameless = read.unknown?.raw === '';
    const bare = !block.rows[r]!.cells.some((cell, c) => {
      if (columns[c]!.kind === 'label' || columns[c]!.kind === 'remark') return false;
      const figure = cell && figures.get(cell)!;
      return figure && figure.state !== 'empty' && !(nameless && figure.state === 'figure' && figure.digits === 0n);
    });
    if (read.unknown && title && !bare) ledger.problems.push(unknownRow(read.unknown));
  }
  const ragged = raggedCells(block, columns);
  ledger.problems.push(...ragged.problems);
  const amounts = columns.flatMap((column, c) =>
    column.kind === 'amount' && !isRatio(column.spoken.at)
      ? block.rows.flatMap(({ cells }) => (cells[c] ? [{ cell: cells[c], figure: figures.get(cells[c])! }] : []))
      : [],
  );
  const decimals = tableDecimals(amounts, unit ? maxDecimals(unit) : Number.POSITIVE_INFINITY);
  // A column of texts under a heading nobody understood labels the rows in a way nobody can tell.
  const lost = columns.findIndex(
    (column, c) => column.kind === 'unknown' && block.rows.some((row) => isWords(row.cells[c], figures)),
  );

  for (const [r, row] of block.rows.entries()) {
    for (const [c, column] of columns.entries()) {
      if (column.kind === 'label' || column.kind === 'remark' || c === lost) continue;
      const line: Line = { table: index, block: part, row: r, column: kept[c]! };
      const cell = row.cells[c];
      if (!cell && !ragged.missing(r, c)) continue;
      const figure = cell && figures.get(cell)!;
      const read = rows[r]!;
      const placed = place(column, read, line);
      if ('unread' in placed) {
        const nameless = read.unknown?.raw === '' && figure?.state === 'figure' && figure.digits === 0n;
        if (!figure || figure.state === 'empty' || nameless) continue;
        ledger.figures++;
        ledger.notUnderstood.push({ place: cell.at, raw: cell.raw, reason: placed.reason });
        ledger.unread.push(placed.unread);
        continue;
      }
      const { at, worded, currency, amount } = placed;
      const words = [...block.heading, ...block.columns[c]!.heading].map((word) => word.value);
      const label = { table: table.name, row: read.label, column: words.join('·') };
      const measured = measure(cell ?? { raw: '', at: row.at }, figure, at, currency, decimals, label);
      ledger.problems.push(...measured.problems);
      if (figure && figure.state !== 'empty') {
        ledger.figures++;
        if (!measured.usable) ledger.notUnderstood.push({ place: cell.at, raw: cell.raw, reason: 'figure' });
      }
      ledger.facts.push({
        id: ledger.from + ledger.facts.length,
        at,
        ...measured.fact,
        line,
        originWorded: worded,
        crossed: crosses(amount.spoken, read.spoken),
        ofWhich: read.ofWhich || amount.ofWhich,
        ...(amount.against !== undefined && { against: amount.against }),
        label,
      });
    }
  }

  /** The coordinates of a cell, or what stands in the way of them. */
  function place(column: ReadColumn, read: ReadRow, line: Line): Placed {
    if (!title || !unit) return { unread: { want: 'table' }, reason: title ? 'unit' : 'title' };
    if (column.kind !== 'amount') return { unread: { want: 'heading', line }, reason: 'heading' };
    if (lost >= 0) return { unread: { want: 'table' }, reason: 'heading' };
    if (read.unknown) return { unread: { want: 'row', line }, reason: 'row' };
    const reading = combine(scope, column.spoken, read.label === '' ? NOTHING : read.spoken);
    const at = complete(reading);
    return at
      ? { at, worded: reading.origin !== undefined, currency: unit, amount: column }
      : { unread: { want: 'table' }, reason: 'flow' };
  }
}

/** 收入项目, 支出项目: the heading over the names says which side it is. */
function labelled(columns: readonly ReadColumn[]): Reading {
  const flows = new Set(columns.flatMap((column) => (column.kind === 'label' ? (column.at.flow ?? []) : [])));
  const [flow] = flows;
  return flows.size === 1 && flow !== undefined ? { flow } : {};
}

/** In a table of spending a column named after its money (一般公共预算拨款收入) is that money spent. */
function asSpent(column: ReadColumn): ReadColumn {
  if (column.kind !== 'amount' || column.spoken.at.flow !== '收入') return column;
  const { flow: _, ...at } = column.spoken.at;
  return { ...column, spoken: { ...column.spoken, at } };
}

type Placed =
  | {
      readonly at: Fact['at'];
      readonly worded: boolean;
      readonly currency: Unit;
      readonly amount: ReadColumn & { readonly kind: 'amount' };
    }
  | { readonly unread: Unread; readonly reason: string };

function unknownRow({ raw, at, dimension }: NonNullable<ReadRow['unknown']>): Problem {
  const suggestion = suggestRow(raw, dimension);
  const data = { where: 'row', left: raw.trim(), ...(suggestion !== undefined && { suggestion }) };
  return { code: 'SCH007', place: at, raw, data, incomplete: true };
}

/** Text that is neither blank nor a number. */
function isWords(cell: Cell | undefined, figures: ReadonlyMap<Cell, Figure>): boolean {
  const figure = cell && figures.get(cell);
  return figure?.state === 'unreadable' && figure.why === 'text';
}
