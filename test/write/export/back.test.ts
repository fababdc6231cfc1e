import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check, openedInput, recognised } from '../../../src/check.ts';
import { convert, factsInCommon } from '../../../src/convert.ts';
import type { Fact } from '../../../src/model/fact.ts';
import { formSheetsOf, headingOf, printoutsOf } from '../../../src/printed.ts';
import { open } from '../../../src/read/open.ts';
import { workbookOf } from '../../../src/write/workbook/book.ts';

/** A workbook as YAML and back, and YAML as a workbook: the same figures, with the same meaning. */

const ROOT = join(import.meta.dirname, '../../..');
const here = (folder: string, ending: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((file) => file.endsWith(ending))
        .map((file) => join(folder, file))
    : [];
const BOOKS = [
  ...here(join(ROOT, 'fixtures/workbooks'), 'yangquan-finance-2023.xlsx'),
  ...here(join(ROOT, 'fixtures/central-nine-tables'), '.xlsx'),
  ...here(join(ROOT, 'fixtures/layouts'), '.xlsx'),
  ...here(join(ROOT, '../shared/samples'), '.xlsx'),
];
const REPORTS = [
  ...['yangquan-2023', 'carry-over-2024', 'regional-2024'].map((name) => join(ROOT, 'fixtures', name, 'budget.yaml')),
  ...here(join(ROOT, 'fixtures/sound'), '.yaml'),
];
const name = (path: string): [string, string] => [path.split('/').slice(-2).join('/'), path];

const figures = (facts: readonly Fact[]): Fact[] => facts.filter(({ row, state }) => !row.told && state !== 'empty');
async function asWorkbook(yaml: Uint8Array): Promise<readonly Fact[]> {
  const report = recognised(open('report.yaml', yaml))!;
  const bytes = await workbookOf(printoutsOf(report, { asWritten: true }), headingOf(report), formSheetsOf(report));
  return figures(check({ path: 'out.xlsx', bytes }).facts);
}

describe('there and back', () => {
  it.each(BOOKS.map(name))('%s', async (_, path) => {
    const opened = openedInput({ path, bytes: readFileSync(path) });
    const converted = convert(opened, 'x.xlsx', 'zh');
    if ('refused' in converted) return expect(converted.outcome.facts).toEqual([]);
    const before = figures(converted.outcome.facts);
    const after = await asWorkbook(new TextEncoder().encode(converted.text));
    expect([factsInCommon(before, after), after.length]).toEqual([before.length, before.length]);
  });

  it.each(REPORTS.map(name))('%s as a workbook', async (_, path) => {
    const bytes = readFileSync(path);
    const before = figures(check({ path, bytes }).facts);
    const after = await asWorkbook(bytes);
    expect([factsInCommon(before, after), after.length]).toEqual([before.length, before.length]);
  });
});
