import { classCode } from '../../lexicon/classification.ts';
import { withoutNumbering } from '../../lexicon/spelling.ts';
import { cell, fixed, fixedColumn, fixedRow, type Grid, type GridSide, range } from './grid.ts';
import { type Lists, listRange } from './lists.ts';
import { CLASSES, COMPARISON } from './standard.ts';

/** A formula of a cell, and what it comes to as long as nothing is filled in. */
export type Formula = {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly result: string | number;
};

export type Grids = ReadonlyMap<string, Grid>;

/** The totals of a table, and what follows from other tables. All round to cents: a sum of doubles leaves traces behind the last place. */
export function formulasOf(grid: Grid, grids: Grids, lists: Lists): Formula[] {
  const found = [...grid.sides.values()].flatMap((side) => [
    ...namesOf(grid, side, lists),
    ...totalsDown(grid, side),
    ...totalsAcross(grid, side),
    ...comparisons(grid, side),
  ]);
  const others = fromOthers(grid, grids);
  // What follows from another table goes before what follows from the row.
  const at = new Map([...found, ...others].map((formula) => [`${formula.row}.${formula.column}`, formula]));
  return [...at.values()];
}

/** The name of a subject by its code. */
function namesOf(grid: Grid, { filling, code, name, first, last }: GridSide, lists: Lists): Formula[] {
  if (filling !== 'subjects' || code === undefined) return [];
  const [codes, names] = [listRange(lists, 'code'), listRange(lists, 'name')];
  const known = new Map(lists.functional.map((subject) => [subject.code, subject.name]));
  return rows(first + 1, last).map((row) => {
    const key = fixedColumn(row, code);
    const result = known.get(grid.text(row, code)) ?? '';
    return {
      ...{ row, column: name, result },
      text: `IF(${key}="","",IFERROR(INDEX(${names},MATCH(${key},${codes},0)),""))`,
    };
  });
}

/** Columns that are the sum of others in their row: the total first, then its parts. */
export function sumsAcross({
  columns,
  amounts,
}: GridSide): readonly { readonly total: number; readonly parts: readonly number[] }[] {
  const own = amounts.filter((column) => !comparing(columns).includes(column));
  const path = [...columns].find(([heading]) => /(?:^|›)(?:合计|小计)$/u.test(heading))?.[1];
  if (path === undefined || !own.includes(path)) return [];
  const parts = own.filter((column) => column !== path && !isApart(columns, column));
  return parts.length > 0 ? [{ total: path, parts }] : [];
}

/** What stands outside 本年收入. */
const isApart = (columns: GridSide['columns'], column: number): boolean =>
  columns.has('本年收入›合计') && columns.get('上年结转') === column;

const comparing = (columns: GridSide['columns']): number[] =>
  COMPARISON.flatMap((heading) => columns.get(heading) ?? []);

function totalsAcross(grid: Grid, side: GridSide): Formula[] {
  // 当年预算安排 is what is left of the total there.
  if (grid.key === '收支总表') return [];
  return sumsAcross(side).flatMap(({ total, parts }) => {
    const [from, to] = [Math.min(...parts), Math.max(...parts)];
    return rows(side.first, side.last).flatMap((row): Formula[] => {
      const own = range(row, from, row, to);
      if (side.filling === 'items' && grid.text(row, side.name) === '') return [];
      return [{ row, column: total, text: `IF(COUNT(${own})=0,"",ROUND(SUM(${own}),2))`, result: '' }];
    });
  });
}

/** What is typed in by hand across a row: no total, no comparison. */
const typed = (side: GridSide): number[] => {
  const totals = sumsAcross(side).map(({ total }) => total);
  return side.amounts.filter((column) => !totals.includes(column) && !comparing(side.columns).includes(column));
};

function totalsDown(grid: Grid, side: GridSide): Formula[] {
  switch (side.filling) {
    case 'subjects':
    case 'receipts':
      return bySubjects(grid, side);
    case 'classes':
      return byClasses(grid, side);
    case 'units':
      return typed(side).map((column) => ({
        ...{ row: side.first, column, result: '' },
        text: some(`ROUND(SUM(${range(side.first + 1, column, side.last, column)}),2)`),
      }));
    case 'items':
      return ofItems(grid, side);
    case 'projects':
      return [];
  }
}

/** Nothing is left blank, as it is printed: an empty table has no zeros. */
const some = (sum: string): string => `IF(${sum}=0,"",${sum})`;

