/**
 * A small sound workbook, and examples as edits to it: what `explain` shows of a workbook and the tests hold the rules
 * to, built as the nouns the rules read. A test writes them as files and
 * holds the reader to making the same of them.
 */
import type { BookEdit, ExampleCell } from './examples.ts';
import { BOOK } from './examples.ts';
import { cellName, type GridCell, type Range, type Sheet, type Workbook } from './model/grid.ts';
import { parseSum } from './read/workbook/terms.ts';

/** The base workbook with an example's edits applied. */
export function exampleBook(edit: BookEdit): Workbook {
  const edits = new Map(edit.cells ?? []);
  const base = edit.only
    ? [{ name: '表1', merges: [], rows: edit.only }]
    : (edit.tables?.map(([name, title]) => ({ name, merges: [], rows: tableOf(title) })) ?? BOOK);
  const added = edit.text ? [{ name: edit.text.name, merges: [], rows: edit.text.lines.map(cellsOf) }] : [];
  const sheets = [...base, ...added].map(({ name, merges, rows }, index): Sheet => {
    const ranges = [...merges, ...(edit.merges ?? []).flatMap(([sheet, range]) => (sheet === name ? [range] : []))];
    const all: GridCell[] = [];
    for (const [r, cells] of rows.entries()) {
      for (const [c, cell] of cells.entries()) {
        const own = `${name}!${cellName(r + 1, c + 1)}`;
        const written = edits.has(own) ? edits.get(own)! : cell;
        edits.delete(own);
        if (written !== null) all.push(gridCell(written, r + 1, c + 1));
      }
    }
    const hidden = (edit.hidden ?? []).flatMap(([sheet, row]) => (sheet === name ? [row] : []));
    return {
      name,
      index,
      hidden: hidden.includes('sheet'),
      cells: all.filter((cell) => !isCovered(cell, ranges)),
      covered: all.filter((cell) => isCovered(cell, ranges)),
      merges: ranges,
      hiddenRows: new Set(hidden.filter((row) => row !== 'sheet')),
      hiddenColumns: new Set(),
      notes: [],
    };
  });
  if (edits.size > 0) throw new Error(`example edits cells that are not there: ${[...edits.keys()].join()}`);
  return { sheets, links: edit.links ?? [] };
}

/** A table of one subject. */
const tableOf = (title: string): readonly (readonly ExampleCell[])[] => [
  [`2024年${title}`],
  ['部门：示例市示例局', null, '单位：万元'],
  ['科目编码', '科目名称', '合计'],
  [null, '合计', 100],
  ['201', '一般公共服务支出', 100],
];

/** The cells of a line of a sheet that is added. */
export const cellsOf = (line: string | readonly ExampleCell[]): readonly ExampleCell[] =>
  typeof line === 'string' ? [line] : line;

function gridCell(written: Exclude<ExampleCell, null>, row: number, column: number): GridCell {
  if (typeof written === 'string')
    return { row, column, kind: written.startsWith('#') ? 'error' : 'text', raw: written };
  if (typeof written === 'number') return { row, column, kind: 'number', raw: String(written), shown: 2 };
  const { formula, value, recomputed = value } = written;
  const sum = parseSum(formula);
  return {
    row,
    column,
    kind: typeof value === 'string' ? 'error' : 'number',
    raw: String(value ?? ''),
    shown: 2,
    formula: {
      text: formula,
      ...sum,
      ...(typeof recomputed === 'number' && { recomputed: String(recomputed) }),
      ...(value === undefined && { uncached: true as const }),
    },
  };
}

const isCovered = ({ row, column }: GridCell, ranges: readonly Range[]): boolean =>
  ranges.some(
    ({ top, left, bottom, right }) =>
      row >= top && row <= bottom && column >= left && column <= right && (row > top || column > left),
  );

/** What a cell of an example holds, as a person would say it. */
export const exampleCellText = (cell: ExampleCell): string =>
  cell === null
    ? ''
    : typeof cell === 'object'
      ? `=${cell.formula}${cell.value === undefined ? '' : ` → ${cell.value}`}`
      : typeof cell === 'string' && !cell.startsWith('#')
        ? `"${cell}"`
        : String(cell);
