import { merge, readPhrase } from '../lexicon/phrase.ts';
import { suggestRow, suggestWord } from '../lexicon/suggest.ts';
import type { Coordinates, Reading } from '../model/coordinates.ts';
import type { Fact, Line } from '../model/fact.ts';
import { type Figure, readFigure } from '../model/figure.ts';
import { lastPlace, money, pow10, type Unit } from '../model/money.ts';
import type { Place } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';
import type { Unread } from '../model/relation.ts';
import type { Report } from '../model/report.ts';
import type { Subject } from '../model/subject.ts';
import type { Cell, Table } from '../model/table.ts';
import { type ReadColumn, readColumns } from './columns.ts';
import { combine, complete, NOTHING } from './combine.ts';
import { literalProblems, PERCENT_DECIMALS } from './literals.ts';
import { tableDecimals } from './precision.ts';
import { raggedCells } from './ragged.ts';
import { type ReadRow, readRows } from './rows.ts';
import { type ReadSide, splitSides } from './sides.ts';
import { readTitle, readUnit, type Title } from './titles.ts';

export type NotUnderstood = { readonly place: Place; readonly raw: string; readonly reason: string };

export type Derived = {
  readonly facts: readonly Fact[];
  readonly problems: readonly Problem[];
  readonly notUnderstood: readonly NotUnderstood[];
  readonly subjects: readonly Subject[];
  /** Where figures stand whose row or heading was not understood; a table whose title was not has no lines. */
  readonly unread: readonly Unread[];
  /** Non-empty figures met, understood or not. */
  readonly figures: number;
};

/** What is gathered while the tables are read. */
type Ledger = {
  facts: Fact[];
  problems: Problem[];
  notUnderstood: NotUnderstood[];
  subjects: Subject[];
  unread: Unread[];
  figures: number;
};

type Scope = {
  readonly ledger: Ledger;
  readonly from: number;
  readonly year: number | undefined;
  readonly names: readonly string[];
  readonly table: Table;
  readonly index: number;
  readonly title: Title | undefined;
  readonly unit: Unit | undefined;
};

/**
 * Every figure of a report as a fact: title, headings and row together fix its coordinates.
 * @param from the first fact's id, so that the facts of two reports can be told apart
 */
export function deriveFacts(report: Report, from = 0): Derived {
  const ledger: Ledger = { facts: [], problems: [], notUnderstood: [], subjects: [], unread: [], figures: 0 };
  const year = /\d{4}/u.exec(report.year?.value ?? '')?.[0];
  const names = report.department ? [report.department.value] : [];
  for (const [index, table] of report.tables.entries()) {
    const known = year === undefined ? undefined : Number(year);
    const title = readTitle(table, known, names, ledger.problems);
    const unit = readUnit(table, report, ledger.problems);
    const scope: Scope = { ledger, from, year: known, names, table, index, title, unit };
    let part = 0;
    for (const block of table.blocks) {
      const columns = readColumns(block, known, names);
      sayUnknownHeadings(columns, ledger.problems);
      for (const side of splitSides(block, columns)) blockFacts(scope, side, part++);
    }
  }
  return ledger;
}

