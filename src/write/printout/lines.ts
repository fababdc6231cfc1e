import type { Block, Row } from '../../model/table.ts';

const TOTAL = /(?:合计|总计)[:：]?$/u;

/** 合计, 本年收入合计, 支出总计. */
export const isTotal = ({ cells }: Row): boolean =>
  cells.some((cell) => cell && !cell.number && TOTAL.test(cell.raw.replace(/[\s\u3000]/gu, '')));

/** The rows of each block by the lines of the sheet: the totals at the end of a shorter side stand beside those of the longer one. */
export function linesOf(blocks: readonly Block[]): ReadonlyMap<Block, readonly (Row | undefined)[]> {
  const height = Math.max(0, ...blocks.map(({ rows }) => rows.length));
  return new Map(
    blocks.map((block): [Block, readonly (Row | undefined)[]] => {
      const { rows } = block;
      const first = rows.findIndex(isTotal);
      // One that stands first, over its parts, has no place at the foot.
      if (rows.length === height || first <= 0 || !isTotal(rows.at(-1)!)) return [block, rows];
      const gap = new Array<undefined>(height - rows.length).fill(undefined);
      return [block, [...rows.slice(0, first), ...gap, ...rows.slice(first)]];
    }),
  );
}
