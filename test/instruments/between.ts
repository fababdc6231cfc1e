import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { budgetIn, type Ran } from './program.ts';

/** What is found between the reports of one run. */
export type Found = {
  readonly code: string;
  readonly severity: string;
  readonly message: string;
  readonly raw: string;
  readonly stated: string | null;
  readonly expected: string | null;
  readonly difference: string | null;
  readonly place: { readonly path: string };
  readonly related: readonly { readonly place: { readonly path: string } }[];
};

/** Of each report what is found between it and others, but for what was only not held against them. */
export function between(run: Ran): Record<string, Found[]> {
  const { files } = JSON.parse(run.out) as { files: { path: string; findings: Found[] }[] };
  return Object.fromEntries(
    files
      .map(
        ({ path, findings }) =>
          [path, findings.filter(({ code }) => code.startsWith('BAT') && code !== 'BAT006')] as const,
      )
      .filter(([, found]) => found.length > 0),
  );
}

/** Less what is said of last year's reports that lie beside: parts of a run see fewer of them, and those that merge them none. */
export const withoutYears = (run: Ran): Ran => ({
  ...run,
  err: run.err.replace(/^(?:有 \d+ 份和自己上一年的报告一起核对|\d+ were checked together with last year).*\n/mu, ''),
});

/**
 * The same with any number of workers, from a store, and merged from parts that several machines made.
 * @param paths and other arguments
 */
export function allWays(folder: string, paths: readonly string[]): Ran {
  const budget = (...args: string[]): Ran => budgetIn(folder, args);
  const plain = withoutYears(budget('check', ...paths, '--format', 'json'));
  // Another test's reports may be of the year before.
  rmSync(join(folder, 'store'), { recursive: true, force: true });
  const ways = [
    ['--jobs', '1'],
    ['--jobs', '2'],
    ['--store', 'store'],
    ['--store', 'store'],
  ];
  for (const more of ways) {
    const run = withoutYears(budget('check', ...paths, '--format', 'json', ...more));
    expect(run, more.join(' ')).toEqual(plain);
  }
  const parts = [1, 2, 3].map((part) => {
    const file = `part-${part}.ndjson`;
    const run = budget('check', ...paths, '--shard', `${part}/3`, '--format', `ndjson=${file}`, '--force');
    // Of how many last year's report was found each part says for itself.
    const said = (err: string): string => err.replaceAll(/^与(?:上年的报告|所属单位加总)核对了.*\n/gmu, '');
    expect(said(withoutYears(run).err)).toBe(said(plain.err));
    return file;
  });
  const [sums = ''] = /^与所属单位加总核对了.*\n/mu.exec(plain.err) ?? [];
  expect(budget('merge', ...parts, '--format', 'json')).toEqual({ ...plain, err: sums });
  return plain;
}
