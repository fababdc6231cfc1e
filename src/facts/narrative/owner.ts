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
 * Last year's amount or a change that comes after a list may belong to the head of the list: only where what follows it (the change,
 * the rate) fits the head and not the last item, and never a change of nothing.
 * @param all the claims of its paragraph
 */
export function ownerOf(claim: Claim, { record, head, paragraph, last }: Around, all: readonly Claim[]): Draft {
  const before = all[all.indexOf(claim) - 1];
  const goesOn = claim.role === 'rate' || (claim.role === 'change' && before?.role === 'prior');
  if (goesOn && claim.subject === '') {
    // Its rate goes where its change went, its change where last year's amount went.
    const owner = paragraph.findLast(({ changes, priors }) =>
      [...changes, ...priors].some(({ fact }) => fact === last),
    );
    if (owner) return owner;
  }
  if (claim.role === 'rate') return record;
  // What names its subject is of that: 其中基本支出增加54.54万元.
  if (!head || record === head || claim.direction === 0 || claim.subject !== '') return record;
  // How it changed itself was told before its parts.
  if ([...head.priors, ...head.changes].some(({ base }) => base?.kind === claim.base?.kind)) return record;
  const next = all[all.indexOf(claim) + 1];
  if (isBeyond(claim, record, head) && next?.role !== 'rate') return head;
  if (next?.subject !== '') return record;
  const [own, said] = [measured(claim)?.value, measured(next)];
  if (own === undefined || said === undefined || own === 0n) return record;
  const { value: following, precision } = said;
  if (claim.role === 'prior') {
    if (next.role !== 'change' || record.priors.length > 0) return record;
    return nearer(head, record, precision.half, (amount) => abs(amount - own - following));
  }
  if (next.role !== 'rate' || record.changes.length > 0) return record;
  // All of it is new: whatever its rate is said to be.
  if (record.currents.some(({ fact }) => fact.value === own)) return record;
  return nearer(head, record, precision.half, (amount) => {
    const rate = ratio(own, amount - own);
    return rate === undefined ? undefined : abs(rate - following);
  });
}

/** 公务接待费2.24万元，比上年增加17.64万元: nothing grows by more than there is of it, and the head may have. */
function isBeyond(claim: Claim, item: Draft, head: Draft): boolean {
  const grown = claim.role === 'change' && claim.direction === 1 ? measured(claim)?.value : undefined;
  const [own, whole] = [item.currents.at(-1)?.fact, head.currents.at(-1)?.fact];
  return grown !== undefined && own !== undefined && whole !== undefined && own.value < grown && grown <= whole.value;
}

/**
 * The head, where what is said comes much nearer to it than to the item: one of the figures may be mistyped. Where it fits the item as
 * printed nothing speaks for another: so small a rate fits any amount.
 */
function nearer(head: Draft, item: Draft, half: bigint, gapOf: (amount: bigint) => bigint | undefined): Draft {
  const [ofHead, ofItem] = [gap(head, gapOf), gap(item, gapOf)];
  if (ofItem !== undefined && ofItem <= half) return item;
  return ofHead !== undefined && (ofItem === undefined || 2n * ofHead < ofItem) ? head : item;
}

/** How far what is said is from a record's amounts. */
function gap({ currents, priors }: Draft, gapOf: (amount: bigint) => bigint | undefined): bigint | undefined {
  const amounts = currents.length > 0 ? currents : priors;
  const gaps = amounts.flatMap(({ fact }) => gapOf(fact.value) ?? []);
  return gaps.reduce<bigint | undefined>((least, one) => (least === undefined || one < least ? one : least), undefined);
}
