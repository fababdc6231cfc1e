import { type Lexicon, merge, readPhrase } from '../lexicon/phrase.ts';
import { suggestRow } from '../lexicon/suggest.ts';
import { CARRIED } from '../model/carried.ts';
import { LESS } from '../model/change.ts';
import type { Reading } from '../model/coordinates.ts';
import { Fact, type FactColumn, type FactRow, type Line } from '../model/fact.ts';
import { readFigure } from '../model/figure.ts';
import { pushAll } from '../model/many.ts';
import { maxDecimals, type Unit } from '../model/money.ts';
import type { Reason } from '../model/outcome.ts';
import type { Problem } from '../model/problem.ts';
import { type Unread, withAmount } from '../model/relation.ts';
import type { Block, Row, Table } from '../model/table.ts';
import { amountsAmongLabels } from './among-labels.ts';
import { type ReadColumn, spokenOf } from './columns.ts';
import { NOTHING } from './combine.ts';
import { withoutCounts } from './counted-rows.ts';
import { cutOff } from './cut-off.ts';
import { type Directed, isUnchanged, lessened, readDirected } from './directed.ts';
import { namedByRemarks } from './free-names.ts';
import { headingSums } from './heading-sums.ts';
import type { Ledger } from './ledger.ts';
import { LostColumn } from './lost-column.ts';
import { isRatio, type Measured, measure } from './measure.ts';
import { Meetings } from './meeting.ts';
import { ofSomeFunds } from './of-some-funds.ts';
import { withOfWhichBelow } from './of-which-alone.ts';
import { isOfThisYear, overOtherYears } from './over-other-years.ts';
import { budgetOfItsOwn } from './own-budget.ts';
import { rowsOfPages, withoutPages } from './pages.ts';
import { closesOwn } from './passed-out.ts';
import { TableDecimals } from './precision.ts';
import { raggedCells } from './ragged.ts';
import { type ReadRow, readRows } from './rows.ts';
import type { ReadSide } from './sides.ts';
import { besideRows, sayStrays } from './strays.ts';
import type { Title } from './titles.ts';

export type SideScope = {
  readonly table: Table;
  readonly index: number;
  readonly part: number;
  readonly title: Title | undefined;
  readonly unit: Unit | undefined;
  readonly lexicon: Lexicon;
  readonly side: ReadSide;
  /** What its rows say of it where no heading does. */
  readonly flow: string | undefined;
  /** In the table's other side 本年预算 is this year's budget, whatever year its money is from. */
  readonly overYears: boolean;
};

/** The rows that say something of an amount. */
const rowsOf = (block: Block, columns: readonly ReadColumn[], lexicon: Lexicon): Block =>
  withOfWhichBelow(withoutZeros(withoutCounts(block, columns, lexicon), columns));

/**
 * The facts of one side of a table, into the ledger; what was not understood is put down with its place.
 * @returns whether its 本年预算 turned out to be this year's budget, whatever year its money is from
 */
