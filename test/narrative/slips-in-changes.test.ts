import { expect, it } from 'vitest';
import { saidAlone } from '../instruments/told-alone.ts';
import { besideSheets, saidBeside } from '../instruments/told-beside.ts';

const causes = (text: string): readonly string[] =>
  besideSheets(text).findings.flatMap(({ code, raw, cause, severity }) =>
    severity === 'note' ? [] : [`${code} ${raw} ${cause?.id}`],
  );

it('a change in another unit than its amount is what is wrong, and not its rate', () => {
  const text = (change: string): string => `支出预算100.00万元，比上年增加${change}，增长11.11%，主要是项目增加。`;
  expect(saidBeside(text('10.00万元'))).toEqual([]);
  expect(saidBeside(text('100000元'))).toEqual([]);
  expect(causes(text('10.00元'))).toEqual(['YOY001 10.00 unit-slip']);
});

it('the amount where its change belongs is what is wrong, unless all of it is new', () => {
  const text = (change: string, rate: string): string =>
    `办公费11.40万元，比上年增加${change}万元，增长${rate}%，主要是价格上涨。`;
  expect(saidBeside(text('1.40', '14.00'))).toEqual([]);
  expect(causes(text('11.40', '14.00'))).toEqual(['YOY001 11.40 neighbour-copied']);
  expect(causes(text('11.40', '100.00'))).toEqual(['YOY004 100.00 undefined']);
  expect(causes(text('11.40', '14.00').replace('增加', '减少').replace('增长', '下降'))).toEqual([
    'YOY001 11.40 neighbour-copied',
  ]);
});

it('an item that every section has is that of the only one this report has', () => {
  expect(saidBeside('行政运行（项）55.00万元，比2024年预算减少4.00万元，主要是人员减少。')).toEqual([]);
  expect(saidBeside('行政运行（项）55.00万元，比2024年预算减少9.00万元，主要是人员减少。')).toEqual([
    'query YOY001 9.00',
  ]);
});

it('an amount that its percentage tells to be in another unit is what is wrong', () => {
  const cost = (amount: string, moved = '减少17.46万元，下降7.80'): string =>
    `机关运行经费安排${amount}，比上年${moved}%，主要原因是压减。`;
  expect(saidAlone(cost('206.40万元'))).toEqual([]);
  expect(saidAlone(cost('206.40元'))).toEqual(['error UNT003 206.40']);
  expect(saidAlone(cost('206.40元', '增加17.46万元，增长9.24'))).toEqual(['error UNT003 206.40']);
  // Two things are wrong: which, no unit tells.
  expect(saidAlone(cost('206.40元', '减少17.46万元，下降9.80')).join()).not.toMatch(/UNT003/u);
  const kept = (amount: string): string =>
    `2026年政府采购预算315.06万元，其中：货物127.82万元、工程0.00万元、服务187.24万元。面向中小企业预留${amount}，占采购预算的60.00%。`;
  expect(saidAlone(kept('189.04万元'))).toEqual([]);
  expect(saidAlone(kept('1890360元'))).toEqual([]);
  expect(saidAlone(kept('189.04元'))).toEqual(['error UNT003 189.04']);
});

it('a change that stands in the item above is copied from there, where that is right', () => {
  const items = (change: string, rate = '25.02'): string =>
    `1.农林水支出（类）水利（款）行政运行（项）2026年预算数为777.75万元，比2025年预算数增加56.33万元，增长7.81%，主要是工资晋级。
2.农林水支出（类）水利（款）水利工程运行与维护（项）2026年预算数为595.91万元，比2025年预算数增加${change}万元，增长${rate}%，主要是任务增加。`;
  const said = (text: string): readonly string[] => saidAlone(text, '一、一般公共预算当年拨款具体使用情况');
  expect(said(items('119.26'))).toEqual([]);
  expect(said(items('56.33', '10.44'))).toEqual([]);
  expect(said(items('56.33'))).toEqual(['error YOY001 56.33']);
  expect(said(items('119.26', '7.81'))).toEqual(['error YOY002 7.81']);
  // Something that did not change stands between them; or they are funds of one sentence.
  const level = '农林水支出（类）水利（款）水利工程建设（项）2026年预算数为90.00万元，与2025年预算数持平。';
  expect(said(items('56.33').replace('\n2.', `\n2.${level}\n3.`))).toEqual(['error YOY001 56.33']);
  const funds = (change: string): string =>
    `2026年一般公共预算支出777.75万元，比2025年预算增加56.33万元，增长7.81%，主要原因是任务增加；政府性基金预算支出595.91万元，比2025年预算减少${change}万元，下降16.67%，主要原因是项目完成。`;
  expect(said(funds('119.21'))).toEqual([]);
  expect(said(funds('56.33'))).toEqual(['error YOY001 56.33']);
});
