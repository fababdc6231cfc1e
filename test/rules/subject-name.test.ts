import { describe, expect, it } from 'vitest';
import { allUnderstood, type Cells, changed, check, finds, written } from '../facts/typed.ts';

const HEAD: Cells = [
  ['2025年部门支出总表'],
  ['部门：示范市甲局', null, null, null, '单位：万元'],
  ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
];

describe('a name with its level behind it', () => {
  it('is the name that the code has', () => {
    const cells: Cells = [
      ...HEAD,
      ['221', '住房保障支出（类）', 30, 20, 10],
      ['22102', '住房改革支出(款)', 30, 20, 10],
      ['2210201', '住房公积金（项）', 30, 20, 10],
      [null, '合计', 30, 20, 10],
    ];
    allUnderstood(cells);
    const wrong = cells.map((row, r) => (r === 5 ? ['2210201', '购房补贴（项）', 30, 20, 10] : row));
    expect(check(wrong).findings.map(({ code, raw }) => `${code} ${raw}`)).toEqual(['COD001 2210201']);
  });

  it('is known without its code', () => {
    allUnderstood([
      ['2025年部门支出总表'],
      ['部门：示范市甲局', null, null, '单位：万元'],
      ['功能分类科目', '合计', '基本支出', '项目支出'],
      ['住房保障支出（类）', 30, 20, 10],
      ['卫生健康支出（类）', 30, 20, 10],
      ['合计', 60, 40, 20],
    ]);
  });
});

describe('projects under the code of their subject, in a column of offices and projects', () => {
  it('have names of their own', () => {
    const cells = written(`2024年政府采购预算表
部门名称：示范法院|||||单位：万元
科目编码|||单位编码|采购单位及采购项目名称|预算金额
类|款|项|||
||||合计|568.23
204|05|04|113001|智慧法院建设|568.23`);
    allUnderstood(cells);
    expect(finds(changed(cells, 5, 5, 586.23), 'F6')).toBe(true);
  });
});
