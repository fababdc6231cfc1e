import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { summaryOf } from '../../src/across/summary.ts';
import { check } from '../../src/check.ts';
import { packed, unpacked } from '../../src/cli/batch/wire.ts';
import { restored, slim } from '../../src/report/slim.ts';

/** A result that travels as text is what it was, under whatever name its file has where it is read again. */

const root = join(import.meta.dirname, '..', '..', 'fixtures');
const reports = (readdirSync(root, { recursive: true }) as string[])
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => /\.(?:xlsx|yaml)$/u.test(name) && !/expected|lexicon|config/u.test(name))
  .sort();

describe('a result as text', () => {
  it.each(reports)('is what it was: %s', (name) => {
    const outcome = check({ path: name, bytes: readFileSync(join(root, name)) });
    const result = { ...outcome, summary: summaryOf(outcome) };
    const text = packed(result, [name]);
    const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
    expect(plain(unpacked(text, [name]))).toEqual(plain(restored(slim(result))));
    // The same report elsewhere has the same text.
    const elsewhere = 'another "folder"/[0].xlsx';
    expect(packed(unpacked(text, [elsewhere]), [elsewhere])).toBe(text);
  });

  it('tells the files of a report apart', () => {
    const outcome = check({ path: 'a.yaml', bytes: readFileSync(join(root, 'yangquan-2023/budget.yaml')) });
    const [first, ...others] = outcome.findings.filter(({ related }) => related.length > 0);
    const [own, ...rest] = first!.related;
    const of = (path: string) => ({ ...own!, place: { ...own!.place, path } });
    const related = [of('a.yaml'), of('a.docx'), of('other/a.yaml'), ...rest];
    const result = { ...outcome, findings: [{ ...first!, related }, ...others] };
    const again = unpacked(packed(result, ['a.yaml', 'a.docx']), ['b.yaml', 'b.docx']);
    const paths = again.findings[0]!.related.slice(0, 3).map(({ place }) => place.path);
    expect(paths).toEqual(['b.yaml', 'b.docx', 'other/a.yaml']);
  });
});
