import { describe, expect, it } from 'vitest';
import { cellAt, changed, checkSheets, written } from '../facts/typed.ts';

const LIST = written(`
2023年对下转移支付预算表
部门：四川省教育厅|||单位：万元
转移支付项目|合计|一般公共预算|政府性基金预算
合计|900.50|900.50|
县域经济发展补助资金|500|500|
学前教育补助|400.50|400.50|`);
const FORM = written(`
对下转移支付绩效目标表
（2023年度）
转移支付名称|县域经济发展补助资金||
省级主管部门|四川省教育厅||
资金情况（万元）|年度金额：||500
|其中：中央补助||300
|地方资金||200
总体目标|支持县域经济发展。
绩效指标|一级指标|二级指标|三级指标|指标值
|产出指标|数量指标|支持县数|≥10个
|效益指标|经济效益指标|带动投资|≥1亿元
|满意度指标|服务对象满意度指标|满意度|≥90%`);

describe('a form of what is passed on to governments below', () => {
  it('has the money of the list of it', () => {
    expect(checkSheets(LIST, FORM).findings).toEqual([]);
    const { findings } = checkSheets(LIST, changed(changed(FORM, 4, 3, 530), 5, 3, 330));
    const places = findings
      .flatMap(({ place, related }) => [place, ...related.map((other) => other.place)])
      .map(cellAt);
    expect(places).toContain('表2!D5');
    expect(places).toContain('表1!B5');
  });

  it('is of none where the list has no such name', () => {
    expect(
      checkSheets(LIST, changed(changed(changed(FORM, 2, 1, '农村公路补助'), 4, 3, 530), 5, 3, 330)).findings,
    ).toEqual([]);
  });
});
