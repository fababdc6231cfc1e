import { describe, expect, it } from 'vitest';
import { allUnderstood, changed, finds, written } from './typed.ts';

const receipts = written(`
2023年国有资本经营预算收入表
部门：襄阳市国有资产监督管理委员会|||单位：万元
项目|2022年执行数|2023年预算数|增减%
国有资本经营预算收入合计|600|650|8.33
一、利润收入|450|500|11.11
　　投资服务企业利润收入|300|350|16.67
　　其他国有资本经营预算企业利润收入|150|150|0
二、股利、股息收入|150|150|0`);

describe('receipts set in below another', () => {
  it('are parts of it', () => allUnderstood(receipts));

  it.each([
    [5, 370, 'C6'],
    [4, 530, 'C5'],
  ])('and a slip in row %i is found', (row, value, cell) =>
    expect(finds(changed(changed(receipts, row, 3, null), row, 2, value), cell)).toBe(true),
  );
});
