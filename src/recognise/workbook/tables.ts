import { classificationOf } from '../../lexicon/classification.ts';
import { type Lexicon, readPhrase } from '../../lexicon/phrase.ts';
import { isMeantAsAmount, readFigure } from '../../model/figure.ts';
import type { GridCell } from '../../model/grid.ts';
import { type Located, type Place, placeKey } from '../../model/place.ts';
import type { Block, Row, Table } from '../../model/table.ts';
import { columnsOf, type SheetColumn } from './columns.ts';
import { holdsFigure, isFigure } from './heading.ts';
import type { Region } from './regions.ts';
import { SheetRow } from './sheet-row.ts';
import { headingUnit } from './unit.ts';
import type { Line } from './view.ts';

/** A table as a region of a sheet holds it; several regions may be one table that runs on. */
export type Draft = {
  readonly table: Table;
  readonly key: string;
  readonly title: string | undefined;
  readonly department: Located<string> | undefined;
};

/** The table of a region, or nothing where it holds none: a line of a contents page, text. */
export function draftOf(region: Region, lexicon: Lexicon): Draft | undefined {
  const { view, title, head, heading, body, note } = region;
  const figures = body.some(holdsFigure);
  if (!title && (!figures || listsCodes(body) || !(head.unit || holdsMoney(body)))) return undefined;
  // A cover names no table, whatever it says of itself.
  if (title && heading.length === 0 && !figures && !(note && /空|无|没有/u.test(note.text))) return undefined;
  const all = columnsOf(heading, body, view, lexicon);
  const columns = heading.length > 0 ? all.filter((column) => column.heading.length > 0) : all;
  // What stands beside a table under no heading is no column of it.
  const outside = new Set(all.filter((column) => !columns.includes(column)).map(({ column }) => column));
  const strays = body.flatMap(({ cells }) => cells.filter((cell) => outside.has(cell.column) && isFigure(cell)));
  const place = (cell: GridCell): Place => view.place(cell.row, cell.column);
  const located = (value: string, cell: GridCell): Located<string> => ({ value, at: place(cell) });
  const first = title?.cell ?? heading[0]?.cells[0] ?? body[0]!.cells[0]!;
  const unit = head.unit ?? (title?.unit ? { value: title.unit, cell: title.cell } : undefined);
  const stated = unit
    ? located(unit.value, unit.cell)
    : headingUnit(
        columns.flatMap((column) => column.heading),
        (text) => readPhrase(text, lexicon).role !== 'remark',
      );
  const otherUnits = [
    ...(head.otherUnits ?? []),
    ...(head.unit && title?.unit ? [{ value: title.unit, cell: title.cell }] : []),
  ];
  const number = head.number ?? (title?.number ? { value: title.number, cell: title.cell } : undefined);
  const numbers = columns.map(({ column }) => column);
  const rows = body.map((line): Row => new SheetRow(view, line, numbers));
  return {
    title: title?.text.replace(/\s/gu, ''),
    key: columns.map((column) => column.heading.map((word) => word.value.replace(/\s/gu, '')).join('/')).join('|'),
    department: head.department && located(head.department.value, head.department.cell),
    table: {
      name: title?.text ?? '',
      at: place(first),
      titles: title
        ? [located(title.text, title.cell), ...region.subtitles.map((cell) => located(cell.raw.trim(), cell))]
        : [],
      blocks: sidesOf(columns, rows, view.place(first.row, first.column)),
      ...(stated && { unit: stated }),
      ...(otherUnits.length > 0 && { otherUnits: otherUnits.map(({ value, cell }) => located(value, cell)) }),
      ...(head.department && {
        department: { ...located(head.department.value, head.department.cell), lead: lead(head.department.cell.raw) },
      }),
      ...(number && { number: located(number.value, number.cell) }),
      ...(strays.length > 0 && { strays: strays.map((cell) => located(cell.raw, cell)) }),
      ...(note && { note: located(note.text, note.cell) }),
    },
  };
}

/** 预算部门, 单位名称: what a name is introduced by. */
const lead = (raw: string): string => (/^[^：:]*(?=[：:])/u.exec(raw)?.[0] ?? '').replace(/\s/gu, '');

/** Figures as money is written, with decimals or with thousands parted: not telephone numbers, days or persons. */
const holdsMoney = (body: readonly Line[]): boolean =>
  body.some(({ cells }) =>
    cells.some(
      (cell) => isFigure(cell) && (/[.,，]/u.test(cell.raw) || (cell.kind === 'number' && (cell.shown ?? 0) > 0)),
    ),
  );

/** A list of codes, pages or years without a title: no amounts that anybody would miss. */
const listsCodes = (body: readonly Line[]): boolean =>
  body.every(({ cells }) =>
    cells.every((cell) => {
      const text = cell.raw.trim();
      return !isFigure(cell) || classificationOf(text) !== undefined || /^(?:\d{1,3}|(?:19|20)\d\d|0\d+)$/u.test(text);
    }),
  );

/**
 * Where a table's columns stand under unlike outermost headings (收入, 支出), each with labels of its own, each is a side with
 * that heading; otherwise all columns are one block.
 */
function sidesOf(columns: readonly SheetColumn[], rows: readonly Row[], at: Place): Block[] {
  const groups: { word: Located<string> | undefined; from: number; to: number }[] = [];
  for (const [index, { heading }] of columns.entries()) {
    const word = heading.length > 1 ? heading[0] : undefined;
    const last = groups.at(-1);
    if (last && sameWord(last.word, word)) last.to = index + 1;
    else groups.push({ word, from: index, to: index + 1 });
  }
  const labelled = (from: number, to: number): boolean =>
    columns.slice(from, to).some((_, index) => isLabelColumn(rows, from + index)) &&
    columns.slice(from, to).some((_, index) => !isLabelColumn(rows, from + index));
  const split = groups.length > 1 && groups.every(({ word, from, to }) => word !== undefined && labelled(from, to));
  const parts = split ? groups : [{ word: undefined, from: 0, to: columns.length }];
  return parts.map(({ word, from, to }) => ({
    heading: word ? [word] : [],
    columns: columns.slice(from, to).map(({ heading }) => {
      const own = word ? heading.slice(1) : heading;
      return { heading: own.length > 0 ? own : [{ value: '', at }] };
    }),
    rows: split ? rows.map((row) => ({ at: row.at, cells: row.cells.slice(from, to) })) : rows,
  }));
}

const sameWord = (a: Located<string> | undefined, b: Located<string> | undefined): boolean =>
  a !== undefined && b !== undefined && placeKey(a.at) === placeKey(b.at);

/** A column of words: none of its cells is an amount. */
function isLabelColumn(rows: readonly Row[], index: number): boolean {
  let words = 0;
  for (const { cells } of rows) {
    const cell = cells[index];
    if (!cell) continue;
    if (cell.number) return false;
    const { state } = readFigure(cell.raw);
    if (state === 'figure' || isMeantAsAmount(cell.raw)) return false;
    // “—” and 无 stand for an amount too.
    if (state !== 'empty') words++;
  }
  return words > 0;
}
