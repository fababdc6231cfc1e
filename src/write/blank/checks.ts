import { classOfItem, classRows, type Grids, RECEIVED_FROM, rows, sumBelow, sumsAcross, topSum } from './formulas.ts';
import { cell, fixed, fixedColumn, fixedRow, type Grid, type GridSide, range } from './grid.ts';
import { type Lists, listRange } from './lists.ts';

/** A formula that is true where something is wrong, as seen from the first cell of a range. */
export type Check = { readonly ref: string; readonly formula: string };

/** Half a cent and what a double leaves of it. */
const LEAST = '0.0049';

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

/** Two cells that have to agree, with what is said of them on the first sheet. */
export type Agreement = {
  readonly what: string;
  readonly left: Spot;
  /** A cell, or a sum over cells. */
  readonly right: { readonly text: string; readonly spot: Spot };
  /** Only where this holds; a formula. */
  readonly when?: string;
};
type Spot = { readonly grid: Grid; readonly row: number; readonly column: number };

/** What the tables state more than once, and the two sides of an overview. */
export function agreements(grids: Grids): Agreement[] {
  const grid = (key: string): Grid => grids.get(key)!;
  const at = (key: string, side: string, label: string, path: string): Spot => {
    const own = grid(key);
    const found = own.side(side);
    const row = label === '' ? found.first : own.rows(found, label)[0]!;
    return { grid: own, row, column: found.columns.get(path)! };
  };
  const one = (spot: Spot) => ({ text: `N(${spot.grid.from(spot.row, spot.column)})`, spot });
  const total = (key: string, path: string, side = '行'): Spot => at(key, side, '', path);
  const [overview, fiscal] = ['收支总表', '财政拨款收支总表'];
  const projects = grid('项目支出表');
  const ofProjects = (path: string) => {
    const side = projects.side();
    const column = side.columns.get(path)!;
    const spot = { grid: projects, row: side.first, column };
    return { text: `SUM(${projects.from(side.first, column, projects.end)})`, spot };
  };
  const carried = (label: string): string => {
    const own = grid(fiscal);
    const side = own.side('收入');
    return `N(${own.from(own.rows(side, label).at(-1)!, side.amounts[0]!)})=0`;
  };
  const basic = one(total('一般公共预算基本支出表', '合计'));
  const public_ = '一般公共预算支出表';
  const funds = ['一般公共预算', '政府性基金预算', '国有资本经营预算'] as const;
  const spent = [
    total(public_, '合计'),
    total('政府性基金预算支出表', '合计'),
    total('国有资本经营预算收支表', '合计', '支出'),
  ];
  const received = [
    undefined,
    total('政府性基金预算收入表', '政府性基金收入预算'),
    total('国有资本经营预算收支表', '国有资本经营收入预算', '收入'),
  ];
  const item = (key: string, index: number, path: string): Spot =>
    at(key, '收入', Object.keys(RECEIVED_FROM)[index]!, path);
  const projectsOf = [
    total(public_, '项目支出'),
    total('政府性基金预算支出表', '项目支出'),
    total('国有资本经营预算收支表', '项目支出', '支出'),
  ];
  return [
    {
      what: '收支总表：收入总计＝支出总计',
      left: at(overview, '支出', '支出总计', '合计'),
      right: one(at(overview, '收入', '收入总计', '预算数')),
    },
    {
      what: '财政拨款收支总表：收入总计＝支出总计',
      left: at(fiscal, '支出', '支出总计', '小计'),
      right: one(at(fiscal, '收入', '收入总计', '金额')),
    },
    ...Object.entries(RECEIVED_FROM).map(([label, path]) => ({
      what: `收支总表“${label.replace(/^.、/u, '')}”＝收入总表合计`,
      left: at(overview, '收入', label, '预算数'),
      right: one(total('收入总表', path)),
    })),
    {
      what: '收支总表本年支出合计＝支出总表合计',
      left: at(overview, '支出', '本年支出合计', '合计'),
      right: one(total('支出总表', '合计')),
    },
    ...funds.map((fund, index) => ({
      what: `财政拨款收支总表“${fund}”收入＝收支总表`,
      left: item(fiscal, index, '金额'),
      right: one(item(overview, index, '预算数')),
    })),
    ...funds.map((fund, index) => ({
      what: `财政拨款收支总表“${fund}”本年支出＝${spent[index]!.grid.key}合计（没有上年结转时）`,
      left: at(fiscal, '支出', '本年支出合计', fund),
      right: one(spent[index]!),
      when: carried(Object.keys(RECEIVED_FROM)[index]!),
    })),
    { what: '一般公共预算支出表基本支出＝基本支出表合计', left: total(public_, '基本支出'), right: basic },
    ...funds.flatMap((fund, index) => {
      const left = received[index];
      return left
        ? [{ what: `${left.grid.key}合计＝收支总表“${fund}”`, left, right: one(item(overview, index, '预算数')) }]
        : [];
    }),
    ...funds.map((fund, index) => ({
      what: `${projectsOf[index]!.grid.key}项目支出＝项目支出表“${fund}”之和`,
      left: projectsOf[index]!,
      right: ofProjects(`财政拨款›${fund}`),
    })),
  ];
}

