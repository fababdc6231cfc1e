import { describe, expect, it } from 'vitest';
import { bookOf, said } from './workbook/said.ts';

const TITLES = ['部门支出总表', '一般公共预算支出表', '财政拨款支出表', '政府性基金预算支出表'];

/** Four small tables, each with its own line under the title. */
type Row = readonly (string | number)[];
const heads = (
  lines: readonly string[],
  row: Row | ((line: string) => Row) = ['201', '一般公共服务支出', 30],
  titles: readonly string[] = TITLES,
) =>
  said(
    'DIS004',
    bookOf({
      only: lines.flatMap((line, i) => [
        [`2024年${titles[i % titles.length]}`],
        [line, null, '单位：万元'],
        ['科目编码', '科目名称', '合计'],
        typeof row === 'function' ? row(line) : row,
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

  it('names two departments whose tables are in one workbook, once', () => {
    const [water, civil] = ['部门：示例市水务局', '部门：邻县民政局'];
    expect(heads([...three, ...three, civil, civil, civil])).toEqual([
      [
        'query',
        '表1!A32',
        '有 3 张表写的是“邻县民政局”（这是第一张），另 6 张表是“示例市水务局”：像是两个部门的表放在了一个文件里',
      ],
    ]);
    // Where there are as many of each the first is the report’s; what is short for one of them is that one.
    expect(heads([...three, civil, civil, civil]).map(([, at]) => at)).toEqual(['表1!A17']);
    expect(heads([water, '部门：水务局', '部门：市水务局', '部门：民政局', civil]).map(([, at]) => at)).toEqual([
      '表1!A17',
    ]);
    // Rows of their own tables may name them.
    expect(heads([...three, civil, civil, civil], ['301001', '邻县民政局', 30])).toEqual([]);
    expect(heads([...three, civil, civil, civil], (line) => ['301001', line.slice(3), 30]).map(([, at]) => at)).toEqual(
      ['表1!A17'],
    );
  });

  it('is silent where whole sets of tables are of units', () => {
    const sets = (...names: string[]) => heads(names.flatMap((name) => [1, 2, 3].map(() => `部门：${name}`)));
    expect(sets('示例市教育局', '示例市第一中学')).toEqual([]);
    expect(sets('示例市水务局', '示例市水务局执法支队')).toEqual([]);
    expect(sets('示例市水务局', '示例市水务局（本级）')).toEqual([]);
    expect(sets('示例市自然资源局本级', '示例市林业局')).toEqual([]);
    expect(sets('示例市自然资源局', '示例市自然资源局本级', '示例市林业局')).toEqual([]);
    expect(sets('示例市水务局', '示例市民政局', '示例市司法局')).toEqual([]);
    const own = ['单位预算收支总表', '单位预算支出表', '单位预算收入表'];
    expect(
      heads([...three, ...own.map(() => '部门：示例市林业局')], undefined, [...TITLES.slice(0, 3), ...own]),
    ).toEqual([]);
  });

  it('is silent where names differ anyhow, or too few tables name one', () => {
    expect(heads(['部门：甲局', '部门：乙局', '部门：丙局', '部门：丁局'])).toEqual([]);
    expect(heads(['部门：甲局', '部门：甲局', '部门：乙局'])).toEqual([]);
    expect(heads(['部门：甲局', '部门：甲局', '部门：乙局', '部门：乙局'])).toEqual([]);
  });
});
