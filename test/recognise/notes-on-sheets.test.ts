import { describe, expect, it } from 'vitest';
import { isText } from '../../src/model/place.ts';
import { type Cells, check } from '../facts/typed.ts';

/** Sentences that stand with a table on its sheet are checked against it; they speak by their own words only. */

const table = (...notes: string[]): Cells => [
  ['2025年部门支出总体情况表'],
  ['部门：示范市甲局', null, null, null, '单位：万元'],
  ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
  ['205', '教育支出', 100, 60, 40],
  ['20502', '普通教育', 100, 60, 40],
  [null, '合计', 100, 60, 40],
  ...notes.map((note) => [note]),
];

const said = (...notes: string[]): string[] =>
  check(table(...notes)).findings.map(({ code, severity, place, raw, expected }) => {
    const { cell, offset } = place as { cell?: string; offset?: number };
    expect(isText(place) ? 'inCell' in place : true).toBe(true);
    return [severity, code, cell ?? (isText(place) && place.inCell?.cell), offset ?? '', raw, expected].join(' ');
  });

describe('notes below a table', () => {
  it('may stand below headings of their own, which are no rows left blank', () => {
    const told = (total: string) =>
      said('收支增减变化情况说明：', '一、收入情况', `2025年支出${total}万元，比上年增加5万元，主要原因是人员增加。`);
    expect(told('100')).toEqual([]);
    expect(told('110')).toEqual([expect.stringMatching(/^error SAM001 A9 .*110 100/u)]);
  });

  it('are checked like any other text', () => {
    expect(said('说明：2025年本部门支出合计100万元，其中基本支出60万元，项目支出40万元。')).toEqual([]);
    expect(said('说明：2025年本部门支出合计100万元，其中基本支出66万元，项目支出40万元。')).toEqual([
      expect.stringMatching(/^error SAM001 A7 .*66 60/u),
    ]);
    expect(said('注：本年支出预算100万元，比上年增加20万元，增长30%，主要原因是人员增加。')).toEqual([
      expect.stringMatching(/^error YOY001 A7 /u),
    ]);
  });

  it('may be of a year that no table names', () => {
    const [, ...rest] = table('注：2025年本部门支出合计110万元，比上年增加10万元，增长10%，主要原因是人员增加。');
    const { findings } = check([['部门支出总体情况表'], ...rest]);
    expect(findings.map(({ code, raw }) => `${code} ${raw}`)).toEqual(['SAM001 110']);
  });

  it('may tell of last year, where nothing else says which year it is', () => {
    const [, ...rest] = table(
      '注：2024年本部门支出合计80万元。',
      '注：2025年本部门支出合计100万元，比2024年增加20万元，增长25%。',
    );
    expect(check([['部门支出总体情况表'], ...rest]).findings).toEqual([]);
  });

  it.each([
    ['no amount', '注：本表反映部门本年支出的情况，按功能分类科目填列。'],
    ['what is left out', '注：本表不含上年结转资金30万元，也未包括代管资金12万元。'],
    ['a change without its reason', '注：本年支出预算100万元，比上年增加20万元，增长25%。'],
    ['parts of what the table says', '说明：其中局本级80万元，图书馆20万元，合计100万元。'],
    ['what is within', '注：1.项目支出含上年结转12.50万元；2.人员35人。'],
    ['what nobody can place', '注：本表比上年增加12.5万元，主要原因是政策性增支。'],
    ['who signs', '单位负责人：某某，联系电话：01000000000。'],
    ['another level of the budget', '注：省级财政另行安排教育补助5万元，不在本表反映。'],
  ])('say nothing against it: %s', (_, note) => {
    expect(said(note)).toEqual([]);
    expect(check(table(note)).status).toBe('clean');
  });

  it('are no rows of it, nor is a remark beside a figure a note', () => {
    const cells = table();
    const remarked = cells.map((row, r) =>
      r < 2 ? row : [...row, r === 2 ? '备注' : r === 3 ? '其中教育专项75万元，按进度拨付。' : null],
    );
    expect(check(remarked).findings).toEqual([]);
    expect(check(remarked).coverage.tables).toHaveLength(1);
  });

  it.each([
    ['“三公”经费增减变化原因说明：', '2025年“三公”经费预算30万元，比上年减少2万元，主要是压减接待费。'],
    ['一、“三公”经费预算总体情况', '2025年“三公”经费预算30万元，比上年减少2万元，主要是厉行节约。'],
    ['情况说明：', '公务接待费减少2万元'],
  ])('below one row of figures that nothing names are no rows: %s', (...notes) => {
    const cells: Cells = [
      ['2025年一般公共预算“三公”经费支出表'],
      ['部门：示范市甲局', null, null, null, null, '单位：万元'],
      ['“三公”经费合计', '因公出国（境）费', '公务用车购置及运行费', null, null, '公务接待费'],
      [null, null, '小计', '公务用车购置费', '公务用车运行维护费', null],
      [30, null, 20, null, 20, 10],
      ...notes.map((note) => [note]),
    ];
    const { status, findings } = check(cells);
    expect(findings).toEqual([]);
    expect(status).toBe('clean');
    expect(check(cells.with(4, [31, null, 20, null, 20, 10])).findings.length).toBeGreaterThan(0);
  });
});
