import { describe, expect, it } from 'vitest';
import { allUnderstood, type Cells, changed, finds, written } from './typed.ts';

/** Words of no list beside the names of projects, with subtotals of their own. */
const tables: Readonly<Record<string, Cells>> = {
  类型: written(`
2024年部门项目支出表
部门：示范市甲局||||单位：万元
类型|项目名称|合计|一般公共预算|政府性基金预算
合计||60|50|10
专项资金||40|40
|甲|25|25
|丁|15|15
其他项目||20|10|10
|乙|20|10|10`),
  类型的小计: written(`
2024年部门项目支出表
部门：示范市甲局||||单位：万元
类型|项目名称|合计|一般公共预算|政府性基金预算
专项资金|甲|25|25
|丁|15|15
专项资金小计||40|40
其他项目|乙|20|10|10
其他项目小计||20|10|10
合计||60|50|10`),
  其他也是一类: written(`
2024年专项资金预算表
部门：示范市甲局||||单位：万元
资金类型|项目名称|合计|一般公共预算|政府性基金
专项业务费||40|30|10
|甲|25|25
|丁|15|5|10
其他||20|20
|乙|20|20
合计||60|50|10`),
  分类: written(`
2024年部门项目支出表
部门：示范市甲局||||单位：万元
分类|项目名称|合计|一般公共预算|政府性基金预算
合计||60|50|10
民生类||40|40
民生类|甲|25|25
民生类|丁|15|15
其他项目||20|10|10
其他项目|乙|20|10|10`),
  单位之下的性质: written(`
2024年部门项目支出表
部门：示范市甲局|||||单位：万元
单位名称|项目性质|项目名称|合计|一般公共预算|政府性基金预算
合计|||60|50|10
示范市甲局|||60|50|10
|延续性项目||40|40
||甲|25|25
||丁|15|15
|其他项目||20|10|10
||乙|20|10|10`),
};

describe('words of no list beside the names of projects', () => {
  it.each(Object.keys(tables))('tell rows apart, all of a column alike: %s', (name) => {
    const cells = tables[name]!;
    allUnderstood(cells);
    for (const [r, row] of cells.entries())
      for (const [c, value] of row.entries()) {
        if (typeof value !== 'number') continue;
        const at = `${String.fromCharCode(65 + c)}${r + 1}`;
        expect(finds(changed(cells, r, c, Math.round(value * 110 + 3) / 100), at), at).toBe(true);
      }
  });
});
