import { expect, it } from 'vitest';
import { saidAlone } from '../instruments/told-alone.ts';
import { saidBeside, sheetsOf } from '../instruments/told-beside.ts';

const beside = (text: string) =>
  saidBeside(`甲市水利局2025年部门预算\n一、部门收支总体情况\n${text}`, sheetsOf({ fund: true }));

it('what is spent behind a list of what comes in is of all of that, and not of its last part', () => {
  const text = (spent: string, projects = '65.00'): string =>
    `2025年本部门总收入140.00万元，其中：一般公共预算拨款收入100.00万元，政府性基金预算拨款收入40.00万元；${spent}140.00万元，其中：基本支出75.00万元，项目支出${projects}万元。`;
  for (const spent of ['总支出', '支出总计', '支出预算', '预算支出', '2025年支出总预算', '部门支出'])
    expect(beside(text(spent)), spent).toEqual([]);
  expect(beside(text('总支出').replace('；总支出', '，总支出'))).toEqual([]);
  expect(beside(text('支出预算', '56.00'))).toEqual(['error SAM001 56.00']);
  // Of the fund that is spoken of alone.
  expect(beside('2025年政府性基金预算收入40.00万元，支出40.00万元。')).toEqual([]);
  expect(beside('2025年政府性基金预算收入40.00万元，支出41.00万元。').length).toBe(1);
});

it('what is divided anew behind a full stop is no part of what was divided before it', () => {
  const text = (projects: string): string =>
    `2025年收入预算140.00万元，支出预算140.00万元。\n按收入来源划分，一般公共预算拨款收入100.00万元，政府性基金预算拨款收入40.00万元，其他收入0.00万元。按支出性质划分，基本支出75.00万元；项目支出${projects}万元。`;
  expect(beside(text('65.00'))).toEqual([]);
  expect(beside(text('56.00'))).toEqual(['error SAM001 56.00']);
});

it('the budget of an office by its own name is all it has', () => {
  const text = (all: string): string => `2025年甲市水利局预算${all}万元，包括基本支出75.00万元、项目支出65.00万元。`;
  expect(beside(text('140.00'))).toEqual([]);
  expect(beside(text('104.00'))).toEqual(['error SAM001 104.00']);
});

it('初部门预算 is the budget of the department at the beginning of the year', () => {
  expect(beside('甲市水利局2025年初部门预算收入140.00万元。')).toEqual([]);
  expect(beside('甲市水利局2025年初部门预算收入114.00万元。')).toEqual(['query SAM001 114.00']);
});

it('staff beside what persons and families get is what wages are', () => {
  const text = (staff: string, again = staff): string =>
    `2025年部门预算支出140.00万元，其中：人员支出${staff}万元、公用支出24.50万元、对个人和家庭的补助支出20.00万元、项目支出65.00万元。\n（一）人员支出${again}万元，主要是在职人员工资福利支出。`;
  expect(beside(text('30.50'))).toEqual([]);
  expect(beside(text('30.50', '35.00'))).toEqual([expect.stringContaining('35.00')]);
  expect(beside('2025年基本支出75.00万元，其中：人员支出50.50万元、公用支出24.50万元。')).toEqual([]);
});

it('all that has targets is no part of the projects that have', () => {
  const text = (projects: string): string =>
    `2026年支出预算100.00万元。\n二、预算绩效情况\n2026年实行绩效目标管理的项目4个，涉及资金${projects}万元。实行部门整体绩效目标管理，涉及财政拨款100.00万元。`;
  expect(saidAlone(text('25.00'))).toEqual([]);
});

it('what is kept for small firms is called by many words', () => {
  const text = (small: string, smallest: string, given: string): string =>
    `2026年政府采购预算100.00万元，其中：货物60.00万元，服务40.00万元。${given}64.00万元，占政府采购预算总额的${small}%，其中：${smallest}32.00万元，占50.00%。`;
  for (const [given, smallest] of [
    ['2026年面向中小企业预留采购份额', '预留给小微企业的采购份额'],
    ['预留给中小企业的采购预算', '预留给小微企业的采购预算'],
    ['授予中小企业合同', '授予小微企业合同'],
  ] as const) {
    expect(saidAlone(text('64.00', smallest, given)), given).toEqual([]);
    expect(saidAlone(text('46.00', smallest, given)), given).toEqual(['error PCT001 46.00']);
  }
});
