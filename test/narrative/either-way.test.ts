import { expect, it } from 'vitest';
import { saidAlone } from '../instruments/told-alone.ts';

const TEMPLATE = ['query TXT001 增加（减少）', 'query TXT001 增长（下降）'];

it('增加（减少）, where neither was struck out, is held against the amounts in the way that is meant', () => {
  const text = (change: string, rate: string, all = '1200.00'): string =>
    `2026年支出预算${all}万元，较上年增加（减少）${change}万元，增长（下降）${rate}%，主要原因是项目调整。`;
  // Up, down, and with a sign.
  for (const [change, rate] of [
    ['100.00', '9.09'],
    ['100.00', '7.69'],
    ['-100.00', '-7.69'],
    ['-100.00', '7.69'],
    ['0.00', '0.00'],
  ] as const)
    expect(saidAlone(text(change, rate)), change + rate).toEqual(TEMPLATE);
  for (const [change, rate] of [
    ['100.00', '9.99'],
    ['100.00', '7.09'],
    ['-100.00', '-9.69'],
  ] as const)
    expect(saidAlone(text(change, rate)), change + rate).toEqual([`error YOY002 ${rate}`, ...TEMPLATE]);
});

it('or against last year’s amount, where that stands beside it', () => {
  const text = (prior: string): string =>
    `2026年政府采购预算300.00万元，上年预算${prior}万元，增加（减少）20.00万元，主要原因是项目调整。`;
  for (const prior of ['280.00', '320.00']) expect(saidAlone(text(prior)), prior).toEqual([TEMPLATE[0]]);
  expect(saidAlone(text('290.00')).map((one) => one.split(' ')[1])).toEqual(['YOY001', 'TXT001']);
});

it('the reason of what has a sign goes the way of the sign', () => {
  expect(saidAlone('2026年支出预算1200.00万元，较上年增加-100.00万元，增长-7.69%，主要是项目减少。')).toEqual([]);
});

it('a template nobody filled in says nothing of being level: it is only said to be unfilled', () => {
  const text =
    '2026年收入预算XXX万元，比2025年预算增加（减少）XXX万元（持平）。支出预算100.00万元，比2025年预算增加20.00万元。';
  expect(saidAlone(text)).toEqual(['error TXT001 XXX万元', 'error TXT001 增加（减少）XXX万元']);
});
