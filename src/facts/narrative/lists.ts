import type { Base, Claim } from '../../model/claim.ts';
import type { Reading } from '../../model/coordinates.ts';
import { childrenOf, covers } from '../../model/dimension.ts';
import type { Draft } from './drafts.ts';
import { measured } from './figure.ts';

/** A figure whose parts are being listed; `id` tells the lists of one head apart. */
export type List = {
  readonly record: Draft;
  readonly level: number;
  readonly depth: number;
  readonly id: number;
  /** Up to `；` it is surely not over. */
  readonly part?: number;
  /** The parts are those of the head's amount of last year. */
  readonly past?: Base;
};

/**
 * 上年预算收入1200万元，其中：… lists the parts of that amount, not of this year's. Where both stand side by side in one clause
 * (2024年1350万元，2023年1200万元，其中：…) it may be either: the one the parts add up to.
 * @param opening the first of the parts
 * @param all the claims of its paragraph
 */
export function pastOf({ currents, priors }: Draft, opening: Claim, all: readonly Claim[]): Base | undefined {
  const at = all.indexOf(opening);
  const before = all[at - 1];
  if (before?.role !== 'prior' || before.depth !== opening.depth || before.sentence !== opening.sentence)
    return undefined;
  const base = priors.at(-1)?.base;
  const now = currents.at(-1)?.fact.value;
  if (!base || now === undefined || before.subject !== '') return base;
  let sum = 0n;
  for (const part of all.slice(at)) {
    if (part.role !== 'current' || part.sentence !== opening.sentence) break;
    sum += measured(part)?.value ?? 0n;
  }
  return sum === now ? undefined : base;
}

const FIXED = ['flow', 'fund', 'origin', 'nature', 'function', 'economic', 'item', 'budgetUnit'] as const;

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

/** A memo item within one that has no kinds of its own. */
export const isOfShapeless = (head: Draft, at: Reading): boolean =>
  at.item !== undefined &&
  head.reading.item !== undefined &&
  childrenOf('item', head.reading.item).length === 0 &&
  !isPart(head, at);
