import type { GridCell, Range, Sheet, Workbook } from '../../model/grid.ts';
import { WORKBOOK } from '../limits.ts';
import { tooMany } from '../workbook/refusal.ts';
import type { Styles } from './styles.ts';
import type { WordNode, WordTree } from './tree.ts';
import { wordsOf } from './words.ts';

/**
 * The tables of a document as sheets of a workbook, `第1张表` and so on, their rows counted from 1; `undefined` where there are none.
 * What stands above one (its title, whose it is, the unit) has the rows up to 0, a note below it those behind its last.
 */
export function wordTables(
  tree: WordTree,
  styles: Styles,
  numbers: ReadonlyMap<WordNode, number>,
): Workbook | undefined {
  const sheets: Drawn[] = [];
  let between: Beside[] = [];
  let last: Drawn | undefined;
  const words = (node: WordNode): string => wordsOf(node, styles, []);
  const walk = (nodes: readonly WordNode[]): void => {
    for (const node of nodes) {
      if (node.type === 'paragraph') {
        const text = words(node).trim();
        if (text === '') continue;
        const one = { text, number: numbers.get(node) ?? 0 };
        if (last && isNote(text)) last.below.push(one);
        else {
          last = undefined;
          between.push(one);
        }
      } else if (node.type === 'table') {
        last = { rows: node.children ?? [], above: titlesOf(between), below: [], within: numbersIn(node, numbers) };
        sheets.push(last);
        between = [];
      } else walk(node.children ?? []);
    }
  };
  walk(tree.children ?? []);
  if (sheets.length === 0) return undefined;
  return { sheets: sheets.map((drawn, index) => sheetOf(drawn, index, words)), links: [], ofWord: true };
}

/** A paragraph beside a table, and its number in the document. */
type Beside = { readonly text: string; readonly number: number };
type Drawn = {
  readonly rows: readonly WordNode[];
  readonly above: readonly Beside[];
  readonly below: Beside[];
  readonly within: readonly [number, number] | undefined;
};

/** The first and the last paragraph in a table that hold anything. */
function numbersIn(table: WordNode, numbers: ReadonlyMap<WordNode, number>): readonly [number, number] | undefined {
  const found: number[] = [];
  const walk = (node: WordNode): void => {
    const number = numbers.get(node);
    if (number !== undefined) found.push(number);
    for (const child of node.children ?? []) walk(child);
  };
  walk(table);
  const [first, last] = [found[0], found.at(-1)];
  return first === undefined || last === undefined ? undefined : [first, last];
}

/** A title, a line below it, whose the table is, the unit: no more, and none of them a sentence. */
const MOST_ABOVE = 6;
const LONGEST_ABOVE = 60;

function titlesOf(paragraphs: readonly Beside[]): readonly Beside[] {
  const from = paragraphs.findLastIndex(({ text }) => text.length > LONGEST_ABOVE || /[。；]$/u.test(text)) + 1;
  return paragraphs.slice(Math.max(from, paragraphs.length - MOST_ABOVE));
}

const isNote = (text: string): boolean =>
  /^[（(]?(?:备?注|附注|说明)\s*\d*\s*[：:.、]/u.test(text) || /(?:本表|空表|无数据).*[^：:]$/u.test(text);

function sheetOf({ rows, above, below, within }: Drawn, index: number, words: (node: WordNode) => string): Sheet {
  const text = (row: number, column: number, raw: string): GridCell => ({ row, column, kind: 'text', raw });
  const cells = above.map((one, at) => text(at + 1 - above.length, 1, one.text));
  const merges: Range[] = [];
  // How far down the cells of rows above reach, by column.
  const taken: number[] = [];
  for (const [at, { children = [] }] of rows.entries()) {
    const row = at + 1;
    let column = 1;
    for (const cell of children) {
      while ((taken[column] ?? 0) >= row) column++;
      const { colSpan = 1, rowSpan = 1 } = cell;
      if (column + colSpan > WORKBOOK.columns) throw tooMany('columns', WORKBOOK.columns);
      const [right, bottom] = [column + colSpan - 1, row + rowSpan - 1];
      const raw = wordsIn(cell, words);
      const steps = indentOf(cell);
      if (raw !== '') cells.push({ ...text(row, column, raw), ...(steps > 0 && { indent: steps }) });
      if (colSpan > 1 || rowSpan > 1) merges.push({ top: row, left: column, bottom, right });
      for (; column <= right; column++) taken[column] = bottom;
    }
  }
  for (const [at, one] of below.entries()) cells.push(text(rows.length + at + 1, 1, one.text));
  return {
    name: `第${index + 1}张表`,
    index,
    hidden: false,
    cells,
    covered: [],
    merges,
    hiddenRows: NONE,
    hiddenColumns: NONE,
    notes: [],
    ...(within && { within }),
    around: [...above, ...below].map(({ number }) => number),
  };
}

/** How far the first paragraph of a cell is set in, in characters of the usual size. */
function indentOf({ children = [] }: WordNode): number {
  const { start, firstLine } = children.find(({ type }) => type === 'paragraph')?.indent ?? {};
  return Math.round(((Number(start) || 0) + (Number(firstLine) || 0)) / TWIPS);
}

/** A character of 10.5 points. */
const TWIPS = 210;

const NONE: ReadonlySet<number> = new Set();

/** The paragraphs of a cell one below the other; of a table within it the same. */
function wordsIn(cell: WordNode, words: (node: WordNode) => string): string {
  const found: string[] = [];
  const walk = (nodes: readonly WordNode[]): void => {
    for (const node of nodes)
      if (node.type === 'paragraph') found.push(words(node));
      else walk(node.children ?? []);
  };
  walk(cell.children ?? []);
  return found.join('\n').trimEnd();
}
