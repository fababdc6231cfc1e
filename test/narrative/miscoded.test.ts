import { expect, it } from 'vitest';
import { outcomeOf, saidOf, withText } from '../instruments/told.ts';

const row = (code: string, name: string, amount: string): string =>
  `      - 科目编码: ${code}\n        科目名称: ${name}\n        合计: ${amount}\n        基本支出: ${amount}\n        项目支出:\n`;
const BASE = `部门: 示例局
年度: 2024
单位: 万元
预算表:
  支出总表:
    标题: 2024年支出总表
    行:
${row('', '合计', '100.00')}${row('224', '灾害防治及应急管理支出', '100.00')}${row('22401', '应急管理事务', '100.00')}${row('2240101', '行政运行', '60.00')}${row('2240104', '灾害风险防治', '40.00')}`;

const found = (text: string): readonly (readonly [string, string])[] =>
  saidOf(withText(text, BASE)).flatMap(({ code, severity, under }) =>
    severity === 'note' ? [] : [[code, under] as const],
  );

it('a code beside a name is the one the tables have it under', () => {
  for (const text of [
    '2240101行政运行60.00万元，主要用于人员经费。',
    '（1）行政运行（2240101）60.00万元；',
    '灾害防治及应急管理支出（224）应急管理事务（01）行政运行（01）：2024年预算数为60.00万元。',
    // No table has that name.
    '2240199其他应急管理支出0.00万元。',
  ])
    expect(found(text), text).toEqual([]);
  for (const [text, under] of [
    ['2244101行政运行60.00万元，主要用于人员经费。', '2244101'],
    ['2240104行政运行60.00万元，主要用于人员经费。', '2240104'],
    ['（1）行政运行（2244101）60.00万元；', '2244101'],
    ['灾害防治及应急管理支出（224）应急管理事务（01）行政运行（04）：2024年预算数为60.00万元。', '04'],
    ['灾害防治及应急管理支出（224类）应急管理事务（01款）行政运行（04项）60.00万元。', '04'],
  ] as const)
    expect(found(text), text).toEqual([['TXT010', under]]);
});

it('and its amount is held against that', () => {
  expect(found('2244101行政运行66.00万元。')).toEqual([
    ['SAM001', '66.00'],
    ['TXT010', '2244101'],
  ]);
  expect(outcomeOf(withText('2244101行政运行60.00万元。', BASE)).coverage.unwitnessed).toEqual([]);
});
