import { describe, expect, it } from 'vitest';
import { type Cells, cellAt, changed, check, checkSheets, written } from '../facts/typed.ts';

const REVENUE = written(`
财政拨款收支预算总表
部门：川西师范大学|||||单位：万元
收入||支出|||
项目|预算数|项目|合计|一般公共预算|政府性基金预算
一、本年收入|130|一、本年支出|160|160|
（一）一般公共预算拨款|130|（一）教育支出|160|160|
二、上年结转|30||||
（一）一般公共预算拨款|30||||
收入总计|160|支出总计|160|160|`);
const PROJECT = written(`
一般公共预算项目支出预算表
部门：川西师范大学||单位：万元
项目名称|金额|备注
合计|100|
双一流建设专项|60|
教学楼修缮|40|`);
const BY_GIVER = written(`
一般公共预算支出预算表（部门经济分类科目）
部门：川西师范大学||||||||单位：万元
科目编码|科目名称|总计|省级当年财政拨款安排||中央提前通知专项转移支付等||上年结转安排|
|||基本支出|项目支出|基本支出|项目支出|基本支出|项目支出
|合计|160|60|70||||30
301|工资福利支出|50|50|||||
30101|基本工资|30|30|||||
30102|津贴补贴|20|20|||||
302|商品和服务支出|110|10|70||||30
30201|办公费|50|10|40||||
30227|委托业务费|60||30||||30`);
const BASIC = written(`
一般公共预算基本支出预算表
部门：川西师范大学|||单位：万元
科目编码|科目名称|合计|人员经费|公用经费
|合计|60|50|10
301|工资福利支出|50|50|
30101|基本工资|30|30|
30102|津贴补贴|20|20|
302|商品和服务支出|10||10
30201|办公费|10||10`);

const places = (...tables: Cells[]) =>
  checkSheets(...tables).findings.flatMap(({ place, related, suspects }) =>
    [place, ...related.map((other) => other.place), ...suspects.map((other) => other.place)].map(cellAt),
  );

describe('what is carried over beside a year in which nothing was given', () => {
  it('leaves this year’s money to be held against other tables', () => {
    expect(places(REVENUE, BY_GIVER, BASIC, PROJECT)).toEqual([]);
  });

  it('is of one’s own only beside what was given', () => {
    const methodOf = (cells: Cells): string | undefined =>
      check(cells).facts.find(({ place }) => cellAt(place).endsWith('!D6'))?.at.method;
    expect(methodOf(BY_GIVER)).toBe('合计');
    expect(methodOf(changed(changed(BY_GIVER, 5, 5, 5), 5, 2, 55))).toBe('本级财力');
  });
});

describe('fiscal money of a form that lists what was carried over', () => {
  const PROJECTS = written(`
一般公共预算项目支出预算表
部门：川西师范大学||单位：万元
项目名称|金额|备注
合计|100.40|
双一流建设专项|60.40|
教学楼修缮|40|`);
  const form = (project: string, total: number, fiscal: number, carried: number | null, other: number): Cells =>
    written(`
项目支出绩效目标表
（2024年度）
项目名称|${project}
主管部门|川西师范大学||实施单位|川西师范大学
项目资金（万元）|年度资金总额||${total}
|其中：财政拨款||${fiscal}
|上年结转资金||${carried ?? ''}
|其他资金||${other}
总体目标|按时完成年度任务
绩效指标|一级指标|二级指标|三级指标|指标值
|产出指标|数量指标|完成数量|≥5个
|效益指标|社会效益指标|服务水平|明显提升
|满意度指标|服务对象满意度指标|满意度|≥90%`);

  it('is with it what the list has', () => {
    const second = form('教学楼修缮', 45, 40, null, 5);
    expect(places(PROJECTS, form('双一流建设专项', 70.4, 40.4, 20, 10), second)).toEqual([]);
    expect(places(PROJECTS, form('双一流建设专项', 71.4, 41.4, 20, 10), second)).not.toEqual([]);
  });
});
