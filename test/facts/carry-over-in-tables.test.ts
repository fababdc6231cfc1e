import { describe, expect, it } from 'vitest';
import { type Cells, cellAt, checkSheets, written } from './typed.ts';

/** A report that carries 61.85 over; tables of spending have no word about it. */
const FISCAL = `财政拨款收支总表
部门：某某市某某局||||单位：万元
收入||支出|
项目|预算数|项目|合计|一般公共预算
一、本年收入|989.6|一、本年支出|1051.45|1051.45
（一）一般公共预算拨款|989.6|（一）一般公共服务支出|680.35|680.35
||（二）社会保障和就业支出|371.1|371.1
二、上年结转|61.85
（一）一般公共预算拨款|61.85
收入总计|1051.45|支出总计|1051.45|1051.45`;

const GENERAL = `一般公共预算支出表
部门：某某市某某局||||单位：万元
科目编码|科目名称|合计|基本支出|||项目支出
|||小计|人员经费|公用经费|
|合计|1051.45|989.6|804.05|185.55|61.85
201|一般公共服务支出|680.35|618.5|432.95|185.55|61.85
2010101|行政运行|618.5|618.5|432.95|185.55
2010102|一般行政管理事务|61.85||||61.85
208|社会保障和就业支出|371.1|371.1|371.1
2080505|机关事业单位基本养老保险缴费支出|371.1|371.1|371.1`;

const BASIC = `一般公共预算基本支出表
部门：某某市某某局|||单位：万元
科目编码|科目名称|合计|人员经费|公用经费
|合计|989.6|804.05|185.55
301|工资福利支出|804.05|804.05
30101|基本工资|804.05|804.05
302|商品和服务支出|185.55||185.55
30201|办公费|160.81||160.81
30217|公务接待费|24.74||24.74`;

const PROJECTS = `项目支出表
部门：某某市某某局|||||单位：万元
项目名称|合计|一般公共预算|单位资金|上年结转
合计|309.25|123.7|61.85|123.7
调研经费|210.29|86.59|61.85|61.85
会议经费|98.96|37.11||61.85`;

const SPENT = `支出总表
部门：某某市某某局||||单位：万元
科目编码|科目名称|合计|基本支出|项目支出
|合计|1546.25|1237|309.25
201|一般公共服务支出|1546.25|1237|309.25
2010101|行政运行|1237|1237
2010102|一般行政管理事务|309.25||309.25`;

const found = (...texts: string[]): string[] =>
  checkSheets(...texts.map((text): Cells => written(text))).findings.flatMap(({ place, suspects, related }) =>
    [place, ...suspects.map((one) => one.place), ...related.map((one) => one.place)].map(cellAt),
  );

describe('a row changed with its totals in one table of a report that carries money over', () => {
  it('is no carry-over where the table above says otherwise', () => {
    expect(found(FISCAL, GENERAL, BASIC)).toEqual([]);
    const higher = BASIC.replaceAll('185.55', '247.4').replace('989.6', '1051.45').replace('160.81', '222.66');
    expect(found(FISCAL, GENERAL, higher)).toContain('表3!C4');
  });

  it('is none where the classes besides agree', () => {
    const less = GENERAL.replaceAll('1051.45', '1041.45').replaceAll('989.6', '979.6').replaceAll('371.1', '361.1');
    expect(found(FISCAL, less.replaceAll('804.05', '794.05'))).toContain('表2!C5');
  });

  it('is none where projects state their own', () => {
    expect(found(SPENT, PROJECTS)).toEqual([]);
    expect(found(SPENT.replaceAll('309.25', '247.4').replaceAll('1546.25', '1484.4'), PROJECTS)).toContain('表1!E4');
  });
});

describe('projects listed without a word about the carry-over', () => {
  const both = `收支总表
部门：某某市某某局|||单位：万元
收入||支出|
项目|预算数|项目|预算数
一、一般公共预算拨款收入|1422.55|一、一般公共服务支出|1546.25
本年收入合计|1422.55|本年支出合计|1546.25
上年结转|123.7|结转下年|
收入总计|1546.25|支出总计|1546.25`;
  const revenue = `收入总表
部门：某某市某某局|||单位：万元
合计|上年结转|一般公共预算拨款收入
1546.25|123.7|1422.55`;
  const listed = (more: number): string => `项目支出表
部门：某某市某某局|单位：万元
项目名称|金额
合计|${309.25 + more}
调研经费|110
会议经费|${199.25 + more}`;

  it('are all of them or those of this year', () => {
    expect(found(both, revenue, SPENT, listed(0))).toEqual([]);
    expect(found(both, revenue, SPENT, listed(-123.7))).toEqual([]);
  });

  it('may be of this year where one figure alone says what is carried over, and the totals with it', () => {
    expect(found(both, SPENT, listed(-123.7))).toEqual([]);
    expect(found(both.replace('123.7', '128.7'), SPENT, listed(-123.7))).not.toEqual([]);
  });

  it('are asked about where they are neither', () => {
    const { findings } = checkSheets(written(both), written(revenue), written(SPENT), written(listed(-10)));
    expect(findings.map(({ code, severity, place }) => [code, severity, cellAt(place)])).toEqual([
      ['SAM001', 'query', '表3!E4'],
    ]);
  });
});

describe('a project that is paid from 经营收入', () => {
  const spent = `支出总表
部门：某某市某某局|||||单位：万元
科目编码|科目名称|合计|基本支出|项目支出|事业单位经营支出
|合计|145|60|80|5
205|教育支出|135|50|80|5
221|住房保障支出|10|10`;
  const projects = (own: number): string => `项目支出表
部门：某某市某某局|||单位：万元
项目名称|合计|一般公共预算|单位资金
合计|${80 + own}|70|${10 + own}
校舍维修|70|70
课后服务|10||10
校办工厂|${own}||${own}`;

  it('may stand in the list of projects, though 支出总表 has it beside them', () => {
    expect(found(spent, projects(5))).toEqual([]);
    expect(found(spent, projects(4))).toContain('表2!B4');
  });

  const bySubject = `2024年部门支出总表
部门：某某局|||||单位：万元
科目编码|科目名称|合计|基本支出|项目支出|事业单位经营支出
|合计|200|100|60|40
213|农林水支出|200|100|60|40
21301|农业农村|200|100|60|40
2130104|事业运行|140|100||40
2130106|科技转化与推广服务|40||40|
2130108|病虫害控制|20||20|`;
  const carried = (own: number): string => `2024年项目支出表
部门：某某局||||||单位：万元
单位名称|项目名称|功能科目编码|合计|上年结转|一般公共预算|事业单位经营收入
合计|||${60 + own}|10|50|${own}
某某局|推广项目|2130106|40|10|30|
某某局|防疫项目|2130108|20||20|
某某局|种畜场|2130104|${own}|||${own}`;

  it('says nothing of what is carried over, nor of the classes it is of', () => {
    expect(found(bySubject, carried(40))).toEqual([]);
    expect(found(bySubject.replace('|60|40\n21301', '|66|40\n21301'), carried(40))).toContain('表1!E5');
    expect(found(bySubject, carried(40).replace('|10|30|', '|10|33|'))).toContain('表2!F5');
    expect(found(bySubject, carried(35))).not.toEqual([]);
  });
});
