import { expect, it } from 'vitest';
import { outcomeOf, withText } from '../instruments/told.ts';

const missed = (text: string): readonly string[] =>
  outcomeOf(withText(text)).coverage.notUnderstood.map(({ raw }) => raw);

it('what money is for is no amount of the report, in however many clauses and brackets', () => {
  for (const purposes of [
    '课题研究20.00万元、设备更新15.00万元、购置图书5.00万元',
    '课题研究20.00万元；设备更新15.00万元；购置图书5.00万元',
    '课题研究（20.00万元）和设备更新（20.00万元）',
  ])
    expect(missed(`科学技术支出40.00万元，主要用于${purposes}。`), purposes).toEqual([]);
});

it('but what the next sentence names is not understood, and what a clause names is held against the tables', () => {
  expect(missed('科学技术支出40.00万元，主要用于课题研究20.00万元。设备更新15.00万元。')).toEqual(['15.00']);
  const text = '科学技术支出40.00万元，主要用于课题研究20.00万元；一般公共服务支出65.00万元。';
  expect(outcomeOf(withText(text)).findings.map(({ code, raw }) => [code, raw])).toEqual([['SAM001', '65.00']]);
});

it('a share ends a purpose: what has one is the next part, and none is of what was set aside', () => {
  for (const [opens, first, second] of [
    ['其中：', '物业管理5.00万元，主要用于办公楼物业，', '道路建设20.00万元，占80.00%'],
    ['主要用于：', '物业管理5.00万元，占20.00%，用于办公楼物业，', '道路建设20.00万元，占80.00%'],
    ['主要包括：', '物业管理5.00万元，用于办公楼物业、', '道路建设20.00万元，占80.00%'],
  ] as const) {
    const text = (share = second): string => withText(`2024年项目支出25.00万元，${opens}${first}${share}。`);
    expect(outcomeOf(text()).findings, opens).toEqual([]);
    expect(missed(`2024年项目支出25.00万元，${opens}${first}${second}。`), opens).toEqual([]);
  }
  const slip = '2024年项目支出25.00万元，其中：物业管理5.00万元，主要用于办公楼，道路建设20.00万元，占57.00%。';
  expect(outcomeOf(withText(slip)).findings.map(({ code, raw, expected }) => [code, raw, expected])).toEqual([
    ['PCT001', '57.00', '80.00'],
  ]);
});
