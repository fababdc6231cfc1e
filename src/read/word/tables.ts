import type { Workbook } from '../../model/grid.ts';
import type { Styles } from './styles.ts';
import { type Drawn, isFrame, sheetOf, widthOf } from './table-sheet.ts';
import type { WordNode, WordTree } from './tree.ts';
import { wordsOf } from './words.ts';

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
    const [within, lines] = [numbersIn(table), linesIn(table, words)];
    if (isFrame(table) || isLayout(table, words)) {
      walk(table.children ?? []);
      return;
    }
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

/** A paragraph beside a table, or a line of one, and its number in the document. */
type Beside = { readonly text: string; readonly number: number };

/** A title, a line below it, whose the table is, the unit: no more. */
const MOST_ABOVE = 6;
/** Of sentences between a title and its table. */
const MOST_SENTENCES = 2;
const LONGEST_ABOVE = 60;

function titlesOf(paragraphs: readonly Beside[]): readonly Beside[] {
  const near = paragraphs.slice(-MOST_ABOVE);
  const title = near.findLastIndex(({ text }) => isTitle(text));
  const sentences = near.slice(title).filter(({ text }) => isSentence(text)).length;
  const from = near.findLastIndex(({ text }) => isSentence(text)) + 1;
  const stands = title >= 0 && title < from && sentences <= MOST_SENTENCES;
  return stands ? near.slice(title).filter(({ text }) => !isSentence(text)) : near.slice(from);
}

const isSentence = (text: string): boolean =>
  text.replace(/\s/gu, '').length > LONGEST_ABOVE ||
  /[。；]$|(?:如下|下表|附表)[）)]?[：:]?$|\d\s*[万亿]?元/u.test(text);
const isTitle = (text: string): boolean => !isSentence(text) && /表\s*(?:[（(][^（）()]*[）)])?$/u.test(text);
const isNote = (text: string): boolean =>
  /^[（(]?(?:备?注|附注|说明)\s*\d*\s*[：:.、]/u.test(text) || /(?:本表|空表|无数据).*[^：:]$/u.test(text);

/** A title, or whose a table is and its unit, laid out in a table of its own. */
const MOST_LINES = 3;
const MOST_CELLS = 2;

function isCaption(lines: readonly (readonly string[])[]): boolean {
  const cells = lines.flat();
  return (
    lines.length <= MOST_LINES &&
    lines.every((line) => line.length <= MOST_CELLS) &&
    !cells.some((cell) => NUMBER.test(cell)) &&
    cells.some((cell) => isTitle(cell) || /(?:部门|单位)(?:名称)?\s*[：:]/u.test(cell))
  );
}

/** What is filled in, row by row. */
const linesIn = ({ children = [] }: WordNode, words: (node: WordNode) => string): readonly (readonly string[])[] =>
  children.flatMap((row) => {
    const filled = (row.children ?? []).flatMap((cell) => textOf(cell, words) || []);
    return filled.length > 0 ? [filled] : [];
  });

const textOf = (node: WordNode, words: (node: WordNode) => string): string =>
  paragraphsIn(node).map(words).join('\n').trim();

const NUMBER = /^\s*[-−]?\d[\d,，]*(?:\.\d+)?\s*$/u;

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

function paragraphsIn(node: WordNode): readonly WordNode[] {
  if (node.type === 'paragraph') return [node];
  return (node.children ?? []).flatMap(paragraphsIn);
}
