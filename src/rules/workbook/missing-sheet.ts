import { fold } from '../../lexicon/spelling.ts';
import type { Sheet } from '../../model/grid.ts';
import { push } from '../../model/multimap.ts';
import type { Problem } from '../../model/problem.ts';
import type { Ground } from './ground.ts';

/** Fewer sheets with numbers are no series. */
const FEW = 5;
/** Where more numbers are left out, the workbook holds what somebody picked. */
const GAPS = 1;

/**
 * DIS005: sheets named 表1 … 表12, of which one number is not there. Every table is published, an empty one with a note that it is.
 * Sheet1 and the like are named by the program that made them.
 */
export function missingSheets(ground: Ground): Problem[] {
  const series = new Map<string, Numbered[]>();
  for (const sheet of ground.book.sheets) {
    const numbered = numberOf(sheet);
    if (numbered) push(series, numbered.prefix, numbered);
  }
  // 部门公开表9 among 预算公开表8 and 预算公开表10 is the ninth of them.
  const known = new Set([...series.values()].flat().map(({ number }) => number));
  return [...series.values()].flatMap((all) => {
    const numbers = new Set(all.map(({ number }) => number));
    if (numbers.size < FEW || numbers.size < all.length) return [];
    const last = Math.max(...numbers);
    const missing = Array.from({ length: last }, (_, index) => index + 1).filter((number) => !known.has(number));
    const [number, ...others] = missing;
    const next = all.find((one) => one.number === number! + 1);
    const cell = next?.sheet.cells[0];
    if (number === undefined || number < 2 || others.length >= GAPS || !next || !cell) return [];
    const data = { number, before: number - 1, sheet: next.sheet.name };
    return [{ code: 'DIS005', place: ground.place(next.sheet, cell), raw: cell.raw, data, incomplete: false }];
  });
}

type Numbered = { readonly sheet: Sheet; readonly prefix: string; readonly number: number };

/** 预算公开表5, 5 部门收支总表, 附表5: of what series the sheet is, and its number there; 1-2 is of none. */
function numberOf(sheet: Sheet): Numbered | undefined {
  const [, prefix, digits] = /^([^\d]{0,8}?)0?(\d{1,2})(?![\d.-])/u.exec(fold(sheet.name)) ?? [];
  return prefix === undefined || /sheet/iu.test(prefix) ? undefined : { sheet, prefix, number: Number(digits) };
}
