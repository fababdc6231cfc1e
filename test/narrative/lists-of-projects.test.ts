import { describe, expect, it } from 'vitest';
import { saidAlone } from '../instruments/told-alone.ts';

const ITEMS = (last: string, mark: (at: number) => string, end: string): string =>
  [
    ['信息化建设项目', '200.00'],
    ['设备购置项目', '150.00'],
    ['宣传培训项目', last],
  ]
    .map(([name, amount], at) => `${mark(at + 1)}${name}${amount}万元${end}`)
    .join('');

const below = (last: string): string => ITEMS(last, (at) => `\n${at}.`, '，用于业务工作；');
const beside = (last: string): string => `${ITEMS(last, (at) => `（${at}）`, '；').slice(0, -1)}。`;

describe('projects that are counted before a colon', () => {
  it('are parts of the money before them', () => {
    for (const text of [
      `2026年项目支出预算450.00万元，具体包括以下3个项目：${below('100.00')}`,
      `2026年项目支出预算450.00万元，共安排3个重点项目：${below('100.00')}`,
      `2026年项目支出预算450.00万元，涉及项目3个：${beside('100.00')}`,
      `2026年政府购买服务预算450.00万元，涉及项目3个：${beside('100.00')}`,
    ])
      expect(saidAlone(text), text).toEqual([]);
  });

  it('and no more than that; less they may be', () => {
    const text = (all: string, more = ''): string =>
      `2026年项目支出预算${all}万元，安排3个${more}项目：${beside('100.00')}`;
    expect(saidAlone(text('430.00')).map((one) => one.slice(0, 12))).toEqual(['query SUM001']);
    expect(saidAlone(text('500.00', '重点'))).toEqual([]);
  });

  it('and so is what some of them come to', () => {
    const text = (all: string): string => `2026年安排重点项目3个，合计${all}万元，分别是：${beside('100.00')}`;
    expect(saidAlone(text('450.00'))).toEqual([]);
    expect(saidAlone(text('430.00')).length).toBeGreaterThan(0);
  });

  it('in a reason they are what moved it', () => {
    expect(
      saidAlone(`2026年项目支出预算500.00万元，比上年增加50.00万元，主要原因是新增重点项目3个：${beside('100.00')}`),
    ).toEqual([]);
  });
});
