import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { outcomesOf } from '../../src/cli/session.ts';
import type { Words } from '../../src/cli/words.ts';

/** Of several reports checked in one thread, one that we fail at. */

const root = join(import.meta.dirname, '..', '..', 'fixtures', 'sound');
const at = (name: string) => ({ path: join(root, name), texts: [] });
const reports = ['central-layout.yaml', 'two-tables-only.yaml', 'funds-stated-once.yaml'].map(at);
const failing = {
  of: (path: string) => {
    if (path === reports[1]!.path) throw new TypeError('not a figure\n  at some place');
    return undefined;
  },
} as unknown as Words;

describe('a fault of ours', () => {
  it('costs only the report it was met in', async () => {
    const outcomes = await outcomesOf(reports, failing);
    expect(outcomes.map(({ status }) => status === 'incomplete')).toEqual([false, true, false]);
    expect(outcomes[1]!.findings).toMatchObject([{ code: 'IOE009', data: { reason: 'TypeError: not a figure' } }]);
  });

  it('is no result where it was the only one', () => {
    expect(() => outcomesOf([reports[1]!], failing)).toThrow('not a figure');
  });
});
