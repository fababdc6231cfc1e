import { expect, it } from 'vitest';
import { saidOf, withText } from '../instruments/told.ts';

const BOUGHT =
  '政府采购预算总额21.00万元，其中：货物6.00万元、工程5.00万元、服务10.00万元。授予中小企业合同金额16.80万元，占政府采购支出总额的80.00%';

/** Code and the text at the place, notes left out. */
const found = (rest: string): readonly (readonly [string, string])[] =>
  saidOf(withText({ '九、政府采购情况': `${BOUGHT}${rest}。` }))
    .filter(({ severity }) => severity !== 'note')
    .map(({ code, under }) => [code, under]);

it('a share of goods that small firms get is not a share of all that small firms get', () => {
  for (const rest of [
    '；货物采购授予中小企业合同金额占货物支出金额的90.00%，工程采购授予中小企业合同金额占工程支出金额的100.00%',
    '，其中授予小微企业合同金额占50.00%；货物采购授予中小企业占货物支出的90.00%',
    '，其中：货物采购授予中小企业合同金额4.80万元，占货物支出的80.00%，服务采购授予中小企业合同金额7.00万元，占服务支出的70.00%',
  ])
    expect(found(rest), rest).toEqual([]);
});

it('and with an amount of its own it is held against that', () => {
  expect(found('；货物采购授予中小企业合同金额4.80万元，占货物支出的83.00%')).toEqual([['PCT001', '83.00']]);
});
