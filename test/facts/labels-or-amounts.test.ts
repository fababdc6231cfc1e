import { describe, expect, it } from 'vitest';
import { isText } from '../../src/model/place.ts';
import { allUnderstood, type Cells, changed, check } from './typed.ts';

/** A heading whose first word is one for labels, over whole numbers: amounts are never dropped unseen. */

const places = (cells: Cells): string[] =>
  check(cells).findings.map(({ place }) => (isText(place) ? 'text' : place.cell));

const projects = (heading: string): Cells => [
  ['2024年部门项目支出表'],
  ['部门：示范市甲局', null, '单位：元'],
  ['项目名称', heading, '备注'],
  ['合计', 800000, null],
  ['教师培训', 500000, null],
  ['学生资助', 300000, '按人数'],
];

describe('amounts under a word for labels', () => {
  it.each([
    '项目金额',
    '项目资金',
    '项目资金额',
    '项目预算',
    '项目预算数',
    '项目合计',
    '科目金额',
    '支出项目金额',
    '专项金额',
    '预算科目（元）',
    '项目安排数',
    '资金来源',
    '科目',
  ])('are read: %s', (heading) => {
    const cells = projects(heading);
    expect(check(cells).coverage.figures).toBe(3);
    allUnderstood(cells);
    expect(places(changed(cells, 3, 1, 999999))).toEqual(['B4']);
  });

  it('are read as text, too', () => {
    const cells = projects('项目金额').map((row) =>
      row.map((cell) => (typeof cell === 'number' ? String(cell) : cell)),
    );
    expect(check(cells).coverage.figures).toBe(3);
  });

  it('are no numbers of projects, units or subjects', () => {
    const cells: Cells = [
      ['2024年部门项目支出表'],
      ['部门：示范市甲局', null, null, '单位：元'],
      ['预算单位', '项目', '项目名称', '金额'],
      [null, null, '合计', 800000],
      [101001, 1, '教师培训', 500000],
      [101002, 2, '学生资助', 300000],
    ];
    expect(check(cells).coverage.figures).toBe(3);
    allUnderstood(cells);
  });
});
