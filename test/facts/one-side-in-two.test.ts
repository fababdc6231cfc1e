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
});
