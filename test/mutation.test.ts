import { expect, it } from 'vitest';
import { mutate, type Slip } from './instruments/mutate.ts';
import { referenceTables } from './instruments/reference-report.ts';

/** Every one of the 311 amounts of its tables is spoilt, one at a time, and has to be noticed. */
const text = referenceTables();
const run = (slip: Slip) => mutate(text, 'tables.yaml', [slip]).trials;

it('names the spoilt figure and the value that stood there, for every amount that is off by 1.00', () => {
  const trials = run('+1.00');
  expect(trials).toHaveLength(311);
  expect(trials.filter((trial) => !(trial.located && trial.proposed))).toEqual([]);
});

it('notices every slip of 0.02', () => {
  expect(run('+0.02').filter((trial) => trial.verdict !== 'detected')).toEqual([]);
});

it('notices at least 97 % of slips of 0.01; the rest is inside the rounding of a sum', () => {
  const trials = run('+0.01');
  const missed = trials.filter((trial) => trial.verdict !== 'detected');
  expect(missed.length / trials.length).toBeLessThanOrEqual(0.03);
  expect(missed.map((trial) => trial.verdict)).toEqual(missed.map(() => 'note-only'));
});
