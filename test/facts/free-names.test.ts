import { describe, expect, it } from 'vitest';
import { allUnderstood, changed, finds, written } from './typed.ts';

const table = (text: string) => written(text);

describe('a list of what is bought, met for or taught', () => {
  const services = table(`
2024年政府购买服务预算表
部门：示例市教育局||||单位：万元
购买服务项目|指导性目录代码|合计|一般公共预算|单位资金
合计||60.6|40.4|20.2
聘请法律顾问|B0101|20.3|10.2|10.1
办公楼物业管理|B1102|40.3|30.2|10.1
`);
  const contents = table(`
2024年政府购买服务支出预算表
部门：示例市教育局|||单位：万元
序号|购买服务内容|承接主体|预算金额
|合计||60.6
1|聘请法律顾问|律师事务所|20.3
2|办公楼物业管理|企业|40.3
`);
  const catalogue = table(`
2024年政府购买服务预算财政拨款明细表
部门：示例市教育局||||单位：万元
指导性目录|||对应政府购买服务内容|金额
一级|二级|三级||
|||合计|90.9
A公共服务|A02教育公共服务|A0203学生体育活动组织实施服务|体育赛事|30.3
B政府履职辅助性服务|B01法律服务|B0101法律顾问服务|聘请法律顾问|20.2
B政府履职辅助性服务|B01法律服务|B0101法律顾问服务|诉讼代理|40.4
`);
  const meetings = table(`
2024年会议费预算表
部门：示例市教育局|单位：万元
会议名称|金额
合计|30.5
全市安全生产工作会议|10.2
业务培训会|20.3
`);
  const trainings = table(`
2024年培训费预算表
部门：示例市教育局|单位：万元
培训项目|预算金额
合计|30.5
执法人员轮训|10.2
新录用人员培训|20.3
`);

  it.each([
    ['购买服务项目', services, 4, 2, 'C5'],
    ['购买服务内容', contents, 4, 3, 'D5'],
    ['指导性目录', catalogue, 6, 4, 'E7'],
    ['会议名称', meetings, 4, 1, 'B5'],
    ['培训项目', trainings, 5, 1, 'B6'],
  ] as const)('%s: whatever it is called', (_, cells, row, column, at) => {
    allUnderstood(cells);
    expect(finds(changed(cells, row, column, 20.9), at)).toBe(true);
  });

  it('stands in groups by its numbers', () => {
    const cells = table(`
2024年政府购买服务预算表
部门：示例市教育局|单位：万元
购买服务项目|金额
合计|100.9
一、公共服务|50.5
1.体育赛事|30.3
2.文艺演出|20.2
二、政府履职辅助性服务|50.4
1.聘请法律顾问|10.2
2.办公楼物业管理|40.2
`);
    allUnderstood(cells);
    expect(finds(changed(cells, 5, 1, 33.3), 'B6')).toBe(true);
  });
});

it('may be listed twice by one name, of one office or another', () => {
  allUnderstood(
    table(`
2024年政府购买服务预算表
部门：示例市教育局|单位：万元
购买服务项目|金额
合计|30.9
印刷服务|10.3
印刷服务|10.4
聘请法律顾问|10.2
`),
  );
  allUnderstood(
    table(`
2024年政府购买服务预算表
部门：示例市教育局||单位：万元
单位名称|购买服务项目|金额
合计||30.9
示例市教育局机关|印刷服务|10.3
示例市第一中学|印刷服务|10.4
示例市第一中学|聘请法律顾问|10.2
`),
  );
});
