import { isMeantAsAmount } from '../model/figure.ts';
import type { Block } from '../model/table.ts';

/** Every cell of the column that says anything says it in words. */
export function holdsWords({ rows }: Block, index: number): boolean {
  let filled = 0;
  for (const { cells } of rows) {
    const raw = cells[index]?.raw.trim() ?? '';
    if (raw === '') continue;
    if (!/[\u4e00-\u9fff]/u.test(raw)) return false;
    filled++;
  }
  return filled > 0;
}

/** 合计 may stand below codes. */
export const saysWords = ({ rows }: Block, index: number): boolean =>
  rows.some(({ cells }) => /[\u4e00-\u9fff]/u.test(cells[index]?.raw.replace(/[合总小]\s*计/u, '') ?? ''));

/** Rows that tell whether a column holds words; nearly every column of amounts tells it in the first. */
const LOOKED_AT = 200;

/** Words, and none that is 无. */
export const saysNoAmount = ({ rows, ...block }: Block, index: number): boolean => {
  const some = rows.length > LOOKED_AT ? rows.slice(0, LOOKED_AT) : rows;
  return (
    holdsWords({ ...block, rows: some }, index) &&
    some.every(({ cells }) => cells[index]?.raw.trim().length !== 1) &&
    !some.some(({ cells }) => isMeantAsAmount(cells[index]?.raw ?? ''))
  );
};

export const holdsFigures = (block: Block, index: number): boolean =>
  block.rows.some(
    ({ cells }) => /\d/u.test(cells[index]?.raw ?? '') && !/[\u4e00-\u9fff]/u.test(cells[index]?.raw ?? ''),
  );
