import { expect, it } from 'vitest';
import { greatest, least, pushAll } from '../../src/model/many.ts';

const MANY = 300_000;
const numbers = Array.from({ length: MANY }, (_, index) => (index * 7919) % MANY);

it('takes more than a call can have arguments', () => {
  expect(() => Math.min(...numbers)).toThrow(RangeError);
  expect(least(numbers)).toBe(0);
  expect(greatest(numbers)).toBe(MANY - 1);
  const all = [-1];
  pushAll(all, numbers);
  expect(all).toHaveLength(MANY + 1);
  expect(all.at(-1)).toBe(numbers.at(-1));
});

it('has no least and no greatest of nothing', () => {
  expect([least([]), greatest([])]).toEqual([Math.min(), Math.max()]);
});
