import { describe, expect, it } from 'vitest';
import { type Measured, measureText, referenceNarrative, samplesBeside } from '../instruments/mutate-text.ts';

const added = (all: readonly Measured[]) => {
  const sum = (of: (one: Measured) => number): number => all.reduce((total, one) => total + of(one), 0);
  const tried = sum((one) => one.tried);
  return {
    detected: sum((one) => one.detected) / tried,
    one: sum((one) => one.one) / tried,
    first: sum((one) => one.first) / tried,
  };
};

describe('one digit changed in every amount and percentage of a narrative', () => {
  it.each([
    ['the middle one', undefined],
    ['the first one', 0],
  ] as const)('%s: the reference report', (_, which) => {
    const { detected, one, first } = added([measureText(referenceNarrative(), which)]);
    expect(detected).toBeGreaterThanOrEqual(0.99);
    expect(one).toBeGreaterThanOrEqual(0.97);
    expect(first).toBeGreaterThanOrEqual(0.95);
  });

  const texts = samplesBeside();
  it.skipIf(texts.length === 0)('and the texts of other regions', () => {
    const all = added([referenceNarrative(), ...texts].map((text) => measureText(text)));
    expect(all.detected).toBeGreaterThanOrEqual(0.94);
    expect(all.one).toBeGreaterThanOrEqual(0.92);
    expect(all.first).toBeGreaterThanOrEqual(0.89);
  });
});
