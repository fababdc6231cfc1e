import type { Claim } from '../../model/claim.ts';
import type { Fact } from '../../model/fact.ts';
import { abs } from '../../model/money.ts';
import { ratio } from '../../model/ratio.ts';
import type { Draft } from './drafts.ts';
import { measured } from './figure.ts';

/** What a change or a rate may be of: what the sentence speaks of, the head of the list it stands in, the records of its paragraph. */
export type Around = {
  readonly record: Draft;
  readonly head: Draft | undefined;
  readonly paragraph: readonly Draft[];
  /** The figure before it. */
  readonly last: Fact | undefined;
};

/**
 * A change that comes after a list and carries its own rate may belong to the head of the list: only where the rate fits the head and
 * not the last item, and never a change of nothing.
 * @param all the claims of its paragraph
 */
export function ownerOf(claim: Claim, { record, head, paragraph, last }: Around, all: readonly Claim[]): Draft {
  if (claim.role === 'rate') {
    // Its rate goes where its change went.
    const owner = paragraph.findLast(({ changes }) => changes.some(({ fact }) => fact === last));
    return owner && claim.subject === '' ? owner : record;
  }
  if (!head || record === head || record.changes.length > 0 || claim.direction === 0) return record;
  const rate = all[all.indexOf(claim) + 1];
  if (rate?.role !== 'rate' || rate.subject !== '') return record;
  const [change, percent, half] = [measured(claim)?.value, measured(rate)?.value, measured(rate)?.precision.half];
  if (change === undefined || percent === undefined || half === undefined || change === 0n) return record;
  // All of it is new: whatever its rate is said to be.
  if (record.currents.some(({ fact }) => fact.value === change)) return record;
  const [ofHead, ofItem] = [gap(head, change, percent), gap(record, change, percent)];
  // Where it fits the item as printed nothing speaks for another: so small a rate fits any amount.
  if (ofItem !== undefined && ofItem <= half) return record;
  // One of the two may be mistyped: what comes much nearer is meant.
  return ofHead !== undefined && (ofItem === undefined || 2n * ofHead < ofItem) ? head : record;
}

/** How far the rate is from what the change makes of a record's amounts. */
function gap({ currents, priors }: Draft, change: bigint, percent: bigint): bigint | undefined {
  const amounts = currents.length > 0 ? currents : priors;
  const gaps = amounts.flatMap(({ fact }) => {
    const rate = ratio(change, fact.value - change);
    return rate === undefined ? [] : [abs(rate - percent)];
  });
  return gaps.reduce<bigint | undefined>((least, one) => (least === undefined || one < least ? one : least), undefined);
}
