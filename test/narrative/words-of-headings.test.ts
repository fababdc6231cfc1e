import { expect, it } from 'vitest';
import { saidOf, withText } from '../instruments/told.ts';

const TEXT =
  '2024年收入预算100.00万元，比2023年预算90.00万元增加10.00万元，增长11.11%，主要原因是项目调整。其中：一般公共预算拨款收入60.00万元，占60.00%；上年结转40.00万元，占40.00%。';

const under = (heading: string, text: string) =>
  saidOf(withText({ [heading]: text })).filter(({ severity }) => severity === 'error');

const SLIPS = [
  ['增加10.00', '增加15.00', '15.00'],
  ['增长11.11', '增长1.11', '1.11'],
  ['占60.00', '占66.00', '66.00'],
] as const;

it.each([
  '一、收入预算情况说明（公开表2）',
  '一、收入预算情况说明，详见表2',
  '一、收入预算情况【公开02表】',
  '一、附表2 收入预算总表说明',
  '一、《收入预算总表》说明（见附表）',
  '一、收入预算构成分析',
  '一、收入预算与2023年对比',
  '一、收入预算安排依据和增减变动情况',
])('where a table is to be found, and that something is analysed, narrows nothing below a heading: %s', (heading) => {
  expect(under(heading, TEXT)).toEqual([]);
  for (const [sound, slip, at] of SLIPS)
    expect(
      under(heading, TEXT.replace(sound, slip)).map((one) => one.under),
      slip,
    ).toContain(at);
});

it('what stands below a heading with a word nobody knows is held against itself, and against no table', () => {
  const heading = '一、收入预算统合态势';
  const sure = (text: string) => under(heading, text).map((one) => one.under);
  // The table has 100.00.
  const other = TEXT.replace('100.00', '200.00')
    .replace('90.00', '190.00')
    .replace('11.11', '5.26')
    .replaceAll('占60.00', '占30.00')
    .replace('占40.00', '占20.00');
  expect(sure(other)).toEqual([]);
  for (const [sound, slip, at] of SLIPS) expect(sure(TEXT.replace(sound, slip)), slip).toContain(at);
});
