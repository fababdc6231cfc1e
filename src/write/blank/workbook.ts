import type { OwnSubjects } from '../../lexicon/classification.ts';
import { GUIDE } from '../../model/guide.ts';
import type { Printout } from '../../model/printout.ts';
import type { Report } from '../../model/report.ts';
import { bytesOf, emptyBook } from '../workbook/bytes.ts';
import type { Worksheet } from '../workbook/exceljs.ts';
import { addSheet } from '../workbook/sheet.ts';
import { ALONE, BOLD, left, PLAIN } from '../workbook/styles.ts';
import { agreementChecks, agreements, classChecks } from './agreements.ts';
import { type Check, checksOf } from './checks.ts';
import { type Formula, formulasOf, rows } from './formulas.ts';
import { fixedColumn, Grid, type GridSide, range } from './grid.ts';
import { addGuide } from './guide.ts';
import { addLists } from './list-sheet.ts';
import { LIST_SHEET, type Lists, listRange, listsOf } from './lists.ts';
import { ABOVE, FORMULA, HIDDEN_ZERO, INPUT, RED } from './look.ts';
import type { CarriedRow } from './report.ts';
import { CLASSES, COMPARISON, EMPTY_NOTE, OFTEN_EMPTY, STANDARD } from './standard.ts';

export type BlankBook = {
  readonly report: Report;
  readonly printouts: readonly Printout[];
  readonly heading: string;
  /** Rows of last year's report: their subjects are in the lists. */
  readonly carried: readonly CarriedRow[];
  readonly subjects?: OwnSubjects | undefined;
};

/** A workbook to be filled in: it adds up by itself, offers the subjects, and turns a cell red where figures cannot be. */
export async function blankWorkbook({ report, printouts, heading, carried, subjects }: BlankBook): Promise<Uint8Array> {
  const book = emptyBook();
  // What follows from what is typed is worked out when the workbook is opened.
  book.calcProperties = { fullCalcOnLoad: true };
  const guide = book.addWorksheet(GUIDE);
  const lists = listsOf(carried, subjects);
  const made = report.tables.map((table, index) => {
    const printout = printouts[index]!;
    const { sheet, placed } = addSheet(book, printout, leastWidths(table.name, printout));
    sheet.properties.defaultRowHeight = 18;
    return { sheet, grid: new Grid(table, printout, placed.body), foot: placed.last };
  });
  const grids = new Map(made.map(({ grid }) => [grid.key, grid]));
  const all = agreements(grids);
  const between = agreementChecks(all);
  for (const { sheet, grid, foot } of made) {
    const formulas = formulasOf(grid, grids, lists);
    fillIn(sheet, grid, formulas);
    choices(sheet, grid, lists);
    const checks = [
      ...between.flatMap(({ grid: own, check }) => (own === grid ? [check] : [])),
      ...(grid.key === '财政拨款收支总表' ? classChecks(grids) : []),
      ...checksOf(grid, lists),
    ];
    mark(sheet, grid, checks);
    if (OFTEN_EMPTY.includes(grid.key)) note(sheet, grid, foot);
  }
  addGuide(guide, heading, [...grids.values()], all);
  addLists(book.addWorksheet(LIST_SHEET), lists);
  return bytesOf(book);
}

/** Room for what will be typed: millions with cents; names of subjects and of projects. */
function leastWidths(key: string, { columns }: Printout): number[] {
  const fillings = Object.values(STANDARD[key]!).map(({ filling }) => filling);
  const name = fillings.includes('items') ? 0 : fillings.includes('classes') ? 32 : 36;
  return columns.map(({ kind }) => (kind === 'label' ? name : kind === 'code' ? 13 : name === 0 ? 11.5 : 13.5));
}

/** Formulas, and which cells are to be typed. */
function fillIn(sheet: Worksheet, grid: Grid, formulas: readonly Formula[]): void {
  const worked = new Set<string>();
  for (const { row, column, text, result } of formulas) {
    const cell = sheet.getCell(row, column);
    // A name that no code leads to is kept as it is.
    if (typeof cell.value === 'string' && cell.value !== '' && cell.value !== result) continue;
    if (typeof cell.value === 'number') continue;
    cell.value = { formula: text, result };
    worked.add(`${row}.${column}`);
    const isFigure = cell.style.numFmt?.startsWith('#,##0') ?? false;
    cell.style = {
      ...{ ...cell.style, fill: FORMULA },
      // A name that a formula fills in makes no row higher.
      ...(isFigure ? { numFmt: HIDDEN_ZERO } : { alignment: { ...left(), wrapText: false, shrinkToFit: true } }),
    };
  }
  for (const side of grid.sides.values())
    for (const row of rows(side.first, side.last)) {
      // Free rows grow with the names that are typed into them.
      if (side.filling !== 'items') (sheet.getRow(row) as { height: number | undefined }).height = undefined;
      if (side.filling === 'classes' && isClass(grid, side, row)) embolden(sheet, side, row);
      for (const column of inputColumns(grid, side, row)) {
        const cell = sheet.getCell(row, column);
        // What may be overwritten, as the amount of a subject without members, is to be typed as well.
        const isLeaf = side.filling === 'subjects' && row > side.first && isTyped(side, column);
        if (worked.has(`${row}.${column}`) && !isLeaf) continue;
        cell.style = { ...cell.style, fill: INPUT, protection: { locked: false } };
      }
    }
}