/** Both sides are filled in and differ: the first is marked, and where it is a cell of the same table the second too. */
export function agreementChecks(all: readonly Agreement[]): { readonly grid: Grid; readonly check: Check }[] {
  return all.flatMap(({ left, right, when }) => {
    const own = left.grid.from(left.row, left.column);
    const differs = differing(own, right.text, when);
    const marked = right.spot.grid === left.grid ? [left, right.spot] : [left];
    return marked.map(({ grid, row, column }) => ({ grid, check: { ref: cell(row, column), formula: differs } }));
  });
}

const differing = (left: string, right: string, when = 'TRUE'): string =>
  `AND(${when},N(${left})<>0,${right}<>0,ABS(N(${left})-${right})>${LEAST})`.replace('AND(TRUE,', 'AND(');

/** A line of the first sheet: 一致, 不一致，差 1.00, or 待填. */
export const verdict = ({ left, right, when }: Agreement): string => {
  const own = `N(${left.grid.from(left.row, left.column)})`;
  const filled = `IF(OR(${own}=0,${right.text}=0),"—",IF(ABS(${own}-${right.text})>${LEAST},"不一致，相差"&TEXT(ABS(${own}-${right.text}),"#,##0.00"),"一致"))`;
  return when === undefined ? filled : `IF(${when},${filled},"—")`;
};

/** Classes of the fiscal overview against the tables of the funds, as long as nothing is carried over. */
export function classChecks(grids: Grids): Check[] {
  const grid = grids.get('财政拨款收支总表')!;
  const [side, income] = [grid.side('支出'), grid.side('收入')];
  const sources = [
    ['一般公共预算', grids.get('一般公共预算支出表')!, '行'],
    ['政府性基金预算', grids.get('政府性基金预算支出表')!, '行'],
    ['国有资本经营预算', grids.get('国有资本经营预算收支表')!, '支出'],
  ] as const;
  const [sum] = grid.rows(side, '本年支出合计') as [number];
  return sources.flatMap(([fund, source, name], index) => {
    const theirs = source.side(name);
    const codesOf = source.from(theirs.first, theirs.code!, source.end);
    const amountsOf = source.from(theirs.first, theirs.columns.get('合计')!, source.end);
    const column = side.columns.get(fund)!;
    const before = fixed(grid.rows(income, Object.keys(RECEIVED_FROM)[index]!).at(-1)!, income.amounts[0]!);
    return rows(side.first, sum - 1).flatMap((row): Check[] => {
      const code = classOfItem(grid.text(row, side.name));
      if (code === undefined) return [];
      const at = cell(row, column);
      const other = `SUMIF(${codesOf},"${code}",${amountsOf})`;
      return [
        {
          ref: at,
          formula: `AND(N(${before})=0,N(${source.from(theirs.first, theirs.columns.get('合计')!)})<>0,N(${fixed(sum, column)})<>0,ABS(N(${at})-${other})>${LEAST})`,
        },
      ];
    });
  });
}
