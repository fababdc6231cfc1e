import { describe, expect, it } from 'vitest';
import { cellAt, changed, checkSheets, written } from './typed.ts';

const overview = written(`部门收支预算总表
部门：某某局|||单位：万元
收入||支出|
项目|预算数|项目|预算数
一、一般公共预算拨款|1000|一、教育支出|1350
二、政府性基金预算拨款|450|二、卫生健康支出|250
本年收入合计|1450|本年支出合计|1600
上年结转|150|结转下年|
收入总计|1600|支出总计|1600`);

const received = written(`部门收入总表
部门：某某局|||||单位：万元
单位名称|合计|一般公共预算|政府性基金预算|上年结转|
|||||
第一中学|1600|1000|450|150|
合计|1600|1000|450|150|`);

const fiscal = written(`财政拨款收支预算总表
部门：某某局|||单位：万元
收入||支出|
项目|预算数|项目|预算数
一、一般公共预算拨款|1100|一、教育支出|1350
　　其中：上年结转|100|二、卫生健康支出|250
二、政府性基金预算拨款|500||
　　其中：上年结转|50||
三、国有资本经营预算拨款|||
　　其中：上年结转|||
收入总计|1600|支出总计|1600`);

const spent = written(`一般公共预算支出表
部门：某某局||||单位：万元
科目编码|科目名称|合计|基本支出|项目支出
205|教育支出|850|650|200
210|卫生健康支出|250|50|200
|合计|1100|700|400`);

const found = (...tables: Parameters<typeof checkSheets>) =>
  checkSheets(...tables).findings.map(({ place }) => cellAt(place));

describe('carry-over behind 其中 below each kind of money', () => {
  it('is of that money, which holds both years', () => {
    const { findings, coverage } = checkSheets(overview, received, fiscal, spent);
    expect(findings).toEqual([]);
    expect(coverage.understood).toBe(coverage.figures);
  });

  it('is held against what other tables say of it', () => {
    expect(found(overview, received, changed(fiscal, 4, 1, 1130), spent)).toEqual(['表3!B5']);
    expect(found(overview, received, changed(fiscal, 5, 1, 1130), spent)).toEqual(['表3!B6']);
    const [slip, ...more] = found(overview, received, changed(fiscal, 5, 1, 130), spent);
    expect([slip, more]).toEqual(['表3!B6', []]);
  });

  it('may be of all kinds behind the last of them', () => {
    const once = written(`财政拨款收支预算总表
部门：某某局|||单位：万元
收入||支出|
项目|预算数|项目|预算数
一、一般公共预算拨款|1100|一、教育支出|1350
二、政府性基金预算拨款|500|二、卫生健康支出|250
　　其中：上年结转|150||
收入总计|1600|支出总计|1600`);
    expect(found(overview, received, once)).toEqual([]);
  });
});
