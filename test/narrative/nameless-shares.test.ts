import { describe, expect, it } from 'vitest';
import { saidOf, withText } from '../instruments/told.ts';

const AMOUNTS = { 一般公共服务支出: '50.00', 教育支出: '30.00', 科学技术支出: '15.00', 卫生健康支出: '5.00' };

const BASE = `部门: 示例局
年度: 2024
单位: 万元
预算表:
  收支总表:
    收入:
      - {项目: 一般公共预算拨款收入, 预算数: '100.00'}
      - {项目: 收入总计, 预算数: '100.00'}
    支出:
${Object.entries(AMOUNTS)
  .map(([name, amount]) => `      - {项目: ${name}, 合计: '${amount}'}`)
  .join('\n')}
      - {项目: 支出总计, 合计: '100.00'}
`;

/** Each class with its share, the amounts as the table has them. */
const list = (shares: readonly string[], between = '；'): string =>
  `${Object.entries(AMOUNTS)
    .map(([name, amount], i) => `${name}（类）${amount}万元，占${shares[i]}%`)
    .join(between)}。`;

const found = (heading: string, text: string): readonly (readonly [string, string, string, string | null])[] =>
  saidOf(withText({ [heading]: text }, BASE))
    .filter(({ severity }) => severity !== 'note')
    .map(({ code, severity, under, expected }) => [code, severity, under, expected]);

const SOUND = ['50.00', '30.00', '15.00', '5.00'];
const HEADINGS = ['一、支出预算情况', '一、一般公共预算当年拨款结构情况'];

describe('shares of a whole that no words beside them name', () => {
  it('are of what the section speaks of, and silent where they are so', () => {
    for (const heading of HEADINGS) {
      expect(found(heading, list(SOUND)), heading).toEqual([]);
      expect(found(heading, list(SOUND, '。\n\n')), heading).toEqual([]);
    }
  });

  it('and the one that is not is found', () => {
    for (const between of ['；', '。\n\n'])
      expect(found(HEADINGS[0]!, list(['50.00', '30.00', '15.00', '55.00'], between))).toEqual([
        ['PCT001', 'error', '55.00', '5.00'],
      ]);
    expect(found(HEADINGS[0]!, list(['50.00', '36.00', '15.00', '5.00']))).toEqual([
      ['PCT001', 'error', '36.00', '30.00'],
    ]);
  });

  it('are of something unknown where most of them fit nothing, and under another heading', () => {
    expect(found(HEADINGS[0]!, list(['25.00', '15.00', '7.50', '2.50']))).toEqual([]);
    expect(found(HEADINGS[0]!, list(['50.00', '30.00', '17.50', '2.50']))).toEqual([]);
    const apart = {
      '一、支出预算情况': '一般公共服务支出（类）50.00万元，占50.00%；教育支出（类）30.00万元，占30.00%。',
      '二、其他情况': '科学技术支出（类）15.00万元，占85.00%。',
    };
    expect(saidOf(withText(apart, BASE)).filter(({ severity }) => severity !== 'note')).toEqual([]);
  });

  it('are of an amount that names no side', () => {
    const sections = (last: string) => ({
      '（一）一般公共预算当年拨款规模变化情况': '2024年一般公共预算当年拨款90.00万元。',
      '（二）一般公共预算当年拨款结构情况': `一般公共服务（类）支出40.00万元，占44.44%；教育（类）支出30.00万元，占33.33%；科学技术（类）支出20.00万元，占${last}%。`,
    });
    const codes = (last: string) => saidOf(withText(sections(last), BASE)).filter(({ code }) => code.startsWith('PCT'));
    expect(codes('22.22')).toEqual([]);
    expect(codes('26.22').map(({ under }) => under)).toEqual(['26.22']);
  });

  it('are none where a whole is named, understood or not', () => {
    const text = list(SOUND).replace('5.00万元，占5.00%', '5.00万元，占全市卫生投入的25.00%');
    expect(found(HEADINGS[0]!, text)).toEqual([]);
  });
});
