import { describe, expect, it } from 'vitest';
import { bookOf, said } from './workbook/said.ts';

const TITLES = ['部门支出总表', '一般公共预算支出表', '财政拨款支出表', '政府性基金预算支出表'];

/** Four small tables, each with its own line under the title. */
const heads = (lines: readonly string[], row: readonly (string | number)[] = ['201', '一般公共服务支出', 30]) =>
  said(
    'DIS004',
    bookOf({
      only: lines.flatMap((line, i) => [
        [`2024年${TITLES[i]}`],
        [line, null, '单位：万元'],
        ['科目编码', '科目名称', '合计'],
        row,
        [],
      ]),
    }),
  ).map(([severity, at, , words]) => [severity, at, words]);

const three = ['部门：示例市水务局', '部门：示例市水务局', '部门：示例市水务局'];

describe('DIS004', () => {
  it('names the one table over which another department stands', () => {
    expect(heads([...three, '部门：邻县民政局'])).toEqual([
      ['query', '表1!A17', '这张表写的是“邻县民政局”，其余 3 张表都是“示例市水务局”'],
    ]);
  });

  it('is silent of an office of the department, of a short name, of a name introduced otherwise', () => {
    for (const line of [
      '部门：示例市水务局（本级）',
      '部门：示例市水务局执法支队',
      '部门：水务局',
      '单位名称：邻县民政局',
      '部门：市水务局',
    ])
      expect(heads([...three, line]), line).toEqual([]);
    expect(heads([...three, '部门：邻县民政局'], ['301001', '邻县民政局', 30])).toEqual([]);
  });

  it('is silent where names differ anyhow, or too few tables name one', () => {
    expect(heads(['部门：甲局', '部门：乙局', '部门：丙局', '部门：丁局'])).toEqual([]);
    expect(heads(['部门：甲局', '部门：甲局', '部门：乙局'])).toEqual([]);
    expect(heads(['部门：甲局', '部门：甲局', '部门：乙局', '部门：乙局'])).toEqual([]);
  });
});
