import type { Workbook } from '../../model/grid.ts';
import { type Beside, isNote, isTitle, titlesOf, WHOSE } from './beside.ts';
import { NUMBER } from './number.ts';
import type { Styles } from './styles.ts';
import { type Drawn, isFrame, sheetOf, widthOf } from './table-sheet.ts';
import { paragraphsIn, type WordNode, type WordTree } from './tree.ts';
import { wordsIn, wordsOf } from './words.ts';

/**
 * The tables of a document as sheets of a workbook, `第1张表` and so on, their rows counted from 1; `undefined` where there are none.
 * What stands above one (its title, whose it is, the unit) has the rows up to 0, a note below it those behind its last. A table with
 * nothing above it goes on with the one before; one that only holds others, or a title, is none.
 */
export function wordTables(
  tree: WordTree,
  styles: Styles,
  numbers: ReadonlyMap<WordNode, number>,
): Workbook | undefined {
  const found: Drawn[] = [];
  let between: Beside[] = [];
  let last: Drawn | undefined;
  let count = 0;
  const words = (node: WordNode): string => wordsOf(node, styles, []);
  const numbersIn = (node: WordNode): number[] => paragraphsIn(node).flatMap((one) => numbers.get(one) ?? []);
  const beside = (text: string, number: number): void => {
    const lines = text.split('\n').flatMap((line) => (line.trim() === '' ? [] : { text: line.trim(), number }));
    if (last && lines.every((line) => isNote(line.text))) last.below.push(...lines);
    else if (lines.length > 0) {
      last = undefined;
      between.push(...lines);
    }
  };
  const read = (table: WordNode): void => {
    count++;
    if (isFrame(table) || isLayout(table, words)) {
      walk(table.children ?? []);
      return;
    }
    const [within, lines] = [numbersIn(table), linesIn(table, words)];
    if (isCaption(lines)) {
      for (const cells of lines) beside(cells.join('\u3000\u3000'), within[0] ?? 0);
      return;
    }
    const widths = (table.styleId ?? '').split(' ').map(Number);
    const part = { name: `第${count}张表`, rows: table.children ?? [], widths };
    // Without so much as a title it is the rest of the one above, which a page or a section parts from it.
    if (last && last.below.length === 0 && widthOf(last.parts[0]!.rows) === widthOf(part.rows)) {
      last.parts.push(part);
      last.within.push(...within);
      return;
    }
    last = { parts: [part], above: titlesOf(between), below: [], within };
    found.push(last);
    between = [];
  };
  const walk = (nodes: readonly WordNode[]): void => {
    for (const node of nodes)
      if (node.type === 'paragraph') beside(words(node), numbers.get(node) ?? 0);
      else if (node.type === 'table') read(node);
      else walk(node.children ?? []);
  };
  walk(tree.children ?? []);
  if (found.length === 0) return undefined;
  const inCell = (node: WordNode): string => wordsOf(node, styles, [], true);
  return { sheets: found.map((drawn, index) => sheetOf(drawn, index, inCell)), links: [], ofWord: true };
}

/** A title, or whose a table is and its unit, laid out in a table of its own. */
const MOST_LINES = 3;
const MOST_CELLS = 2;

function isCaption(lines: readonly (readonly string[])[]): boolean {
  const cells = lines.flat();
  return (
    lines.length <= MOST_LINES &&
    lines.every((line) => line.length <= MOST_CELLS) &&
    !cells.some((cell) => NUMBER.test(cell)) &&
    cells.some((cell) => isTitle(cell) || WHOSE.test(cell))
  );
}

/** What is filled in, row by row. */
const linesIn = ({ children = [] }: WordNode, words: (node: WordNode) => string): readonly (readonly string[])[] =>
  children.flatMap((row) => {
    const filled = (row.children ?? []).flatMap((cell) => wordsIn(cell, words).trim() || []);
    return filled.length > 0 ? [filled] : [];
  });

/** A table in whose cells stand others, with no fewer numbers than its own: it only says where they are on the page. */
function isLayout(table: WordNode, words: (node: WordNode) => string): boolean {
  let [own, inside, nested] = [0, 0, false];
  const walk = (nodes: readonly WordNode[], isInside: boolean): void => {
    for (const node of nodes) {
      if (node.type === 'table') nested = true;
      if (node.type !== 'paragraph') walk(node.children ?? [], isInside || node.type === 'table');
      else if (NUMBER.test(words(node))) isInside ? inside++ : own++;
    }
  };
  walk(table.children ?? [], false);
  return nested && inside >= own;
}
