import { describe, expect, it } from 'vitest';
import { type Cells, cellAt, changed, checkSheets, SPENT, written } from './typed.ts';

const ASSETS = written(`
国有资产占有使用情况表
单位名称：某市教育局
项目|计量单位|数量|账面原值（万元）|备注
一、车辆|辆|7|188.53|
　1.机要通信用车|辆|3|89.4|
　2.应急保障用车|辆|2|56.66|
　3.其他用车|辆|2|42.47|
二、房屋|平方米|7139|1466.19|
　1.办公用房|平方米|6039|1268.19|
　2.业务用房|平方米|1100|198|`);

const of = (assets: Cells) => {
  const { status, findings, coverage } = checkSheets(SPENT, assets);
  return {
    status,
    missed: coverage.notUnderstood.length,
    found: findings.map(({ code, place }) => `${code} ${cellAt(place)}`),
  };
};

describe('a list of assets with what they are worth', () => {
  it('is checked by its own totals, and said to be checked by nothing else', () => {
    expect(of(ASSETS)).toEqual({ status: 'findings', missed: 0, found: ['SCH013 表2!A1'] });
  });

  it('a slip in it is found', () => {
    expect(of(changed(ASSETS, 5, 3, 65.66)).found.some((one) => /^SUM001 表2!D[4-7]$/u.test(one))).toBe(true);
    expect(of(changed(ASSETS, 7, 3, 1446.19)).found).toContain('SUM001 表2!D8');
  });

  it('is said not to be checked where nothing in it adds up', () => {
    const plain = ASSETS.filter((_, row) => ![4, 5, 6, 8, 9].includes(row));
    expect(of(plain)).toMatchObject({ status: 'incomplete', found: ['IOE005 表2!A1'] });
  });
});

it('what is owned by columns, and what is to be collected, as well', () => {
  const owned = written(`
2023年部门国有资产占用情况表
单位名称：滨海市人民医院
单位名称|资产总额（万元）|流动资产（万元）|固定资产（万元）|||无形资产（万元）
|||小计|房屋构筑物|汽车|
合计|910.79|63.22|617.15|506.94|110.21|230.42
滨海市人民医院|905.79|62.22|615.15|505.94|109.21|228.42
滨海市血站|5|1|2|1|1|2`);
  const collected = written(`
2023年非税收入征收计划表
单位：万元
单位名称|收入项目|收费标准|2022年计划数|2023年计划数|增减额
合计|||49.83|108.83|59
某市公安局|罚没收入|按规定标准|20.6|52.96|32.36
某市公安局|利息收入|按规定标准|29.23|55.87|26.64`);
  for (const list of [owned, collected])
    expect(of(list)).toMatchObject({ status: 'findings', found: ['SCH013 表2!A1'] });
  expect(of(changed(owned, 5, 4, 505.49)).found.some((one) => /^SUM001 表2!/u.test(one))).toBe(true);
  expect(of(changed(collected, 4, 4, 52.69)).found.some((one) => /^(?:SUM|YOY)001 表2!/u.test(one))).toBe(true);
});
