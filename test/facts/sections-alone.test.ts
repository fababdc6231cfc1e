import { describe, expect, it } from 'vitest';
import { allUnderstood, changed, finds, written } from './typed.ts';

/** 款 by their names without the class they are of; 其他…支出 is the name of a 款 and of the one 项 below it. */

const subjects = (...names: string[]) =>
  written(`
2024年部门支出总表
部门：某某局|||单位：万元
科目名称|合计|基本支出|项目支出
合计|${50 * names.length}||${50 * names.length}
${names.map((name) => `${name}|50||50`).join('\n')}`);

describe('a list of 款 without their classes', () => {
  it.each([
    ['人大事务', '其他一般公共服务支出'],
    ['其他一般公共服务支出', '人大事务', '农业农村'],
    ['农业农村', '其他一般公共服务支出'],
    ['解决历史遗留问题及改革成本支出', '国有企业资本金注入', '其他国有资本经营预算支出'],
    ['彩票公益金安排的支出', '其他政府性基金及对应专项债务收入安排的支出'],
  ])('is of 款 beside each other (%s, %s)', (...names) => {
    const cells = subjects(...names);
    allUnderstood(cells);
    for (const row of [4, 5]) expect(finds(changed(cells, row, 3, 77.7), `D${row + 1}`), `${row}`).toBe(true);
  });

  it('has the 项 called alike below the 款', () => {
    const cells = written(`
2024年部门支出总表
部门：某某局|||单位：万元
科目名称|合计|基本支出|项目支出
合计|100|60|40
人大事务|50|40|10
行政运行|50|40|10
其他一般公共服务支出|50|20|30
其他一般公共服务支出|50|20|30`);
    allUnderstood(cells);
    expect(finds(changed(cells, 7, 3, 33), 'D8')).toBe(true);
  });
});
