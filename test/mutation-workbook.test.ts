import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkOpened } from '../src/check.ts';
import type { Fact } from '../src/model/fact.ts';
import { isText } from '../src/model/place.ts';
import { open } from '../src/read/open.ts';
import { plant, trySlip } from './instruments/layouts.ts';

/** Every amount of the sample workbooks is spoilt, one at a time, and has to be noticed. */
const folder = join(import.meta.dirname, '..', 'fixtures');

const cellOf = ({ place }: Fact): string => {
  if (isText(place)) throw new Error('a cell');
  return `${place.sheet}!${place.cell}`;
};

/** In exact decimals: binary floats would add noise of their own. A hundredth of 万元 is 100 元. */
function plus({ raw, unit }: Fact, hundredths: bigint): string {
  if (unit === '元' && !raw.includes('.')) return String(BigInt(raw) + hundredths * 100n);
  const [, sign = '', whole = '0', fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/u.exec(raw) ?? [];
  const places = Math.max(2, fraction.length);
  const step = hundredths * (unit === '元' ? 100n : 1n) * 10n ** BigInt(unit === '元' ? places : places - 2);
  const digits = BigInt(sign + whole + fraction.padEnd(places, '0')) + step;
  const text = (digits < 0n ? -digits : digits).toString().padStart(places + 1, '0');
  return `${digits < 0n ? '-' : ''}${text.slice(0, -places)}.${text.slice(-places)}`;
}

function trialsOf(name: string, hundredths: bigint) {
  const opened = open('x', readFileSync(join(folder, name)));
  const sound = checkOpened(opened);
  const amounts = sound.facts.filter(({ state, unit }) => state === 'figure' && unit !== '%');
  const trials = amounts.map((fact) => {
    const slip = { cell: cellOf(fact), was: fact.raw, now: plus(fact, hundredths) };
    return { ...slip, found: trySlip(opened, sound, slip) };
  });
  return { sound, trials };
}

describe.each([
  ['workbooks/yangquan-finance-2023.xlsx', 311, 2n, []],
  // 机关运行经费 is stated once, and no other figure tells what it should be.
  ['workbooks/shanghai-shangwuwei-2025.xlsx', 287, 2n, ['9 部门三公经费和机关运行经费预算表!G6']],
  [
    'workbooks/shanghai-wanli-2023.xlsx',
    638,
    2n,
    // B6 and E6 are printed without decimals: 0.02 there is printed as 0.
    ['B6', 'E6', 'G6'].map((cell) => `9 部门三公经费和机关运行经费预算表!${cell}`),
  ],
  // A list of 15 rounded parts hides less than 0.09.
  ['workbooks/jiangsu-gaofa-2018.xlsx', 208, 10n, []],
  // The total of a table of which nothing says whether it holds the carry-over stands in sums alone.
  ['central-nine-tables/budget.xlsx', 677, 3n, []],
] as const)('%s', (name, figures, least, alone) => {
  const { sound, trials } = trialsOf(name, least);

  it('is understood whole', () => {
    expect(sound.coverage).toMatchObject({ figures, understood: figures });
    expect(sound.coverage.relations.broken).toBe(0);
  });

  it('shows every change that rounding cannot explain', () => {
    expect(trials.flatMap(({ cell, found }) => (found === 'missed' ? [cell] : []))).toEqual(alone);
  });
});

it('the sample: every change of 1.00 is one finding, at the spoilt cell, nearly everywhere', () => {
  const { trials } = trialsOf('workbooks/yangquan-finance-2023.xlsx', 100n);
  expect(trials).toHaveLength(311);
  expect(trials.filter(({ found }) => found === 'missed')).toEqual([]);
  expect(trials.filter(({ found }) => found === 'here').length / trials.length).toBeGreaterThan(0.97);
});

it('a spoilt workbook is another workbook', () => {
  const opened = open('x', readFileSync(join(folder, 'workbooks/yangquan-finance-2023.xlsx')));
  const [fact] = checkOpened(opened).facts.filter(({ state }) => state === 'figure');
  const spoilt = plant(opened, cellOf(fact!), fact!.raw, '1.23');
  expect(checkOpened(spoilt).facts.find(({ id }) => id === fact!.id)?.raw).toBe('1.23');
});
