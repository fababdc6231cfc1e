import { describe, expect, it } from 'vitest';
import { allUnderstood, changed, finds, written } from './typed.ts';

describe('two kinds of money carried over in one list', () => {
  it.each([
    ['上年结转', '上年结余'],
    ['二、上年结转', '三、国库集中支付结余'],
  ])('%s and %s are added up', (one, other) => {
    const cells = written(`2024年部门收支总表
单位：万元
收入||支出|
项目|预算数|项目|预算数
一、一般公共预算拨款|90|一、农林水支出|100
本年收入合计|90|本年支出合计|100
${one}|6||
${other}|4||
收入总计|100|支出总计|100`);
    allUnderstood(cells);
    expect(finds(changed(cells, 6, 1, 16), 'B7')).toBe(true);
    expect(finds(changed(cells, 7, 1, 14), 'B8')).toBe(true);
  });
});
