import { isResultSheet } from '../../model/annotation.ts';
import type { Sheet } from '../../model/grid.ts';
import { isTitledGuide } from '../../model/guide.ts';
import { cellOf, type Place } from '../../model/place.ts';
import type { Problem } from '../../model/problem.ts';
import type { Report } from '../../model/report.ts';
import { moneyLines } from '../../model/sentence.ts';
import type { Ground } from './ground.ts';

/**
 * XLS012: sentences about money on a sheet that was read neither as tables nor as text. Where a table was recognised, notes below it
 * are part of it. One finding a sheet, at the first such sentence.
 */
export function sheetsOfText(ground: Ground): Problem[] {
  const recognised = sheetsIn(ground.report);
  return ground.book.sheets.flatMap((sheet): Problem[] => {
    if (recognised.has(sheet.index) || !isShownText(sheet)) return [];
    const found = sheet.cells.flatMap((cell) =>
      cell.kind === 'text' ? moneyLines(cell.raw).map((raw) => ({ cell, raw })) : [],
    );
    const [first] = found;
    if (!first) return [];
    const data = { sheet: sheet.name, count: found.length };
    const place = ground.place(sheet, first.cell);
    return [{ code: 'XLS012', place, raw: first.raw, label: sheet.name, data, incomplete: false }];
  });
}

const isShownText = ({ hidden, cells }: Sheet): boolean => !hidden && !isResultSheet(cells) && !isTitledGuide(cells);

/** On which sheets anything was recognised, checked or not: a table may go on from one sheet to the next. */
function sheetsIn({ tables, forms = [], unchecked, text = [], saidAgain = [] }: Report): ReadonlySet<number> {
  const sheets = new Set<number>();
  const add = (place: Place): void => {
    const cell = cellOf(place);
    if (cell) sheets.add(cell.order[0]);
  };
  for (const { at, blocks } of tables) {
    add(at);
    for (const { rows } of blocks) for (const row of rows) add(row.at);
  }
  for (const { at } of [...forms, ...unchecked]) add(at);
  for (const place of saidAgain) add(place);
  for (const { spans } of text) for (const { at } of spans) add(at);
  return sheets;
}
