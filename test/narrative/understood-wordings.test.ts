import { expect, it } from 'vitest';
import { outcomeOf, saidOf, withText } from '../instruments/told.ts';

const said = (text: string, heading: string) => saidOf(withText({ [heading]: text }));
const found = (text: string, heading = '一、收支情况'): readonly string[] =>
  said(text, heading).flatMap(({ severity, under }) => (severity === 'note' ? [] : [under]));
const missed = (text: string, heading = '一、收支情况'): readonly string[] =>
  outcomeOf(withText({ [heading]: text })).coverage.notUnderstood.map(({ raw }) => raw);

it('an amount is understood by what is told before it, by a name with a word too many, and by its year', () => {
  for (const [text, right, wrong] of [
    [
      '支出预算由2023年的90.00万元增加到2024年的100.00万元，增加10.00万元，主要是调资。',
      '到2024年的100.00',
      '到2024年的106.00',
    ],
    ['基本支出75.00万元，项目支出25.00万元，两项合计100.00万元。', '计100.00', '计106.00'],
    ['一般公共服务支出60.00万元，科学技术支出40.00万元，以上两项合计100.00万元。', '计100.00', '计160.00'],
    ['科学技术支出预算40.00万元。', '算40.00', '算48.00'],
    ['科学技术支出支出40.00万元。', '出40.00', '出48.00'],
    ['支出预算1,000,000.00元，折合100.00万元。', '合100.00', '合180.00'],
    ['填报绩效目标的项目支出预算25.00万元，占本部门全部项目支出预算的100%。', '25.00', '22.00'],
  ] as const) {
    expect(found(text), text).toEqual([]);
    expect(missed(text), text).toEqual([]);
    expect(found(text.replace(right, wrong)).length, `${text} ${wrong}`).toBeGreaterThan(0);
  }
});

it('a total is of what the clause before it ends in', () => {
  const text = '2024年本部门履行一般行政管理职能、维持机关日常运转而开支的公务接待费，合计3.00万元。';
  expect(found(text)).toEqual([]);
  expect(missed(text)).toEqual([]);
  expect(found(text.replace('3.00', '5.00'))).toEqual(['5.00']);
});

it('what is owned is worth what this text alone tells', () => {
  const text =
    '房屋860平方米，价值320.15万元；办公家具价值12.60万元。车辆2辆，共计43.20万元，其中：公务用车18.20万元，其他用车25.00万元。处置资产8项，账面原值8.60万元。';
  expect(found(text, '八、国有资产占用情况')).toEqual([]);
  expect(missed(text, '八、国有资产占用情况')).toEqual([]);
});

it('last year’s budget as it was changed later is not what was published', () => {
  const text = '支出预算100.00万元，比上年调整后预算数95.00万元增加5.00万元，增长5.26%，主要是调资。';
  expect(found(text)).toEqual([]);
  expect(missed(text)).toEqual([]);
});
