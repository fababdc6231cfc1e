import { describe, expect, it } from 'vitest';
import { allUnderstood, cellAt, changed, checkSheets, finds, written } from './typed.ts';

describe('kinds of income beside columns of the money they are of', () => {
  const FEES = written(`
2023年教育收费及事业收入明细表
单位名称：川西师范大学|||单位：万元
项目|合计|财政专户管理资金|事业收入
合计|82.11|21.40|60.71
学费收入|8.67|8.67|
住宿费收入|3.45|3.45|
委托培养费收入|5.46|5.46|
考试考务费收入|3.82|3.82|
科研事业收入|29.25||29.25
非同级财政拨款|31.46||31.46`);

  it('are of that money, whatever their words', () => allUnderstood(FEES));

  it('come to no more than the funds the title names', () => {
    const revenue = written(`
部门收入总表
单位名称：川西师范大学||||||单位：万元
科目编码|科目名称|合计|一般公共预算拨款收入|财政专户管理资金收入|事业收入|其他收入
|合计|1000.50|908.39|21.40|60.71|10
205|教育支出|1000.50|908.39|21.40|60.71|10`);
    expect(checkSheets(revenue, FEES).findings).toEqual([]);
    expect(checkSheets(revenue, changed(changed(FEES, 3, 3, 60.98), 3, 1, 82.38)).findings).not.toEqual([]);
  });

  it.each([
    [4, 2, 8.97, 'C5'],
    [6, 1, 5.64, 'B7'],
    [8, 3, 29.52, 'D9'],
    [3, 2, 21.7, 'C4'],
  ])('a slip in row %i, column %i is found', (row, column, value, cell) =>
    expect(finds(changed(FEES, row, column, value), cell)).toBe(true),
  );
});

describe('kinds of projects by words of no list', () => {
  const SPENT = written(`
部门支出总表
部门：慈利县零溪镇人民政府||||单位：万元
科目编码|科目名称|合计|基本支出|项目支出
|合计|600|300|300
201|一般公共服务支出|600|300|300`);
  const PROJECTS = written(`
项目支出表
部门：慈利县零溪镇人民政府|||||单位：万元
类型|单位名称|项目名称|总计|一般公共预算|单位资金
||合计|300|300|
重点项目|本级|人居环境整治|120.31|120.31|
一般项目|服务中心|社区工作经费|80.27|80.27|
一般项目|服务中心|网格化经费|60.11|60.11|
一般项目|服务中心|秸秆禁烧经费|39.31|39.31|`);
  const TARGETS = written(`
2023年项目支出绩效目标表
部门：慈利县零溪镇人民政府|||||||单位：万元
单位名称|项目名称|预算数|年度绩效目标|一级指标|二级指标|三级指标|指标值
本级|人居环境整治|120.31|按时完成|产出指标|数量指标|完成数量|≥5个
||||满意度指标|服务对象满意度指标|满意度|≥90%
服务中心|社区工作经费|80.27|按时完成|产出指标|数量指标|完成数量|≥5个
||||满意度指标|服务对象满意度指标|满意度|≥90%
服务中心|网格化经费|60.11|按时完成|产出指标|数量指标|完成数量|≥5个
||||满意度指标|服务对象满意度指标|满意度|≥90%
服务中心|秸秆禁烧经费|39.31|按时完成|产出指标|数量指标|完成数量|≥5个
||||满意度指标|服务对象满意度指标|满意度|≥90%`);

  it('do not keep two lists of the same projects apart', () => {
    expect(checkSheets(SPENT, PROJECTS, TARGETS).coverage.relations.broken).toBe(0);
    const { findings } = checkSheets(SPENT, PROJECTS, changed(TARGETS, 3, 2, 120.61));
    expect(findings.filter(({ severity }) => severity === 'error').map(({ place }) => cellAt(place))).toEqual([
      '表3!C4',
    ]);
  });
});

describe('a budget as it was changed, by subjects of spending', () => {
  const CHANGED = written(`
2023年部门预算调整情况表
部门：和平区新兴街道办事处||||单位：万元
科目编码|科目名称|年初预算数|调整数|调整后预算数
|合计|1000.50|50|1050.50
201|一般公共服务支出|400.50|50|450.50
205|教育支出|600|0|600`);

  it('is of spending, though no word says so', () => allUnderstood(CHANGED));

  it('has a slip found', () => expect(finds(changed(CHANGED, 4, 4, 450.2), 'E5')).toBe(true));
});
