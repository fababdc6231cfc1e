import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openedInput } from '../../../src/check.ts';
import { layouts, openLayout } from '../../instruments/layouts.ts';
import { asText, beyondTables, textOfReport } from '../../instruments/narrated.ts';
import { referenceReport, referenceTables } from '../../instruments/reference-report.ts';

const FIXTURES = join(import.meta.dirname, '..', '..', '..', 'fixtures');
const opened = (path: string) => openedInput({ path, bytes: readFileSync(path) });
const ofText = (text: string) => openedInput({ path: '报告.yaml', bytes: new TextEncoder().encode(text) });

/** Reports whose text may say nothing that their tables do not bear out. */
const reports = (): (readonly [name: string, report: () => ReturnType<typeof openedInput>, least: number])[] => [
  ['the reference tables', () => ofText(referenceTables()), 60],
  ['the reference report with its text', () => ofText(referenceReport()), 60],
  ['central tables', () => opened(join(FIXTURES, 'central-nine-tables', 'budget.xlsx')), 170],
  ...['yangquan-finance-2023', 'jiangsu-gaofa-2018', 'shanghai-shangwuwei-2025', 'shanghai-wanli-2023'].map(
    (name) => [name, () => opened(join(FIXTURES, 'workbooks', `${name}.xlsx`)), 60] as const,
  ),
  ...['regional-2024', 'carry-over-2024'].map(
    (name) => [name, () => opened(join(FIXTURES, name, 'budget.yaml')), 80] as const,
  ),
  ...layouts().map((name) => [name, () => openLayout(name), 40] as const),
];

describe('a generated narrative', () => {
  for (const [name, report, least] of reports())
    it(`says nothing but what the tables state: ${name}`, () => {
      const tables = report();
      const { said, missed, marks, figures } = beyondTables(tables, asText(textOfReport(tables)));
      expect(said).toEqual([]);
      expect(missed).toEqual([]);
      expect(marks.length).toBeGreaterThan(0);
      expect(figures).toBeGreaterThanOrEqual(least);
    });

  it('has nothing left to ask for once every mark is filled in', () => {
    for (const tables of [ofText(referenceTables()), opened(join(FIXTURES, 'central-nine-tables', 'budget.xlsx'))]) {
      const filled = textOfReport(tables)
        .replace(/【请填写：主要原因】/gu, '工作任务调整')
        .replace(/【请填写：[^】]*】/gu, '另见附件');
      const { said, missed, marks, outcome } = beyondTables(tables, asText(filled));
      expect({ said, missed, marks }).toEqual({ said: [], missed: [], marks: [] });
      expect(outcome.findings.map(({ code }) => code)).not.toContain('TXT005');
    }
  });

  it('asks for the reasons that are not given', () => {
    const tables = opened(join(FIXTURES, 'central-nine-tables', 'budget.xlsx'));
    const text = textOfReport(tables).replace(/，主要原因是【请填写：主要原因】/gu, '');
    expect(beyondTables(tables, asText(text)).said.map((one) => one.slice(0, 13))).toEqual(['query TXT005 ']);
  });

  it('states what a table states, right or wrong', () => {
    const wrong = referenceTables()
      .replace('项目支出: 450.00', '项目支出: 540.00')
      .replaceAll('合计: 450.00', '合计: 540.00');
    expect(textOfReport(ofText(wrong))).toContain('财政委托业务支出（项）2023年预算数为540.00万元');
  });

  for (const file of readdirSync(join(FIXTURES, 'sound')))
    it(`says nothing new of the little report ${file}`, () => {
      const tables = opened(join(FIXTURES, 'sound', file));
      const { said, missed } = beyondTables(tables, asText(textOfReport(tables)));
      expect({ said, missed }).toEqual({ said: [], missed: [] });
    });

  const samples = join(FIXTURES, '../../shared/samples');
  const books = existsSync(samples)
    ? readdirSync(samples).filter((name) => /(?<!blank-template)\.xlsx$/u.test(name))
    : [];
  it.skipIf(books.length === 0).each(books)('says nothing but what the tables state: %s', (name) => {
    const tables = opened(join(samples, name));
    const { said, missed } = beyondTables(tables, asText(textOfReport(tables)));
    expect({ said, missed }).toEqual({ said: [], missed: [] });
  });

  it('takes last year from last year’s report', () => {
    const tables = opened(join(FIXTURES, 'regional-2024', 'budget.yaml'));
    const prior = opened(join(FIXTURES, 'regional-2024', 'last-year.yaml'));
    const text = textOfReport(tables, { prior });
    expect(text).toContain(
      '支出总计11,109.19万元，比2023年预算增加596.92万元，增长5.68%，主要原因是【请填写：主要原因】。',
    );
    const { said, missed, outcome } = beyondTables(tables, asText(text), prior);
    expect({ said, missed }).toEqual({ said: [], missed: [] });
    expect(outcome.findings.map(({ code }) => code)).not.toContain('TXT005');
  });
});
