import { describe, expect, it } from 'vitest';
import { allUnderstood, changed, finds, written } from './typed.ts';

describe('小计 after each group of a list', () => {
  it('is of its own group, even where that has one row', () => {
    const cells = written(`2024年项目支出表
单位：万元
资金性质|项目名称|金额
一般公共预算|水库除险加固工程|60
一般公共预算|河道治理经费|10
小计||70
政府性基金|灌区节水改造项目|30
小计||30
合计||100`);
    allUnderstood(cells);
    expect(finds(changed(cells, 7, 2, 35), 'C8')).toBe(true);
    expect(finds(changed(cells, 4, 2, 15), 'C5')).toBe(true);
  });
});