export function sideFacts(sideScope: SideScope, ledger: Ledger): boolean {
  const { table, index, part, title, unit, lexicon, side, flow, overYears } = sideScope;
  const { kept } = side;
  // 收入项目类别 beside other labels remarks on them; where it is all that names the rows it is their name.
  const named = namedByRemarks(side.block, side.columns, title?.at);
  const { block, pages } = withoutPages(rowsOf(side.block, named, lexicon), named, lexicon);
  const heading = block.heading.reduce<Reading>((at, word) => merge(at, readPhrase(word.value, lexicon).at), {});
  const whole = merge(merge(flow === undefined ? {} : { flow }, title?.at ?? {}), merge(heading, labelled(named)));
  const scope = named.some(isCompared) ? withoutMeasure(whole) : whole;
  const worded = title?.someFunds ? named.map(ofSomeFunds) : named;
  const headed = scope.flow === '支出' ? worded.map(asSpent) : worded;
  const closed = pages.find(({ label }) => closesOwn(label))?.to;
  const rows = readRows(block, headed, scope, title?.subject, lexicon, closed);
  const columns = headed.some(isOfThisYear) ? overOtherYears(headed, rows, block, overYears) : headed;
  const unknown: { readonly name: NonNullable<ReadRow['unknown']>; readonly row: Row }[] = [];
  for (const [r, read] of rows.entries()) {
    if (read.subject) ledger.subjects.push({ table: index, ...read.subject });
    // A row without a figure leaves nothing unread, whatever its name.
    if (read.unknown && title && !isBare(block.rows[r]!, columns, read.unknown.raw === ''))
      unknown.push({ name: read.unknown, row: block.rows[r]! });
  }
  for (const [nth, { name, row }] of unknown.slice(0, MOST_NAMED).entries())
    ledger.problems.push(unknownRow(name, row, nth === MOST_NAMED - 1 ? unknown.length - MOST_NAMED : 0));
  const ragged = raggedCells(block, columns);
  pushAll(ledger.problems, ragged.problems);
  const decimals = decimalsOf(block.rows, columns, unit);
  const lost = new LostColumn(block, columns);
  const meetings = new Meetings(scope, columns.map(spokenOf), ledger.space);
  const firstColumn = ledger.columns;
  const added = headingSums(block, columns);
  const budget = budgetOfItsOwn(scope, rows);
  const heads = columns.map((column, c): FactColumn => {
    const adds = added[c]?.map((index) => firstColumn + index);
    const words = [...block.heading, ...block.columns[c]!.heading].map((word) => word.value);
    const against = column.kind === 'amount' ? column.against : undefined;
    return {
      id: ledger.columns++,
      column: kept[c]!,
      table: table.name,
      label: words.join('·'),
      against,
      ...(adds && { adds }),
      ...(column.kind === 'amount' && column.group && { group: column.group }),
      ...(title?.targets && { targets: title.targets }),
      ...(budget !== undefined && { budget }),
    };
  });

  const firstRow = ledger.rows;
  const feet = rowsOfPages(pages, block, rows, columns).map((adds, nth) => {
    const { row, label } = pages[nth]!;
    const read: ReadRow = { spoken: NOTHING, label, ofWhich: false };
    return { row, read, adds: adds?.map((r) => firstRow + r) ?? [] };
  });
  const sideless = new Map<Row, ReadRow>();
  const lines: Printed[] = [...block.rows.map((row, r) => ({ row, read: rows[r]! })), ...feet];
  for (const [r, { row, read, adds }] of lines.entries()) {
    const own = { id: ledger.rows++, table: index, block: part, row: r, label: read.label };
    const factRow: FactRow = adds ? { ...own, adds } : own;
    // Asked for only where there is a problem.
    let head = heads[0]!;
    const label = (): string => [head.table, factRow.label, head.label].filter((text) => text !== '').join(' › ');
    const meet = meetings.row(read.spoken, read.label === '' ? NOTHING : read.spoken);
    for (let c = 0; c < columns.length; c++) {
      const column = columns[c]!;
      if (column.kind === 'label' || column.kind === 'remark') continue;
      const cell = row.cells[c];
      if (lost.passesOver(c, cell)) continue;
      if (!cell && !ragged.missing(r, c)) continue;
      const change = cell && changeIn(column, cell.raw);
      const figure = cell && (change?.figure ?? readFigure(cell.raw));
      head = heads[c]!;
      const hindrance = hindered(column, read, r, head.column);
      const met = hindrance ? undefined : meet(c, read.ofWhich || (column.kind === 'amount' && column.ofWhich));
      if (!met || !unit) {
        const nameless = read.unknown?.raw === '' && figure?.state === 'figure' && figure.digits === 0n;
        if (!figure || figure.state === 'empty' || nameless) continue;
        const { unread, reason } = hindrance ?? NO_FLOW;
        // Where nobody knows what a column is, words in it are no figures.
        if ((reason === 'title' || column.kind === 'unknown') && !/\d/u.test(cell.raw)) continue;
        ledger.figures++;
        ledger.notUnderstood.push({ place: cell.at, raw: cell.raw, reason });
        ledger.unread.push(withAmount(unread, () => (unit ? measure(cell, figure, unit, decimals, label).value : 0n)));
        if (hindrance) continue;
        sideless.set(row, read);
        // It may be of the column's totals all the same.
        ledger.unread.push({ want: 'row', line: { ...factRow, column: head.column }, label: read.label });
        continue;
      }
      const stands = cell ?? { raw: '', at: row.at };
      const own = change?.unit ?? unit;
      const level = !change && met.at.measure !== '金额' && cell !== undefined && isUnchanged(cell.raw);
      const stated = level ? NOTHING_MORE : figure;
      const printed = measure(stands, stated, isRatio(met.at) ? '%' : own, own === unit ? decimals : 0, label);
      const measured = change?.negated ? inWords(printed) : printed;
      ledger.problems.push(...measured.problems);
      if (figure && figure.state !== 'empty') {
        ledger.figures++;
        if (!measured.usable) ledger.notUnderstood.push({ place: cell.at, raw: cell.raw, reason: 'figure' });
      }
      // A page is no member of anything: what it adds up are its rows.
      const meaning = adds ? { ...met, crossed: true } : met;
      ledger.facts.push(new Fact(ledger.from + ledger.facts.length, meaning, measured, stands, factRow, head));
    }
  }
  if (unit) pushAll(ledger.unread, besideRows(table.strays ?? [], block.rows, { table: index, block: part }, unit));
  if (table.isCut) pushAll(ledger.unread, cutOff({ table: index, block: part }, heads, block.rows.length));
  const among = title ? amountsAmongLabels(block, columns, (r) => rows[r]?.unknown !== undefined) : [];
  sayStrays(
    among.map(({ raw, at }) => ({ value: raw, at })),
    'labels',
    ledger,
  );
  const [first] = sideless;
  // Where no row says so, and the title says nothing, it is said that the title should.
  const isSaid = sideless.size < block.rows.length || Object.keys(title?.at ?? {}).length > 0;
  if (first && isSaid) ledger.problems.push(sidelessRow(...first, sideless.size - 1));
  return overYears || columns.some((column, c) => column !== headed[c]);

  /** What stands in the way of a cell's coordinates. */
  function hindered(column: ReadColumn, read: ReadRow, r: number, c: number): Hindrance | undefined {
    if (!title || !unit) return { unread: { want: 'table' }, reason: title ? 'unit' : 'title' };
    if (column.kind === 'amount' && lost.index < 0 && !read.unknown) return undefined;
    const line: Line = { table: index, block: part, row: r, column: c };
    const shares = column.kind === 'unknown' && column.shares;
    if (column.kind !== 'amount')
      return { unread: { want: 'heading', line, ...(shares && { shares }) }, reason: 'heading' };
    if (lost.index >= 0) return { unread: { want: 'table' }, reason: 'heading' };
    return { unread: { want: 'row', line, label: read.label }, reason: 'row' };
  }
}

