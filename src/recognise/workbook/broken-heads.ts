import { isUnderstood, type Lexicon } from '../../lexicon/phrase.ts';
import type { GridCell } from '../../model/grid.ts';
import { push } from '../../model/multimap.ts';
import { holdsFigure } from './heading.ts';
import type { View } from './view.ts';

/** Headings are never deeper than this. */
const DEEPEST = 8;
/** A word is broken over no more lines. */
const MOST = 3;

/**
 * 一般公共 over 预算, 政府性基 over 金预算: words of a heading that a PDF broke over rows, joined where only together they are known.
 * @returns by the first cell of a word the whole of it, and `undefined` by the others
 */
export function brokenHeads(view: View, lexicon: Lexicon): ReadonlyMap<GridCell, string | undefined> {
  const found = new Map<GridCell, string | undefined>();
  let from = 0;
  for (const [index, line] of view.lines.entries()) {
    if (!holdsFigure(line)) continue;
    const words = view.lines.slice(Math.max(from, index - DEEPEST), index);
    from = index + 1;
    // One line alone breaks nothing.
    if (words.length > 1)
      joinWords(
        words.flatMap(({ cells }) => cells),
        view,
        lexicon,
        found,
      );
  }
  return found;
}

function joinWords(
  cells: readonly GridCell[],
  view: View,
  lexicon: Lexicon,
  found: Map<GridCell, string | undefined>,
): void {
  const columns = new Map<number, GridCell[]>();
  for (const cell of cells) push(columns, cell.column, cell);
  const isKnown = (text: string): boolean => isUnderstood(text, lexicon);
  for (const column of columns.values()) {
    for (let at = 0; at + 1 < column.length; ) {
      const length = [...Array(MOST - 1).keys()]
        .map((more) => more + 2)
        .find((count) => {
          const parts = column.slice(at, at + count);
          const isBroken = parts.length === count && parts.every((cell) => isPart(cell, view));
          return isBroken && parts.some(({ raw }) => !isKnown(raw.trim())) && isKnown(joined(parts));
        });
      if (length !== undefined) {
        const parts = column.slice(at, at + length);
        for (const [nth, cell] of parts.entries()) found.set(cell, nth === 0 ? joined(parts) : undefined);
      }
      at += length ?? 1;
    }
  }
}

const joined = (parts: readonly GridCell[]): string => parts.map(({ raw }) => raw.trim()).join('');

const isPart = (cell: GridCell, view: View): boolean =>
  cell.kind === 'text' && view.width(cell) === 1 && /^[\u4e00-\u9fff“”、（）()]{1,12}$/u.test(cell.raw.trim());
