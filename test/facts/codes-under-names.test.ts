import { describe, expect, it } from 'vitest';
import { allUnderstood, changed, finds, written } from './typed.ts';

describe('codes under a heading for names', () => {
  it('are codes: what stands in the column says so', () => {
    for (const head of ['类款项', '科目', '功能分类科目', '项目']) {
      const cells = written(`2024年部门支出总表
部门：示范市甲局||||单位：万元
${head}|科目名称|合计|基本支出|项目支出
|合计|150|100|50
201|一般公共服务支出|150|100|50
20103|政府办公厅（室）及相关机构事务|150|100|50
2010301|行政运行|100|100|
2010302|一般行政管理事务|50||50`);
      allUnderstood(cells);
      for (const [row, column, cell] of [
        [4, 3, 'D5'],
        [5, 4, 'E6'],
        [7, 4, 'E8'],
      ] as const)
        expect(finds(changed(cells, row, column, 77), cell), `${head} ${cell}`).toBe(true);
    }
  });
});
