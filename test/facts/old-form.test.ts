import { describe, expect, it } from 'vitest';
import { allUnderstood, changed, finds, written } from './typed.ts';

describe('人员支出 in a list that goes on with 工资福利支出', () => {
  const cells = written(`部门收支总体情况表
部门：黔溪县卫生健康局|||||单位：万元
收入||支出||支出|
项目|预算数|按功能科目分类|预算数|按支出性质和经济分类|预算数
一、一般公共预算拨款收入|90|一、社会保障和就业支出|40|一、基本支出|50
二、单位资金收入|10|二、卫生健康支出|60|　人员支出|40
||||　公用支出|10
||||二、项目支出|50
||||经济分类支出合计|100
||||一、工资福利支出|30
||||二、商品和服务支出|25
||||三、对个人和家庭的补助|15
||||四、资本性支出|30
本年收入合计|100|本年支出合计|100|本年支出合计|100
收入总计|100|支出总计|100|支出总计|100`);

  it('is a part of 基本支出 and no class', () => {
    allUnderstood(cells);
    expect(finds(changed(cells, 5, 5, 45), 'F6')).toBe(true);
    expect(finds(changed(cells, 9, 5, 35), 'F10')).toBe(true);
  });
});
