import { describe, expect, it } from 'vitest';
import { bookOf, outcomeOf, said } from './workbook/said.ts';

const final = (title: string) => [
  [title],
  ['部门：示例市示例局', null, null, '单位：万元'],
  ['项目', '金额', '项目', '金额'],
  ['一、一般公共预算财政拨款收入', 30, '一、教育支出', 30],
  ['总计', 30, '总计', 30],
];
const ofBook = (...titles: string[]) =>
  outcomeOf(bookOf({ tables: titles.map((title, index) => [`表${index}`, title] as const) }))
    .findings.filter(({ code }) => code === 'DIS009')
    .map(({ raw, severity }) => `${severity} ${raw}`);

describe('DIS009', () => {
  it('asks whether a final account was meant, and says where no year is named', () => {
    const [[severity, at, raw, sentence] = []] = said('DIS009', bookOf({ only: final('收入支出决算总表') }));
    expect([severity, at, raw]).toEqual(['query', '表1!A1', '收入支出决算总表']);
    expect(sentence).toContain('是哪一年的，表里没有写');
    const [[, , , dated] = []] = said('DIS009', bookOf({ only: final('2023年度收入支出决算总表') }));
    expect(dated).not.toContain('哪一年');
    expect(ofBook('一般公共预算财政拨款支出决算表', '支出决算表', '部门支出表')).toEqual([
      'query 2024年一般公共预算财政拨款支出决算表',
    ]);
  });

  it('says nothing of a budget beside last year’s final account', () => {
    expect(ofBook('部门支出总表', '一般公共预算支出表', '支出决算表')).toEqual([]);
    expect(ofBook('支出预决算对比表')).toEqual([]);
    expect(ofBook('部门支出表', '支出决算表')).toEqual([]);
  });
});