/** `SUM` of the rows of the widest subjects there are: 类, or without these 款, or whatever is coded. */
export const topSum = (codes: string, amounts: string): string =>
  `ROUND(IF(COUNTIF(${codes},"???")>0,SUMIF(${codes},"???",${amounts}),IF(COUNTIF(${codes},"?????")>0,SUMIF(${codes},"?????",${amounts}),SUMIF(${codes},"?*",${amounts}))),2)`;

/** The sum of the subjects next below one: 款 of a 类, 项 of a 款; of a 类 without 款 its 项. `none` where there are none. */
export const sumBelow = (code: string, codes: string, amounts: string, none: string): string =>
  `IF(COUNTIF(${codes},${code}&"??")>0,ROUND(SUMIF(${codes},${code}&"??",${amounts}),2),IF(COUNTIF(${codes},${code}&"????")>0,ROUND(SUMIF(${codes},${code}&"????",${amounts}),2),${none}))`;

/** A subject stands above its members: a formula that reads only what is below it is part of no circle. */
function bySubjects(grid: Grid, side: GridSide): Formula[] {
  const { code, first, last, filling } = side;
  if (code === undefined) return [];
  const { end } = grid;
  const below = (row: number, column: number): string =>
    `${fixedRow(row + 1, column)}:${fixedRow(end, column)}`.replace(/^([A-Z]+)\$/u, '$1');
  return typed(side).flatMap((column): Formula[] => {
    const codes = `${fixed(first + 1, code)}:${fixed(end, code)}`;
    const total = { row: first, column, text: some(topSum(codes, below(first, column))), result: '' };
    if (filling === 'receipts') return [total];
    const parents = rows(first + 1, last).map((row): Formula => {
      const key = fixedColumn(row, code);
      const under = `${fixedColumn(row + 1, code)}:${fixed(end, code)}`;
      const sum = sumBelow(key, under, below(row, column), '0');
      return { row, column, text: `IF(OR(LEN(${key})=3,LEN(${key})=5),${some(sum)},"")`, result: '' };
    });
    return [total, ...parents];
  });
}

/** Each class is the sum of the rows down to the next. */
function byClasses(grid: Grid, side: GridSide): Formula[] {
  const heads = classRows(grid, side);
  return typed(side).flatMap((column): Formula[] => [
    {
      row: side.first,
      column,
      text: some(`ROUND(SUM(${heads.map(({ row }) => cell(row, column)).join(',')}),2)`),
      result: '',
    },
    ...heads.map(({ row, last }) => ({
      ...{ row, column, result: '' },
      text: some(`ROUND(SUM(${range(row + 1, column, last, column)}),2)`),
    })),
  ]);
}

/** The rows of the classes, and the last row below each. */
export function classRows(grid: Grid, side: GridSide): readonly { readonly row: number; readonly last: number }[] {
  const found = CLASSES.map((name) => grid.rows(side, name)[0]!);
  return found.map((row, at) => ({ row, last: (found[at + 1] ?? side.last + 1) - 1 }));
}

/** Totals among given items: 本年收入合计, 收入总计, 合计 of “三公”. */
function ofItems(grid: Grid, side: GridSide): Formula[] {
  const one = (label: string): number | undefined => grid.rows(side, label)[0];
  const columns = typed(side);
  const put = (row: number | undefined, text: (column: number) => string): Formula[] =>
    row === undefined ? [] : columns.map((column) => ({ row, column, text: some(text(column)), result: '' }));
  const [vehicles, bought, run] = [one('公务用车购置及运行费'), one('①公务用车购置费'), one('②公务用车运行维护费')];
  if (vehicles !== undefined)
    return [
      ...put(vehicles, (column) => `ROUND(SUM(${range(bought!, column, run!, column)}),2)`),
      ...put(one('合计'), (column) => `ROUND(SUM(${range(vehicles - 2, column, vehicles, column)}),2)`),
    ];
  const sum = one('本年收入合计') ?? one('本年支出合计')!;
  const all = rows(side.first, sum - 1).filter((row) => grid.text(row, side.name) !== '');
  const carried = one('上年财政拨款结转');
  return [
    ...put(sum, (column) => `ROUND(SUM(${range(all[0]!, column, all.at(-1)!, column)}),2)`),
    ...put(carried, (column) => `ROUND(SUM(${range(carried! + 1, column, carried! + 3, column)}),2)`),
    ...put(one('收入总计') ?? one('支出总计'), (column) => `ROUND(SUM(${range(sum, column, sum + 1, column)}),2)`),
  ];
}

