import { type TableNumber, tableNumber } from '../../lexicon/table-number.ts';
import { push } from '../../model/multimap.ts';
import { comparePlaces, type Place } from '../../model/place.ts';
import type { Problem } from '../../model/problem.ts';
import type { Ground } from './ground.ts';

/** Fewer sheets with numbers are no series. */
const FEW = 5;
/** Of so many numbers one may be left out: where more are, the workbook holds what somebody picked. */
const FOR_EACH = 4;

/** A sheet or a table by what it is called. */
type Called = { readonly name: string; readonly place: Place; readonly raw: string };
type Numbered = Called & TableNumber;

/**
 * DIS005: tables numbered 表1 … 表12, of which one number or a few are not there. Every table is published, an empty one with a note
 * that it is. The numbers are those of the sheets, or those printed over the tables where the sheets have none.
 */
export function missingSheets(ground: Ground): Problem[] {
  const [sheets, tables] = [sheetsOf(ground), tablesOf(ground)];
  // 部门公开表9 among 预算公开表8 and 预算公开表10 is the ninth of them; so is 表9 on a sheet that is called otherwise.
  const all = [...sheets, ...tables].flatMap(numberedOnly);
  const found = gapsAmong(sheets, all);
  return found.length > 0 || sheets.flatMap(numberedOnly).length >= FEW ? found : gapsAmong(tables, all);
}

/** Where the tables that are missing are named already, their numbers are no second finding; more numbers than tables are. */
export function withoutNumbersOf(ruled: readonly Problem[], problems: readonly Problem[]): Problem[] {
  const named = Number(
    ruled.find(({ code, severity }) => code === 'DIS008' && severity !== 'note')?.data['count'] ?? 0,
  );
  return problems.filter(({ code, data }) => code !== 'DIS005' || Number(data['count']) > named);
}

/** In each series, at the table behind its first gap. */
function gapsAmong(called: readonly Called[], all: readonly Numbered[]): Problem[] {
  const series = new Map<string, Numbered[]>();
  for (const one of called.flatMap(numberedOnly)) push(series, one.prefix, one);
  const known = new Set(all.map(({ number }) => number));
  return [...series.values()].flatMap((one) => {
    const numbers = new Set(one.map(({ number }) => number));
    if (numbers.size < FEW || numbers.size < one.length) return [];
    const last = Math.max(...numbers);
    const missing = Array.from({ length: last }, (_, index) => index + 1).filter((number) => !known.has(number));
    const [number] = missing;
    if (number === undefined || number < 2 || missing.length * FOR_EACH > numbers.size) return [];
    const next = all.filter((other) => other.number > number).toSorted(byNumber)[0]!;
    const before = all
      .filter((other) => other.number < number)
      .toSorted(byNumber)
      .at(-1)!;
    // 7, 三公, 9: what stands there without a number is the table.
    if (called.some((other) => numberedOnly(other).length === 0 && isBetween(other, before, next))) return [];
    const { name: sheet, raw, place } = next;
    const data = { number, before: number - 1, numbers: missing.join('、'), count: missing.length, sheet };
    return [{ code: 'DIS005', place, raw, data, incomplete: false }];
  });
}

const byNumber = (a: Numbered, b: Numbered): number => a.number - b.number;
const isBetween = ({ place }: Called, before: Called, next: Called): boolean =>
  comparePlaces(before.place, place) < 0 && comparePlaces(place, next.place) < 0;

const numberedOnly = (called: Called): Numbered[] => {
  const said = tableNumber(called.name);
  return said ? [{ ...called, ...said }] : [];
};

const sheetsOf = (ground: Ground): Called[] =>
  ground.book.sheets.flatMap((sheet) => {
    const [cell] = sheet.cells;
    return cell ? [{ name: sheet.name, place: ground.place(sheet, cell), raw: cell.raw }] : [];
  });

const tablesOf = ({ report }: Ground): Called[] =>
  report.tables.map(({ number, name, at }) =>
    number ? { name: number.value, place: number.at, raw: number.value } : { name, place: at, raw: name },
  );
