import { describe, expect, it } from 'vitest';
import { allUnderstood, type Cells, changed, finds, written } from './typed.ts';

/** A column that names the year, beside what is carried over from the last. */

const income = (heading: string): Cells =>
  written(`收入总表
部门：示例市教育局||||||2026年|单位：万元
科目编码|科目名称|${heading}|上年结转|一般公共预算拨款收入|财政专户管理资金收入|事业收入
|合计|110|10|80|15|5
201|一般公共服务支出|80|10|50|15|5
2010101|行政运行|65||50|15|
2010102|一般行政管理事务|15|10|||5
208|社会保障和就业支出|30||30||
2080505|机关事业单位基本养老保险缴费支出|30||30||`);

describe('what is added up with the carry-over in nearly every row', () => {
  it.each(['2026年预算数', '预算数', '本年预算', '当年预算数', '总收入'])('is its total: %s', (heading) => {
    const cells = income(heading);
    allUnderstood(cells);
    for (const [column, cell] of ['C', 'D', 'E', 'F', 'G'].entries())
      expect(finds(changed(cells, 3, column + 2, 33), `${cell}4`)).toBe(true);
    expect(finds(changed(cells, 6, 2, 18), 'C7')).toBe(true);
    expect(finds(changed(cells, 6, 3, 12), 'D7')).toBe(true);
  });

  it('is its total in a list of projects', () => {
    const cells = written(`项目支出表
部门：示例市教育局|||||单位：万元
项目名称|本年预算数|一般公共预算|政府性基金预算|单位资金|上年结转
合计|12|||2|10
调研经费|7|||2|5
会议经费|5||||5`);
    allUnderstood(cells);
    expect(finds(changed(cells, 5, 1, 6), 'B6')).toBe(true);
  });

  it('is this year’s where the rows add up without', () => {
    const cells = written(`支出总表
部门：示例市教育局|||||单位：万元
科目编码|科目名称|本年预算|基本支出|项目支出|上年结转
|合计|100|85|15|10
201|一般公共服务支出|70|55|15|10
2010101|行政运行|65|55|10|
2010102|一般行政管理事务|5||5|10
208|社会保障和就业支出|30|30||
2080505|机关事业单位基本养老保险缴费支出|30|30||`);
    allUnderstood(cells);
    expect(finds(changed(cells, 6, 2, 15), 'C7')).toBe(true);
  });
});
