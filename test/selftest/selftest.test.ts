import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check, checkOpened, recognised } from '../../src/check.ts';
import type { Fact } from '../../src/model/fact.ts';
import type { Finding } from '../../src/model/finding.ts';
import { isText, placeKey } from '../../src/model/place.ts';
import { SLIPS } from '../../src/model/selftest.ts';
import { open } from '../../src/read/open.ts';
import { selftest } from '../../src/selftest/selftest.ts';
import { spoilt, typed } from '../../src/selftest/slips.ts';
import { Trials } from '../../src/selftest/trials.ts';
import { Neighbours } from '../../src/selftest/try.ts';
import { plant } from '../instruments/layouts.ts';
import { referenceTables } from '../instruments/reference-report.ts';

const root = join(import.meta.dirname, '..', '..');
const openAt = (path: string) => open(path, readFileSync(join(root, path)));
const yaml = 'fixtures/yangquan-2023/budget.yaml';
const book = 'fixtures/workbooks/shanghai-shangwuwei-2025.xlsx';

/** What the arithmetic says, as far as a person sees it. */
const said = (findings: readonly Finding[]): string[] =>
  findings
    .filter(({ severity, code }) => severity !== 'note' && /^(?:SUM|SAM|BAL|PRT|PCT|YOY)/u.test(code))
    .map(({ code, place, raw, expected, related }) => `${code} ${placeKey(place)} ${raw} ${expected} ${related.length}`)
    .sort();

const some = (trials: Trials): Fact[] => trials.amounts().filter((_, index) => index % 37 === 3);

describe('a figure spoilt in the recognised report', () => {
  it('is found as if the text had been changed', () => {
    // What running text says of the figures is not asked again.
    const text = referenceTables();
    const trials = new Trials(recognised(open(yaml, new TextEncoder().encode(text)))!);
    const lines = text.split('\n');
    for (const fact of some(trials)) {
      if (!isText(fact.place)) throw new Error('a place in a text');
      const { line, column } = fact.place;
      const raw = typed(fact, spoilt(fact, 'hundred-places', undefined)!);
      const was = lines[line - 1]!;
      expect(was.slice(column - 1)).toBe(fact.raw);
      const changed = lines.with(line - 1, `${was.slice(0, column - 1)}${raw}`).join('\n');
      const found = said(trials.after([{ fact, raw }]));
      expect(found.length).toBeGreaterThan(0);
      expect(found).toEqual(said(check({ path: yaml, bytes: new TextEncoder().encode(changed) }).findings));
    }
  });

  it('is found as if the cell had been changed', () => {
    const opened = openAt(book);
    const trials = new Trials(recognised(opened)!);
    for (const fact of some(trials)) {
      if (isText(fact.place)) throw new Error('a cell');
      const raw = typed(fact, spoilt(fact, 'ten-times', undefined)!);
      const changed = plant(opened, `${fact.place.sheet}!${fact.place.cell}`, fact.raw, raw);
      const found = said(trials.after([{ fact, raw }]));
      expect(found.length).toBeGreaterThan(0);
      expect(found).toEqual(said(checkOpened(changed).findings));
    }
  });
});

describe('slips', () => {
  const trials = new Trials(recognised(openAt(yaml))!);
  const neighbours = new Neighbours(trials.facts);
  const fact = trials.amounts().find(({ raw, label }) => raw === '211.75' && label.table === '支出总表')!;

  it.each([
    ['last-places', '211.77'],
    ['hundred-places', '212.75'],
    ['swap', '121.75'],
    ['drop', '11.75'],
    ['ten-times', '2117.50'],
    ['neighbour', '975.50'],
  ] as const)('%s makes 211.75 %s', (slip, expected) => {
    expect(typed(fact, spoilt(fact, slip, neighbours.of(fact))!)).toBe(expected);
  });

  it('leave alone what cannot suffer them', () => {
    const zero = trials.facts.find(({ state }) => state === 'empty')!;
    expect(spoilt(zero, 'ten-times', undefined)).toBeUndefined();
    expect(spoilt(fact, 'neighbour', undefined)).toBeUndefined();
  });
});

describe('the self-test of a report', () => {
  const small = `部门: 局
年度: 2024
单位: 万元
预算表:
  三公经费支出表:
    行:
      - 项目: 公务接待费
        合计: 3.35
      - 项目: 公务用车运行维护费
        合计: 4.56
      - 项目: 合计
        合计: 7.91
  机关运行经费表:
    行:
      - 项目: 机关运行经费
        合计: 88.12
`;
  const result = selftest(recognised(open('x.yaml', new TextEncoder().encode(small)))!);

  it('says table by table what is noticed and pinned', () => {
    expect(result).toMatchObject({ amounts: 4, tried: 4 });
    expect(result.tables.map(({ table, amounts }) => [table, amounts])).toEqual([
      ['三公经费支出表', 3],
      ['机关运行经费表', 1],
    ]);
    const [once, alone] = result.tables;
    // One sum tells that one of three is wrong, not which.
    expect(once!.slips).toMatchObject({ here: 0, elsewhere: 0, missed: 0 });
    expect(once!.slips.among).toBeGreaterThan(10);
    expect(alone!.slips).toMatchObject({ here: 0, among: 0, missed: 4 });
    for (const slip of SLIPS.slice(1, 5)) expect(Object.values(result.slips[slip]).reduce((a, b) => a + b)).toBe(4);
  });

  it('lists the figures that nothing else witnesses, with their places', () => {
    expect(result.unwitnessed.map(({ raw, label, place }) => [raw, label, 'line' in place && place.line])).toEqual([
      ['88.12', '机关运行经费表 › 机关运行经费 › 合计', 16],
    ]);
    expect(result.unnoticed).toEqual([]);
    expect(result.astray).toEqual([]);
  });

  it('tries some figures of every table where there are too many, the same each time', () => {
    const report = recognised(openAt(book))!;
    const sampled = selftest(report, undefined, { most: 40_000 });
    expect(sampled.amounts).toBe(287);
    expect(sampled.tried).toBeGreaterThan(10);
    expect(sampled.tried).toBeLessThan(40);
    for (const { tried } of sampled.tables) expect(tried).toBeGreaterThan(0);
    expect(selftest(report, undefined, { most: 40_000 })).toEqual(sampled);
  });
});
