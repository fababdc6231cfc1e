import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { annotatedCopy } from '../../../src/annotate.ts';
import { entryOf } from '../../../src/catalogue/catalogue.ts';
import { check } from '../../../src/check.ts';
import type { Outcome } from '../../../src/model/outcome.ts';
import { isText, type Place } from '../../../src/model/place.ts';
import { annotationOf } from '../../../src/report/annotation.ts';
import { message } from '../../../src/report/messages.ts';
import { hasOpenpyxl, openpyxl } from '../../instruments/other-programs.ts';
import { difference } from '../../instruments/parts-of.ts';
import { spoilt } from '../../instruments/spoilt.ts';

/**
 * Laws of an annotated copy, over real workbooks: checking it says what checking the original said; nothing differs but
 * the sheets with findings and what belongs to them.
 */
const fixtures = join(import.meta.dirname, '..', '..', '..', 'fixtures');
const books = ['workbooks', 'layouts', 'central-nine-tables'].flatMap((folder) =>
  readdirSync(join(fixtures, folder))
    .filter((name) => name.endsWith('.xlsx'))
    .map((name) => join(folder, name)),
);
const titleOf = (code: string) => entryOf(code)!.title;
const where = (place: Place): string => (isText(place) ? String(place.line) : `${place.sheet}!${place.cell}`);
const said = ({ findings, status, department, year, unit, coverage }: Outcome) => ({
  findings: findings.map((one) => [one.code, where(one.place), message(one).zh, one.expected, one.fingerprint]),
  status,
  department,
  year,
  unit,
  figures: [coverage.figures, coverage.understood, coverage.relations],
});

function laws(before: Uint8Array, language: 'zh' | 'en'): void {
  const outcome = check({ path: 'x.xlsx', bytes: before });
  const annotation = annotationOf(outcome, { language, titleOf });
  const copy = annotatedCopy('x.xlsx', before, annotation);
  if ('none' in copy) throw new Error(copy.none);
  expect(said(check({ path: 'x.xlsx', bytes: copy.bytes }))).toEqual(said(outcome));
  const { changed, added, lost } = difference(before, copy.bytes);
  expect(lost).toEqual([]);
  const marked = new Set(annotation.marks.map(({ sheet }) => sheet)).size;
  const sheets = changed.filter((name) => /worksheets\/[^/]+\.xml$/u.test(name));
  expect(sheets).toHaveLength(marked);
  const others = changed.filter((name) => !/worksheets\/|comments|\.vml$/u.test(name));
  expect(others).toEqual(
    ['[Content_Types].xml', 'xl/_rels/workbook.xml.rels', 'xl/styles.xml', 'xl/workbook.xml'].filter((name) =>
      others.includes(name),
    ),
  );
  expect(added.filter((name) => !/worksheets\/|comments|\.vml$/u.test(name))).toEqual([]);
}

describe.each(books)('%s', (book) => {
  const bytes = readFileSync(join(fixtures, book));
  it('as it stands', () => laws(bytes, 'zh'));
  it('with figures changed', () => laws(spoilt(bytes, 20), 'en'));
});

describe.skipIf(!hasOpenpyxl)('openpyxl reads of a copy', () => {
  it('a comment on every marked cell', () => {
    const bytes = spoilt(readFileSync(join(fixtures, 'workbooks/yangquan-finance-2023.xlsx')), 15);
    const outcome = check({ path: 'x.xlsx', bytes });
    const annotation = annotationOf(outcome, { language: 'zh', titleOf });
    const copy = annotatedCopy('x.xlsx', bytes, annotation);
    if ('none' in copy) throw new Error(copy.none);
    const seen = openpyxl(copy.bytes);
    const comments = seen.sheets.flatMap(({ name, comments: own }) =>
      Object.keys(own).map((cell) => `${name}!${cell}`),
    );
    const cells = annotation.marks.map(({ sheet, row, column }) => `${sheet}!${'ABCDEFGHIJKLMNOP'[column - 1]}${row}`);
    expect(comments.sort()).toEqual([...new Set(cells)].sort());
    expect(seen.sheets[0]!.values['A6']).toBe('1');
    const rows = Object.keys(seen.sheets[0]!.values).filter((cell) => /^B\d+$/u.test(cell)).length - 1;
    expect(rows).toBe(outcome.findings.length);
  });
});
