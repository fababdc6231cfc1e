import { describe, expect, it } from 'vitest';
import { allUnderstood, type Cells, changed, check, checkSheets, finds, written } from './typed.ts';

/** Subjects beside projects: a row that names no project is not always the total of those that do. */

const tables: Readonly<Record<string, Cells>> = {
  基本支出没有项目: written(`
2024年部门支出总表
部门：示范市甲局|||||单位：万元
单位名称|科目名称|项目名称|合计|基本支出|项目支出
合计|||25|15|10
示范市甲局|||25|15|10
|小学教育||15|15
|小学教育|校舍维修|10||10`),
  在科目编码之下: written(`
2024年部门支出总表
部门：示范市甲局|||||单位：万元
科目编码|科目名称|项目名称|合计|基本支出|项目支出
205|教育支出||33|15|18
20502|普通教育||33|15|18
2050202|小学教育||15|15
2050202|小学教育|校舍维修|10||10
2050202|小学教育|课后服务|8||8
208|社会保障和就业支出||22|10|12
20805|行政事业单位养老支出||22|10|12
2080502|事业单位离退休||10|10
2080502|事业单位离退休|慰问|12||12
|合计||55|25|30`),
  科目行是合计: written(`
2024年部门支出总表
部门：示范市甲局|||||单位：万元
科目编码|科目名称|项目名称|合计|基本支出|项目支出
|合计||55|25|30
2050202|小学教育||33|15|18
2050202|小学教育|校舍维修|10||10
2050202|小学教育|课后服务|8||8
2080502|事业单位离退休||22|10|12
2080502|事业单位离退休|慰问|12||12`),
  单位与项目: written(`
2024年部门支出预算明细表
部门：示范市甲局||||单位：万元
预算单位|项目名称|合计|基本支出|项目支出
合计||55|25|30
示范市甲局||15|15
示范市甲局|校舍维修|10||10
示范市甲局|课后服务|8||8
示范市乙站||10|10
示范市乙站|慰问|12||12`),
  只分资金来源: written(`
2024年部门支出明细表
部门：示范市甲局|||||单位：万元
单位名称|科目名称|项目名称|合计|一般公共预算|单位资金
合计|||55|45|10
示范市甲局|小学教育||15|15
示范市甲局|小学教育|校舍维修|10||10
示范市甲局|小学教育|课后服务|8|8|
示范市甲局|事业单位离退休||10|10
示范市甲局|事业单位离退休|慰问|12|12|`),
  科目行之下只列一部分: written(`
2024年部门支出明细表
部门：示范市甲局|||||单位：万元
科目编码|科目名称|项目名称|合计|一般公共预算|单位资金
2050202|小学教育||25|17|8
2050202|小学教育|校舍维修|10|4|6
2080502|事业单位离退休||10|9|1
2080502|事业单位离退休|慰问|5|4|1
|合计||35|26|9`),
  经济分类: written(`
2024年部门支出明细表
部门：示范市甲局|||||单位：万元
功能科目编码|功能科目名称|部门经济分类|项目名称|合计|一般公共预算|其他资金
|合计|||58|48|10
2050202|小学教育|||36|26|10
2050202|小学教育|30101 基本工资||18|18
2050202|小学教育|30201 办公费||5|5
2050202|小学教育|30201 办公费|培训经费|13|3|10
2080502|事业单位离退休|||22|22
2080502|事业单位离退休|30302 退休费||10|10
2080502|事业单位离退休|30302 退休费|慰问|12|12`),
};

describe('a row without a project beside rows with one', () => {
  it.each(Object.keys(tables))('is what its figures say: %s', (name) => {
    const cells = tables[name]!;
    allUnderstood(cells);
    for (const [r, row] of cells.entries())
      for (const [c, value] of row.entries()) {
        if (typeof value !== 'number' || c < 2 || (value > 200 && c === 2)) continue;
        const at = `${String.fromCharCode(65 + c)}${r + 1}`;
        expect(finds(changed(cells, r, c, Math.round(value * 110 + 3) / 100), at), at).toBe(true);
      }
  });

  it('of one amount is held by the total over all rows', () => {
    const cells = written(`
2024年部门支出明细表
部门：示范市甲局||单位：万元
科目编码|科目名称|项目名称|预算数
|合计||55
2050202|小学教育||15
2050202|小学教育|校舍维修|10
2050202|小学教育|课后服务|8
2080502|事业单位离退休||10
2080502|事业单位离退休|慰问|12`);
    allUnderstood(cells);
    expect(check(changed(cells, 5, 3, 11)).findings.map(({ place }) => 'cell' in place && place.cell)).toEqual(['D4']);
  });

  it('is one list with the projects, however long', () => {
    const units = Array.from(
      { length: 60 },
      (_, nth): Cells => [
        [`示范市第${nth}小学`, '小学教育', null, 10, 10, null],
        ...[1, 2, 3, 4].map((project) => [null, '小学教育', `项目${nth}之${project}`, 5, null, 5]),
      ],
    );
    allUnderstood([
      ['2024年部门支出总表'],
      ['部门：示范市甲局', null, null, null, null, '单位：万元'],
      ['单位名称', '科目名称', '项目名称', '合计', '基本支出', '项目支出'],
      ['合计', null, null, 1800, 600, 1200],
      ...units.flat(),
    ]);
  });

  it('is the total where it comes to them', () => {
    const cells = written(`
2024年部门支出总表
部门：示范市甲局|||||单位：万元
科目编码|科目名称|项目名称|合计|基本支出|项目支出
|合计||55|25|30
2050202|小学教育||33|15|18
2050202|小学教育|人员类项目|15|15
2050202|小学教育|校舍维修|10||10
2050202|小学教育|课后服务|8||8
2080502|事业单位离退休||22|10|12
2080502|事业单位离退休|退休费|10|10
2080502|事业单位离退休|慰问|12||12`);
    allUnderstood(cells);
    for (const [row, column] of [
      [4, 3],
      [6, 3],
      [5, 4],
    ] as const) {
      const spoilt = changed(cells, row, column, 47);
      expect(finds(spoilt, `${String.fromCharCode(65 + column)}${row + 1}`)).toBe(true);
    }
  });

  it('of basic expenditure is held against tables without projects', () => {
    const subjects = written(`
2024年一般公共预算支出表
部门：示范市甲局||||单位：万元
科目编码|科目名称|合计|基本支出|项目支出
205|教育支出|33|15|18
20502|普通教育|33|15|18
2050202|小学教育|33|15|18
|合计|33|15|18`);
    const projects = written(`
2024年部门支出总表
部门：示范市甲局|||||单位：万元
科目编码|科目名称|项目名称|合计|基本支出|项目支出
2050202|小学教育||15|15
2050202|小学教育|校舍维修|10||10
2050202|小学教育|课后服务|8||8
|合计||33|15|18`);
    expect(checkSheets(subjects, projects).findings).toEqual([]);
    const spoilt = [changed(changed(changed(changed(projects, 3, 3, 16), 3, 4, 16), 6, 3, 34), 6, 4, 16)] as const;
    expect(checkSheets(subjects, ...spoilt).findings.length).toBeGreaterThan(0);
  });
});
