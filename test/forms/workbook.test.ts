import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check, recognised } from '../../src/check.ts';
import type { TargetForm } from '../../src/model/form.ts';
import type { Sheet } from '../../src/model/grid.ts';
import type { Outcome } from '../../src/model/outcome.ts';
import { open } from '../../src/read/open.ts';
import { asPrinted, belowTable, oneBlock, stacked } from '../instruments/form-sheets.ts';
import { xlsx } from '../instruments/xlsx.ts';

/** Forms on sheets, laid out in four ways, are the forms of the YAML they were written from. */
const root = join(import.meta.dirname, '..', '..', 'fixtures');
const yaml = open('a.yaml', readFileSync(join(root, 'yangquan-2023/budget.yaml')));
const forms = recognised(yaml)!.forms!;
const tables = open('x', readFileSync(join(root, 'workbooks/yangquan-finance-2023.xlsx'))).book!;

const written = (sheets: readonly Sheet[]): Uint8Array =>
  xlsx({ sheets: sheets.map((sheet, index) => ({ ...sheet, index })), links: [] });
const withTables = (...sheets: readonly Sheet[]): Uint8Array => written([...tables.sheets, ...sheets]);
const formsIn = (bytes: Uint8Array): readonly TargetForm[] => recognised(open('a.xlsx', bytes))!.forms ?? [];
const said = ({ findings }: Outcome): string[] =>
  findings.filter(({ code }) => !code.startsWith('XLS')).map(({ code, severity, raw }) => `${severity} ${code} ${raw}`);

/** The facts of forms: project and source, period, value. */
const stated = ({ facts }: Outcome): string[] =>
  facts
    .filter(({ label, state }) => label.table.includes('绩效') && state === 'figure')
    .map(({ label, at, value }) => `${label.row} ${at.basis} ${value}`)
    .sort();
const indicators = (all: readonly TargetForm[], period?: string): string[] =>
  all
    .flatMap((form) =>
      form.indicators
        .filter((one) => period === undefined || one.period === period)
        .map((one) =>
          [form.project?.value, one.period, one.first, one.second, one.name.value, one.value.value].join('|'),
        ),
    )
    .sort();

describe('forms as the reference report prints them', () => {
  const bytes = withTables(...forms.map(asPrinted));
  const outcome = check({ path: 'a.xlsx', bytes });

  it('are the forms of its YAML, figure by figure', () => {
    const expected = stated(check({ path: 'a.yaml', bytes: readFileSync(join(root, 'yangquan-2023/budget.yaml')) }));
    expect(expected).toHaveLength(140);
    expect(stated(outcome)).toEqual(expected);
    expect(outcome.coverage).toMatchObject({ figures: 451, understood: 451, unwitnessed: [] });
  });

  it('hold the same indicators and texts', () => {
    const read = formsIn(bytes);
    expect(indicators(read)).toEqual(indicators(forms));
    const texts = (all: readonly TargetForm[]): string[] =>
      all
        .flatMap((form) => form.passages.map(({ what, text }) => `${form.project?.value} ${what} ${text.value}`))
        .sort();
    expect(texts(read)).toEqual(texts(forms));
    expect(read.map(({ year, unit }) => [year?.value, unit?.value])).toEqual(forms.map(() => ['2023', '元']));
  });

  it('say nothing but the residue of the tables', () => {
    expect(said(outcome)).toEqual(['note SUM002 159.78']);
    expect(outcome.unit).toBe('万元');
  });

  it('show a slip at its cell', () => {
    const sheet = asPrinted(forms[4]!, 4);
    const cells = sheet.cells.map((cell) => (cell.raw === '850000' ? { ...cell, raw: '580000' } : cell));
    const slip = withTables(
      ...forms.map((form, index) => (index === 4 ? { ...sheet, cells } : asPrinted(form, index))),
    );
    const found = check({ path: 'a.xlsx', bytes: slip }).findings.filter(({ severity }) => severity === 'error');
    expect(
      found.map(({ place, raw, expected, cause }) => ['cell' in place && place.cell, raw, expected, cause?.id]),
    ).toEqual([['H6', '580000', '850000', 'digits-transposed']]);
  });
});

describe('forms of other regions', () => {
  it('with one period in 万元, one below another', () => {
    const bytes = withTables(oneBlock(forms, 0));
    const outcome = check({ path: 'a.xlsx', bytes });
    expect(formsIn(bytes).map(({ project }) => project?.value)).toEqual(forms.map(({ project }) => project?.value));
    expect(indicators(formsIn(bytes))).toEqual(indicators(forms, '年度'));
    expect(said(outcome)).toEqual(['note SUM002 159.78']);
    expect(outcome.coverage.understood).toBe(outcome.coverage.figures);
    expect(outcome.coverage.unwitnessed).toEqual([]);
  });

  it('with periods one below the other and amounts as text', () => {
    const bytes = withTables(stacked(forms, 0));
    const outcome = check({ path: 'a.xlsx', bytes });
    expect(stated(outcome)).toHaveLength(140);
    expect(indicators(formsIn(bytes))).toEqual(indicators(forms, '年度'));
    expect(said(outcome)).toEqual(['note SUM002 159.78']);
    expect(outcome.coverage.understood).toBe(outcome.coverage.figures);
  });

  it('without a unit, below the project table on one sheet', () => {
    const bytes = written([belowTable(forms, 0)]);
    const outcome = check({ path: 'a.xlsx', bytes });
    expect(formsIn(bytes)).toHaveLength(14);
    expect(said(outcome)).toEqual([]);
    expect(outcome.coverage.tables.slice(1).map(({ unit }) => unit)).toEqual(forms.map(() => '万元'));
    expect(outcome.coverage.understood).toBe(outcome.coverage.figures);
    expect(outcome.status).toBe('clean');
  });
});
