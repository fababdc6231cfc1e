import type { Fact } from '../model/fact.ts';
import { push } from '../model/multimap.ts';
import type { Relation } from '../model/relation.ts';
import type { Usage } from './canonical.ts';

/** Sums by the facts they relate, whichever tables state them. */
export class KnownSums {
  private readonly usage: Usage;
  private readonly sums: readonly (readonly Relation[])[];
  /** Made when first asked for: most reports sum nothing across tables. */
  private byTotal: ReadonlyMap<number, readonly Relation[]> | undefined;

  constructor(usage: Usage, ...sums: readonly (readonly Relation[])[]) {
    this.usage = usage;
    this.sums = sums;
  }

  has(total: Fact, parts: readonly Fact[]): boolean {
    this.byTotal ??= this.indexed();
    const sums = this.byTotal.get(this.key(total));
    if (!sums) return false;
    const wanted = this.keys(parts, parts.length);
    return sums.some((sum) => {
      // A list of thousands is not the sum of a few, and need not be sorted to see that.
      const keys = this.keys(sum.parts, parts.length);
      return (
        keys !== undefined &&
        wanted !== undefined &&
        keys.length === wanted.length &&
        keys.every((key, i) => key === wanted[i])
      );
    });
  }

  private indexed(): Map<number, Relation[]> {
    const byTotal = new Map<number, Relation[]>();
    for (const list of this.sums) for (const sum of list) push(byTotal, this.key(sum.total), sum);
    return byTotal;
  }

  /** What the parts that are not blank state, in an order of their own; nothing where they are more than `most`. */
  private keys(parts: readonly Fact[], most: number): number[] | undefined {
    const keys: number[] = [];
    for (const part of parts) {
      if (part.state === 'empty') continue;
      if (keys.length === most) return undefined;
      keys.push(this.key(part));
    }
    return keys.sort((a, b) => a - b);
  }

  private readonly key = ({ at }: Fact): number => this.usage.canonical(at).key;
}

/** Relations between figures that none of the others relates already. */
export function untold(relations: readonly Relation[], others: readonly Relation[]): readonly Relation[] {
  const told = new Set(others.map(figuresOf));
  return told.size === 0 ? relations : relations.filter((relation) => !told.has(figuresOf(relation)));
}

/** Of one figure printed twice either may be the total. */
const figuresOf = ({ total, parts }: Relation): string => {
  const ids = parts.map(({ id }) => id);
  return ids.length > 1 ? `${total.id}=${ids.sort((a, b) => a - b)}` : `${[total.id, ...ids].sort((a, b) => a - b)}`;
};
