import { classificationOf } from '../../lexicon/classification.ts';
import { type Lexicon, readPhrase } from '../../lexicon/phrase.ts';
import { unitOf } from '../../lexicon/units.ts';
import type { GridCell } from '../../model/grid.ts';
import type { Located, Place } from '../../model/place.ts';
import type { Block, Row, Table } from '../../model/table.ts';
import { columnsOf, type SheetColumn } from './columns.ts';
import { holdsFigure, isFigure, isZero } from './heading.ts';
import type { Region } from './regions.ts';
import { amountColumns, SheetRow } from './sheet-row.ts';
import { sidesOf } from './sides.ts';
import { headingUnit, titleUnit, unitIn } from './unit.ts';
import type { Line } from './view.ts';

/** A table as a region of a sheet holds it; several regions may be one table that runs on. */
export type Draft = {
  readonly table: Table;
  readonly key: string;
  readonly title: string | undefined;
  /** It says that it goes on with a table before it. */
  readonly continued: boolean;
  readonly department: Located<string> | undefined;
  /** The columns of the sheet it has, and whether they have headings of their own. */
  readonly numbers: readonly number[];
  readonly headed: boolean;
  readonly rows: readonly Row[];
  /** Its rows as another part of the table has its columns. */
  readonly rowsUnder: (numbers: readonly number[]) => readonly Row[];
  /** What all rows say makes them sides or one block. */
  readonly blocksOf: (rows: readonly Row[]) => readonly Block[];
};

/**
 * The table of a region, or nothing where it holds none: a line of a contents page, text.
 * @param before the table it may go on with
 */
export function draftOf(region: Region, lexicon: Lexicon, before?: Draft): Draft | undefined {
  const { view, title, head, continued, heading, body, note } = region;
  const figures = body.some(holdsFigure);
  // Without a heading of its own it may be the rest of a table on another sheet.
  const isRest = heading.length === 0 && isAddedUp(body);
  const isMoney = head.unit !== undefined || isRest || (holdsMoney(body) && !listsCodes(body));
  if (!title && (!figures || (!isMoney && !before))) return undefined;
  // A cover names no table, whatever it says of itself.
  if (title && heading.length === 0 && !figures && !(note && /空|无|没有/u.test(note.text))) return undefined;
  const all = columnsOf(heading, body, view, lexicon);
  const columns = heading.length > 0 ? all.filter((column) => column.heading.length > 0) : all;
  const key = keyOf(columns);
  // Under the headings of the table before it whatever it holds is more of that.
  if (!title && !isMoney && !continued && (heading.length === 0 || key !== before?.key)) return undefined;
  // What stands beside a table under no heading is no column of it.
  const outside = new Set(all.filter((column) => !columns.includes(column)).map(({ column }) => column));
  const beside = body.flatMap(({ cells }) => cells.filter((cell) => outside.has(cell.column) && isFigure(cell)));
  // Zeros from top to bottom are checks that held.
  const used = new Set(beside.filter((cell) => !isZero(cell)).map(({ column }) => column));
  const strays = beside.filter(({ column }) => used.has(column));
  const place = (cell: GridCell): Place => view.place(cell.row, cell.column);
  const located = (value: string, cell: GridCell): Located<string> => ({ value, at: place(cell) });
  const first = title?.cell ?? heading[0]?.cells[0] ?? body[0]!.cells[0]!;
  const unit = head.unit ?? (title?.unit ? { value: title.unit, cell: title.cell } : undefined);
  // 注：本表金额单位为万元; 收支总表（万元） as the name of the sheet.
  const elsewhere = (): Located<string> | undefined => {
    const noted = note && unitIn(note.text)?.unit;
    const named = titleUnit(view.sheet.name)?.unit;
    return noted !== undefined ? located(noted, note!.cell) : named !== undefined ? located(named, first) : undefined;
  };
  const stated = unit
    ? located(unit.value, unit.cell)
    : (headingUnit(
        columns.flatMap((column) => column.heading),
        (text) => readPhrase(text, lexicon).role !== 'remark',
      ) ?? elsewhere());
  const otherUnits = [
    ...(head.otherUnits ?? []),
    ...(head.unit && title?.unit ? [{ value: title.unit, cell: title.cell }] : []),
  ];
  const number = head.number ?? (title?.number ? { value: title.number, cell: title.cell } : undefined);
  const numbers = columns.map(({ column }) => column);
  const amounts = amountColumns(body);
  const rowsUnder = (under: readonly number[]): readonly Row[] =>
    body.map((line): Row => new SheetRow(view, line, under, unitOf(stated?.value ?? ''), amounts));
  const rows = rowsUnder(numbers);
  const blocksOf = (all: readonly Row[]): readonly Block[] =>
    sidesOf(columns, all, view.place(first.row, first.column), lexicon);
  return {
    title: title?.text,
    key,
    continued,
    department: head.department && located(head.department.value, head.department.cell),
    numbers,
    headed: heading.length > 0,
    rows,
    rowsUnder,
    blocksOf,
    table: {
      name: title?.text ?? '',
      at: place(first),
      titles: title
        ? [located(title.text, title.cell), ...region.subtitles.map((cell) => located(cell.raw.trim(), cell))]
        : [],
      blocks: blocksOf(rows),
      ...(stated && { unit: stated }),
      ...(otherUnits.length > 0 && { otherUnits: otherUnits.map(({ value, cell }) => located(value, cell)) }),
      ...(head.department && {
        department: {
          lead: lead(head.department.cell.raw),
          ...coded(head.department.cell.raw),
          ...located(head.department.value, head.department.cell),
        },
      }),
      ...(region.office && { office: located(region.office.value, region.office.cell) }),
      ...(number && { number: located(number.value, number.cell) }),
      ...(strays.length > 0 && { strays: strays.map((cell) => located(cell.raw, cell)) }),
      ...(note && { note: located(note.text, note.cell) }),
    },
  };
}

const keyOf = (columns: readonly SheetColumn[]): string =>
  columns.map((column) => column.heading.map((word) => word.value.replace(/\s/gu, '')).join('/')).join('|');

/** [131001]某某局, 131-某某局: the code of the budget system before the name. */
const coded = (raw: string): { readonly code: string } | undefined => {
  const code = /^(?:[^：:]*[：:])?\s*[[［【(（]?(\d{2,9})[\]］】)）]?[-_—\s]*[\u4e00-\u9fff]/u.exec(raw)?.[1];
  return code === undefined ? undefined : { code };
};

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

/** 合计 beside figures: nobody adds up codes or pages. */
const isAddedUp = (body: readonly Line[]): boolean =>
  body.some((line) => holdsFigure(line) && line.cells.some(({ raw }) => /^(?:合|总|小)\s*计$/u.test(raw.trim())));
