import { expect, it } from 'vitest';
import { cellAt, changed, checkSheets, written } from '../facts/typed.ts';

const bySubject = written(`
2024年部门支出总表
部门名称：某某局||||单位：万元
科目编码|科目名称|合计|基本支出|项目支出
|合计|150|100|50
2100201|综合医院|110|60|50
2101102|事业单位医疗|40|40
`);

const byUnit = written(`
2024年部门支出总表（分单位）
部门名称：某某局||||||单位：万元
单位名称|科目编码|科目名称|合计|人员经费|公用经费|项目支出
合计|||150|85|15|50
甲院|2100201|综合医院|110|45|15|50
甲院|2101102|事业单位医疗|40|40
`);

it('does not take 基本支出 of a unit for nothing because another table lists it by subject, and still finds a slip', () => {
  expect(checkSheets(bySubject, byUnit).findings).toEqual([]);
  const { findings } = checkSheets(bySubject, changed(byUnit, 4, 5, 16));
  expect(findings.map(({ place }) => cellAt(place))).toEqual(['表2!F5']);
});
