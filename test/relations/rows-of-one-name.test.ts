import { describe, expect, it } from 'vitest';
import { allUnderstood, type Cells, changed, finds, written } from '../facts/typed.ts';

const purchases: Cells = written(`
2024年政府采购支出表
部门：示范市甲局||||单位：万元
项目名称|采购品目|合计|一般公共预算|单位资金
合计||230|170|60
设备更新|办公设备|100|100|
设备更新|办公设备|60||60
校舍维修|装修工程|70|70|
`);

const projects: Cells = written(`
2024年项目支出表
部门：示范市甲局||||||单位：万元
项目名称|合计|当年一般公共预算|当年单位资金|上年结转|
合计|240|170|60|10
设备更新|100|100||
设备更新|60||60|
校舍维修|80|70||10
`);

describe('two rows of one name, each of other money', () => {
  it('add up each by itself', () => {
    allUnderstood(purchases);
    allUnderstood(projects);
  });

  it('are told where one does not', () => {
    expect(finds(changed(purchases, 4, 2, 110), 'C5')).toBe(true);
    expect(finds(changed(purchases, 5, 4, 66), 'E6')).toBe(true);
    expect(finds(changed(purchases, 5, 2, 160), 'C6')).toBe(true);
    expect(finds(changed(projects, 5, 1, 90), 'B6')).toBe(true);
    expect(finds(changed(projects, 6, 4, 1), 'E7')).toBe(true);
  });
});