const NOTHING_MORE = readFigure('0');

/** 增减情况表 with a column 增减额: the others are the amounts that it compares. */
const isCompared = (column: ReadColumn): boolean => spokenOf(column)?.at.measure !== undefined;

const withoutMeasure = ({ measure: _, ...at }: Reading): Reading => at;

/** Zeros dragged down beside no name are no row: below a kind they would end its list. */
function withoutZeros(block: Block, columns: readonly ReadColumn[]): Block {
  if (!columns.some(({ kind }) => kind === 'label')) return block;
  const isZero = (raw: string): boolean => /^[-—0.\s]*$/u.test(raw);
  const rows = block.rows.filter(
    ({ cells }) =>
      cells.some((cell, c) => cell && !(columns[c]!.kind === 'amount' ? isZero(cell.raw) : cell.raw.trim() === '')) ||
      cells.every((cell) => !cell?.raw.includes('0')),
  );
  return rows.length === block.rows.length || rows.length === 0 ? block : { ...block, rows };
}

function changeIn(column: ReadColumn, raw: string): Directed | undefined {
  const measure = spokenOf(column)?.at.measure;
  return measure === '增减额'
    ? readDirected(raw)
    : measure === LESS || measure === CARRIED.spending
      ? lessened(raw)
      : undefined;
}

const inWords = (measured: Measured): Measured => ({
  ...measured,
  precision: { ...measured.precision, negated: true },
});

/** A row as it was read; of the foot of a page the rows it adds up. */
type Printed = { readonly row: Row; readonly read: ReadRow; readonly adds?: readonly number[] };

type Hindrance = { readonly unread: Unread; readonly reason: Reason };

const NO_FLOW: Hindrance = { unread: { want: 'table' }, reason: 'flow' };

/** No figure stands in the row; nor does one that counts in a nameless row of zeros. */
const isBare = (row: Row, columns: readonly ReadColumn[], nameless: boolean): boolean =>
  !row.cells.some((cell, c) => {
    if (!cell || columns[c]!.kind === 'label' || columns[c]!.kind === 'remark') return false;
    const figure = readFigure(cell.raw);
    return figure.state !== 'empty' && !(nameless && figure.state === 'figure' && figure.digits === 0n);
  });

/** What the amounts of a table are printed with. */
function decimalsOf(rows: readonly Row[], columns: readonly ReadColumn[], unit: Unit | undefined): number {
  const decimals = new TableDecimals(unit ? maxDecimals(unit) : Number.POSITIVE_INFINITY);
  for (const [c, column] of columns.entries()) {
    if (column.kind !== 'amount' || isRatio(column.spoken.at)) continue;
    for (const { cells } of rows) {
      const cell = cells[c];
      if (cell) decimals.add(readFigure(cell.raw), cell);
    }
  }
  return decimals.usual();
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

/** A list of which nothing is understood is said a few times, not a thousand: its rows are counted, and `facts` lists the figures. */
const MOST_NAMED = 20;

/** @param more rows below it that are not understood either and are not named */
function unknownRow({ raw, at, dimension }: NonNullable<ReadRow['unknown']>, row: Row, more: number): Problem {
  const suggestion = suggestRow(raw, dimension);
  const data = {
    where: 'row',
    left: raw.trim(),
    ...(suggestion !== undefined && { suggestion }),
    ...(raw.trim() === '' && { stands: textsIn(row) }),
    ...(more > 0 && { more }),
  };
  return { code: 'SCH007', place: at, raw, data, incomplete: true };
}

/** @param more rows below it of which nothing says either whether they are income or spending */
function sidelessRow({ at, cells }: Row, { label }: ReadRow, more: number): Problem {
  const named = cells.find(
    (cell) => cell && label !== '' && label.startsWith(cell.raw.trim()) && cell.raw.trim() !== '',
  );
  const data = { where: 'flow', left: label, ...(more > 0 && { more }) };
  return { code: 'SCH007', place: named?.at ?? at, raw: named?.raw ?? label, data, incomplete: true };
}

/** What tells a row that has no name: the first few texts in it. */
const textsIn = ({ cells }: Row): string =>
  cells
    .flatMap((cell) => cell?.raw.trim() || [])
    .slice(0, 4)
    .join('、');
