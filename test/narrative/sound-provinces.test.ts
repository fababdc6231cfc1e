import { describe, expect, it } from 'vitest';
import { outcomeOf, saidOf, withText } from '../instruments/told.ts';

/** Revenue with money carried over, of which no table says whose it is. */
const BASE = `部门: 示例局
年度: 2024
单位: 万元
预算表:
  收支总表:
    收入:
      - {项目: 一、一般公共预算拨款收入, 预算数: '90.00'}
      - {项目: 二、事业收入, 预算数: '20.00'}
      - {项目: 本年收入合计, 预算数: '110.00'}
      - {项目: 上年结转, 预算数: '10.00'}
      - {项目: 收入总计, 预算数: '120.00'}
    支出:
      - {项目: 一、一般公共服务支出, 预算数: '80.00'}
      - {项目: 二、教育支出, 预算数: '40.00'}
      - {项目: 支出总计, 预算数: '120.00'}
  支出总表:
    行:
      - {科目编码: , 科目名称: 合计, 合计: '120.00', 基本支出: '75.00', 项目支出: '45.00'}
      - {科目编码: 201, 科目名称: 一般公共服务支出, 合计: '80.00', 基本支出: '50.00', 项目支出: '30.00'}
      - {科目编码: 205, 科目名称: 教育支出, 合计: '40.00', 基本支出: '25.00', 项目支出: '15.00'}
  一般公共预算支出表:
    行:
      - {科目编码: , 科目名称: 合计, 上年预算数: '90.00', 本年预算数: {合计: '100.00', 基本支出: '75.00', 项目支出: '25.00'}}
      - {科目编码: 201, 科目名称: 一般公共服务支出, 上年预算数: '65.00', 本年预算数: {合计: '70.00', 基本支出: '50.00', 项目支出: '20.00'}}
      - {科目编码: 205, 科目名称: 教育支出, 上年预算数: '25.00', 本年预算数: {合计: '30.00', 基本支出: '25.00', 项目支出: '5.00'}}
`;

/** Code and the text at the place, notes left out. */
const found = (text: string): readonly (readonly [string, string])[] =>
  saidOf(withText(text, BASE))
    .filter(({ severity }) => severity !== 'note')
    .map(({ code, under }) => [code, under]);

describe('what divides all of it once more, in two steps', () => {
  const text = (basic: string): string =>
    `支出预算120万元，按支出功能分类，包括：一般公共服务支出80万元、教育支出40万元；按支出用途分类，包括：基本支出${basic}万元、项目支出45万元。`;

  it('is of the whole, not of the last part', () => {
    expect(found(text('75'))).toEqual([]);
    expect(found(text('57'))).toEqual([['SAM001', '57']]);
  });
});

describe('revenue of a fund with what is carried over of it', () => {
  it('is as much as is spent of it', () => {
    expect(found('一般公共预算收入100万元，事业收入20万元。')).toEqual([]);
    expect(found('一般公共预算收入90万元。')).toEqual([]);
    expect(found('一般公共预算收入105万元。')).toEqual([['SAM001', '105']]);
    expect(found('一般公共预算当年收入100万元。')).toEqual([['SAM001', '100']]);
  });
});

describe('both sides in one word', () => {
  it('are all of it', () => {
    for (const words of ['收支预算总额', '收支预算', '预算收支安排', '收支总规模']) {
      expect(found(`2024年${words}120万元。`), words).toEqual([]);
      expect(found(`2024年${words}102万元。`).length, words).toBe(1);
    }
  });
});

/** Figures that no words are understood of. */
const missed = (text: string): readonly string[] =>
  outcomeOf(withText(text, BASE)).coverage.notUnderstood.map(({ raw }) => raw);

describe('what is spent of an item on another item', () => {
  it('is a part of it, and not all there is of that', () => {
    const list = '机关运行经费14万元，其中：办公费6万元、会议费2万元、公务接待费1万元、日常维修费5万元';
    for (const text of [`${list}。`, `会议费3万元。\n\n${list}。`]) {
      expect(found(text), text).toEqual([]);
      expect(missed(text), text).toEqual([]);
    }
    expect(found(`${list}；会议费3万元。\n\n会议费4万元。`)).toEqual([['SAM001', '3']]);
  });
});

