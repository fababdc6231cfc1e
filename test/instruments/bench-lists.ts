/**
 * How the time of a check grows with the length of a list: four times as many rows should take about four times as long, whatever
 * stands in them. Both lengths are checked in one process, so that only the ratio counts.
 */
import { checkOpened } from '../../src/check.ts';
import { gridBook } from './grid-book.ts';
import { median } from './side-by-side.ts';

type Row = (string | number | null)[];

const ROWS = 4000;
const TIMES = 4;
const ROUNDS = 3;
/** Beside the sorting of long lists, and what the engine keeps of them. */
const MOST = 6;

const HEAD = ['单位名称', '科目编码', '项目名称', '合计', '一般公共预算', '单位资金'];

/** Amounts in hundredths, so that sums are exact. */
const amountsOf = (index: number): readonly [number, number] => [(index * 37) % 1000, (index * 13) % 700];

/** A list of projects with its total on top; `printed` writes each row as it stands there. */
function listOf(length: number, printed: (index: number, amounts: readonly number[]) => readonly Row[]): Row[] {
  const totals = [0, 0, 0];
  const rows: Row[] = [];
  for (let index = 0; index < length; index++) {
    const [fiscal, own] = amountsOf(index);
    const amounts = [fiscal + own, fiscal, own];
    for (const [column, amount] of amounts.entries()) totals[column]! += amount;
    rows.push(...printed(index, amounts));
  }
  return [
    ['2024年部门项目支出预算表'],
    ['部门：某某市交通运输局', null, null, null, null, '单位：万元'],
    HEAD,
    ['合计', null, null, ...totals.map(yuan)],
    ...rows,
  ];
}

const yuan = (hundredths: number): number => hundredths / 100;

const project = (index: number, amounts: readonly number[], code = '2140101'): Row => [
  null,
  code,
  `道路项目${index}`,
  ...amounts.map(yuan),
];

const CODES = ['2010101', '2050201', '2080505', '2140101', '2210201'];

/** An office's projects and what they come to below them. */
const OF_ONE = 10;

function withSubtotal(index: number, amounts: readonly number[]): readonly Row[] {
  const office = `某某市第${Math.floor(index / OF_ONE)}所`;
  const [, ...named] = project(index, amounts);
  const row = [office, ...named];
  if (index % OF_ONE < OF_ONE - 1) return [row];
  const sums = [0, 0, 0];
  for (let one = index - OF_ONE + 1; one <= index; one++) {
    const [fiscal, own] = amountsOf(one);
    for (const [column, amount] of [fiscal + own, fiscal, own].entries()) sums[column]! += amount;
  }
  return [row, [office, null, '小计', ...sums.map(yuan)]];
}

const LISTS: Readonly<Record<string, (length: number) => Row[]>> = {
  'projects of many codes': (length) => listOf(length, (i, amounts) => [project(i, amounts, CODES[i % CODES.length])]),
  'projects of one code': (length) => listOf(length, (i, amounts) => [project(i, amounts)]),
  'offices with subtotals': (length) => listOf(length, withSubtotal),
  'every second row 其中': (length) =>
    listOf(length / 2, (i, amounts) => [
      project(i, amounts),
      [null, null, `其中：第${i}项`, ...amounts.map((amount) => yuan(Math.floor(amount / 2)))],
    ]),
  'a slip in every hundredth row': (length) =>
    listOf(length, (i, [all, ...parts]) => [project(i, [i % 100 === 0 ? all! + i + 1 : all!, ...parts])]),
  'the same slip in every hundredth row': (length) =>
    listOf(length, (i, [all, ...parts]) => [project(i, [i % 100 === 0 ? all! + 30 : all!, ...parts])]),
};

function timeOf(rows: readonly Row[]): number {
  const before = process.cpuUsage();
  checkOpened({ source: { path: '', sha256: '', lines: [] }, root: undefined, book: gridBook(rows), problems: [] });
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

export function benchLists(): void {
  for (const [name, make] of Object.entries(LISTS)) {
    const [short, long] = [make(ROWS), make(ROWS * TIMES)];
    timeOf(short);
    const ratios = Array.from({ length: ROUNDS }, () => {
      const once = timeOf(short);
      return timeOf(long) / once;
    });
    const ratio = median(ratios);
    console.log(`(l) ${TIMES} × ${ROWS} rows against ${ROWS}: ${name}`);
    console.log(`  median ratio ${ratio.toFixed(1)}  goal ≤ ${MOST}: ${ratio <= MOST ? 'met' : 'missed'}\n`);
  }
}
