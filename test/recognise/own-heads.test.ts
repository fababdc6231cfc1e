import { describe, expect, it } from 'vitest';
import { type Cells, changed, checkIn } from '../facts/typed.ts';

/** What a region calls a table, its unit and its department by is told as the official words are. */

const TITLE = '2024年部门支出总表';
const HEAD = ['科目编码', '科目名称', '合计', '基本支出', '项目支出'];
const sheet = (above: Cells, heading: Cells[number] = HEAD): Cells => [
  ...above,
  heading,
  [null, '合计', 180.25, 140, 40.25],
  ['205', '教育支出', 120.25, 100, 20.25],
  ['206', '科学技术支出', 60, 40, 20],
];
/** Silent where it is sound, with a department and a year, and heard where an amount is not. */
function understood(cells: Cells, words: string): void {
  const { findings, coverage, department, year } = checkIn(cells, words);
  expect(findings, String(cells[0])).toEqual([]);
  expect([coverage.understood, department, year]).toEqual([9, '示范市甲局', '2024']);
  const slip = checkIn(changed(cells, cells.length - 1, 3, 41), words).findings;
  expect(slip.map(({ code, raw }) => [code, raw])).toEqual([['SUM001', '41']]);
}
const OFFICE = '部门：示范市甲局';

describe('a word of the region', () => {
  it('is a title, however it ends', () => {
    for (const name of ['钱粮去处总览', '钱粮去处汇总', '钱粮去处明细', '钱粮去处情况', '钱粮去处计划书'])
      understood(sheet([[`2024年${name}`], [OFFICE, null, null, null, '单位：万元']]), `表名:\n  ${name}: 支出总表\n`);
  });

  it('is a unit wherever one may stand', () => {
    const words = '单位:\n  万块: 万元\n';
    for (const above of [
      [[TITLE], [OFFICE, null, null, null, '单位：万块']],
      [[TITLE], [OFFICE, null, null, null, '万块']],
      [[TITLE], [OFFICE, null, null, null, '金额单位： 万 块']],
      [[`${TITLE}（万块）`], [OFFICE]],
      [[`${TITLE}（单位：万块）`], [OFFICE]],
    ] as Cells[])
      understood(sheet(above), words);
    understood(
      sheet(
        [[TITLE], [OFFICE]],
        HEAD.map((word, c) => (c < 2 ? word : `${word}（万块）`)),
      ),
      words,
    );
  });

  it('introduces the department', () => {
    const above: Cells = [[TITLE], ['衙署：示范市甲局', null, null, null, '单位：万块']];
    understood(sheet(above), '词语:\n  衙署: 部门\n单位:\n  万块: 万元\n');
  });
});
