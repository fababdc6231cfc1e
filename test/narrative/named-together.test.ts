import { describe, expect, it } from 'vitest';
import { saidOf, toldIn, withText } from '../instruments/told.ts';

const WHY = '，主要原因是人员调资。';

/** Code, severity and the text at the place, notes left out. */
const found = (text: string): readonly (readonly [string, string, string])[] =>
  saidOf(withText(text))
    .filter(({ severity }) => severity !== 'note')
    .map(({ code, severity, under }) => [code, severity, under]);

/** Every figure by its kind and what it is of. */
const told = (text: string): readonly string[] =>
  toldIn(withText(text)).map(([raw, what, at]) => [raw, what, at].filter((part) => part !== '').join(' '));

describe('figures named together', () => {
  it('shares stand in the order of the names before 分别', () => {
    expect(told('基本支出、项目支出分别占支出总额的75.00%、25.00%。')).toEqual([
      '75.00 占比 支出 基本支出',
      '25.00 占比 支出 项目支出',
    ]);
    expect(found('一般公共服务支出和科学技术支出分别占支出总额的60.00%和40.00%。')).toEqual([]);
    // No amount beside it: what the tables state of it is most likely meant.
    expect(found('一般公共服务支出和科学技术支出分别占支出总额的60.00%和42.00%。')).toEqual([
      ['PCT001', 'query', '42.00'],
    ]);
  });

  it('and of the names that the sentence stated amounts of', () => {
    for (const text of [
      '2024年支出预算100.00万元，其中：基本支出、项目支出分别为75.00万元、25.00万元，分别占75.00%、25.00%。',
      '2024年支出预算100.00万元，其中基本支出75.00万元、项目支出25.00万元，占比分别为75.00%、25.00%。',
      '人员经费、公用经费分别为50.00万元和25.00万元，占基本支出的66.67%和33.33%。',
    ])
      expect(found(text), text).toEqual([]);
    const slipped = '2024年支出预算100.00万元，其中基本支出75.00万元、项目支出25.00万元，分别占75.00%、35.00%。';
    expect(found(slipped)).toEqual([['PCT001', 'error', '35.00']]);
  });

  it('changes and rates each with a word of direction of its own, or that of the first', () => {
    expect(
      told(`基本支出和项目支出分别为75.00万元、25.00万元，较上年分别增加12.00万元、减少2.00万元${WHY}`).slice(2),
    ).toEqual(['12.00 增减额 支出 基本支出', '2.00 增减额 支出 项目支出']);
    const both = '收入预算和支出预算分别为100.00万元、100.00万元，较上年分别增加10.00万元、10.00万元';
    expect(found(`${both}，分别增长11.11%、11.11%${WHY}`)).toEqual([]);
    expect(found(`${both}，分别增长11.11%、12.11%${WHY}`)).toEqual([['YOY002', 'error', '12.11']]);
    const turned = '基本支出和项目支出分别为75.00万元、25.00万元，较上年分别增加15.00万元、减少5.00万元';
    expect(found(`${turned}，分别增长25.00%、下降16.67%${WHY}`)).toEqual([]);
    expect(found(`${turned}，分别增长25.00%、下降26.67%${WHY}`)).toEqual([['YOY002', 'error', '26.67']]);
  });

  it('of as many figures as names only: else nobody can tell, and it is said so', () => {
    const three = withText('基本支出75.00万元、项目支出25.00万元、人员经费50.00万元，分别占75.00%、25.00%。');
    expect(toldIn(three).map(([raw]) => raw)).toEqual(['75.00', '25.00', '50.00']);
    expect(found('基本支出75.00万元、项目支出25.00万元、人员经费50.00万元，占支出的75.00%、25.00%。')).toEqual([]);
  });
});
