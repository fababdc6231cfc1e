import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { workbookMaker, writeMany } from '../instruments/many-workbooks.ts';
import { budgetIn, build, ended, type Ran, startedIn } from '../instruments/program.ts';

/** Results that are kept, through moves, damage, two runs at once and a kill at any moment. */

const COUNT = 30;
const KILLS = 12;
const JSON_OUT = ['--format', 'json', '--jobs', '2'];
let folder = '';
/** What comes of the reports without any store. */
let plain: Ran;
const budget = (...args: string[]): Ran => budgetIn(folder, args);
const at = (...names: string[]): string => join(folder, ...names);
const checked = (...more: string[]): Ran => budget('check', 'reports', ...JSON_OUT, '--store', 'store', ...more);

/** Every entry, and when it was written. */
function entries(store = 'store'): Map<string, number> {
  const found = (readdirSync(at(store), { recursive: true }) as string[]).filter((name) =>
    /^[0-9a-f]{2}.[0-9a-f]{62}$/u.test(name),
  );
  return new Map(found.map((name) => [join(at(store), name), statSync(join(at(store), name)).mtimeMs]));
}

beforeAll(() => {
  build();
  folder = mkdtempSync(join(tmpdir(), 'store-'));
  writeMany(at('reports'), COUNT);
  plain = budget('check', 'reports', ...JSON_OUT);
  expect(plain.code, plain.err).toBe(1);
}, 60_000);
beforeEach(() => rmSync(at('store'), { recursive: true, force: true }));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a store', () => {
  it('gives the same bytes, and does only what is new', () => {
    expect(checked()).toEqual(plain);
    const first = entries();
    expect(first.size).toBe(COUNT);
    expect(checked()).toEqual(plain);
    expect(entries()).toEqual(first);

    mkdirSync(at('more'));
    const make = workbookMaker();
    for (let index = 0; index < 3; index++) writeFileSync(at('more', `${index}.xlsx`), make(1000 + index));
    const both = budget('check', 'reports', 'more', ...JSON_OUT, '--store', 'store');
    expect(both).toEqual(budget('check', 'reports', 'more', ...JSON_OUT));
    expect(entries().size).toBe(COUNT + 3);
    for (const [path, when] of first) expect(entries().get(path)).toBe(when);
  });

  it('knows a report again wherever it lies and whatever it is called', () => {
    checked();
    renameSync(at('reports'), at('moved'));
    try {
      const moved = budget('check', 'moved', ...JSON_OUT, '--store', 'store');
      expect(entries().size).toBe(COUNT);
      expect(moved.out).toBe(plain.out.replaceAll('"reports/', '"moved/'));
    } finally {
      renameSync(at('moved'), at('reports'));
    }
  });

  it('takes other options for another check', () => {
    const few = [
      'check',
      'reports/0000/000003.xlsx',
      'reports/0000/000004.xlsx',
      '--format',
      'json',
      '--store',
      'store',
    ];
    budget(...few);
    const strict = budget(...few, '--strict');
    expect(entries().size).toBe(4);
    expect(strict.out).not.toBe(budget(...few).out);
    const prior = budget(...few, '--prior', 'reports/0000/000001.xlsx');
    // Whose each of the three is.
    const known = entries().size;
    expect(known).toBe(4 + 3);
    expect(budget(...few, '--prior', 'reports/0000/000001.xlsx')).toEqual(prior);
    expect(budget(...few, '--lang', 'en').out).toContain('"message": "');
    expect(entries().size).toBe(known);
  });

  it('makes again what is damaged, and sweeps what was left half-written', () => {
    checked();
    const [one, two, three, four] = [...entries().keys()] as [string, string, string, string];
    const bytes = readFileSync(one);
    writeFileSync(one, bytes.subarray(0, bytes.length - 1));
    writeFileSync(two, '');
    const turned = readFileSync(three);
    turned[turned.length - 5]! ^= 1;
    writeFileSync(three, turned);
    // Whole, but of another report.
    writeFileSync(four, bytes);
    const [old, fresh] = [at('store/tmp/1-x'), at('store/tmp/2-y')];
    for (const path of [old, fresh]) writeFileSync(path, 'half');
    utimesSync(old, new Date(0), new Date(0));
    expect(checked()).toEqual(plain);
    expect(readFileSync(one)).toEqual(bytes);
    expect(readdirSync(at('store/tmp'))).toEqual(['2-y']);
  });

  it('is never made of a folder that holds something else', () => {
    const { code, out, err } = budget('check', 'reports', '--store', 'reports');
    expect([code, out]).toEqual([2, '']);
    expect(err).toBe('budget: --store 要一个空文件夹，或以前用过的：reports 里有别的文件\n');
    writeFileSync(at('file'), '');
    expect(budget('check', 'reports', '--store', 'file').code).toBe(2);
  });

  it('is shared by two runs at once', async () => {
    const runs = ['a', 'b'].map((name) =>
      startedIn(folder, ['check', 'reports', ...JSON_OUT, '--store', 'store', '-o', `${name}.json`, '--force']),
    );
    expect(await Promise.all(runs.map(ended))).toEqual([1, 1]);
    for (const name of ['a', 'b']) expect(readFileSync(at(`${name}.json`), 'utf8')).toBe(plain.out);
    expect(entries().size).toBe(COUNT);
    expect(readdirSync(at('store/tmp'))).toEqual([]);
  });

  it('survives a kill at any moment: the rest is done, and the result is that of an undisturbed run', async () => {
    const before = performance.now();
    checked();
    const whole = performance.now() - before;
    rmSync(at('store'), { recursive: true });
    let kills = 0;
    let most = 0;
    // The golden ratio spreads the moments evenly over the run.
    for (let i = 1; kills < KILLS && i < 4 * KILLS; i++) {
      const run = startedIn(folder, [
        'check',
        'reports',
        ...JSON_OUT,
        '--store',
        'store',
        '-o',
        'killed.json',
        '--force',
      ]);
      const moment = 40 + ((i * 0.618_034) % 1) * whole;
      const timer = setTimeout(() => run.kill('SIGKILL'), moment);
      const code = await ended(run);
      clearTimeout(timer);
      if (code === null) {
        kills++;
        // Nothing half-written is taken for a result.
        if (i > 1) expect(() => JSON.parse(readFileSync(at('killed.json'), 'utf8'))).not.toThrow(SyntaxError);
        const known = existing();
        expect(known).toBeGreaterThanOrEqual(most);
        most = known;
      } else {
        expect(readFileSync(at('killed.json'), 'utf8')).toBe(plain.out);
        rmSync(at('store'), { recursive: true });
        most = 0;
      }
    }
    expect(kills).toBe(KILLS);
    expect(checked()).toEqual(plain);
    expect(entries().size).toBe(COUNT);
  });
});

const existing = (): number => {
  try {
    return entries().size;
  } catch {
    return 0;
  }
};
