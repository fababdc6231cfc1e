import { describe, expect, it } from 'vitest';
import { allUnderstood, type Cells, changed, check, finds, written } from './typed.ts';

/** Rows with nothing beside their names, over the rows that hold the amounts. */

const tables: Readonly<Record<string, Cells>> = {
  单位: written(`
2024年部门支出总表
部门：示范市甲局||||单位：万元
单位名称|科目名称|合计|基本支出|项目支出
合计||35|25|10
示范市甲局
|小学教育|20|15|5
|初中教育|10|5|5
示范市乙站
|事业单位离退休|5|5`),
  一个单位: written(`
2024年部门支出总表
部门：示范市甲局||||单位：万元
单位名称|科目名称|合计|基本支出|项目支出
合计||35|25|10
示范市甲局
|小学教育|20|15|5
|初中教育|15|10|5`),
  单位在项目之上: written(`
2024年部门项目支出表
部门：示范市甲局||||单位：万元
单位名称|项目名称|合计|一般公共预算|单位资金
合计||35|25|10
示范市甲局
|校舍维修|20|15|5
|课后服务|10|5|5
示范市乙站
|慰问|5|5`),
  单位与科目同栏: written(`
2024年部门支出总表
部门：示范市甲局|||单位：万元
单位（科目）名称|合计|基本支出|项目支出
合计|35|25|10
示范市甲局
  2050202 小学教育|20|15|5
  2050203 初中教育|10|5|5
示范市乙站
  2080502 事业单位离退休|5|5`),
  单位的合计在下一行: written(`
2024年部门支出总表
部门：示范市甲局||||单位：万元
单位名称|科目名称|合计|基本支出|项目支出
示范市甲局
|合计|30|20|10
|小学教育|20|15|5
|初中教育|10|5|5
示范市乙站
|合计|5|5
|事业单位离退休|5|5
总计||35|25|10`),
  单位在资金来源之上: written(`
2024年“三公”经费支出表
部门：示范市甲局|||||单位：万元
单位名称|资金来源|合计|因公出国（境）费|公务用车购置及运行费|公务接待费
合计||35||25|10
示范市甲局
|一般公共预算|20||15|5
|单位资金|10||5|5
示范市乙站
|一般公共预算|5||5`),
  经济分类的类: written(`
2024年一般公共预算基本支出表
部门：示范市甲局||||单位：万元
经济分类|科目名称|合计|人员经费|公用经费
301|工资福利支出
30101|基本工资|20|20
30102|津贴补贴|10|10
302|商品和服务支出
30201|办公费|5||5
|合计|35|30|5`),
};

describe('rows with nothing beside their names', () => {
  it.each(Object.keys(tables))('are headings where all of their kind are bare: %s', (name) => {
    const cells = tables[name]!;
    allUnderstood(cells);
    for (const [r, row] of cells.entries())
      for (const [c, value] of row.entries()) {
        if (typeof value !== 'number' || value > 200) continue;
        const at = `${String.fromCharCode(65 + c)}${r + 1}`;
        expect(finds(changed(cells, r, c, Math.round(value * 110 + 3) / 100), at), at).toBe(true);
      }
  });

  it('lack their amounts where others of their kind hold them', () => {
    const cells = written(`
2024年部门支出总表
部门：示范市甲局||||单位：万元
单位名称|科目名称|合计|基本支出|项目支出
合计||35|25|10
示范市甲局
|小学教育|20|15|5
|初中教育|10|5|5
示范市乙站||5|5
|事业单位离退休|5|5`);
    expect(check(cells).findings.map(({ place }) => 'cell' in place && place.cell)).toEqual(['C5', 'D5', 'E5']);
  });

  it('lack them where a subject is the only one of its kind, or a total is what they mean', () => {
    const subject = written(`
2024年部门支出总表
部门：示范市甲局|||单位：万元
科目编码|科目名称|合计|基本支出|项目支出
205|教育支出
20502|普通教育|33|15|18
2050202|小学教育|20|10|10
2050203|初中教育|13|5|8
|合计|33|15|18`);
    const total = written(`
2024年财政拨款收支总表
部门：示范市甲局|||单位：万元
收入||支出
项目|预算数|项目|预算数
一、本年收入||一、本年支出
（一）一般公共预算拨款|100|（一）教育支出|60
（二）政府性基金预算拨款||（二）住房保障支出|40
收入总计|100|支出总计|100`);
    for (const cells of [subject, total]) {
      const { findings } = check(cells);
      expect(findings.length).toBeGreaterThan(0);
      expect(findings.every(({ severity }) => severity === 'query')).toBe(true);
    }
  });
});
