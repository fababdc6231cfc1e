import { describe, expect, it } from 'vitest';
import { isText } from '../../src/model/place.ts';
import { type Cells, changed, checkSheets, written } from '../facts/typed.ts';

const PROJECTS = written(`
2024年项目支出表
部门：示例局|||单位：万元
项目名称|合计|财政拨款|其他资金
合计|400|300|100
森林防火物资储备|128.5|128.5|
林长制工作经费|71.5|71.5|
林场管护|200|100|100`);
const TARGETS = written(`
2024年部门预算项目绩效目标表
部门：示例局||||||||||单位：万元
单位名称|项目名称|项目负责人|联系电话|项目资金|||年度目标|绩效指标|||指标值
||||项目资金总额|财政拨款|其他资金||一级指标|二级指标|三级指标|
示例局|森林防火物资储备|李某|12345|128.5|128.5||完成任务|产出指标|数量指标|面积|≥1200亩
||||||||效益指标|生态效益指标|覆盖率|≥30%
示例局|林长制工作经费|李某|12345|71.5|71.5||完成任务|产出指标|数量指标|面积|≥1200亩
示例局|林场管护|李某|12345|200|100|100|完成任务|产出指标|数量指标|面积|500`);

const outcome = (...tables: Cells[]) => checkSheets(...tables);
const found = (...tables: Cells[]) =>
  outcome(...tables)
    .findings.filter(({ severity }) => severity !== 'note')
    .map(({ code, severity, place }) => [`${severity} ${code}`, isText(place) ? '' : `${place.sheet}!${place.cell}`]);

describe('projects with their money beside their targets', () => {
  it('are read as the list of projects they are, and the targets are said not to be checked', () => {
    const { status, findings, coverage } = outcome(PROJECTS, TARGETS);
    expect(findings.map(({ code, data }) => [code, data['what']])).toEqual([
      ['IOE005', '2024年部门预算项目绩效目标表的绩效指标'],
    ]);
    expect(status).toBe('findings');
    expect(coverage.understood).toBe(coverage.figures);
    expect(coverage.notUnderstood).toEqual([]);
  });

  it.each([
    [4, 4, '表2!E5'],
    [6, 5, '表2!F7'],
    [7, 6, '表2!G8'],
  ])('contradict the table of projects where a slip is: row %s', (row, column, cell) => {
    expect(found(PROJECTS, changed(TARGETS, row, column, 97.3))).toEqual([[expect.stringContaining('error'), cell]]);
  });
});
