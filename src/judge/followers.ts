import type { Fact } from '../model/fact.ts';
import { push } from '../model/multimap.ts';
import type { Workings } from '../model/workings.ts';

/** A figure that moves with another, so many times as far. */
export type Follower = { readonly fact: Fact; readonly times: bigint };

/** More figures than this are not followed up from one. */
const MOST = 400;

/** Figures that are sought below others, all together: running totals over a whole sheet must not hold up the check. */
const ALL = 1_000_000;

const NONE: readonly never[] = [];

/** What moves with a figure because formulas work it out of it, and what it is worked out of itself; through any number of formulas. */
export class Followers {
  /** The formulas, each behind those it needs. */
  private readonly rank: ReadonlyMap<number, number>;
  private readonly inputs: Workings['inputs'];
  private readonly next = new Map<number, Follower[]>();
  private readonly known = new Map<number, readonly Follower[]>();
  private readonly below = new Map<number, readonly Fact[]>();
  private left = ALL;

  constructor({ inputs }: Workings) {
    this.inputs = inputs;
    for (const { total, parts } of inputs.values())
      for (const { fact, times } of parts) push(this.next, fact.id, { fact: total, times });
    this.rank = ranked(inputs, this.next);
  }

  get isEmpty(): boolean {
    return this.rank.size === 0;
  }

  /** Worked out of figures, not typed. */
  isWorked = (fact: Fact): boolean => this.rank.has(fact.id);

  inputsOf(fact: Fact): readonly Fact[] {
    return this.isWorked(fact) ? this.inputs.get(fact.id)!.parts.map((input) => input.fact) : NONE;
  }

  /** All that has to be worked out again when this figure changes, in that order. */
  of(fact: Fact): readonly Follower[] {
    if (!this.next.has(fact.id)) return NONE;
    let found = this.known.get(fact.id);
    if (!found) {
      found = this.follow(fact);
      this.known.set(fact.id, found);
    }
    return found;
  }

  /** All figures it is worked out of. */
  behind(fact: Fact): readonly Fact[] {
    if (!this.isWorked(fact)) return NONE;
    let found = this.below.get(fact.id);
    if (!found) {
      const seen = new Set([fact]);
      for (const at of seen) {
        if (this.left <= 0) break;
        for (const part of this.inputsOf(at)) seen.add(part);
      }
      this.left -= seen.size;
      seen.delete(fact);
      found = [...seen];
      this.below.set(fact.id, found);
    }
    return found;
  }

  private follow(first: Fact): readonly Follower[] {
    const reached = new Set<Fact>([first]);
    for (const at of reached) {
      // So many are no longer the totals of one figure, and half of them would be wrong.
      if (reached.size > MOST) return NONE;
      for (const { fact } of this.next.get(at.id) ?? []) if (this.isWorked(fact)) reached.add(fact);
    }
    reached.delete(first);
    const times = new Map([[first.id, 1n]]);
    const order = [...reached].sort((a, b) => this.rank.get(a.id)! - this.rank.get(b.id)!);
    // Upwards: a total of thousands is not added up again for each of them.
    for (const { id } of [first, ...order])
      for (const next of this.next.get(id) ?? [])
        times.set(next.fact.id, (times.get(next.fact.id) ?? 0n) + next.times * times.get(id)!);
    return order.flatMap((fact) => {
      const count = times.get(fact.id)!;
      return count === 0n ? [] : [{ fact, times: count }];
    });
  }
}

/** Formulas in the order of working them out; those that need themselves are left out, with all that needs them. */
function ranked(inputs: Workings['inputs'], next: ReadonlyMap<number, readonly Follower[]>): Map<number, number> {
  const wanted = new Map<number, number>();
  for (const [id, { parts }] of inputs) wanted.set(id, parts.filter(({ fact }) => inputs.has(fact.id)).length);
  const ready = [...wanted].flatMap(([id, count]) => (count === 0 ? [id] : []));
  const rank = new Map<number, number>();
  for (const id of ready) {
    rank.set(id, rank.size);
    for (const { fact } of next.get(id) ?? []) {
      const left = wanted.get(fact.id)! - 1;
      wanted.set(fact.id, left);
      if (left === 0) ready.push(fact.id);
    }
  }
  return rank;
}
