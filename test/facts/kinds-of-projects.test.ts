import { describe, expect, it } from 'vitest';
import { missedSlips } from '../instruments/every-slip.ts';
import { bookOf, outcomeOf } from '../rules/workbook/said.ts';
import { allUnderstood, type Cells, changed, check, written } from './typed.ts';

const HEAD = ['部门：示例局', null, null, '单位：万元'];

const PLAIN = [
  ['2024年部门支出总表'],
  HEAD,
  ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
  [null, '合计', 100, 60, 40],
  ['201', '一般公共服务支出', 100, 60, 40],
  [],
] as const;

describe('a list of projects by kinds', () => {
  it.each(['类型', '分类', '类别', '一级项目'])('is of project spending, as its title says, under %s', (heading) => {
    const { findings, facts } = outcomeOf(
      bookOf({
        only: [
          ...PLAIN,
          ['2024年部门项目支出表'],
          HEAD,
          [heading, '项目名称', '项目单位', '合计', '一般公共预算'],
          [null, '合计', null, 40, 40],
          ['本级支出项目', '甲工程', '示例局', 15, 15],
          ['特定目标类', '乙工程', '示例局', 25, 25],
        ],
      }),
    );
    expect(findings).toEqual([]);
    const total = facts.find(({ label }) => label.table.includes('项目') && label.row.includes('合'));
    expect(total?.at.nature).toBe('项目支出');
  });
});

describe('money over the funds beside money carried over', () => {
  const table = (own: string, carried = '上年结转') =>
    outcomeOf(
      bookOf({
        only: [
          ['2024年部门项目支出表'],
          HEAD,
          ['项目名称', '项目单位', '合计', own, null, carried, null],
          [null, null, null, '一般公共预算', '政府性基金预算', '一般公共预算', '政府性基金预算'],
          ['合计', null, 80, 30, 20, 10, 20],
          ['甲工程', '示例局', 45, 20, 10, 5, 10],
          ['乙工程', '示例局', 35, 10, 10, 5, 10],
        ],
        merges: [
          ['表1', { top: 3, left: 4, bottom: 3, right: 5 }],
          ['表1', { top: 3, left: 6, bottom: 3, right: 7 }],
          ...[1, 2, 3].map((left) => ['表1', { top: 3, left, bottom: 4, right: left }] as const),
        ],
      }),
    );

  it.each(['本年财政拨款', '2024年财政拨款', '本级财政拨款', '财政拨款', '本年拨款'])('is this year’s: %s', (own) => {
    const { findings, facts, coverage } = table(own);
    expect(findings).toEqual([]);
    expect(coverage.understood).toBe(15);
    const of = facts.filter(({ label }) => label.column.startsWith(own));
    expect(new Set(of.map(({ at }) => at.origin))).toEqual(new Set(['当年预算安排']));
  });

  it('says nothing of money beside something else', () => {
    const of = table('财政拨款', '单位资金').facts.filter(({ label }) => label.column.startsWith('财政拨款'));
    expect(new Set(of.map(({ at }) => at.origin))).toEqual(new Set(['合计']));
  });
});

describe('a list of some of the projects', () => {
  const cells = (title: string, total: number): Cells => [
    ['2024年项目支出表'],
    [...HEAD],
    ['项目名称', '合计', '一般公共预算拨款', '财政专户管理资金'],
    ['主体班次培训', 875.93, 875.93, null],
    ['委托办班', 733.8, null, 733.8],
    ['图书馆建设', 45.08, 45.08, null],
    ['合计', 1654.81, 921.01, 733.8],
    [],
    [title],
    [...HEAD],
    ['序号', '专项资金名称', '主管部门', '预算金额'],
    ['1', '主体班次培训', '示例局', 875.93],
    ['2', '图书馆建设', '示例局', 45.08],
    [null, '合计', null, total],
  ];

  it.each(['部门专项资金管理清单目录', '部门专项资金预算表', '专项资金管理清单'])('is not all of them: %s', (title) => {
    allUnderstood(cells(title, 921.01));
    expect(missedSlips(cells(title, 921.01))).toEqual([]);
  });

  it('is a list of its own below another table, though it lacks the word 表', () => {
    const below: Cells = [
      ['一般公共预算“三公”经费支出表'],
      [...HEAD],
      ['项目', '2024年预算数', '2025年预算数'],
      ['公务接待费', 8, 7],
      ['公务用车购置及运行费', 20, 20],
      ['合计', 28, 27],
      [],
      ['专项资金管理清单目录'],
      [...HEAD],
      ['序号', '专项资金名称', '主管部门', '预算金额'],
      ['1', '主体班次培训', '示例局', 875.93],
      ['2', '图书馆建设', '示例局', 45.08],
      [null, '合计', null, 921.01],
    ];
    allUnderstood(below);
    expect(missedSlips(below)).toEqual([]);
  });
});

describe('offices by their codes, kinds of projects and projects in one column of names', () => {
  const rows = (general: string, special: string): Cells => [
    ['2024年部门综合预算专项业务经费支出表'],
    HEAD,
    ['单位（项目）编码', '单位（项目）名称', '项目金额', '项目简介'],
    [null, '合计', 2500, null],
    ['113', '示例局', 2500, null],
    ['113001', '示例局机关', 1600, null],
    [null, special, 1600, null],
    [null, '审判业务费', 600, '保障'],
    [null, '智慧建设', 1000, '保障'],
    ['113002', '示例局信息中心', 900, null],
    [null, special, 500, null],
    [null, '维护费', 500, '保障'],
    [null, general, 400, null],
    [null, '设备费', 400, '保障'],
  ];

  it.each([
    ['通用项目', '专用项目'],
    ['其他运转类', '特定目标类'],
  ])('are told apart by their words, whatever the figures are: %s, %s', (general, special) => {
    const cells = rows(general, special);
    allUnderstood(cells);
    // A heading row left blank is no contradiction: what it would add up stands below it.
    expect(missedSlips(cells).filter((missed) => !missed.endsWith('blank'))).toEqual([]);
  });
});

describe('kinds of projects counted like 1、人员经费', () => {
  it.each([
    ['甲类事务项目', '专项资金类项目'],
    ['甲类事项', '乙类事项'],
  ])('are below 二、项目支出, not below the last class of 人员经费: %s, %s', (first, second) => {
    const cells = written(`收支总表
部门：某某市某某局|||单位：万元
收入||支出|
项目|预算数|项目|预算数
一、一般公共预算拨款收入|85|一、基本支出|100
二、事业收入|15|1、人员经费|80
三、其他收入|20|（1）工资福利支出|75
||（2）对个人和家庭的补助|5
||2、公用经费|20
||二、项目支出|20
||1、${first}|12
||2、${second}|8
本年收入合计|120|本年支出合计|120
收入总计|120|支出总计|120`);
    allUnderstood(cells);
    // Where they do not add up nobody knows what they are.
    expect(check(changed(cells, 10, 3, 13)).findings.map(({ code }) => code)).toContain('SCH007');
  });
});
