import { expect, it } from 'vitest';
import { outcomeOf, saidOf, toldIn, withText } from '../instruments/told.ts';

const CHANGE = '支出预算100.00万元，比上年增加10.00万元，增长11.11%';

const found = (text: string): readonly string[] =>
  saidOf(withText(text)).flatMap(({ code, severity, under }) => (severity === 'note' ? [] : [`${code} ${under}`]));
const missed = (text: string): readonly string[] =>
  outcomeOf(withText(text)).coverage.notUnderstood.map(({ raw }) => raw);

it('变动情况说明： and the like give reasons where they follow a change, and their amounts are no budget', () => {
  for (const text of [
    `${CHANGE}。\n\n变动情况说明：一是人员调资增加8.00万元；二是新增项目增加2.00万元。`,
    `${CHANGE}，变动情况说明：一是人员经费增加8.00万元；二是新增项目2.00万元。`,
    `${CHANGE}。增减变化情况说明如下：1.人员经费增加8.00万元；2.新增项目2.00万元。`,
    `${CHANGE}。\n\n增减变动情况说明：\n\n一是人员调资增加8.00万元；\n\n二是新增项目增加2.00万元。`,
    `${CHANGE}。\n\n增减变化的主要原因：\n\n1.人员调资增加8.00万元；\n\n2.新增项目增加2.00万元。`,
    `${CHANGE}。\n\n增减变化的主要原因是：\n\n（1）基本支出75.00万元，比上年增加12.00万元，主要是调资。`,
  ]) {
    expect(found(text), text).toEqual([]);
    expect(missed(text), text).toEqual([]);
  }
});

it('one of several reasons is a change of what it names', () => {
  const text = `${CHANGE}。主要原因：一是基本支出增加8.00万元，二是项目支出增加2.00万元。`;
  expect(toldIn(withText(text)).slice(3)).toEqual([
    ['8.00', '增减额', '支出 基本支出'],
    ['2.00', '增减额', '支出 项目支出'],
  ]);
  const other = '项目支出25.00万元，比上年增加2.00万元，主要是新增项目。';
  expect(found(`${CHANGE}。主要原因：一是基本支出增加8.00万元，二是项目支出增加3.00万元。\n\n${other}`)).toEqual([
    'YOY001 3.00',
  ]);
});

it('figures behind such words that are no reasons are held against the tables all the same', () => {
  expect(found('变动情况说明：2024年支出预算101.00万元，比上年增加10.00万元，增长11.11%，原因是调资。')).toEqual([
    'SAM001 101.00',
  ]);
});
