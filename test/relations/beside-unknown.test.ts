import { describe, expect, it } from 'vitest';
import { changed, check, finds, written } from '../facts/typed.ts';

const codes = (...args: Parameters<typeof check>) => check(...args).findings.map(({ code }) => code);

describe('a heading nobody understood', () => {
  const offices = written(`
收入总表
部门：荆楚市林业局||||||单位：万元
部门（单位）代码|部门（单位）名称|合计|一般公共预算|||上年结转
|||小计|经费拨款（补助）|提前寅卯|
|合计|100|90|60|30|10
062|荆楚市林业局|100|90|60|30|10
062001|　荆楚市林业局（本级）|70|70|40|30|
062002|　荆楚国有林场|30|20|20||10`);

  it('leaves the columns beside it as they are: two rows of one column must still agree', () => {
    expect(codes(offices)).toEqual(['SCH007']);
    expect(finds(changed(offices, 5, 2, 99), 'C6')).toBe(true);
  });
});

describe('a row nobody understood', () => {
  const purchases = written(`
2024年机关运行经费及政府采购情况表
部门：青岭县水利局|单位：万元
项目|预算数
政府采购合计|60
　其中：政府采购货物|20
　　　　政府采购工程|30
　　　　政府采购服务|10
授予寅卯合同金额|40`);

  it('mends no sum beside it that comes out neither with it nor without it', () => {
    expect(codes(purchases)).toEqual(['SCH007']);
    expect(finds(changed(purchases, 5, 1, 35), 'B6')).toBe(true);
  });

  it('may be what the sum lacks, or what one of its parts is of', () => {
    expect(codes(changed(purchases, 3, 1, 100))).toEqual(['SCH007']);
    expect(codes(changed(purchases, 3, 1, 80))).toEqual(['SCH007']);
  });
});
