import type { Indicator, Level, Period } from '../../model/form.ts';
import type { GridCell } from '../../model/grid.ts';
import type { Located } from '../../model/place.ts';
import type { Line, View } from '../workbook/view.ts';
import { firstLevel, type IndicatorRole, indicatorRole, isSigned, periodIn, secondLevel } from './words.ts';

type Heads = { readonly column: number; readonly role: IndicatorRole; readonly word: string };

/** A list of indicators: the columns of its second and third level and of its values, one for each period. */
type Columns = {
  readonly second: number | undefined;
  readonly third: number;
  readonly values: readonly { readonly column: number; readonly period: Period }[];
  readonly sign: number | undefined;
  readonly unit: number | undefined;
};

const headsOf = ({ cells }: Line): Heads[] =>
  cells.flatMap(({ column, raw }) => {
    const role = indicatorRole(raw);
    return role ? [{ column, role, word: raw }] : [];
  });

/** 一级指标 or 二级指标 beside 三级指标, or 指标 beside 指标值 where no levels are told: the heading over indicators. */
const isHeading = (line: Line): boolean => {
  if (line.cells.length < 3) return false;
  const roles = headsOf(line).map(({ role }) => role);
  return roles.includes('third') && (['first', 'second', 'value'] as const).some((role) => roles.includes(role));
};

export const indicatorLines = { isHeading };

/**
 * The indicators below their heading. Levels stand once for all indicators of theirs; the two periods run side by side, each with
 * as many lines as it has indicators.
 * @param above the lines over the heading, which may say which period stands where
 */
export function readIndicators(
  heading: Line,
  above: readonly Line[],
  body: readonly Line[],
  view: View,
): { readonly levels: Level[]; readonly indicators: Indicator[] } {
  const heads = headsOf(heading);
  const firsts = heads.flatMap(({ role, column }) => (role === 'first' ? [column] : []));
  const lists = listsOf(heads, above);
  const levels: Level[] = [];
  const indicators: Indicator[] = [];
  let first = '';
  const seconds = lists.map((): GridCell | undefined => undefined);
  for (const line of body) {
    if (isHeading(line)) continue;
    if (line.cells.some(({ raw }) => isSigned(raw))) break;
    const upper = line.cells.find(({ column }) => column === firsts[0]);
    // A level that is written in every row goes on where it is the same.
    if (upper && upper.raw.trim() !== first) {
      first = upper.raw.trim();
      seconds.fill(undefined);
    }
    for (const [nth, list] of lists.entries()) {
      const at = (column: number | undefined): GridCell | undefined =>
        column === undefined ? undefined : line.cells.find((cell) => cell.column === column);
      const second = at(list.second) ?? (upper && list.second === undefined ? upper : undefined);
      if (second) {
        seconds[nth] = second;
        for (const { period } of list.values)
          levels.push({ period, ...named(first, second.raw), at: view.place(second.row, second.column) });
      }
      const third = at(list.third);
      for (const { column, period } of list.values) {
        const value = at(column);
        if (!third && !value) continue;
        // Beside one name for both periods a blank is no indicator of that period.
        if (!value && list.values.some((other) => at(other.column))) continue;
        indicators.push({
          period,
          ...named(first, seconds[nth]?.raw ?? ''),
          name: located(third, line.row, list.third, view),
          value: whole(value, at(list.sign), at(list.unit), line.row, column, view),
        });
      }
    }
  }
  return { levels, indicators };
}

const named = (first: string, second: string): { first: string; second: string } => ({
  first: firstLevel(first, second),
  second: secondLevel(second),
});

const located = (cell: GridCell | undefined, row: number, column: number, view: View): Located<string> => ({
  value: cell?.raw.trim() ?? '',
  at: view.place(row, column),
});

/** ≥, 90 and % in three columns are one value. */
function whole(
  value: GridCell | undefined,
  sign: GridCell | undefined,
  unit: GridCell | undefined,
  row: number,
  column: number,
  view: View,
): Located<string> {
  const { value: amount, at } = located(value, row, column, view);
  if (amount === '') return { value: '', at };
  const before = sign && /^[≥≤＞＜>=<]+$/u.test(sign.raw.trim()) ? sign.raw.trim() : '';
  const behind = unit && !amount.endsWith(unit.raw.trim()) ? unit.raw.trim() : '';
  return { value: `${before}${amount}${behind}`, at };
}

/** One list for every third level that is headed. */
function listsOf(heads: readonly Heads[], above: readonly Line[]): Columns[] {
  const thirds = heads.filter(({ role }) => role === 'third');
  return thirds.map(({ column }, nth): Columns => {
    const from = nth === 0 ? 0 : thirds[nth - 1]!.column;
    const to = thirds[nth + 1]?.column ?? Number.POSITIVE_INFINITY;
    const before = heads.filter((head) => head.column > from && head.column < column);
    const behind = heads.filter((head) => head.column > column && head.column < to);
    const of = (all: readonly Heads[], role: IndicatorRole): number | undefined =>
      all.find((head) => head.role === role)?.column;
    const values = behind.filter(({ role }) => role === 'value');
    const periodOf = (head: Heads | undefined, at: number, count: number): Period =>
      (head && periodIn(head.word)) ??
      periodOver(above, head?.column ?? column) ??
      (count > 1 && at === 0 ? '实施期' : '年度');
    const count = thirds.length > 1 ? thirds.length : values.length;
    return {
      second: of(before, 'second'),
      third: column,
      values: (values.length > 0 ? values : [undefined]).map((head, at) => ({
        column: head?.column ?? column + 1,
        period: periodOf(head, thirds.length > 1 ? nth : at, count),
      })),
      sign: of(behind, 'sign'),
      unit: of(behind, 'unit'),
    };
  });
}

/** 实施期目标 and 年度目标 head two halves of a form: the one that begins last before a column is over it. */
function periodOver(above: readonly Line[], column: number): Period | undefined {
  for (let index = above.length - 1; index >= 0; index--) {
    const named = above[index]!.cells.filter(
      ({ raw, kind }) => kind === 'text' && raw.length < 20 && periodIn(raw) && /目标|指标/u.test(raw),
    );
    if (new Set(named.map(({ raw }) => periodIn(raw))).size < 2) continue;
    const over = named.filter((cell) => cell.column <= column).at(-1);
    return over && periodIn(over.raw);
  }
  return undefined;
}
