import { expect, it } from 'vitest';
import { bothSides } from '../instruments/little-reports.ts';
import { saidOf, toldIn, withText } from '../instruments/told.ts';

/** 收支总表 with three funds, and 50.00 carried over where that is asked for. */
const base = (carried: boolean): string =>
  bothSides(
    [
      ['一、一般公共预算', 900],
      ['二、政府性基金预算', 100],
      ['四、事业收入', 200],
    ],
    carried ? 50 : null,
  );

const found = (text: string, carried = false): readonly (readonly [string, string, string])[] =>
  saidOf(withText(text, base(carried))).flatMap(({ code, severity, under }) =>
    severity === 'note' ? [] : [[code, severity, under] as const],
  );

it('parts that exclude one another are no more than what they are parts of', () => {
  for (const text of [
    '2024年科学技术支出200.00万元，其中：一般公共预算拨款150.00万元，事业收入50.00万元。',
    '2024年项目支出300.00万元，其中：一般公共预算拨款200.00万元，事业收入40.00万元。',
    '政府采购预算268.00万元，其中：政府集中采购168.00万元，分散采购100.00万元。其中面向中小企业采购214.40万元；面向小微企业128.64万元。',
    '公务接待费9.00万元，其中：国内接待费8.00万元，国（境）外接待费1.00万元。',
    // What is carried over may stand in either.
    '2024年项目支出300.00万元，其中：基本建设支出200.00万元，上年结转150.00万元。',
  ])
    expect(found(text), text).toEqual([]);
  for (const [text, under] of [
    ['2024年科学技术支出200.00万元，其中：一般公共预算拨款150.00万元，事业收入70.00万元。', '150.00'],
    ['2024年收入预算1,200.00万元，其中：一般公共预算拨款收入900.00万元，上级补助收入400.00万元。', '400.00'],
    ['政府采购预算268.00万元，其中：政府集中采购168.00万元，分散采购160.00万元。', '268.00'],
    ['公务接待费9.00万元，其中：国内接待费8.80万元，国（境）外接待费1.00万元。', '9.00'],
  ] as const)
    expect(found(text), text).toEqual([['SUM001', 'query', under]]);
});

it('nor less, where they are all the money there is or the words say that all of it is divided', () => {
  for (const text of [
    '2024年科学技术支出200.00万元，其中：一般公共预算拨款120.00万元，政府性基金30.00万元，事业收入50.00万元。',
    '2024年支出预算1,200.00万元，按资金来源分：一般公共预算900.00万元，政府性基金100.00万元，事业收入200.00万元。',
    '与2023年预算相比，支出预算增加60.00万元，其中：一般公共预算增加70.00万元；政府性基金减少20.00万元；事业收入增加10.00万元。主要原因是调资。',
    '2024年项目支出300.00万元，按用途分：维修费120.00万元，购置费180.00万元。',
    '2024年项目支出300.00万元，按用途分，主要用于：维修费120.00万元，购置费80.00万元。',
  ])
    expect(found(text), text).toEqual([]);
  for (const [text, slip] of [
    [
      '2024年科学技术支出200.00万元，其中：一般公共预算拨款120.00万元，政府性基金20.00万元，事业收入50.00万元。',
      ['SUM001', '120.00'],
    ],
    ['2024年财政拨款项目支出150.00万元，其中：一般公共预算拨款120.00万元，政府性基金20.00万元。', ['SUM001', '150.00']],
    ['2024年项目支出300.00万元，按用途分：维修费120.00万元，购置费80.00万元。', ['SUM001', '300.00']],
    [
      '与2023年预算相比，支出预算增加90.00万元，其中：一般公共预算增加70.00万元；政府性基金减少20.00万元；事业收入增加10.00万元。主要原因是调资。',
      ['YOY001', '90.00'],
    ],
  ] as const)
    expect(
      found(text).map(([code, , under]) => [code, under]),
      text,
    ).toEqual([slip]);
});

it('changes that a reason names of every fund come to the change it explains', () => {
  const text = (fund: string, more: string): string =>
    `支出预算1,200.00万元，比上年预算增加60.00万元，增长5.26%，主要原因是一般公共预算增加${fund}万元${more}。`;
  const others = '、政府性基金减少20.00万元、事业收入增加10.00万元';
  expect(found(text('70.00', others))).toEqual([]);
  // A main reason need not be all.
  expect(found(text('50.00', '、政府性基金增加5.00万元'))).toEqual([]);
  expect(found(text('90.00', others)).map(([code, severity]) => [code, severity])).toEqual([['YOY001', 'query']]);
});

it('what is spent of the money carried over is what was brought over', () => {
  const text = (amount: string): string => `2024年支出预算1,250.00万元（含上年结转${amount}万元）。`;
  expect(found(text('50.00'), true)).toEqual([]);
  expect(found(text('80.00'), true)).toEqual([['SAM001', 'query', '80.00']]);
});

it('国有资本经营预算支出 among funds is one, and a class among classes', () => {
  const funds = (amount: string): string =>
    `2024年支出预算1,200.00万元，其中一般公共预算支出900.00万元、政府性基金支出100.00万元、国有资本经营预算支出${amount}万元、事业收入200.00万元。`;
  expect(found(funds('0'))).toEqual([]);
  expect(found(funds('7.00')).map(([code]) => code)).toEqual(['SUM001']);
  expect(toldIn(withText(funds('7.00'), base(false)))[3]).toEqual(['7.00', '', '支出 国有资本经营预算']);
  const classes = '一般公共服务支出1,000.00万元、科学技术支出200.00万元、国有资本经营预算支出0万元。';
  expect(toldIn(withText(classes, base(false)))[2]).toEqual(['0', '', '支出 223']);
});
