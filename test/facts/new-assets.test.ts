import { describe, expect, it } from 'vitest';
import { allUnderstood, changed, check, finds, written } from './typed.ts';

/** What is to be bought: 新增资产配置. */

const table = (...rows: string[]) =>
  written(['2024年新增资产配置预算表', '部门：示例市教育局||||||单位：万元', ...rows].join('\n'));

describe('新增资产配置', () => {
  const goods = table(
    '资产类别|资产名称|计量单位|数量|单价|资金来源|||',
    '|||||合计|财政拨款|财政专户管理资金|单位资金',
    '合计|||||29.5|11.5|18|',
    '设备|台式计算机|台|20|0.5|10|10||',
    '设备|打印机|台|5|0.3|1.5|1.5||',
    '车辆|轿车|辆|1|18|18||18|',
  );
  const kinds = table(
    '单位|合计|通用设备|专用设备|车辆|家具',
    '合计|100.5|40.5|30|20|10',
    '示例市教育局|70.5|30.5|20|20|',
    '示例市第一小学|30|10|10||10',
  );

  it('is a list of goods', () => {
    allUnderstood(goods);
    expect(finds(changed(goods, 6, 5, 2.5), 'F7')).toBe(true);
    expect(finds(changed(goods, 4, 6, 12.5), 'G5')).toBe(true);
  });

  it('may have its kinds side by side', () => {
    allUnderstood(kinds);
    expect(finds(changed(kinds, 4, 2, 31.5), 'C5')).toBe(true);
  });

  it('is no form of targets, and no list of what an office has', () => {
    expect(check(goods).findings).toEqual([]);
    const held = check([['2024年国有资产占用情况表'], ...kinds.slice(1)]);
    expect(held.findings.map(({ code }) => code)).toEqual(['SCH013']);
  });
});
