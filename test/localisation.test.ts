import { describe, expect, it } from 'vitest';
import type { Slip } from '../src/model/selftest.ts';
import type { Trial } from '../src/selftest/try.ts';
import { referenceTables } from './instruments/reference-report.ts';
import { countsOf, hasCause, placeOf, Subject, saysOnce } from './instruments/slip-table.ts';

/**
 * Floors of what one finding is worth, over a sample of the figures; `npm run mutate` prints the whole table.
 */

const TYPED: readonly Slip[] = ['hundred-places', 'swap', 'drop', 'ten-times'];

describe('the reference report', () => {
  const subject = new Subject('tables.yaml', new TextEncoder().encode(referenceTables()));

  it('has one finding at the figure a slip is in, with what stood there, in 99 of 100', () => {
    const trials = TYPED.flatMap((slip) => subject.all(slip, 4));
    const { tried, alone, elsewhere } = countsOf(trials);
    expect(tried).toBeGreaterThan(290);
    expect(alone / tried).toBeGreaterThanOrEqual(0.99);
    expect(elsewhere).toBe(0);
  });

  it('has a neighbour copied found in 95 of 100, and its cause named in 90', () => {
    const { tried, alone, caused } = countsOf(subject.all('neighbour', 4));
    expect(tried).toBeGreaterThan(60);
    expect(alone / tried).toBeGreaterThanOrEqual(0.95);
    expect(caused / tried).toBeGreaterThanOrEqual(0.9);
  });

  it('has two units of the last place noticed always, the figure named in 95 of 100', () => {
    const { tried, noticed, named } = countsOf(subject.all('last-places', 4));
    expect(noticed).toBe(tried);
    expect(named / tried).toBeGreaterThanOrEqual(0.95);
  });

  it('has the cause named where the slip has a name, in 90 of 100', () => {
    const trials = TYPED.filter(hasCause).flatMap((slip) => subject.all(slip, 5));
    const { tried, caused } = countsOf(trials);
    expect(caused / tried).toBeGreaterThanOrEqual(0.9);
  });

  it('has two slips at once both found with their right values, in 97 of 100', () => {
    const { tried, restored, named } = subject.pairs(150);
    expect(restored / tried).toBeGreaterThanOrEqual(0.97);
    expect(named).toBe(tried);
  });
});

describe('three workbooks of other regions', () => {
  const names = ['shanghai-wanli-2023', 'shanghai-shangwuwei-2025', 'jiangsu-gaofa-2018'];
  const subjects = names.map((name) => new Subject(`fixtures/workbooks/${name}.xlsx`));
  const trials: readonly Trial[] = subjects.flatMap((subject) => subject.all('hundred-places'));
  const alone = (some: readonly Trial[]): number => countsOf(some).alone / some.length;

  it('have every slip seen, but of a figure that nothing else states', () => {
    const unwitnessed = new Set(subjects.flatMap((subject) => subject.trials.unwitnessed));
    const missed = trials.filter(({ verdict, fact }) => verdict === 'missed' && !unwitnessed.has(fact));
    expect(missed.map(placeOf)).toEqual([]);
  });

  it('have the right cell first and alone in 94 of 100, outside tables that say each thing once in 99', () => {
    const apart = trials.filter(({ fact }) => !saysOnce(fact));
    expect(apart.length).toBeGreaterThan(1000);
    expect(alone(trials)).toBeGreaterThanOrEqual(0.94);
    expect(alone(apart)).toBeGreaterThanOrEqual(0.99);
  });

  it('never have a sound cell alone in front, and always the right value at the spoilt one', () => {
    expect(trials.filter(({ verdict }) => verdict === 'elsewhere' || verdict === 'several').map(placeOf)).toEqual([]);
    const noticed = trials.filter(({ verdict }) => verdict !== 'missed');
    expect(noticed.filter(({ restorable }) => !restorable).map(placeOf)).toEqual([]);
  });
});
