/**
 * A workbook as large as a whole city's: one table of 20,000 rows and eight columns, the same at every run. Another program
 * writes it, with shared texts and number formats, so that neither reader meets a file made to its own liking.
 */
import ExcelJS from 'exceljs';

const ROWS = 20_000;
const CODES = ['2010101', '2010102', '2050201', '2080505', '2101102', '2140101', '2140104', '2210201'];
const WORKS = ['道路养护', '桥梁检测', '公交补贴', '信息化运维', '执法保障', '人才培训', '设备购置', '水毁修复'];
const SOURCES = ['一般公共预算', '政府性基金预算', '国有资本经营预算', '财政专户管理资金', '单位资金'];
const BLANK = 0.05;

/** mulberry32: the same numbers on every machine. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Projects by where their money comes from: every row and every column adds up, and some cells are empty. */
export async function writeBigWorkbook(filename: string): Promise<void> {
  const next = numbers(1);
  const pick = (list: readonly string[]): string => list[Math.floor(next() * list.length)]!;
  const totals = SOURCES.map(() => 0);
  // Hundredths of 万元, so that sums are exact.
  const projects = Array.from({ length: ROWS - 4 }, (_, i) => {
    const amounts = SOURCES.map(() => (next() < BLANK ? undefined : 1 + Math.floor(next() * 1_000_000)));
    for (const [k, amount] of amounts.entries()) totals[k]! += amount ?? 0;
    return { code: pick(CODES), name: `${pick(WORKS)}项目${i + 1}`, amounts };
  });
  const amounts = (parts: readonly (number | undefined)[]): (number | null)[] => [
    parts.reduce<number>((sum, part) => sum + (part ?? 0), 0) / 100,
    ...parts.map((part) => (part === undefined ? null : part / 100)),
  ];

  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ filename, useSharedStrings: true, useStyles: true });
  const sheet = book.addWorksheet('项目支出预算表');
  sheet.columns = Array.from({ length: 8 }, (_, i) => (i < 2 ? {} : { style: { numFmt: '#,##0.00' } }));
  const add = (cells: readonly (string | number | null)[]): void => sheet.addRow([...cells]).commit();
  add(['2024年部门项目支出预算表']);
  add(['部门：某某市交通运输局', ...Array<null>(6).fill(null), '单位：万元']);
  add(['科目编码', '项目名称', '合计', ...SOURCES]);
  add([null, '合计', ...amounts(totals)]);
  for (const { code, name, amounts: own } of projects) add([code, name, ...amounts(own)]);
  sheet.commit();
  await book.commit();
}
