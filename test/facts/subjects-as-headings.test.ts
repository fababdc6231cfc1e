import { describe, expect, it } from 'vitest';
import { allUnderstood, changed, finds, written } from './typed.ts';

describe('subjects as headings', () => {
  const underClass = written(`
2024年人员经费预算明细表
部门：示例市城管局|||||单位：万元
单位名称|合计|工资福利支出|||对个人和家庭的补助
||小计|基本工资|社会保障缴费|
合计|100.6|70.4|40.2|30.2|30.2
示例市城管局机关|60.3|40.2|20.1|20.1|20.1
示例市环卫所|40.3|30.2|20.1|10.1|10.1
`);
  const bySubtotals = written(`
2024年一般公共预算基本支出表-工资福利支出
部门：示例市司法局||||||||单位：万元
科目编码|科目名称|总计|工资性支出|||社会保障缴费||
|||小计|基本工资|奖金|小计|基本养老保险缴费|基本医疗保险缴费
|合计|100.6|60.3|40.2|20.1|40.3|30.2|10.1
2040601|行政运行|60.3|40.2|30.1|10.1|20.1|15|5.1
2040602|一般行政管理事务|40.3|20.1|10.1|10|20.2|15.2|5
`);
  const twoOfStaff = written(`
2024年人员经费预算明细表
部门：示例市城管局|||单位：万元
单位名称|合计|基本工资|社会保障缴费
合计|60.3|40.2|20.1
示例市城管局机关|30.1|20.1|10
示例市环卫所|30.2|20.1|10.1
`);
  const deeper = written(`
2024年基本支出预算明细表
部门：示例市城管局||||||单位：万元
单位名称|合计|人员经费||||公用经费
||小计|工资福利支出|||
|||小计|基本工资|津贴补贴|
合计|90.6|60.4|60.4|40.2|20.2|30.2
示例市城管局机关|50.3|30.2|30.2|20.1|10.1|20.1
示例市环卫所|40.3|30.2|30.2|20.1|10.1|10.1
`);

  it.each([
    ['under the name of their class', underClass, 5, 3, 'D6'],
    ['under the subtotals of older forms', bySubtotals, 5, 6, 'G6'],
    ['two of them in a table of what is paid to staff', twoOfStaff, 4, 2, 'C5'],
    ['under their class within a kind of spending', deeper, 5, 4, 'E6'],
  ] as const)('%s', (_, cells, row, column, at) => {
    allUnderstood(cells);
    expect(finds(changed(cells, row, column, 77.7), at)).toBe(true);
  });

  it('商品服务支出 is 商品和服务支出', () => {
    const cells = written(`
2024年部门支出总表
部门：示例市城管局|||||单位：万元
科目名称|合计|工资福利支出|商品服务支出|对个人和家庭的补助|项目支出
合计|100.6|40.2|30.1|10.1|20.2
教育支出|60.3|20.1|20.1|10.1|10
卫生健康支出|40.3|20.1|10||10.2
`);
    allUnderstood(cells);
    expect(finds(changed(cells, 4, 3, 21.1), 'D5')).toBe(true);
  });
});
