import { describe, expect, it } from 'vitest';
import { allUnderstood, changed, finds, written } from './typed.ts';

/** 检查收入 is income by its words, 药品收入 nothing that is known: below 门急诊收入 both are kinds of it. */
const fees = written(`
2023年事业收入明细表
单位名称：滨海市人民医院|单位：万元
项目|预算数
事业收入合计|439.10
一、门急诊收入|153.30
　　诊察收入|83.20
　　检查收入|43.30
　　药品收入|26.80
二、住院收入|285.80
　　床位收入|116.90
　　手术收入|91.90
　　药品收入|77`);

describe('kinds of what a hospital earns', () => {
  it('are parts of it, whatever their words', () => allUnderstood(fees));

  it.each([
    [5, 83.5, 'B6'],
    [6, 34.3, 'B7'],
    [10, 91.09, 'B11'],
  ])('a slip in row %i is found', (row, value, cell) => expect(finds(changed(fees, row, 1, value), cell)).toBe(true));
});
