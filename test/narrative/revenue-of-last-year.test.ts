import { expect, it } from 'vitest';
import { saidBeside, sheetsOf } from '../instruments/told-beside.ts';

it('revenue of a fund that is all spent most likely grew as its spending did', () => {
  for (const sheets of [sheetsOf(), sheetsOf({ fund: true })]) {
    const text = (change: string): string =>
      `一般公共预算拨款收入100.00万元，比2024年预算增加${change}万元，主要原因是项目增加。`;
    expect(saidBeside(text('10.00'), sheets)).toEqual([]);
    expect(saidBeside(text('16.00'), sheets)).toEqual(['query YOY001 16.00']);
    // What was carried out of it no table of spending tells.
    expect(saidBeside(text('16.00').replace('预算增加', '执行数增加'), sheets)).toEqual([]);
  }
  // Another fund may have been in use last year.
  expect(saidBeside('收入预算100.00万元，比2024年预算增加6.00万元，主要原因是项目增加。')).toEqual([]);
});
