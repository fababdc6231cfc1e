import { expect, it } from 'vitest';
import type { Finding } from '../../src/model/finding.ts';
import { message } from '../../src/report/messages.ts';
import { outcomeOf, withText } from '../instruments/told.ts';

it('says which of the two words belongs there, and no number with a sign that nobody typed', () => {
  const text = withText(
    '2024年收入预算100.00万元，比上年减少10.00万元，下降9.09%，主要原因是项目减少。支出预算100.00万元，比上年增加10.00万元，增长9.09%，主要原因是项目减少。',
  );
  const said = outcomeOf(text).findings.map((finding) => message(finding).zh);
  expect(said.filter((one) => one.includes('写的是')).length).toBeGreaterThan(0);
  for (const one of said) expect(one).not.toContain('-');
});

it('names the way that is right where the figures go the other one, whichever was typed', () => {
  const said = (change: string): readonly string[] =>
    outcomeOf(withText(`科学技术支出40.00万元，比上年预算${change}，主要是项目增加。`)).findings.map(
      (finding) => message(finding).zh,
    );
  expect(said('减少4.00万元')).toContain('增减额不对：写的是减少 4.00，应为增加 10.00');
  expect(said('减少10.00万元')).toContain('增减额不对：写的是减少 10.00，应为增加 10.00');
  expect(said('增长-5.20%').every((one) => !/应为 -/u.test(one))).toBe(true);
});

it('calls words words: what stands there instead is told with its own', () => {
  const said = (raw: string, expected: string, unit = '万元') => {
    const place = { path: '说明.txt', line: 1, column: 1, length: raw.length };
    const finding = { code: 'YOY001', raw, expected, difference: '1.40', unit, place, cause: null, arithmetic: [] };
    return message(finding as unknown as Finding).zh;
  };
  expect(said('比2022年预算持平', '-1.40')).toBe('增减额不对：写的是“比2022年预算持平”，应为减少 1.40');
  expect(said('持平', '1.40', '%')).toBe('增减额不对：写的是“持平”，应为增长 1.40%');
  expect(said('1.40', '2.80')).toContain('填报 1.40，应为 2.80');
});
