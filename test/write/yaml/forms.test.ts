import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { recognised } from '../../../src/check.ts';
import type { TargetForm } from '../../../src/model/form.ts';
import type { Sheet } from '../../../src/model/grid.ts';
import { open } from '../../../src/read/open.ts';
import { convertedBook, factsOf, findingsOf } from '../../instruments/converted.ts';
import { asPrinted, belowTable, oneBlock, stacked } from '../../instruments/form-sheets.ts';

/** Forms of targets go into the list of the YAML report, as four regions lay them out. */

const root = join(import.meta.dirname, '..', '..', '..', 'fixtures');
const forms = recognised(open('a.yaml', readFileSync(join(root, 'yangquan-2023/budget.yaml'))))!.forms!;
const { sheets } = open('x', readFileSync(join(root, 'workbooks/yangquan-finance-2023.xlsx'))).book!;

const indicators = (all: readonly TargetForm[]): string[] =>
  all
    .flatMap(({ project, office, ...form }) => [
      ...form.indicators.map((one) =>
        [project?.value, office?.value, one.period, one.first, one.second, one.name.value, one.value.value].join('|'),
      ),
      ...form.passages.map(({ what, text }) => [project?.value, what, text.value].join('|')),
      ...form.money.flatMap(({ period, lines }) =>
        lines.map(({ share, ofWhich }) => [project?.value, period, share, ofWhich].join('|')),
      ),
    ])
    .sort();

describe.each<[string, readonly Sheet[]]>([
  ['as the reference report prints them', [...sheets, ...forms.map(asPrinted)]],
  ['one below another, levels in every row', [...sheets, oneBlock(forms, 0)]],
  ['periods stacked, values in three columns', [...sheets, stacked(forms, 0)]],
  ['below the project table, without a unit', [belowTable(forms, 0)]],
])('forms %s', (_, all) => {
  const book = { links: [], sheets: all.map((sheet, index) => ({ ...sheet, index })) };
  const before = recognised({
    source: { path: 'a.xlsx', sha256: '', lines: [] },
    root: undefined,
    problems: [],
    book,
  })!;
  const { text, lost, complaints, back, outcome } = convertedBook(book);

  it('are the same forms', () => {
    const after = recognised(open('b.yaml', new TextEncoder().encode(text)))!;
    expect(after.forms).toHaveLength(14);
    expect(indicators(after.forms!)).toEqual(indicators(before.forms!));
    expect(lost).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('state the same facts and have the same findings', () => {
    expect(factsOf(back)).toEqual(factsOf(outcome));
    expect(findingsOf(back)).toEqual(findingsOf(outcome));
  });
});