function blockFacts(scope: Scope, { block, columns, kept }: ReadSide, b: number): void {
  const { ledger, title, unit, year } = scope;
  const heading = block.heading.reduce<Reading>((at, word) => merge(at, readPhrase(word.value, year).at), {});
  const named = merge(title?.at ?? {}, heading);
  // A column of texts under a heading nobody understood labels the rows in a way nobody can tell.
  const lost = columns.findIndex(
    (column, c) => column.kind === 'unknown' && block.rows.some((row) => isWords(row.cells[c])),
  );
  const rows = readRows(block, columns, named, title?.subject, year);
  for (const read of rows) {
    if (read.subject) ledger.subjects.push(read.subject);
    if (read.unknown && title) sayUnknownRow(read.unknown, ledger.problems);
  }
  const figures = new Map<Cell, Figure>();
  for (const row of block.rows) for (const cell of row.cells) if (cell) figures.set(cell, readFigure(cell.raw));
  const decimals = tableDecimals(
    block.rows.flatMap((row) =>
      columns.flatMap((column, c) => {
        const cell = row.cells[c];
        return cell && column.kind === 'amount' && !isRatio(column.spoken.at) ? [figures.get(cell)!] : [];
      }),
    ),
  );
  const ragged = raggedCells(block, columns);
  ledger.problems.push(...ragged.problems);
  for (const [r, row] of block.rows.entries()) {
    for (const [c, column] of columns.entries()) {
      if (column.kind === 'label' || column.kind === 'remark' || c === lost) continue;
      const line: Line = { table: scope.index, block: b, row: r, column: kept[c]! };
      const cell = row.cells[c] ?? (ragged.missing(r, c) ? { raw: '', at: row.at } : undefined);
      if (!cell) continue;
      const absent = row.cells[c] === undefined;
      const figure: Figure = absent ? { state: 'unreadable', why: 'text' } : figures.get(cell)!;
      cellFact({ column, read: rows[r]!, line, cell, figure, absent });
    }
  }

  function cellFact({ column, read, line, cell, figure, absent }: CellScope): void {
    const refuse = (reason: string, unread: Unread): void => {
      if (figure.state === 'empty' || absent) return;
      ledger.figures++;
      ledger.notUnderstood.push({ place: cell.at, raw: cell.raw, reason });
      ledger.unread.push(unread);
    };
    if (!title || !unit) return refuse(title ? 'unit' : 'title', { want: 'table' });
    if (column.kind !== 'amount') return refuse('heading', { want: 'heading', line });
    if (lost >= 0) return refuse('heading', { want: 'table' });
    if (read.unknown) return refuse('row', { want: 'row', line });
    const where = complete(combine(named, column.spoken, read.label === '' ? NOTHING : read.spoken));
    if (!where) return refuse('flow', { want: 'table' });
    if (figure.state !== 'empty' && !absent) ledger.figures++;
    const words = [...block.heading, ...block.columns[kept.indexOf(line.column)]!.heading].map((word) => word.value);
    const label = { table: scope.table.name, row: read.label, column: words.join('·') };
    ledger.facts.push({
      id: scope.from + ledger.facts.length,
      at: where,
      ...measured(where, cell, figure, unit, label, absent),
      line,
      label,
      ...comparison(column, read),
    });
  }

  /** The value of a cell in its unit, with what the table's precision makes of it. */
  function measured(
    where: Coordinates,
    cell: Cell,
    figure: Figure,
    currency: Unit,
    label: Fact['label'],
    absent: boolean,
  ) {
    const ratio = isRatio(where);
    const own = figure.state === 'figure' ? figure.decimals : 0;
    const name = [label.table, label.row, label.column].filter((part) => part !== '').join(' › ');
    const checked = absent
      ? { problems: [], usable: false }
      : literalProblems(cell, figure, ratio ? '%' : currency, decimals, name);
    ledger.problems.push(...checked.problems);
    if (figure.state !== 'empty' && !checked.usable && !absent)
      ledger.notUnderstood.push({ place: cell.at, raw: cell.raw, reason: 'figure' });
    const usable = figure.state === 'figure' && checked.usable;
    const shown = ratio ? own : Math.max(decimals, usable ? own : 0);
    const unitPlace = ratio ? pow10(PERCENT_DECIMALS - Math.min(shown, PERCENT_DECIMALS)) : lastPlace(shown, currency);
    const state: Fact['state'] = figure.state === 'empty' ? 'empty' : usable ? 'figure' : 'unreadable';
    return {
      state,
      value: usable
        ? ratio
          ? figure.digits * pow10(PERCENT_DECIMALS - own)
          : money(figure.digits, own, currency)
        : 0n,
      decimals: shown,
      half: unitPlace / 2n,
      unit: ratio ? ('%' as const) : currency,
      raw: cell.raw,
      place: cell.at,
    };
  }
}

type CellScope = {
  readonly column: ReadColumn;
  readonly read: ReadRow;
  readonly line: Line;
  readonly cell: Cell;
  readonly figure: Figure;
  /** The row does not have this column at all. */
  readonly absent: boolean;
};

function comparison(
  column: ReadColumn & { readonly kind: 'amount' },
  read: ReadRow,
): Pick<Fact, 'ofWhich' | 'against'> {
  return { ofWhich: read.ofWhich || column.ofWhich, ...(column.against !== undefined && { against: column.against }) };
}

function sayUnknownHeadings(columns: readonly ReadColumn[], problems: Problem[]): void {
  for (const column of columns) {
    if (column.kind !== 'unknown') continue;
    const suggestion = suggestWord(column.word.value);
    const data = { where: 'heading', left: column.left, ...(suggestion !== undefined && { suggestion }) };
    problems.push({ code: 'SCH007', place: column.word.at, raw: column.word.value, data, incomplete: true });
  }
}

function sayUnknownRow({ raw, at, dimension }: NonNullable<ReadRow['unknown']>, problems: Problem[]): void {
  const suggestion = suggestRow(raw, dimension);
  const data = { where: 'row', left: raw.trim(), ...(suggestion !== undefined && { suggestion }) };
  problems.push({ code: 'SCH007', place: at, raw, data, incomplete: true });
}

/** Text that is neither blank nor a number. */
function isWords(cell: Cell | undefined): boolean {
  if (!cell) return false;
  const figure = readFigure(cell.raw);
  return figure.state === 'unreadable' && figure.why === 'text';
}

const isRatio = (at: Reading): boolean => at.measure === '增减率' || at.measure === '占比';
