import { describe, expect, it } from 'vitest';
import { missedSlips } from '../instruments/every-slip.ts';
import { allUnderstood, check, written } from './typed.ts';

describe('headings under a name of their own', () => {
  const offices = (other: string) =>
    written(`
2024年部门支出总表
部门：青岭县水利局||||||||单位：万元
单位编码|单位名称|总计|基本支出|||项目支出||
|||小计|人员支出|公用支出|小计|部门预算项目|${other}
|合计|160|100|80|20|60|40|20
301001|机关|110|70|55|15|40|25|15
301002|水管站|50|30|25|5|20|15|5`);

  it('are amounts behind a 小计, though they are words for names', () => {
    allUnderstood(offices('寅卯项目'));
    allUnderstood(offices('基本建设项目'));
    expect(check(offices('基本建没项目')).findings.map(({ code }) => code)).toEqual(['SCH007', 'SCH007']);
  });

  it('are within what they stand under, in a list of what is passed on for each purpose', () => {
    const cells = written(`
2024年对下转移支付预算表
部门：青岭县水利局|||||单位：万元
地区|合计|水利发展资金|||移民后扶资金
||小计|中小河流治理|农村饮水|
合计|100|70|30|40|30
甲县|60|45|20|25|15
乙县|40|25|10|15|15`);
    allUnderstood(cells);
    expect(missedSlips(cells).filter((slip) => !slip.endsWith('blank'))).toEqual([]);
  });
});
