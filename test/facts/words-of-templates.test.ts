import { describe, expect, it } from 'vitest';
import { allUnderstood, changed, finds, written } from './typed.ts';

describe('words of provincial templates', () => {
  it.each(['国有资产资源有偿使用收入', '国有资产（资源）有偿使用收入'])('%s beside 一般公共预算财政拨款', (word) => {
    const cells = written(`2024年部门收入总表
单位：万元
单位名称|合计|一般公共预算财政拨款|行政事业性收费|${word}|政府性基金|其他收入
合计|100|60|15|5|10|10
机关|70|50|15|5||
水管站|30|10|||10|10`);
    allUnderstood(cells);
    expect(finds(changed(cells, 4, 4, 15), 'E5')).toBe(true);
  });

  it('上级转移支付提前下达 is what is given from above', () => {
    const cells = written(`2024年部门收入总表
单位：万元
单位名称|合计|一般公共预算财政拨款|上级转移支付提前下达|政府性基金|上年结转
合计|100|60|15|15|10
机关|70|50|15|5|
水管站|30|10||10|10`);
    allUnderstood(cells);
    expect(finds(changed(cells, 4, 3, 5), 'D5')).toBe(true);
  });

  it('动用上年结余 is carried over', () => {
    const cells = written(`2024年部门收支总表
单位：万元
收入||支出|
项目|预算数|项目|预算数
一、一般公共预算拨款|90|一、农林水支出|100
本年收入合计|90|本年支出合计|100
二、动用上年结余|10||
收入总计|100|支出总计|100`);
    allUnderstood(cells);
    expect(finds(changed(cells, 6, 1, 15), 'B7')).toBe(true);
  });

  it('numbers of telephones and days are no amounts', () => {
    allUnderstood(
      written(`2024年部门项目支出表
单位：万元
项目名称|联系电话|开始日期|结束日期|合计|一般公共预算|其他资金
合计||||100|60|40
水库除险加固|65432100|20240101|20241231|60|60|
河道治理|65432101|20240301|20241130|40||40`),
    );
  });

  it('购买预算金额 is the amount beside a service told by its code in the catalogue', () => {
    const cells = written(`政府购买服务预算财政拨款明细表
部门：某某局||||||单位：万元
指导性目录|||目录代码|购买内容|购买预算金额|单位名称
一级目录|二级目录|三级目录||||
合计|||||70|
政府履职辅助性服务|咨询服务|咨询服务|B0501|法律顾问服务|30|某局本级
政府履职辅助性服务|后勤服务|物业管理服务|B1102|办公楼物业|40|某中心`);
    allUnderstood(cells);
    expect(finds(changed(cells, 5, 5, 33), 'F6')).toBe(true);
  });
});
