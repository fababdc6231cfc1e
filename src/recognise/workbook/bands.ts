import type { Lexicon } from '../../lexicon/phrase.ts';
import type { Sheet } from '../../model/grid.ts';
import { readHead } from './head.ts';
import { readTitleLine } from './title.ts';
import { type Line, View } from './view.ts';

/** A sheet as the bands of columns its tables stand in: tables side by side have a blank column between and titles of their own. */
export function bandsOf(whole: View, path: string, lexicon: Lexicon): View[] {
  const { sheet } = whole;
  const gap = gaps(whole).find((column) => {
    const sides = [cut(path, sheet, 1, column - 1), cut(path, sheet, column + 1, Number.POSITIVE_INFINITY)];
    const titles = sides.flatMap((side) =>
      side.lines.flatMap((line) => {
        const title = readTitleLine(line, side, lexicon);
        return title ? [{ row: line.row, section: title.section }] : [];
      }),
    );
    // Under a title 收入 and 支出, merged over columns, are headings of its table.
    const main = Math.min(...titles.filter(({ section }) => !section).map(({ row }) => row));
    const titled = new Set(titles.filter(({ row, section }) => !section || row < main).map(({ row }) => row));
    return sides.every((side) => side.lines.some((line) => titled.has(line.row) && standsForTitle(line)));
  });
  if (gap === undefined) return [whole];
  const right = { ...sheet, ...within(sheet, gap + 1, Number.POSITIVE_INFINITY) };
  return [cut(path, sheet, 1, gap - 1), ...bandsOf(new View(path, right), path, lexicon)];
}

/** One text that is no unit and no number of a form: a title, or what should be one beside another's. */
function standsForTitle(line: Line): boolean {
  const [only, ...others] = line.cells.filter((cell) => !readHead({ row: line.row, cells: [cell] }));
  return only?.kind === 'text' && others.length === 0;
}

/** Columns between the first and the last in which nothing stands and over which nothing is merged. */
function gaps(view: View): number[] {
  const used = new Set<number>();
  let last = 0;
  let first = Number.POSITIVE_INFINITY;
  for (const { cells } of view.lines) {
    for (const cell of cells) {
      const right = cell.column + Math.min(view.width(cell), WIDEST) - 1;
      for (let column = cell.column; column <= right; column++) used.add(column);
      first = Math.min(first, cell.column);
      last = Math.max(last, right);
    }
  }
  const found: number[] = [];
  for (let column = first; column < Math.min(last, WIDEST); column++) if (!used.has(column)) found.push(column);
  return found;
}

/** No table is wider; a range merged over a whole sheet costs nothing. */
const WIDEST = 400;

const within = (sheet: Sheet, left: number, right: number): Pick<Sheet, 'cells' | 'merges'> => ({
  cells: sheet.cells.filter(({ column }) => column >= left && column <= right),
  merges: sheet.merges.filter((range) => range.left >= left && range.left <= right),
});

const cut = (path: string, sheet: Sheet, left: number, right: number): View =>
  new View(path, { ...sheet, ...within(sheet, left, right) });
