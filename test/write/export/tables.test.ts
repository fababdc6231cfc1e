import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check, recognised } from '../../../src/check.ts';
import type { Outcome } from '../../../src/model/outcome.ts';
import { headingOf, type PrintOptions, printoutsOf } from '../../../src/printed.ts';
import { open } from '../../../src/read/open.ts';
import { workbookOf } from '../../../src/write/workbook/book.ts';

const ROOT = join(import.meta.dirname, '../../..');
const REFERENCE = join(ROOT, 'fixtures/yangquan-2023/budget.yaml');
const here = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((file) => file.endsWith('.xlsx'))
        .map((file) => join(folder, file))
    : [];
const BOOKS = [
  join(ROOT, 'fixtures/workbooks/yangquan-finance-2023.xlsx'),
  ...here(join(ROOT, 'fixtures/central-nine-tables')),
  ...here(join(ROOT, 'fixtures/layouts')),
  ...here(join(ROOT, '../shared/samples')),
];

async function exported(path: string, bytes: Uint8Array, options?: PrintOptions): Promise<Uint8Array> {
  const report = recognised(open(path, bytes))!;
  return workbookOf(printoutsOf(report, options), headingOf(report));
}

/** Every figure of a table with what it means, in some order. */
const figures = ({ facts }: Outcome): string[] =>
  facts
    .filter(({ state, row }) => state === 'figure' && !row.told)
    .map(({ at, value }) => `${[...at.frame.members, ...at.entry.members].join()} ${value}`)
    .sort();

/** What is found, wherever it stands. How a workbook is made is its own; forms and running text are not exported. */
const found = ({ findings }: Outcome): string[] =>
  findings
    .filter(({ code }) => !/^(?:XLS|TXT|PER|IOE005)/u.test(code))
    .map(({ code, severity, stated, expected }) => `${code} ${severity} ${stated} ${expected}`)
    .sort();

describe('an exported workbook', () => {
  it('of the reference report says what the report says', async () => {
    const bytes = readFileSync(REFERENCE);
    const before = check({ path: REFERENCE, bytes }, { tablesOnly: true });
    const after = check({ path: 'out.xlsx', bytes: await exported(REFERENCE, bytes) });
    expect(figures(after)).toEqual(figures(before));
    expect(found(after)).toEqual(found(before));
    expect(after).toMatchObject({ department: '阳泉市财政局', year: '2023', status: 'findings' });
    expect(after.findings.map(({ code, place }) => [code, place])).toEqual([
      ['SUM002', expect.objectContaining({ sheet: '6 一般公共预算基本支出表', cell: 'C25' })],
    ]);
  });

  it.each(BOOKS.map((path) => [path.slice(path.lastIndexOf('/') + 1), path] as const))(
    'of %s says what it says',
    async (_, path) => {
      const bytes = readFileSync(path);
      const before = check({ path, bytes }, { tablesOnly: true });
      if (before.facts.length === 0) return;
      const after = check({ path: 'out.xlsx', bytes: await exported(path, bytes) });
      expect(figures(after)).toEqual(figures(before));
      expect(found(after)).toEqual(found(before));
      expect(after.coverage.notUnderstood).toHaveLength(before.coverage.notUnderstood.length);
    },
  );

  it('is the same file each time', async () => {
    const bytes = readFileSync(REFERENCE);
    const first = await exported(REFERENCE, bytes);
    // The time of an archive counts in steps of two seconds.
    await new Promise((resolve) => setTimeout(resolve, 2100));
    const second = await exported(REFERENCE, bytes);
    expect(Buffer.compare(first, second)).toBe(0);
  });

  it('finds a figure that is wrong where it stands now', async () => {
    const text = readFileSync(REFERENCE, 'utf8').replace('基本支出: 967.62', '基本支出: 976.62');
    const after = check({
      path: 'out.xlsx',
      bytes: await exported(REFERENCE, new TextEncoder().encode(text)),
    });
    const [first] = after.findings;
    expect(first).toMatchObject({ code: 'SAM001', raw: '976.62', expected: '967.62' });
    expect(first!.cause?.id).toBe('digits-transposed');
    expect(first!.place).toMatchObject({ sheet: '3 支出总表', cell: 'D9' });
  });
});
