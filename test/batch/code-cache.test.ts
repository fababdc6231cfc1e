import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeMany } from '../instruments/many-workbooks.ts';
import { budgetAfter, build } from '../instruments/program.ts';

/** Says of each code cache whether V8 takes it: under other flags than it was made with it does not, and says nothing. */
const HOOK = `const vm = require('node:vm');
const { basename } = require('node:path');
const { isMainThread } = require('node:worker_threads');
const { Script } = vm;
vm.Script = class extends Script {
  constructor(source, options) {
    super(source, options);
    const where = isMainThread ? 'main' : 'worker';
    if (options.cachedData) process._rawDebug(where, basename(options.filename), this.cachedDataRejected ? 'refused' : 'taken');
  }
};`;

let folder = '';
beforeAll(() => {
  build();
  folder = mkdtempSync(join(tmpdir(), 'code-cache-'));
  writeMany(join(folder, 'reports'), 9);
  writeFileSync(join(folder, 'hook.cjs'), HOOK);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const cachesOf = (...args: string[]): string[] =>
  budgetAfter(join(folder, 'hook.cjs'), folder, ['check', ...args])
    .err.trim()
    .split('\n')
    .sort();

describe('what V8 keeps of the code', () => {
  it('is taken by whoever checks one workbook', () => {
    expect(cachesOf('reports/0000/000000.xlsx')).toEqual(['main main.cjs taken', 'main work.cjs taken']);
  });

  it('is taken by every worker, and by what deals out to them', () => {
    expect(cachesOf('reports', '--jobs', '2')).toEqual([
      ...['across', 'batch', 'main', 'work'].map((name) => `main ${name}.cjs taken`),
      ...['across', 'across', 'work', 'work'].map((name) => `worker ${name}.cjs taken`),
    ]);
  });
});