describe('names before 分别为', () => {
  it('are as many as the figures, whatever is joined in one of them', () => {
    const text = (education: string): string =>
      `社会保障和就业支出、教育支出、一般公共服务支出分别为0万元、${education}万元、80万元。`;
    expect([found(text('40')), missed(text('40'))]).toEqual([[], []]);
    expect(found(text('46'))).toEqual([['SAM001', '46']]);
  });
});

describe('a reason behind the parts of what changed', () => {
  it('is the reason of the change', () => {
    const text = '支出预算120万元，比上年增长12.5%。按性质划分：基本支出75万元；项目支出45万元。';
    expect(found(`${text}主要是增加项目。`)).toEqual([]);
    expect(found(text)).toEqual([['TXT005', '12.5']]);
  });
});

it('the year may run into the word behind it', () => {
  expect(found('2024年初预算总支出120万元。')).toEqual([]);
  expect(found('2024年初预算总支出126万元。')).toEqual([['SAM001', '126']]);
});

describe('a list that ends in all others', () => {
  const text = (office: string): string =>
    `机关运行经费14万元，其中：办公费${office}万元、印刷费2万元、邮电费1万元以及其他费用5万元。`;

  it('leaves out nothing', () => {
    expect(found(text('6'))).toEqual([]);
    expect(found(text('8')).length).toBe(1);
    expect(found(text('4').replace('以及其他费用', '、差旅费'))).toEqual([]);
  });
});

describe('two comparisons in one sentence', () => {
  const text = (change: string): string =>
    `2024年一般公共预算支出100万元，比2023年预算数增加${change}万元；比2023年执行数95万元增加5万元，增长5.26%，主要是调资。`;
  const said = (change: string): readonly string[] =>
    saidOf(withText(text(change), BASE)).flatMap(({ code, severity, under }) =>
      severity === 'note' || code === 'TXT008' ? [] : [`${code} ${under}`],
    );

  it('are each held against its own year', () => {
    expect(said('10')).toEqual([]);
    expect(said('16')).toEqual(['YOY001 16']);
  });
});

describe('kinds of 基本支出 of whatever fund', () => {
  const base = `${BASE}  一般公共预算基本支出表:
    行:
      - {科目编码: , 科目名称: 合计, 合计: '75.00', 人员经费: '60.00', 公用经费: '15.00'}
      - {科目编码: 301, 科目名称: 工资福利支出, 合计: '60.00', 人员经费: '60.00', 公用经费: }
      - {科目编码: 302, 科目名称: 商品和服务支出, 合计: '15.00', 人员经费: , 公用经费: '15.00'}
`;
  const said = (text: string, over = base): readonly string[] =>
    saidOf(withText(text, over)).flatMap(({ code, severity, under }) =>
      severity === 'note' ? [] : [`${code} ${under}`],
    );

  it('are those of the one fund that all of it is of', () => {
    expect(said('支出预算120万元，其中：人员经费60万元，公用经费15万元，项目支出45万元。')).toEqual([]);
    expect(said('2024年人员经费63万元，公用经费15万元。')).toEqual(['SAM001 63']);
  });

  it('and not where there is more of it', () => {
    const more = base
      .replace("'75.00', 项目支出: '45.00'", "'85.00', 项目支出: '35.00'")
      .replace("基本支出: '50.00', 项目支出: '30.00'", "基本支出: '60.00', 项目支出: '20.00'");
    expect(said('2024年人员经费63万元，公用经费15万元。', more)).toEqual([]);
  });
});

it('beside what is carried over, the funds are without it', () => {
  const text = (general: string): string =>
    `支出预算120万元，其中一般公共预算拨款${general}万元、单位资金20万元、上年结转10万元。`;
  expect(found(text('90'))).toEqual([]);
  expect(found(text('90').replace('、上年结转10万元', ''))).toEqual([['SAM001', '90']]);
});

it('同比2023年预算增加… is a change over that budget', () => {
  const text = (change: string): string =>
    `一般公共预算支出100万元，同比2023年预算增加${change}万元，增长11.11%，主要是调资。`;
  expect(found(text('10'))).toEqual([]);
  expect(missed(text('10'))).toEqual([]);
  expect(found(text('16'))[0]).toEqual(['YOY001', '16']);
});

it('what was carried out of last year’s budget is not this year’s', () => {
  const text = '2023年支出预算95万元，实际支出93万元，完成预算的97.89%。2024年支出预算';
  expect(found(`${text}120万元。`)).toEqual([]);
  expect(found(`${text}126万元。`)).toEqual([['SAM001', '126']]);
});
