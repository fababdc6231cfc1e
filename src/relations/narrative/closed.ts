import { ALL, childrenOf } from '../../model/dimension.ts';
import type { ToldRecord } from '../../model/told.ts';
import { areAllNatures } from './all-natures.ts';
import { areCovered } from './covered.ts';

/** All the members there are below the head: kinds of 采购, of “三公”经费, 人员 and 公用, 基本 and 项目. */
export function isClosed(head: ToldRecord, parts: readonly ToldRecord[]): boolean {
  for (const dimension of ['item', 'nature', 'fund'] as const) {
    const member = head.reading[dimension] ?? ALL;
    const named = parts.map(({ reading }) => reading[dimension] ?? ALL);
    const below = childrenOf(dimension, member);
    if (below.length === 0 || member === ALL) continue;
    if (areCovered(dimension, below, named) && named.every((name) => name !== member)) return true;
  }
  return false;
}

/** Two kinds or more of what the head is, or 基本支出 and 项目支出 of spending. */
export function isNearlyClosed(head: ToldRecord, parts: readonly ToldRecord[]): boolean {
  const { item } = head.reading;
  const named = parts.map(({ reading }) => reading);
  if (item !== undefined && named.some((one) => one.item !== item))
    return (
      named.length > 1 && named.every((one) => one.item !== undefined && childrenOf('item', item).includes(one.item))
    );
  return areAllNatures(head, parts);
}
