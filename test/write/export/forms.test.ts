import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check, recognised } from '../../../src/check.ts';
import type { TargetForm } from '../../../src/model/form.ts';
import { formSheetsOf, headingOf, printoutsOf } from '../../../src/printed.ts';
import { open } from '../../../src/read/open.ts';
import { workbookOf } from '../../../src/write/workbook/book.ts';

/** Forms of performance targets on sheets of their own. */

const REFERENCE = join(import.meta.dirname, '../../../fixtures/yangquan-2023/budget.yaml');
const text = readFileSync(REFERENCE, 'utf8');
const reportOf = (yaml: string) => recognised(open('report.yaml', new TextEncoder().encode(yaml)))!;
const exported = (yaml: string): Promise<Uint8Array> => {
  const report = reportOf(yaml);
  return workbookOf(printoutsOf(report), headingOf(report), formSheetsOf(report));
};

/** What a form says, wherever it stands. */
const said = ({ project, office, details = [], money, passages, levels, indicators }: TargetForm) => ({
  names: [project?.value, office?.value, ...details.map(({ what, text: { value } }) => `${what} ${value}`)],
  money: money.map(({ period, lines }) => [
    period,
    ...lines.map(({ share, cell }) => `${share} ${cell.raw.replaceAll(',', '')}`),
  ]),
  passages: passages.map(({ what, text: { value } }) => `${what} ${value.replaceAll(/\s/g, '')}`).sort(),
  levels: levels.map(({ period, first, second }) => `${period} ${first} ${second}`).sort(),
  indicators: indicators.map(({ period, first, second, name, value }) =>
    [period, first, second, name.value, value.value].join(' '),
  ),
});

describe('forms of targets in an exported workbook', () => {
  it('say what they said, all of them', async () => {
    const bytes = await exported(text);
    const [before, after] = [reportOf(text).forms!, recognised(open('x.xlsx', bytes))!.forms!];
    expect(after).toHaveLength(14);
    for (const [index, form] of after.entries()) {
      const [was, is] = [said(before[index]!), said(form)];
      expect({ ...is, indicators: [...is.indicators].sort() }).toEqual({
        ...was,
        indicators: [...was.indicators].sort(),
      });
    }
    expect(after[0]!.year?.value).toBe('2023');
    // With them and without the text nothing is wrong with this report but its residue.
    expect(check({ path: 'x.xlsx', bytes }).findings.map(({ code }) => code)).toEqual(['SUM002']);
  });

  it('are found wrong where they are', async () => {
    const wrong = text.replace('市县（区）财政资金: 6,070,000', '市县（区）财政资金: 6,007,000');
    const { findings } = check({ path: 'x.xlsx', bytes: await exported(wrong) });
    const [error] = findings.filter(({ severity }) => severity === 'error');
    expect(error).toMatchObject({ raw: '6007000', place: { sheet: '绩效1', cell: 'H11' } });
  });
});
