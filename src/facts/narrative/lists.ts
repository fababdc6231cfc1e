import type { Reading } from '../../model/coordinates.ts';
import { covers, type Dimension } from '../../model/dimension.ts';
import type { Draft } from './drafts.ts';

/** A figure whose parts are being listed; `id` tells the lists of one head apart. */
export type List = { readonly record: Draft; readonly level: number; readonly depth: number; readonly id: number };

const FIXED: readonly Dimension[] = ['flow', 'fund', 'origin', 'nature', 'function', 'economic', 'item'];

/** Whether what these words name can be a part of the head: nowhere wider than it, and nowhere something else. */
export function isPart({ reading, own: said }: Draft, at: Reading): boolean {
  return FIXED.every((dimension) => {
    // 一般公共预算当年拨款 in a heading: what is said below it may be carried over all the same.
    const [head, own] = [dimension === 'origin' ? said.origin : reading[dimension], at[dimension]];
    if (head === undefined || own === undefined || head === own) return true;
    // What small firms get is a part of what is bought, if no kind of it.
    if (dimension === 'item' && own.startsWith('面向')) return head === '政府采购' || head.startsWith('面向');
    return covers(dimension, head, own);
  });
}
