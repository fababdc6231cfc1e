import { describe, expect, it } from 'vitest';
import { saidOf, withText } from '../instruments/told.ts';

const WHY = '，主要原因是项目调整。';

const found = (text: string): readonly (readonly [string, string])[] =>
  saidOf(withText(text))
    .filter(({ severity }) => severity !== 'note')
    .map(({ code, under }) => [code, under]);

describe('what is said roughly', () => {
  it('states no amount: 基本持平 behind a small change, or beside last year’s', () => {
    for (const text of [
      '机关运行经费预算600.00万元，比上年减少2.00万元，下降0.33%，基本持平',
      '机关运行经费预算600.00万元，与2023年预算602.00万元基本持平',
      '机关运行经费预算600.00万元，比2023年预算602.00万元减少2.00万元，与上年大体持平',
    ])
      expect(found(`${text}${WHY}`), text).toEqual([]);
  });

  it('is no leave for 持平, which says that nothing changed', () => {
    expect(found(`机关运行经费预算600.00万元，与2023年预算602.00万元持平${WHY}`)).toEqual([['YOY001', '600.00']]);
  });
});

describe('an amount behind 约', () => {
  it('is as fine as its last digit that is no nought', () => {
    for (const amount of ['约100万元', '约为100万元', '大约0.01亿元'])
      expect(found(`支出预算${amount}。`), amount).toEqual([]);
    expect(found('支出预算约99.6万元。')).toEqual([['SAM001', '99.6']]);
    // Cut off, and not rounded.
    expect(found('支出预算100.00万元，约99万元。')).toEqual([]);
    expect(found('“三公”经费约10万元。')).toEqual([]);
    expect(found('“三公”经费约20万元。')).toEqual([['SAM001', '20']]);
    expect(found('“三公”经费节约10万元。')).toEqual([]);
    expect(found('“三公”经费10万元。')).toEqual([['SAM001', '10']]);
  });
});

describe('so many times last year’s amount', () => {
  it('is not by how many times it grew', () => {
    expect(found(`培训费预算10.00万元，是上年5.00万元的2倍${WHY}`)).toEqual([]);
    expect(found(`培训费预算10.00万元，比2023年预算5.00万元增加5.00万元，增长1倍${WHY}`)).toEqual([]);
    expect(found(`培训费预算10.00万元，比2023年预算5.00万元增加5.00万元，增长2倍${WHY}`)).toEqual([['YOY002', '2']]);
  });
});

describe('what is left of an item', () => {
  it('is no class of spending, and the change behind it is that of the item', () => {
    const text =
      '公务用车运行维护费2025年预算数52.70万元，其中：公务用车加油20.00万元，公务用车维修27.70万元，公务用车其他支出5.00万元。比2024年预算数52.00万元增加0.70万元';
    expect(found(`${text}${WHY}`)).toEqual([]);
  });
});

describe('the parts of last year’s amount, in a bracket behind it', () => {
  it('are not this year’s', () => {
    const text =
      '支出预算100.00万元，比2023年支出预算90.00万元（基本支出51.00万元，项目支出39.00万元）增加10.00万元，增长11.11%';
    expect(found(`${text}${WHY}`)).toEqual([]);
    expect(found(`${text.replace('11.11', '12.11')}${WHY}`)).toEqual([['YOY002', '12.11']]);
  });
});
