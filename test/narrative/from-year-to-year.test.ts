import { describe, expect, it } from 'vitest';
import { saidAlone } from '../instruments/told-alone.ts';

const WHY = '，主要原因是项目调整。';

describe('由…增加到…, among the parts of something', () => {
  const text = (prior = '12.90', years = true): string =>
    `“三公”经费由${years ? '2025年的' : ''}16.49万元减少到${years ? '2026年的' : ''}16.10万元，减少0.39万元，下降2.37%。其中：公务接待费由${years ? '2025年的' : ''}3.59万元减少到${years ? '2026年的' : ''}2.96万元，减少0.63万元，下降17.55%；公务用车购置及运行维护费由${prior}万元增加到13.14万元，增加0.24万元，增长1.86%${WHY}`;

  it('is of the part, whose two amounts the change lies between', () => {
    expect(saidAlone(text())).toEqual([]);
    expect(saidAlone(text('12.90', false))).toEqual([]);
    // One slip is told once, though the words go the other way now.
    expect(saidAlone(text('13.20'))).toEqual(['error YOY001 13.20']);
  });

  it('维持在 is this year’s amount, and no name of last year’s', () => {
    const kept = (now: string): string => `公务接待费由2025年的2.86万元维持在2026年的${now}万元，增加0.00万元${WHY}`;
    expect(saidAlone(kept('2.86'))).toEqual([]);
    expect(saidAlone(kept('2.96')).map((one) => one.split(' ')[1])).toEqual(['YOY001']);
  });
});

describe('several years in one sentence', () => {
  it('what is said of two years before this one is no change of this year', () => {
    const text = (change: string): string =>
      `2026年支出预算1200.00万元，比2025年预算1100.00万元增加100.00万元，增长9.09%；2025年预算比2024年预算1000.00万元增加100.00万元，增长10.00%；2026年项目支出500.00万元，比2025年增加${change}万元，增长11.11%${WHY}`;
    expect(saidAlone(text('50.00'))).toEqual([]);
    expect(saidAlone(text('90.00')).map((one) => one.split(' ')[1])).toEqual(['YOY001']);
  });

  it('and amounts of years that something else had are its own', () => {
    const text = (list: string): string =>
      `2026年收入预算1200.00万元，比上年增加100.00万元${WHY}近三年一般公共预算拨款${list}`;
    expect(saidAlone(text('分别为：2024年800.00万元、2025年900.00万元、2026年1000.00万元。'))).toEqual([]);
  });
});

describe('another year than the one before', () => {
  const items = ['教育支出', '卫生健康支出', '农林水支出', '住房保障支出', '社会保障和就业支出'];
  const text = (year: number): string =>
    items
      .map((name, at) => `${name}2026年预算13.69万元，${at === 2 ? year : 2025}年预算12.12万元，增加1.57万元${WHY}`)
      .join('\n');

  it('is out of line where all else is compared with that', () => {
    expect(saidAlone(text(2025))).toEqual([]);
    expect(saidAlone(text(2024))).toEqual(['query TXT007 2024年预算']);
    // A comparison over two years, by itself, is meant so.
    expect(saidAlone(`教育支出2026年预算13.69万元，2024年预算12.12万元，增加1.57万元${WHY}`)).toEqual([]);
  });
});

it('比上年多, 少, 节约 are directions', () => {
  const text = (up: string, down: string): string =>
    `2026年支出预算1200.00万元，比2025年1100.00万元多安排${up}万元，增幅9.09%，主要是新增项目。\n公务接待费5.10万元，较上年的5.30万元节约${down}万元，主要是厉行节约。`;
  expect(saidAlone(text('100.00', '0.20'))).toEqual([]);
  expect(saidAlone(text('130.00', '0.20')).map((one) => one.split(' ')[1])).toEqual(['YOY001']);
  expect(saidAlone(text('100.00', '0.50')).map((one) => one.split(' ')[1])).toEqual(['YOY001']);
  // What is saved of the price is no change since last year.
  expect(saidAlone('2026年政府采购预算300.00万元，预计节约15.00万元，节约率5%。')).toEqual(['unread 15.00']);
});

it('last year’s amounts in brackets beside all kinds of “三公”经费 come to that of all', () => {
  const text = (reception: string): string =>
    `2026年“三公”经费预算14.64万元，2025年为15.03万元，下降2.59%${WHY}其中：公务接待费1.14万元（上年${reception}万元），公务用车运行维护费13.50万元（上年13.50万元），公务用车购置费0.00万元（上年0.00万元），因公出国（境）费0.00万元（上年0.00万元）。`;
  expect(saidAlone(text('1.53'))).toEqual([]);
  expect(saidAlone(text('1.83')).map((one) => one.slice(0, 12))).toEqual(['error SUM001']);
  // Last year there may have been another kind.
  expect(saidAlone(text('1.83').replace(/，公务用车购置费.*$/u, '。'))).toEqual([]);
});