/** Against last year: by how much more, and by what share of it. */
function comparisons(grid: Grid, side: GridSide): Formula[] {
  const [prior, change, rate] = comparing(side.columns);
  const now = side.columns.get('合计');
  if (prior === undefined || now === undefined) return [];
  const [total] = [...grid.rows(side, '合计'), side.first];
  // As long as nothing is filled in there is nothing to compare.
  const none = `N(${fixedRow(total!, now)})=0`;
  return rows(side.first, side.last).flatMap((row): Formula[] => {
    const [a, b] = [cell(row, now), cell(row, prior)];
    return [
      { row, column: change!, text: `IF(OR(${none},COUNT(${a},${b})=0),"",ROUND(N(${a})-N(${b}),2))`, result: '' },
      {
        ...{ row, column: rate!, result: '' },
        text: `IF(OR(${none},N(${b})=0),"",ROUND((N(${a})-N(${b}))/N(${b})*100,2))`,
      },
    ];
  });
}

/** By item of 收支总表: the column of 收入总表 whose total it is. */
export const RECEIVED_FROM: Readonly<Record<string, string>> = {
  '一、一般公共预算': '本年收入›一般公共预算',
  '二、政府性基金预算': '本年收入›政府性基金',
  '三、国有资本经营预算': '本年收入›国有资本经营预算',
  '四、财政专户管理资金': '本年收入›财政专户管理资金',
  '五、单位资金': '本年收入›单位资金',
  上年结转: '上年结转',
};

/** The code of the class that an item of an overview names. */
export const classOfItem = (label: string): string | undefined => classCode(withoutNumbering(label).text);

function fromOthers(grid: Grid, grids: Grids): Formula[] {
  if (grid.key === '收支总表')
    return [...receipts(grid, grids.get('收入总表')!), ...spending(grid, grids.get('支出总表')!)];
  if (grid.key !== '财政拨款收支总表') return [];
  const [own, overview] = [grid.side('收入'), grids.get('收支总表')!];
  const theirs = overview.side('收入');
  return Object.keys(RECEIVED_FROM)
    .slice(0, 3)
    .map((label) => ({
      ...{ row: grid.rows(own, label)[0]!, column: own.amounts[0]!, result: '' },
      text: some(`N(${overview.from(overview.rows(theirs, label)[0]!, theirs.amounts[0]!)})`),
    }));
}

function receipts(grid: Grid, source: Grid): Formula[] {
  const [own, theirs] = [grid.side('收入'), source.side()];
  return Object.entries(RECEIVED_FROM).map(([label, path]) => ({
    ...{ row: grid.rows(own, label)[0]!, column: own.amounts[0]!, result: '' },
    text: some(`N(${source.from(theirs.first, theirs.columns.get(path)!)})`),
  }));
}

/** A class as 支出总表 has it; what of it is this year's money is what last year's leaves. */
function spending(grid: Grid, source: Grid): Formula[] {
  const [own, theirs] = [grid.side('支出'), source.side()];
  const [all, now, before] = own.amounts as [number, number, number];
  const codes = source.from(theirs.first, theirs.code!, source.end);
  const amounts = source.from(theirs.first, theirs.columns.get('合计')!, source.end);
  const [sum] = grid.rows(own, '本年支出合计') as [number];
  const classes = rows(own.first, sum - 1).flatMap((row): Formula[] => {
    const code = classOfItem(grid.text(row, own.name));
    if (code === undefined) return [];
    return [
      { row, column: all, text: some(`ROUND(SUMIF(${codes},"${code}",${amounts}),2)`), result: '' },
      { row, column: now, text: some(`ROUND(N(${cell(row, all)})-N(${cell(row, before)}),2)`), result: '' },
    ];
  });
  const totals = [sum, sum + 2].map((row) => ({
    ...{ row, column: all, result: '' },
    text: some(`ROUND(SUM(${range(row === sum ? own.first : sum, all, row === sum ? sum - 1 : sum + 1, all)}),2)`),
  }));
  const left = sum + 1;
  const parts = range(left, now, left, before);
  return [
    ...classes,
    ...totals,
    { row: left, column: all, text: `IF(COUNT(${parts})=0,"",ROUND(SUM(${parts}),2))`, result: '' },
  ];
}

export const rows = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at);
