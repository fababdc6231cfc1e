import type { Problem } from '../../model/problem.ts';
import type { Ground } from './ground.ts';

/** `[1]Sheet1!A1` or `'[1]Sheet 1'!A1`: the number of another workbook, not a column of a list, which stands after a name. */
const ELSEWHERE = /(?<![\p{L}\p{N}_\]])\[\d+\][^\s+\-*/(),]*!|'[^']*\[[^\]]+\][^']*'!/u;
const QUOTED = /"[^"]*"/gu;

/**
 * XLS008: formulas take figures from other files, which whoever opens the workbook does not have: they are what they were when it was last
 * saved. Said once; only the names of the files, for a path may say more than it should.
 */
export function otherFiles(ground: Ground): Problem[] {
  const { book } = ground;
  const using = book.sheets.flatMap((sheet) =>
    sheet.cells
      .filter(({ formula }) => formula && ELSEWHERE.test(formula.text.replace(QUOTED, '')))
      .map((cell) => ({ sheet, cell })),
  );
  const [first] = using;
  if (!first) return [];
  const data = { count: using.length, files: [...new Set(book.links.map(baseName))].join('、') };
  return [
    {
      code: 'XLS008',
      place: ground.place(first.sheet, first.cell),
      raw: first.cell.raw,
      data,
      incomplete: false,
    },
  ];
}

const baseName = (target: string): string => target.split(/[\\/]/u).at(-1) ?? '';
