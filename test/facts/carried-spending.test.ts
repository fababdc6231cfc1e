import { describe, expect, it } from 'vitest';
import { allUnderstood, changed, check, finds, written } from './typed.ts';

describe('carried-over money spent, below 本年支出合计', () => {
  const table = (housing: number, name: string) =>
    written(`
2025年收支总表
部门：汾东市城乡管理局|||单位：万元
收入||支出|
项目|预算数|项目|预算数
一、一般公共预算|70|一、城乡社区支出|60
二、政府性基金|20|二、住房保障支出|${housing}
本年收入合计|90|本年支出合计|${housing + 60}
上年结转|10|${name}|10
收入总计|100|支出总计|100`);

  it.each(['上年结转安排的支出', '上年结转支出', '上年结转'])('is no part of it: %s', (name) => {
    const cells = table(30, name);
    allUnderstood(cells);
    for (const row of [4, 6, 7, 8]) expect(finds(changed(cells, row, 3, 55), `D${row + 1}`), `D${row + 1}`).toBe(true);
    const said = check(changed(cells, 7, 3, 20)).findings;
    expect(said.map(({ stated, expected }) => [stated, expected])).toEqual([['20.00', '10.00']]);
  });

  it('is a part of it where it comes to all that is spent', () => {
    const cells = table(40, '上年结转安排的支出');
    allUnderstood(cells);
    expect(finds(changed(cells, 4, 3, 55), 'D5')).toBe(true);
  });
});

describe('a table of spending whose columns say 本年收入 and 本年支出', () => {
  const cells = written(`
2024年政府性基金预算支出表
部门：青岭县水利局|||||||单位：万元
科目编码|科目名称|上年结转|本年收入|本年支出|||年末结转
||||小计|基本支出|项目支出|
|合计|10|90|95|5|90|5
2136601|基础设施建设和经济发展|6|50|52|2|50|4
2136602|其他支出|4|40|43|3|40|1`);

  it('is of both', () => {
    allUnderstood(cells);
    for (const [row, column] of [
      [4, 3],
      [5, 4],
      [6, 7],
    ] as const)
      expect(finds(changed(cells, row, column, 77), `${'ABCDEFGH'[column]}${row + 1}`)).toBe(true);
  });
});
