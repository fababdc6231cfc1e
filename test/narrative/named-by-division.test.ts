import { describe, expect, it } from 'vitest';
import { outcomeOf, saidOf, toldIn, withText } from '../instruments/told.ts';

const found = (text: string): readonly (readonly [string, string])[] =>
  saidOf(withText(text)).flatMap(({ code, severity, under }) => (severity === 'note' ? [] : [[code, under] as const]));

describe('what stands before 等', () => {
  it('is summed up by the kind of spending behind it, and is what the money before is for', () => {
    const text = (staff: string, office: string): string =>
      `基本支出75.00万元，主要是为保障机构运转而发生的支出，包括用于基本工资、津贴补贴等人员经费${staff}万元以及办公费、差旅费等公用经费${office}万元。`;
    expect(found(text('50.00', '25.00'))).toEqual([]);
    expect(outcomeOf(withText(text('50.00', '25.00'))).coverage.unwitnessed).toEqual([]);
    expect(found(text('56.00', '25.00'))).toEqual([['SAM001', '56.00']]);
    expect(found(text('50.00', '29.00'))).toEqual([['SAM001', '29.00']]);
    expect(found('支出100.00万元，其中：工资福利支出等人员经费58.00万元，商品和服务支出等公用经费25.00万元。')).toEqual(
      [['SAM001', '58.00']],
    );
  });

  it('of one subject is no kind of all spending', () => {
    expect(found('科学技术支出40.00万元，主要用于基本工资等人员经费20.00万元、办公费等公用经费20.00万元。')).toEqual(
      [],
    );
    expect(found('主要用于退休人员医疗等人员经费3.00万元。')).toEqual([]);
  });
});

describe('a list that its first words announce', () => {
  it('is all of the money they name', () => {
    const text =
      '财政拨款支出主要用于以下方面：一般公共服务支出60.00万元，占60.00%；科学技术支出40.00万元，占40.00%。2024年支出预算100.00万元。';
    expect(found(text)).toEqual([]);
    const amounts = toldIn(withText(text)).filter(([, what]) => what === '');
    expect(amounts.map(([raw, , at]) => [raw, at.includes('财政拨款')])).toEqual([
      ['60.00', true],
      ['40.00', true],
      ['100.00', false],
    ]);
    expect(found(text.replace('占40.00%', '占48.00%'))).toEqual([['PCT001', '48.00']]);
  });

  it('of economic subjects holds no memo items', () => {
    const text = (amount: string): string =>
      `基本支出按经济科目分类：工资福利支出50.00万元。商品和服务支出25.00万元，其中：办公费23.00万元，公务接待费${amount}万元。“三公”经费中公务接待费3.00万元。`;
    expect(found(text('2.00'))).toEqual([]);
    expect(found(text('3.00'))).toEqual([['SAM001', '3.00']]);
  });
});

it('a subject of the classification behind a reason is a part of what changed', () => {
  const text = (amount: string): string =>
    `科学技术支出（类）40.00万元，比上年增加10.00万元，增长33.33%，主要原因是项目增加，其中：科学技术管理事务（款）${amount}万元。`;
  expect(found(text('38.00'))).toEqual([]);
  expect(toldIn(withText(text('38.00'))).at(-1)).toEqual(['38.00', '', '支出 20601']);
  expect(found(text('48.00'))).toEqual([['PRT001', '40.00']]);
});
