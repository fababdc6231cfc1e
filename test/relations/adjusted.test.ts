import { describe, expect, it } from 'vitest';
import { allUnderstood, changed, check, finds, written } from '../facts/typed.ts';

const byKind = written(`
2023年一般公共预算支出调整表
部门：来宾市教育局||||||单位：万元
科目编码|科目名称|年初预算|||调整金额|||调整后预算||
||小计|基本支出|项目支出|小计|基本支出|项目支出|小计|基本支出|项目支出
|合计|1000.50|600.30|400.20|49.50|20|29.50|1050|620.30|429.70
205|教育支出|900.50|500.30|400.20|19.50|-10|29.50|920|490.30|429.70
221|住房保障支出|100|100||30|30||130|130|`);

const added = written(`
2023年项目支出预算调整表
部门：钦州市公安局||||单位：万元
项目名称|年初预算|调整金额||调整后预算
||调增|调减|
办案经费|200.25|20.50||220.75
设备购置|200.15|||200.15
维修改造||30||30
合计|400.40|50.50||450.90`);

const taken = (sign: number) =>
  written(`
2023年部门支出预算调整情况表
部门：钦州市公安局||||||单位：万元
科目编码|科目名称|年初预算数|追加预算|追减预算|调整预算数
|合计|1000.50|60.20|${10.1 * sign}|1050.60
204|公共安全支出|1000.50|60.20|${10.1 * sign}|1050.60`);

describe('what a budget became within its year', () => {
  it.each([
    ['by kinds', byKind],
    ['added to', added],
    ['taken from', taken(1)],
    ['taken from, with a sign', taken(-1)],
  ])('is understood, %s', (_, cells) => allUnderstood(cells));

  it.each([
    [byKind, 6, 5, 33, 'F7'],
    [byKind, 5, 9, 509.3, 'J6'],
    [added, 4, 4, 226.75, 'E5'],
    [added, 6, 2, 33, 'C7'],
  ] as const)('is what it was and what was done to it (%#)', (cells, row, column, value, cell) =>
    expect(finds(changed([...cells], row, column, value), cell)).toBe(true),
  );

  it('is added up with what has a sign', () => {
    const wrong = changed(changed(taken(-1), 3, 5, 1060.6), 4, 5, 1060.6);
    expect(check(wrong).findings.map(({ code }) => code)).not.toEqual([]);
  });
});
