import { describe, expect, it } from 'vitest';
import { Followers } from '../../src/judge/followers.ts';
import { judge } from '../../src/judge/judge.ts';
import type { Fact } from '../../src/model/fact.ts';
import type { Input, Workings } from '../../src/model/workings.ts';
import { deriveRelations } from '../../src/relations/derive.ts';
import { bookOf, outcomeOf } from '../rules/workbook/said.ts';

const { facts } = outcomeOf(bookOf({}));
const [a, b, c, d, e] = facts as unknown as readonly [Fact, Fact, Fact, Fact, Fact];

/** Formulas as a total and what it adds; `-` takes away. */
function workingsOf(...formulas: readonly (readonly [total: Fact, ...parts: (Fact | readonly ['-', Fact])[]])[]) {
  const inputs = formulas.map(([total, ...parts]) => {
    const added = parts.map(
      (part): Input => ('id' in part ? { fact: part, times: 1n } : { fact: part[1], times: -1n }),
    );
    return [total.id, { total, parts: added }] as const;
  });
  return { inputs: new Map(inputs), formulas: new Set(inputs.map(([id]) => id)) } satisfies Workings;
}

const seen = (followers: Followers, fact: Fact) => followers.of(fact).map((one) => [one.fact, one.times]);

describe('what follows a figure', () => {
  it('follows through other formulas, in the order of working out, as often and with the sign it is added', () => {
    const followers = new Followers(workingsOf([d, c, a], [c, a, b], [e, d, ['-', b]]));
    expect(seen(followers, a)).toEqual([
      [c, 1n],
      [d, 2n],
      [e, 2n],
    ]);
    // Added by one way and taken away by another it moves nothing.
    expect(seen(followers, b)).toEqual([
      [c, 1n],
      [d, 1n],
    ]);
    expect(followers.behind(d)).toEqual([c, a, b]);
    expect([a, b, c, d, e].map(followers.isWorked)).toEqual([false, false, true, true, true]);
  });

  it('leaves out formulas that need themselves, and what needs them', () => {
    const followers = new Followers(workingsOf([b, c], [c, b, a], [d, c], [e, a]));
    expect(seen(followers, a)).toEqual([[e, 1n]]);
    expect(followers.isWorked(d)).toBe(false);
  });

  it('is not asked for while nothing is broken', () => {
    const { relations } = deriveRelations(facts);
    const unasked = (): Workings => {
      throw new Error('asked');
    };
    expect(judge(facts, relations, [], false, [], unasked).findings).toEqual([]);
  });
});
