import { describe, expect, it } from 'vitest';
import { changed, checkSheets, written } from '../facts/typed.ts';

/** Projects called like money of a level: 省级公立医院改革补助资金. */

const list = written(`
2024年项目支出表
部门：示范市甲局||单位：万元
项目名称|合计|一般公共预算
合计|824.18|824.18
省级公立医院改革补助资金|624.18|624.18
执法办案|200|200`);

const form = (title: string, label: string, name: string, total: number) =>
  written(`
${title}
（2024年度）
${label}|${name}||
主管部门|示范市甲局||
项目资金（万元）|年度资金总额：||${total}
|其中：中央补助||${total - 100}
|地方资金||100
年度目标|改善条件。
绩效指标|一级指标|二级指标|三级指标|指标值
|产出指标|数量指标|改造医院|≥3所
|效益指标|社会效益指标|就医|改善
|满意度指标|服务对象满意度指标|满意度|≥90%`);

const found = (...forms: ReturnType<typeof written>[]) =>
  checkSheets(list, ...forms).findings.map(
    ({ code, place }) => `${code} ${'cell' in place ? `${place.sheet}!${place.cell}` : ''}`,
  );

const own = form('项目支出绩效目标表', '项目名称', '省级公立医院改革补助资金', 624.18);
const other = form('项目支出绩效目标表', '项目名称', '执法办案', 200);

describe('a project called like money', () => {
  it('is named in its form, whose money is held against the list', () => {
    expect(found(own, other)).toEqual([]);
    expect(found(changed(changed(own, 4, 3, 642.18), 5, 3, 542.18), other)).toContain('SAM001 表2!D5');
  });

  it('may be passed on to governments below, and is in no list then', () => {
    const passed = form('对下转移支付绩效目标表', '转移支付名称', '县域经济发展补助资金', 500);
    expect(found(own, other, passed)).toEqual([]);
    expect(found(own, other, changed(passed, 5, 3, 410))).toEqual(['SUM001 表4!D5']);
  });
});
