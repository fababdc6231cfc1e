import { expect, it } from 'vitest';
import { saidOf, toldIn, withText } from '../instruments/told.ts';

const said = (text: string) => saidOf(withText(text)).map(({ code, under }) => [code, under]);

it('what reads like the head of its list is a part of it by a name of its own', () => {
  for (const text of [
    '公用经费25.00万元，其中：日常公用经费20.00万元，其他公用经费5.00万元。',
    '上年结转30.00万元，其中：2022年结转20.00万元，2023年结转10.00万元。',
  ])
    expect(
      said(text).filter(([, under]) => under !== '30.00'),
      text,
    ).toEqual([]);
  expect(said('公用经费28.00万元，其中：日常公用经费20.00万元，其他公用经费8.00万元。').map(([code]) => code)).toEqual([
    'SAM001',
  ]);
  expect(toldIn(withText('公用经费25.00万元，其中：日常公用经费20.00万元。')).map(([raw, , at]) => [raw, at])).toEqual([
    ['25.00', '支出 公用经费'],
    ['20.00', '支出 公用经费 日常公用经费'],
  ]);
});

it('a year counted anew is held against no amount that was published', () => {
  const why = '，主要原因是项目增加。';
  const published = '同口径是指将划转的预算一并纳入上年基数，上年公开的年初预算数为90.00万元。';
  expect(said(`2024年支出预算100.00万元，比上年同口径增加5.00万元，增长5.26%${why}${published}`)).toEqual([]);
  expect(said(`2024年支出预算100.00万元，比上年同口径增加5.00万元，增长8.26%${why}${published}`)).toEqual([
    ['YOY002', '8.26'],
  ]);
});

it('扣除…因素后 gives no reason', () => {
  const text =
    '2024年支出预算100.00万元，比上年增加10.00万元，原因是更新车辆；扣除购车因素后为80.00万元，较上年减少10.00万元，下降11.11%。';
  expect(said(text).filter(([code]) => code === 'TXT006')).toEqual([]);
});
