import { expect, it } from 'vitest';
import { outcomeOf, saidOf, withText } from '../instruments/told.ts';

const HEADING = '一、收支情况';
const found = (text: string): readonly string[] =>
  saidOf(withText({ [HEADING]: text })).flatMap(({ severity, under }) => (severity === 'note' ? [] : [under]));
const missed = (text: string): readonly string[] =>
  outcomeOf(withText({ [HEADING]: text })).coverage.notUnderstood.map(({ raw }) => raw);

it.each([
  ['“206科学技术支出”科目40.00万元。', '40.00', '48.00'],
  ['1.201一般公共服务支出60.00万元，主要用于履职。', '60.00', '66.00'],
  ['2.206科学技术支出40.00万元，主要用于履职。', '40.00', '44.00'],
  ['2024年项目支出预算共安排项目2个，合计25.00万元。', '25.00', '52.00'],
])('a subject by its code, and what all projects come to: %s', (text, right, wrong) => {
  expect(found(text)).toEqual([]);
  expect(missed(text)).toEqual([]);
  expect(found(text.replace(right, wrong))).toEqual([wrong]);
});

it('a line that begins with an amount has no number', () => {
  expect(outcomeOf(withText({ [HEADING]: '支出预算：\n1.206万元。' })).coverage.figures).toBe(
    outcomeOf(withText({ [HEADING]: '支出预算：\n2.406万元。' })).coverage.figures,
  );
});

it('what came to last year’s budget within the year is neither that nor what was carried out', () => {
  const text = (rate: string): string =>
    `2024年支出预算100.00万元，比2023年年初预算减少8.00万元，主要是项目完成。2023年年中追加12.00万元，2023年执行数120.00万元；2024年预算数比2023年执行数减少20.00万元，下降${rate}%。`;
  expect(missed(text('16.67'))).toEqual([]);
  const rates = (rate: string) => found(text(rate)).filter((under) => under === rate);
  expect(rates('16.67')).toEqual([]);
  expect(rates('17.66')).toEqual(['17.66']);
});

it('what small firms are kept of what is bought', () => {
  const text = (share: string): string =>
    `政府采购预算总额20.00万元。授予中小企业预留份额12.00万元，占政府采购预算总额的${share}%，其中：预留给小微企业6.00万元。`;
  expect(missed(text('60.00'))).toEqual([]);
  expect(found(text('60.00'))).not.toContain('60.00');
  expect(found(text('66.00'))).toContain('66.00');
});
