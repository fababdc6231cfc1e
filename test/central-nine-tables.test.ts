import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { check } from '../src/check.ts';
import { isText } from '../src/model/place.ts';

/**
 * The layout of the central departments: nine tables with money carried over both ways, a live 政府性基金, 事业收入, last
 * year's 执行数 with changes and rates, and two years of 三公 side by side. Department and figures are made up.
 */
const folder = join(import.meta.dirname, '..', 'fixtures', 'central-nine-tables');
const load = (name: string) => ({ path: name, bytes: readFileSync(join(folder, name)) });

it('is silent when it is sound, with every amount understood', () => {
  const outcome = check(load('budget.xlsx'));
  expect(outcome.findings).toEqual([]);
  expect(outcome).toMatchObject({ status: 'clean', department: '国家某某文化体育发展局', year: '2024', unit: '万元' });
  expect(outcome.coverage).toMatchObject({ figures: 677, understood: 677, notUnderstood: [] });
  expect(outcome.coverage.tables.map(({ figures }) => figures > 0)).toEqual([...Array(8).fill(true), false]);
});

it('shows ten planted slips, each at its cell, and nothing else', () => {
  const expected = readFileSync(join(folder, 'faulty.findings'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'));
  expect(expected).toHaveLength(10);
  const found = check(load('faulty.xlsx')).findings.map(({ place, raw, expected: right, severity, code }) => {
    if (isText(place)) throw new Error('a cell');
    return [
      `${place.sheet}!${place.cell}`,
      Number(raw),
      right === null ? null : Number(right),
      severity,
      code.slice(0, 3),
    ];
  });
  const wanted = expected.map(([cell, now, was]) => [cell, Number(now), Number(was)]);
  expect(found.map((item) => item.slice(0, 3)).sort()).toEqual(wanted.sort());
  expect(new Set(found.map((item) => item[3]))).toEqual(new Set(['error']));
  expect(new Set(found.map((item) => item[4]))).toEqual(new Set(['SUM', 'SAM', 'YOY']));
});
