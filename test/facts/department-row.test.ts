import { describe, expect, it } from 'vitest';
import { missedSlips } from '../instruments/every-slip.ts';
import { allUnderstood, written } from './typed.ts';

const table = (rows: string) =>
  written(`2024年部门综合预算收入总表
部门名称：示范法院|||单位：万元
单位编码|单位名称|总计|一般公共预算拨款|事业收入
${rows}`);

describe('a department above a unit of its own name', () => {
  it.each([
    '|合计|3231.99|3000|231.99\n113|示范法院|3231.99|3000|231.99\n  113001|  示范法院|3231.99|3000|231.99',
    `|合计|3231.99|3000|231.99\n113|示范法院|3231.99|3000|231.99
  113001|  示范法院|2231.99|2000|231.99\n  113002|  示范法庭|1000|1000|`,
  ])('is known by their codes', (rows) => {
    const cells = table(rows);
    allUnderstood(cells);
    expect(missedSlips(cells).filter((slip) => !/^A|blank$/u.test(slip))).toEqual([]);
  });
});
