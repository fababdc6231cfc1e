import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Mixed } from '../../src/across/mixed.ts';

/** The name of a set of figures. */

type Member = readonly [frame: number, entry: number, amount: bigint];
const named = (members: readonly Member[]): string => {
  const mixed = new Mixed();
  for (const [a, b, c] of members) mixed.add(a, b, c);
  return mixed.text(22);
};
const word = fc.integer({ min: -0x8000_0000, max: 0x7fff_ffff });
const member = fc.tuple(word, word, fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }));

describe('the name of a set', () => {
  it('does not hang on the order of its members', () => {
    fc.assert(
      fc.property(fc.array(member, { maxLength: 30 }), (members) => {
        expect(named([...members].reverse())).toBe(named(members));
      }),
    );
  });

  it('is another where one member is another, in whichever of its numbers', () => {
    fc.assert(
      fc.property(fc.array(member, { maxLength: 10 }), member, fc.nat(2), fc.nat(31), (others, one, at, bit) => {
        const [frame, entry, amount] = one;
        const changed: Member = [
          at === 0 ? frame ^ (1 << bit) : frame,
          at === 1 ? entry ^ (1 << bit) : entry,
          at === 2 ? amount + (1n << BigInt(bit)) : amount,
        ];
        expect(named([...others, changed])).not.toBe(named([...others, one]));
      }),
    );
  });

  it('parts a hundred thousand neighbouring figures', () => {
    const names = new Set(
      Array.from({ length: 100_000 }, (_, cents) => named([[1, 2, BigInt(cents - 50_000) * 100_000_000n]])),
    );
    expect(names.size).toBe(100_000);
  });
});
