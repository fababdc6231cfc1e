import { describe, expect, it } from 'vitest';
import { allUnderstood, changed, finds, written } from './typed.ts';

const travel = (kind: string, rest: string) =>
  written(`2023年一般公共预算“三公”经费支出表
部门：示范县交通运输局||||||单位：元
单位编码|单位名称|因公出国（境）费|||公务接待费|公务用车购置及运行维护费|||合计
||合计|${kind}|${rest}||小计|公务用车运行维护费|公务用车购置费
|合计|66274|20000|46274|144656|250100||250100|461030
125001|示范县交通运输局本级|56274|20000|36274|100656|250100||250100|407030
125002|示范县公路中心|10000||10000|44000||||54000`);

describe('kinds of travel under 因公出国（境）费', () => {
  it.each([
    ['因公出国（境）费（科研）', '其他因公出国（境）费'],
    ['教学科研人员因公出国（境）费', '其他因公出国（境）费'],
  ])('are added up by their total: %s and %s', (kind, rest) => {
    const cells = travel(kind, rest);
    allUnderstood(cells);
    for (const [r, c, at] of [
      [4, 2, 'C5'],
      [4, 4, 'E5'],
      [5, 3, 'D6'],
      [6, 4, 'E7'],
    ] as const)
      expect(finds(changed(cells, r, c, (cells[r]![c] as number) + 700), at), at).toBe(true);
  });
});

describe('项目总投入 beside the budget of this year', () => {
  it('is what a project costs in all its years', () => {
    const cells = written(`2025年项目支出预算表
部门：示范市中心医院||||单位：万元
项目名称|项目总投入|本年预算|一般公共预算|单位资金
合计|900|300|200|100
急诊楼改造|700|200|150|50
设备更新|200|100|50|50`);
    allUnderstood(cells);
    expect(finds(changed(cells, 4, 1, 710), 'B5')).toBe(true);
    expect(finds(changed(cells, 4, 2, 210), 'C5')).toBe(true);
  });
});
