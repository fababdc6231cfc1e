import type { GridCell } from '../../model/grid.ts';
import { pushAll } from '../../model/many.ts';
import { cellOf } from '../../model/place.ts';
import { moneyLines, sentenceLines } from '../../model/sentence.ts';
import { joined, linesOf, type Stretch, stretch } from '../../model/stretch.ts';
import type { Table } from '../../model/table.ts';
import type { Paragraph } from '../../model/text.ts';
import { flow } from '../text/flow.ts';
import { gapBetween } from '../text/marks.ts';
import type { Line, View } from './view.ts';

/** The running text of a workbook, and the cells its places count. */
export type SheetText = { readonly text: readonly Paragraph[]; readonly lines: readonly string[] };

/** A number or a mark, and the text behind it. */
const MOST_CELLS = 2;

/**
 * The narrative of a workbook that has it on sheets, a paragraph a cell, a line a cell, or all in one (上海 prints 编制说明 that way).
 * Only sheets of nothing but text with a sentence among it: no covers, no lists of names; where several cells of a row are filled, or a
 * number stands among them, it may be a table nobody knows. A workbook none of whose sheets states an amount in a sentence has no narrative.
 * @param views shown sheets on which nothing else was recognised
 */
export function textOnSheets(views: readonly View[]): SheetText | undefined {
  const sheets = views.filter(({ lines }) => holds(lines, sentenceLines) && lines.every(isOfText));
  if (!sheets.some((view) => holds(view.lines, moneyLines))) return undefined;
  const lines: string[] = [];
  const text = sheets.flatMap((view) => paragraphsOn(view, view.lines, lines));
  return { text, lines };
}

/**
 * Sentences below the tables of a workbook or above them: 注：…预算比上年减少5万元，主要原因是…. They speak by their own words
 * only: under 一般公共预算…表 some tell of the whole budget. Where none of them states an amount there is nothing to check.
 * @param views the sheets tables were recognised on
 * @param from what its places are counted on from
 */
export function notesOnSheets(
  views: readonly View[],
  tables: readonly Table[],
  from: readonly string[] = [],
): SheetText | undefined {
  const lines = [...from];
  const rows = rowsOf(tables);
  const text = views.flatMap((view) => {
    const own = rows.get(view.sheet.index);
    const notes = view.lines.filter(
      (line) => !own?.has(line.row) && isOfText(line) && holds([line], sentenceLines) && !isOfTable(line),
    );
    const found = holds(notes, moneyLines) ? paragraphsOn(view, notes, lines) : [];
    return found.map((paragraph): Paragraph => ({ ...paragraph, section: 'notes' }));
  });
  return text.length === 0 ? undefined : { text, lines };
}

/** The rows of tables, by sheet. */
function rowsOf(tables: readonly Table[]): ReadonlyMap<number, ReadonlySet<number>> {
  const found = new Map<number, Set<number>>();
  for (const { blocks } of tables)
    for (const { rows } of blocks)
      for (const { at } of rows) {
        const [sheet, row] = cellOf(at)?.order ?? [];
        if (sheet === undefined || row === undefined) continue;
        const known = found.get(sheet);
        if (known) known.add(row);
        else found.set(sheet, new Set([row]));
      }
  return found;
}

const holds = (lines: readonly Line[], linesIn: (text: string) => string[]): boolean =>
  lines.some(({ cells }) => cells.some(({ raw }) => linesIn(raw).length > 0));

/** 说明：其中局本级450万元，…: parts of what the table says, and not of anything told. */
const isOfTable = ({ cells }: Line): boolean =>
  /^\s*(?:(?:备?注|说明|附注)\s*[：:]\s*)?其\s*中/u.test(cells[0]?.raw ?? '');

const isOfText = ({ cells }: Line): boolean =>
  cells.length <= MOST_CELLS && cells.every(({ kind, formula }) => kind === 'text' && !formula);

function inCell(view: View, { raw, row, column }: Written, into: string[]): Stretch {
  const { path, sheet, cell, order } = view.place(row, column);
  const at = {
    path,
    line: into.push(raw),
    column: 1,
    length: 1,
    ofParagraph: true as const,
    inCell: { sheet, cell, order },
  };
  return stretch(raw, at);
}

type Written = Pick<GridCell, 'raw' | 'row' | 'column'>;

function paragraphsOn(view: View, lines: readonly Line[], into: string[]): Paragraph[] {
  const stretches: Stretch[] = [];
  let last: number | undefined;
  for (const { row, cells } of lines) {
    // What is hidden is not published.
    if (view.sheet.hiddenRows.has(row)) continue;
    const parts = cells.map((cell) => inCell(view, cell, into));
    // An empty row parts paragraphs as an empty line does.
    if (last !== undefined && row > last + 1) stretches.push({ text: '', spans: parts[0]!.spans });
    last = row;
    pushAll(stretches, linesOf(joined(parts, between)));
  }
  const [title, ...rest] = flow(stretches);
  if (!title) return [];
  return [isTitle(title.text) ? { ...title, level: 0 } : title, ...rest];
}

/** A bare number is that of the text behind it, not a part of the year it may begin with. */
const between = (before: string, after: string): string =>
  /^\s*\d{1,3}\s*$/u.test(before) ? '、' : gapBetween(before, after);

const LONGEST_TITLE = 60;
/** What a sheet begins with is its title, whatever the words. */
const isTitle = (text: string): boolean => text.length <= LONGEST_TITLE && !/[，。；：]/u.test(text);
