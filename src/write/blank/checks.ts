import { classRows, sumBelow, sumsAcross, topSum } from './formulas.ts';
import { cell, fixed, fixedColumn, fixedRow, type Grid, type GridSide, range } from './grid.ts';
import { type Lists, listRange } from './lists.ts';

/** A formula that is true where something is wrong, as seen from the first cell of a range. */
export type Check = { readonly ref: string; readonly formula: string };

/** Half a cent and what a double leaves of it. */
export const LEAST = '0.0049';

/** What turns a cell red in a table by itself. */
export function checksOf(grid: Grid, lists: Lists): Check[] {
  return [...grid.sides.values()].flatMap((side) => [
    ...figures(side),
    ...across(side),
    ...codes(grid, side, lists),
    ...names(grid, side, lists),
    ...down(grid, side),
  ]);
}

/** No number, or one with parts of a cent. */
function figures({ amounts, first, last }: GridSide): Check[] {
  return stretches(amounts).map(([from, to]) => {
    const at = cell(first, from);
    return {
      ref: range(first, from, last, to),
      formula: `IF(ISERROR(${at}),TRUE,IF(ISNUMBER(${at}),ABS(ROUND(${at},2)-${at})>0.0000001,LEN(TRIM(${at}))>0))`,
    };
  });
}

/** Neighbouring columns as stretches. */
function stretches(columns: readonly number[]): [number, number][] {
  const found: [number, number][] = [];
  for (const column of columns) {
    const last = found.at(-1);
    if (last && column === last[1] + 1) last[1] = column;
    else found.push([column, column]);
  }
  return found;
}

/**
 * Of n parts, each rounded, a sum may be off by half a cent each, and half of its own; a single part is the same figure and has to be
 * the same.
 */
const allowed = (count: string): string => `IF(${count}>1,0.005*(${count}+1)+0.0001,${LEAST})`;

function across(side: GridSide): Check[] {
  return sumsAcross(side).map(({ total, parts }) => {
    const own = range(side.first, Math.min(...parts), side.first, Math.max(...parts)).replace(
      /([A-Z]+)(\d+)/gu,
      '$$$1$2',
    );
    const at = fixedColumn(side.first, total);
    return {
      ref: range(side.first, total, side.last, total),
      formula: `ABS(N(${at})-SUM(${own}))>${allowed(`COUNT(${own})`)}`,
    };
  });
}

/** A code that is a number, is in no list, stands twice, or is missing beside an amount. */
function codes(grid: Grid, { filling, code, amounts, first, last }: GridSide, lists: Lists): Check[] {
  if (code === undefined) return [];
  const [from, to] = [Math.min(...amounts), Math.max(...amounts)];
  const at = fixedColumn(first + 1, code);
  const all = `${fixed(first + 1, code)}:${fixed(grid.end, code)}`;
  const listed = filling === 'subjects' ? `,COUNTIF(${listRange(lists, 'code')},${at})=0` : '';
  const beside = range(first + 1, from, first + 1, to).replace(/([A-Z]+)(\d+)/gu, '$$$1$2');
  return [
    {
      ref: range(first + 1, code, last, code),
      formula: `IF(${at}="",COUNT(${beside})>0,OR(ISNUMBER(${at})${listed},COUNTIF(${all},${at})>1))`,
    },
  ];
}

/** A subject of the economic classification that is in no list, stands below another class, or has no name. */
function names(grid: Grid, side: GridSide, lists: Lists): Check[] {
  if (side.filling === 'units' || side.filling === 'projects') return unnamed(side);
  if (side.filling !== 'classes') return [];
  const government = side.name + 1;
  const [known, above] = [listRange(lists, 'economic'), listRange(lists, 'above')];
  return classRows(grid, side).flatMap(({ row, last }): Check[] => {
    const at = cell(row + 1, side.name);
    const other = cell(row + 1, government);
    const beside = range(row + 1, Math.min(...side.amounts), row + 1, Math.max(...side.amounts)).replace(
      /([A-Z]+)(\d+)/gu,
      '$$$1$2',
    );
    const misplaced = `IFERROR(INDEX(${above},MATCH(${at},${known},0))<>${fixed(row, side.name)},TRUE)`;
    return [
      { ref: range(row + 1, side.name, last, side.name), formula: `IF(${at}="",COUNT(${beside})>0,${misplaced})` },
      {
        ref: range(row + 1, government, last, government),
        formula: `AND(${other}<>"",COUNTIF(${listRange(lists, 'government')},${other})=0)`,
      },
    ];
  });
}

/** An amount of no project, of no unit. */
function unnamed({ name, amounts, first, last }: GridSide): Check[] {
  const beside = range(first, Math.min(...amounts), first, Math.max(...amounts)).replace(/([A-Z]+)(\d+)/gu, '$$$1$2');
  return [{ ref: range(first, name, last, name), formula: `AND(TRIM(${cell(first, name)})="",COUNT(${beside})>0)` }];
}

/** A total that is not what the rows below it come to. */
function down(grid: Grid, side: GridSide): Check[] {
  const { filling, code, first, last, amounts } = side;
  const column = (from: number, to: number, at: number): string => `${fixedRow(from, at)}:${fixedRow(to, at)}`;
  const compared = amounts.filter((at) => !['增减率（%）'].some((heading) => side.columns.get(heading) === at));
  return stretches(compared).flatMap(([from, to]): Check[] => {
    if ((filling === 'subjects' || filling === 'receipts') && code !== undefined) {
      const all = `${fixed(first + 1, code)}:${fixed(grid.end, code)}`;
      const total = topSum(all, column(first + 1, grid.end, from));
      const key = fixedColumn(first + 1, code);
      const own = cell(first + 1, from);
      const below = sumBelow(key, all, column(first + 1, grid.end, from), `N(${own})`);
      const count = `(COUNTIF(${all},${key}&"??")+COUNTIF(${all},${key}&"????"))`;
      return [
        off(range(first, from, first, to), cell(first, from), total, `COUNTIF(${all},"???")`),
        {
          ref: range(first + 1, from, last, to),
          formula: `IF(OR(LEN(${key})=3,LEN(${key})=5),ABS(N(${own})-${below})>${allowed(count)},FALSE)`,
        },
      ];
    }
    if (filling === 'units') {
      const all = column(first + 1, last, from);
      return [off(range(first, from, first, to), cell(first, from), `SUM(${all})`, `COUNT(${all})`)];
    }
    if (filling !== 'classes') return [];
    return classRows(grid, side).map(({ row, last: end }) => {
      const all = column(row + 1, end, from);
      // A class may be filled in without its subjects.
      return {
        ref: range(row, from, row, to),
        formula: `AND(COUNT(${all})>0,ABS(N(${cell(row, from)})-SUM(${all}))>${allowed(`COUNT(${all})`)})`,
      };
    });
  });
}

const off = (ref: string, at: string, sum: string, count: string): Check => ({
  ref,
  formula: `ABS(N(${at})-${sum})>${allowed(count)}`,
});
