import { describe, expect, it } from 'vitest';
import { changed, checkSheets, written } from '../facts/typed.ts';

const list = written(`2024年项目支出表
部门：示范市甲局||单位：万元
项目名称|合计|一般公共预算
合计|624.18|624.18
执法办案|624.18|624.18`);
const form = (heading: string) =>
  written(`项目支出绩效目标表
（2024年度）|||||单位：万元
项目名称||执法办案
主管部门||示范市甲局
${heading}||实施期资金总额：|624.18|年度资金总额：|624.18
||其中：财政拨款|624.18|其中：财政拨款|624.18
||其他资金|0|其他资金|0
总体目标||保障办案
绩效指标|一级指标|二级指标|三级指标|指标值
|产出指标|数量指标|案件|≥3000件
|效益指标|社会效益指标|安全|长期
|满意度指标|服务对象满意度指标|满意度|≥95%`);

describe('资金金额 before the totals of both periods', () => {
  it.each(['资金金额（万元）', '预算金额（万元）', '项目资金（万元）'])('is their heading: %s', (heading) => {
    const cells = form(heading);
    const found = (rows: typeof cells) =>
      checkSheets(list, rows).findings.map(({ place }) => 'cell' in place && `${place.sheet}!${place.cell}`);
    expect(found(cells)).toEqual([]);
    expect(found(changed(cells, 4, 5, 642.18))).toContain('表2!F5');
  });
});
