import { type Check, LEAST } from './checks.ts';
import { classOfItem, type Grids, RECEIVED_FROM, rows } from './formulas.ts';
import { cell, fixed, type Grid } from './grid.ts';

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
