import { describe, expect, it } from 'vitest';
import { allUnderstood, changed, finds, written } from './typed.ts';

/** What is spent on running the office is the longer list, and goes on beside itself under the same heading. */
const basic = written(`一般公共预算基本支出表
部门：某某局||||||||单位：万元
人员经费|||公用经费|||公用经费||
科目编码|科目名称|金额|科目编码|科目名称|金额|科目编码|科目名称|金额
301|工资福利支出|600|302|商品和服务支出|150|30231|公务用车运行维护费|5
30101|基本工资|400|30201|办公费|60|310|资本性支出|20
30102|津贴补贴|200|30205|水费|10|31002|办公设备购置|20
303|对个人和家庭的补助|30|30206|电费|75|||
30302|退休费|30|||||||
人员经费合计||630|公用经费合计|||||170`);

describe('a side printed in two pieces beside each other', () => {
  it('is one list with one total', () => {
    allUnderstood(basic);
  });

  it('is added up over both', () => {
    expect(finds(changed(basic, 4, 8, 9), 'I5')).toBe(true);
    expect(finds(changed(basic, 9, 8, 177), 'I10')).toBe(true);
    expect(finds(changed(basic, 5, 5, 66), 'F6')).toBe(true);
  });

  it('is two breakdowns where each has headings of its own', () => {
    const both = written(`部门收支总表
部门：某某局|||||单位：万元
收入||支出||支出|
项目|预算数|按功能分类|预算数|按经济分类|预算数
一、一般公共预算拨款|1000|一、教育支出|1350|一、基本支出|900
二、政府性基金预算拨款|450|二、卫生健康支出|100|　工资福利支出|700
||||　商品和服务支出|200
||||二、项目支出|550
收入总计|1450|支出总计|1450|支出总计|1450`);
    allUnderstood(both);
    expect(finds(changed(both, 5, 5, 760), 'F6')).toBe(true);
  });
});
