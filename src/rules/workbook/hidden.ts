import { classificationOf } from '../../lexicon/classification.ts';
import { readFigure } from '../../model/figure.ts';
import type { GridCell, Sheet, Workbook } from '../../model/grid.ts';
import { isText } from '../../model/place.ts';
import type { Problem } from '../../model/problem.ts';
import { byTable, type Ground, isAmount } from './ground.ts';

/**
 * XLS006: amounts that nobody who opens the workbook sees. Those in hidden rows and columns of a table count with the rest
 * of it, one finding a table; a hidden sheet is no part of what is published, and is only named. Hidden blanks, zeros and
 * lists of codes hide nothing.
 */
export function hiddenAmounts(ground: Ground): Problem[] {
  const hidden = ground.book.sheets.some(hidesAny)
    ? ground.spots((cell, sheet) => whyHidden({ sheet, cell }) !== undefined).filter(isAmount)
    : [];
  const inTables = [...byTable(hidden).values()].map((spots) => {
    const group = ground.led(spots);
    return ground.problem('XLS006', group, { what: whyHidden(group[0])!, count: group.length });
  });
  const sheets = ground.book.sheets.flatMap((sheet): Problem[] => {
    if (!sheet.hidden) return [];
    // Small whole numbers are amounts only where a unit says so; elsewhere they count pages and rows.
    const inUnit = sheet.cells.some(({ raw }) => /单\s*位\s*[：:].*元/u.test(raw));
    const amounts = sheet.cells.filter((cell) => looksLikeAmount(cell, inUnit));
    const [first] = amounts;
    if (!first) return [];
    const data = { what: 'sheet', count: amounts.length };
    return [{ code: 'XLS006', place: ground.place(sheet, first), raw: first.raw, data, incomplete: false }];
  });
  return [...sheets, ...inTables];
}

/** On a sheet nobody read: a figure that is neither a code, nor a year, nor a small number of its own. */
function looksLikeAmount({ kind, raw }: GridCell, inUnit: boolean): boolean {
  const text = raw.trim();
  if (
    (kind !== 'number' && kind !== 'text') ||
    ((!inUnit || kind === 'text') && classificationOf(text)) ||
    (!inUnit && /^(?:\d{1,3}|(?:19|20)\d\d|0\d+)$/u.test(text))
  )
    return false;
  const figure = readFigure(text);
  return figure.state === 'figure' && figure.digits !== 0n;
}

const hidesAny = ({ hiddenRows, hiddenColumns }: Sheet): boolean => hiddenRows.size + hiddenColumns.size > 0;

type Standing = { readonly sheet: Sheet; readonly cell: Pick<GridCell, 'row' | 'column'> };

const whyHidden = ({ sheet, cell }: Standing): 'row' | 'column' | undefined =>
  sheet.hiddenRows.has(cell.row) ? 'row' : sheet.hiddenColumns.has(cell.column) ? 'column' : undefined;

/** What was not understood and nobody who opens the workbook sees, a clerk's own column of differences for one: said so. */
export function inHidden(problems: readonly Problem[], { sheets }: Workbook): readonly Problem[] {
  if (!sheets.some(hidesAny)) return problems;
  return problems.map((problem) => {
    if (!UNREAD.has(problem.code) || isText(problem.place)) return problem;
    const [index, row, column] = problem.place.order;
    const sheet = sheets.find((one) => one.index === index);
    const hidden = sheet && whyHidden({ sheet, cell: { row, column } });
    return hidden ? { ...problem, data: { ...problem.data, hidden } } : problem;
  });
}

const UNREAD: ReadonlySet<string> = new Set(['SCH007', 'SCH011']);
