import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check } from '../../../src/check.ts';
import { isText } from '../../../src/model/place.ts';

const REFERENCE = readFileSync(join(import.meta.dirname, '../../../fixtures/yangquan-2023/budget.yaml'), 'utf8');
const OWN = ['YOY002 4.6', 'TXT006 2022年没有安排公务接待费预算', 'TXT002 省直部门', 'SUM002 159.78', 'PCT003 89.48'];

/** What the reference report says after an edit: code and the text at its place, its own slips left out. */
function said(from: string, to: string, strict = false): string[] {
  if (!REFERENCE.includes(from)) throw new Error(`the report does not say ${from}`);
  const text = REFERENCE.replace(from, to);
  const lines = text.split('\n');
  return check({ path: 'x.yaml', bytes: new TextEncoder().encode(text) }, { strict }).findings.map(
    ({ code, place }) => {
      if (!isText(place)) throw new Error('a place in a text');
      return `${code} ${lines[place.line - 1]!.slice(place.column - 1, place.column - 1 + place.length)}`;
    },
  );
}
const added = (from: string, to: string): string[] => said(from, to).filter((one) => !OWN.includes(one));

describe('TXT007', () => {
  it('finds the year that was not changed where the sentence goes on to compare', () => {
    for (const [from, to, under] of [
      [
        '2023年机关运行经费财政拨款预算149.16万元，与2022年预算',
        '2022年机关运行经费149.16万元，与2022年预算',
        '149.16',
      ],
      ['2023年财政拨款安排的“三公”经费预算5.40万元比', '2022年财政拨款安排的“三公”经费预算5.40万元比', '5.40'],
      [
        '2023 年度一般公共预算当年拨款3,205.70万元,比上年',
        '2022年度一般公共预算当年拨款3,205.70万元,比上年',
        '3,205.70',
      ],
    ] as const)
      expect(added(from, to), to).toEqual([`TXT007 ${under}`]);
  });

  it('is silent where this year’s amount stands beside it, where nothing changed, and of what is compared with', () => {
    const from = '2023年机关运行经费财政拨款预算149.16万元，与2022年预算156.02万元相比，减少6.86万元';
    for (const to of [
      '2022年机关运行经费149.16万元，2023年机关运行经费149.16万元，与2022年预算156.02万元相比，减少6.86万元',
      '2022年机关运行经费149.16万元，与上年持平',
      '机关运行经费与2022年149.16万元相比，减少6.86万元',
    ])
      expect(
        said(from, to).filter((one) => one.startsWith('TXT007')),
        to,
      ).toEqual([]);
  });
});

describe('PCT003', () => {
  it('is silent where a figure of the list is wrong', () => {
    expect(said('占5.63%', '占5.64%')).toEqual(expect.arrayContaining(['PCT001 5.64']));
    for (const [from, to] of [
      ['占5.63%', '占5.64%'],
      ['占3.15%', '占3.16%'],
      ['卫生健康支出\n      56.14', '卫生健康支出\n      57.14'],
    ] as const)
      expect(
        said(from, to).filter((one) => one.startsWith('PCT003')),
        to,
      ).toEqual([]);
  });
});

describe('SAM003', () => {
  it('is all that is said of one rounding, though it leaves a residue in a list', () => {
    const from = '2023年度一般公共预算当年拨款3,205.70万元,主要';
    const to = '2023年度一般公共预算当年拨款3206万元,主要';
    expect(added(from, to)).toEqual(['SAM003 3206']);
    expect(said('预算基本支出 1,393.57万元', '预算基本支出 1,394万元').filter((one) => !OWN.includes(one))).toEqual([
      'SAM003 1,394',
    ]);
    expect(said(from, to, true)).toContain('SUM002 3206');
  });
});
