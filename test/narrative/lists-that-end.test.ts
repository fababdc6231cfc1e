import { expect, it } from 'vitest';
import { outcomeOf, saidOf, withText } from '../instruments/told.ts';

const found = (text: string): readonly (readonly [string, string])[] =>
  saidOf(withText({ '八、政府采购、转移支付和其他情况': text })).flatMap(({ code, severity, under }) =>
    severity === 'note' ? [] : [[code, under] as const],
  );

it('what stands behind a list, or belongs to another unit or project, is no part of it', () => {
  for (const text of [
    '银行贷款余额12.00万元，其中：办公楼建设贷款8.00万元，会议室建设贷款4.00万元；2024年偿还本金2.00万元、利息0.48万元。',
    '局本级政府采购预算10.00万元，其中货物5.00万元、服务5.00万元；示例市图书馆政府采购预算16.80万元，其中货物1.80万元、服务15.00万元。',
    '文物保护专项：2024年预算安排3.60万元，比上年增加0.60万元，增长20.00%，主要原因是补助范围扩大；公共文化服务专项：2024年预算安排5.00万元，与上年持平。',
    '2024年拟购置固定资产总额8.65万元，其中：车辆1辆，购置金额1.80万元；通用设备35台（套），购置金额4.05万元；专用设备2台（套），购置金额2.80万元。',
  ])
    expect(found(text), text).toEqual([]);
  expect(
    found('银行贷款余额12.00万元，其中：办公楼建设贷款8.00万元，会议室建设贷款6.00万元；2024年偿还本金2.00万元。'),
  ).toEqual([['SUM001', '12.00']]);
});

it('what is worth as much is told by what was counted before it', () => {
  const text = (amount: string): string =>
    `车辆2辆，价值43.20万元；其中：一般公务用车1辆，价值${amount}万元；其他车辆1辆，价值25.00万元。`;
  expect(found(text('18.20'))).toEqual([]);
  expect(found(text('28.20')).map(([code]) => code)).toEqual(['SUM001']);
});

it('what a card says is allotted is all there is of the project', () => {
  const card = (name: string, all: string, ...allotted: readonly string[]): string =>
    `项目名称：${name}项目\n立项依据：《关于加强${name}的意见》（示发〔2023〕12号）\n预算安排规模：${all}万元\n资金分配情况：${allotted.join('，')}\n资金执行时间：2024年1月1日-2024年12月31日`;
  const text = (amount: string): string =>
    `${card('残疾人康复', '3.19', '用于残疾人康复3.19万元')}\n${card('残疾人就业', '9.10', `用于培训${amount}万元`, '用于补贴4.10万元')}`;
  expect(found(text('5.00'))).toEqual([]);
  expect(outcomeOf(withText(text('5.00'))).coverage.notUnderstood).toEqual([]);
  expect(found(text('5.60')).map(([code]) => code)).toEqual(['SUM001']);
  expect(found(text('5.00').replace('康复3.19', '康复8.19')).length).toBe(1);
});

it('what a sentence says is carried over may be in the amounts beside it', () => {
  const text = (project: string): string =>
    `支出预算105.00万元，其中：基本支出75.00万元，项目支出${project}万元（含上年结转5.00万元）。`;
  expect(found(text('30.00')).filter(([, under]) => under === '30.00')).toEqual([]);
  expect(found(text('36.00')).some(([, under]) => under === '36.00')).toBe(true);
  expect(outcomeOf(withText(text('30.00'))).coverage.notUnderstood).toEqual([]);
});
