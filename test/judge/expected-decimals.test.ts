import { expect, it } from 'vitest';
import { asPrinted } from '../../src/judge/candidate.ts';
import { show } from '../../src/judge/findings.ts';
import type { Fact } from '../../src/model/fact.ts';
import { lastPlace, money, type Unit } from '../../src/model/money.ts';

/** A whole number, in a table that shows so many decimals. */
const whole = (stated: bigint, unit: Unit, decimals: number): Fact =>
  ({
    unit,
    decimals,
    half: lastPlace(decimals, unit) / 2n,
    value: money(stated, 0, unit),
    precision: { unit, decimals },
  }) as unknown as Fact;

/** What is said that it should be, read off an amount with that many decimals. */
function said(fact: Fact, digits: bigint, decimals: number): string {
  return show(fact, asPrinted(fact, money(digits, decimals, fact.unit as Unit)));
}

it('what a figure should be is told to the hundred 元, whatever a table of whole numbers shows', () => {
  expect(said(whole(1n, '万元', 0), 2291n, 2)).toBe('22.91');
  expect(said(whole(1n, '万元', 0), 23n, 0)).toBe('23');
  expect(said(whole(1n, '元', 0), 1234n, 2)).toBe('12.34');
  expect(said(whole(66n, '亿元', 2), 6569n, 6)).toBe('0.006569');
});

it('and no finer than others of its table are printed where they show more', () => {
  expect(said(whole(1n, '万元', 2), 2291_3456n, 6)).toBe('22.91');
  expect(said(whole(1n, '万元', 2), 229n, 1)).toBe('22.90');
  expect(said(whole(1n, '万元', 4), 2291_3456n, 6)).toBe('22.9135');
});
