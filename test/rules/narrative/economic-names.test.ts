import { describe, expect, it } from 'vitest';
import { BASE } from '../../../src/examples.ts';
import { isText } from '../../../src/model/place.ts';
import { problemsOf, reportOf, said, tablesOf, took } from './said.ts';

/** 301 工资福利支出 without rows; 302: 办公费 23.00, 公务接待费 2.00. */
const { facts } = tablesOf(
  BASE.replace(
    '      - 科目编码: 30217\n',
    ['30201 印刷费 ', '30206 电费 0.00', '30239 其他交通费用 3.00', '30299 其他商品和服务支出 4.00']
      .map((row) => row.split(' '))
      .map(
        ([code, name, amount], index) =>
          `      - 科目编码: ${index === 0 ? 30202 : code}\n        科目名称: ${name}\n        合计: ${amount}\n        人员经费:\n        公用经费: ${amount}\n`,
      )
      .join('')
      .concat('      - 科目编码: 30217\n'),
  ),
);
const names = (text: string) =>
  problemsOf('TXT004', reportOf([text]), facts).map(({ data, raw, related }) => [
    raw,
    data['extra'],
    data['omitted'],
    related?.length ?? 0,
  ]);
const list = (text: string) => `公用经费32.00万元，主要包括：${text}`;

describe('TXT004', () => {
  it('names what the table has no amount for, at the first such name', () => {
    expect(names(list('办公费、印刷费、电费、公务接待费、其他交通费用、其他商品和服务支出。'))).toEqual([
      ['印刷费', '印刷费、电费', '', 0],
    ]);
    const report = reportOf([list('办公费、公务接待费、差旅费等。')]);
    expect(said('TXT004', report, facts)).toEqual([['', '1:30', '差旅费']]);
  });

  it('names what a closed list leaves out, with the figures of the table', () => {
    const text = list('办公费、公务接待费、其他交通费用。');
    expect(names(text)).toEqual([['公用经费', '', '其他商品和服务支出', 1]]);
    const [problem] = problemsOf('TXT004', reportOf([text]), facts);
    const place = problem?.related?.[0]?.place;
    expect(problem?.related?.[0]?.raw).toBe('4.00');
    expect(place && isText(place) && place.path).toBe('表.yaml');
  });

  it('is silent of a list that agrees, in any order, or leaves out under 等', () => {
    expect(names(list('其他商品和服务支出、办公费、公务接待费、其他交通费用；'))).toEqual([]);
    expect(names(list('办公费、公务接待费、其他交通费用等。'))).toEqual([]);
    expect(names('日常公用经费 32.00 万元。主要包括：办公费、公务接待费、其他交通费、其他商品服务支出。')).toEqual([]);
  });

  it('is silent of classes, definitions, sentences, and kinds the table does not go down to', () => {
    expect(names('公用经费3万元，主要包括：商品和服务支出、资本性支出、其他支出。')).toEqual([]);
    expect(names('人员经费5万元，主要包括：基本工资、津贴补贴、奖金。')).toEqual([]);
    expect(names(list('办公费3万元、印刷费4万元、电费5万元。'))).toEqual([]);
    expect(names(list('办公费、印刷费。'))).toEqual([]);
    const glossary = reportOf([list('办公费、印刷费、差旅费。')], undefined, 'glossary');
    expect(problemsOf('TXT004', glossary, facts)).toEqual([]);
    expect(problemsOf('TXT004', reportOf([list('办公费、印刷费、差旅费。')]))).toEqual([]);
  });

  it('claims no omission of a list that ends in 等, or breaks off with its paragraph', () => {
    for (const end of ['等。', '等支出。', '等商品和服务支出。', '等方面。', ''])
      expect(names(list(`办公费、公务接待费、差旅费${end}`)), end).toEqual([['差旅费', '差旅费', '', 0]]);
    expect(names(list('办公费、公务接待费、其他交通费用等。'))).toEqual([]);
  });

  it('stays quick on what is made to be slow', () => {
    for (const text of ['甲费、', '公用经费', '公用经费1万元，主要包括：办公费、', '、', '（'])
      expect(
        took(() => names(list(text.repeat(30_000)))),
        text,
      ).toBeLessThan(4000);
  });
});
