import { isText, type Place, placeKey } from '../../model/place.ts';
import type { Table } from '../../model/table.ts';
import { placeName, type Words } from './words.ts';

/** What is said of the workbook beside its tables; handed in by whoever understood it. */
export type Remarks = {
  /** Name of the file, without its folder. */
  readonly file: string;
  readonly sha256: string;
  /** Places of figures that were not understood. */
  readonly figures: ReadonlySet<string>;
  /** Places of titles, headings, units that were not understood. */
  readonly words: ReadonlySet<string>;
  readonly hiddenSheets: readonly string[];
  /** `sheet.row`, the sheet's place in the workbook from 0. */
  readonly hiddenRows: ReadonlySet<string>;
};

/** More marks than this make a table unreadable. */
const MOST = 30;

/** The comments of one table. */
export type TableRemarks = {
  readonly above: readonly string[];
  readonly row: (at: Place) => readonly string[];
  /** Of the cells of a row that are not understood. */
  readonly cell: (at: Place, raw: string) => string | undefined;
};

export function tableRemarks(
  table: Table,
  { figures, words: unread, hiddenRows }: Remarks,
  words: Words,
): TableRemarks {
  const missed = table.blocks.reduce(
    (sum, { rows }) =>
      sum + rows.reduce((n, { cells }) => n + cells.filter((cell) => cell && figures.has(placeKey(cell.at))).length, 0),
    0,
  );
  const named = [
    ...table.titles,
    ...(table.unit ? [table.unit] : []),
    ...table.blocks.flatMap(({ columns }) => columns.flatMap(({ heading }) => heading)),
  ].filter(({ at }) => unread.has(placeKey(at)));
  const distinct = [...new Map(named.map((word) => [placeKey(word.at), word])).values()];
  const otherUnits = (table.otherUnits ?? []).filter(({ value }) => value !== table.unit?.value);
  const tooMany = missed > MOST;
  return {
    above: [
      words.comesFrom(placeName(table.at)),
      ...distinct.map(({ value, at }) => words.word(value, placeName(at))),
      ...(tooMany ? [words.many(missed)] : []),
      ...otherUnits.map(({ value, at }) => words.otherUnit(value, placeName(at))),
      ...(table.strays ?? []).map(({ value, at }) => words.stray(value, placeName(at))),
    ],
    row: (at) => (!isText(at) && hiddenRows.has(`${at.order[0]}.${at.order[1]}`) ? [words.hiddenRow] : []),
    cell: (at, raw) =>
      !tooMany && raw.trim() !== '' && figures.has(placeKey(at)) ? words.figure(raw, placeName(at)) : undefined,
  };
}
