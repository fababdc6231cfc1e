import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { narrativeFigures, withOtherDigit } from './instruments/narrative-figures.ts';
import { referenceReport } from './instruments/reference-report.ts';

/** The published text is not part of this repository; where it lies beside it, the fixture is held against it. */
const published = join(import.meta.dirname, '..', '..', 'shared', 'report', 'yangquan-finance-2023.txt');

const between = (text: string, from: string, to: string): string => {
  const start = text.indexOf(from);
  return text.slice(start, text.indexOf(to, start));
};
const texts = (node: unknown): string[] =>
  node !== null && typeof node === 'object' ? Object.values(node).flatMap(texts) : [String(node ?? '')];
/** 万 alone is 万元 whose 元 stands on the next page. */
const figures = (text: string): string[] =>
  narrativeFigures(text).map(({ raw, unit }) => `${raw}${unit === '万' ? '万元' : unit}`);
/** Names of a list, in its order. */
const names = (text: string, from: string, to: string): string[] =>
  between(text.replace(/\s/gu, ''), from, to)
    .slice(from.length)
    .split(/[、和]/u);

const report = parse(referenceReport()) as Record<string, unknown>;
const narrative = texts(report['情况说明']).join('\n');

describe('the reference report', () => {
  it('says 53 amounts and 16 percentages in running text, its slips among them', () => {
    const all = narrativeFigures(narrative);
    const count = (kind: string): number => all.filter((figure) => figure.kind === kind).length;
    expect([count('amount'), count('percentage')]).toEqual([53, 16]);
    expect(figures(narrative)).toEqual(expect.arrayContaining(['3,205.7万元', '4.6%', '1812.13万元', '47.7万元']));
  });

  it.skipIf(!existsSync(published))('prints every amount and percentage of the published text, in its order', () => {
    const text = readFileSync(published, 'utf8');
    const whole =
      between(text, '第三部分 2023年度', '项目支出绩效目标申报表') +
      between(text, '十一、国有资产占有使用情况', '政府购买服务预算明细表');
    expect(figures(narrative)).toEqual(figures(whole));
    expect(figures(texts(report['名词解释']).join('\n'))).toEqual([]);
  });

  it.skipIf(!existsSync(published))(
    'lists the offices, and what the spending is for, under the published names',
    () => {
      const text = readFileSync(published, 'utf8');
      const overview = texts(report['概况']).join('\n');
      expect(names(overview, '设有', '20个内设科室')).toEqual(names(text, '设有', '20个内设科室'));
      for (const [from, to] of [
        ['人员经费1,233.79万元，主要包括：', '；'],
        ['公用经费159.78万元，主要包括：', '等。'],
      ] as const)
        expect(names(narrative, from, to)).toEqual(names(text, from, to));
    },
  );

  it('holds no person and no telephone number', () => {
    const running = ['概况', '情况说明', '名词解释'].flatMap((key) => texts(report[key])).join('\n');
    expect(running).not.toMatch(/电话|联系人|\d{7,}|\d{3,4}-\d/u);
  });
});

describe('the scanner the narrative is labelled with', () => {
  const found = (text: string): string[] => narrativeFigures(text).map(({ raw, unit }) => `${raw}${unit}`);

  it('takes a number with its unit, even over a line end, for a figure', () => {
    expect(found('安排3,205.70万\n元，占 43.47 %，增加3万、0.5亿元、２．５％、2个百分点')).toEqual([
      '3,205.70万元',
      '43.47%',
      '3万',
      '0.5亿元',
      '２．５%',
      '2个百分点',
    ]);
  });

  it('passes over years, dates, document numbers, counts and thresholds', () => {
    const text =
      '2023年度依据〔2017〕82号，2025.1.1起，14个项目、3万人、0.2万平方米，单价100万元（含）以上设备，50万元以上';
    expect(found(text)).toEqual([]);
  });

  it('changes one digit', () => {
    const text = '减少268.55万元';
    const [figure] = narrativeFigures(text);
    expect(withOtherDigit(text, figure!)).toBe('减少261.55万元');
    expect(withOtherDigit(text, figure!, 4)).toBe('减少268.58万元');
  });
});
