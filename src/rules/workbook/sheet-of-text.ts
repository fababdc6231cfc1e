import { isResultSheet } from '../../model/annotation.ts';
import type { GridCell, Sheet } from '../../model/grid.ts';
import { isTitledGuide } from '../../model/guide.ts';
import { isText, type Place } from '../../model/place.ts';
import type { Problem } from '../../model/problem.ts';
import type { Report } from '../../model/report.ts';
import type { Ground } from './ground.ts';

/** Shorter texts are titles and labels. */
const SHORTEST = 16;
const SENTENCE = /[，。；]/u;
const MONEY = /[\d０-９]\s*(?:[百千]?万|[十百千万]?亿|[百千])?元/u;

/**
 * XLS012: a sheet of running text with amounts, which nobody checks. Only where nothing else of the sheet was recognised: notes
 * below a table are part of it. One finding a sheet, at the first such text.
 */
export function sheetsOfText(ground: Ground): Problem[] {
  const recognised = sheetsIn(ground.report);
  return ground.book.sheets.flatMap((sheet): Problem[] => {
    if (recognised.has(sheet.index) || !isShownText(sheet)) return [];
    const found = sheet.cells.flatMap((cell) => passagesIn(cell).map((raw) => ({ cell, raw })));
    const [first] = found;
    if (!first) return [];
    const data = { sheet: sheet.name, count: found.length };
    const place = ground.place(sheet, first.cell);
    return [{ code: 'XLS012', place, raw: first.raw, label: sheet.name, data, incomplete: false }];
  });
}

const isShownText = ({ hidden, cells }: Sheet): boolean => !hidden && !isResultSheet(cells) && !isTitledGuide(cells);

/** The lines of a cell that are sentences about money. */
function passagesIn({ kind, raw }: GridCell): string[] {
  if (kind !== 'text' || raw.length < SHORTEST) return [];
  return raw
    .split(/[\r\n]+/u)
    .map((line) => line.trim())
    .filter((line) => line.length >= SHORTEST && SENTENCE.test(line) && MONEY.test(line));
}

/** On which sheets anything was recognised, checked or not: a table may go on from one sheet to the next. */
function sheetsIn({ tables, forms = [], unchecked }: Report): ReadonlySet<number> {
  const places: Place[] = [
    ...tables.flatMap(({ at, blocks }) => [at, ...blocks.flatMap(({ rows }) => rows.map((row) => row.at))]),
    ...[...forms, ...unchecked].map(({ at }) => at),
  ];
  return new Set(places.flatMap((place) => (isText(place) ? [] : [place.order[0]])));
}