function embolden(sheet: Worksheet, { columns }: GridSide, row: number): void {
  for (const column of columns.values()) {
    const cell = sheet.getCell(row, column);
    cell.style = { ...cell.style, font: BOLD };
  }
}

/** Worked out in every row. */
const WORKED = ['合计', '本年收入›合计', ...COMPARISON.slice(1)];
const isTyped = ({ amounts, columns }: GridSide, column: number): boolean =>
  amounts.includes(column) && !WORKED.some((heading) => columns.get(heading) === column);

function inputColumns(grid: Grid, side: GridSide, row: number): number[] {
  const { filling, code, name, columns, amounts } = side;
  const isFree = row > side.first || filling === 'projects';
  if (filling === 'items') return grid.text(row, name) === '' ? [] : [...amounts];
  if (!isFree) return [...amounts];
  const labels = [...columns.values()].filter((column) => !amounts.includes(column));
  if (filling === 'classes')
    return grid.text(row, name) !== '' && grid.text(row, name + 1) === '' && isClass(grid, side, row)
      ? [...amounts]
      : [...columns.values()];
  if (filling === 'subjects') return [...(code === undefined ? [] : [code]), ...amounts];
  return [...labels, ...amounts];
}

const isClass = (grid: Grid, side: GridSide, row: number): boolean =>
  CLASSES.some((name) => name === grid.text(row, side.name));

/** exceljs has these, but not in its types. */
type Validated = {
  readonly dataValidations: { readonly add: (ref: string, validation: Record<string, unknown>) => void };
};

/** Drop-downs, and what may be typed into a cell. */
function choices(sheet: Worksheet, grid: Grid, lists: Lists): void {
  const { dataValidations } = sheet as unknown as Validated;
  const list = (ref: string, from: string, title: string, prompt: string): void =>
    dataValidations.add(ref, {
      ...{ type: 'list', allowBlank: true, formulae: [from], showInputMessage: true, promptTitle: title, prompt },
      ...{
        showErrorMessage: true,
        errorStyle: 'warning',
        errorTitle: '列表里没有',
        error: `“${LIST_SHEET}”里没有这一项。确认要用吗？`,
      },
    });
  for (const side of grid.sides.values()) {
    const { filling, code, name, amounts, first, last } = side;
    const from = filling === 'projects' || filling === 'items' ? first : first + 1;
    if (filling === 'subjects' && code !== undefined)
      list(
        range(from, code, last, code),
        listRange(lists, 'code'),
        '功能科目',
        '选编码，名称自动带出。类、款在上，项在下。',
      );
    if (filling === 'classes') {
      list(
        range(from, name, last, name),
        listRange(lists, 'economic'),
        '部门经济科目',
        '选科目名称，要在所属的类下面。',
      );
      list(
        range(from, name + 1, last, name + 1),
        listRange(lists, 'government'),
        '政府经济科目',
        '选对应的政府经济科目。',
      );
    }
    const [left, right] = [Math.min(...amounts), Math.max(...amounts)];
    dataValidations.add(range(first, left, last, right), {
      ...{ type: 'decimal', operator: 'between', allowBlank: true, formulae: [-1e11, 1e11] },
      ...{
        showErrorMessage: true,
        errorStyle: 'stop',
        errorTitle: '只能填数',
        error: '这里填数，单位万元，最多两位小数；没有就空着。',
      },
    });
  }
}

/** Conditional formats: what is wrong first, then the rows that stand above others. */
function mark(sheet: Worksheet, grid: Grid, checks: readonly Check[]): void {
  let priority = 1;
  const add = (ref: string, formula: string, style: typeof RED): void =>
    sheet.addConditionalFormatting({
      ref,
      rules: [{ type: 'expression', priority: priority++, formulae: [formula], style }],
    });
  for (const { ref, formula } of checks) add(ref, formula, RED);
  for (const { filling, code, columns, first, last } of grid.sides.values()) {
    if (filling !== 'subjects' || code === undefined) continue;
    const all = [...columns.values()];
    const key = fixedColumn(first + 1, code);
    add(range(first + 1, Math.min(...all), last, Math.max(...all)), `OR(LEN(${key})=3,LEN(${key})=5)`, ABOVE);
  }
}

/** 本表无数据, as long as that is so. Not among the codes, which the amounts above are added by: that would be a circle. */
function note(sheet: Worksheet, grid: Grid, foot: number): void {
  const amounts = [...grid.sides.values()].map(({ amounts: own, first, last }) =>
    range(first, Math.min(...own), last, Math.max(...own)),
  );
  const column = [...grid.sides.values()].some(({ code }) => code === 1) ? 2 : 1;
  sheet.unMergeCells(foot, 1, foot, grid.printout.columns.length);
  sheet.getCell(foot, 1).value = null;
  const cell = sheet.getCell(foot, column);
  cell.value = { formula: `IF(SUM(${amounts.join(',')})=0,"${EMPTY_NOTE}","")`, result: EMPTY_NOTE };
  cell.style = { font: PLAIN, alignment: ALONE };
}
