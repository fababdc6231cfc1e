import { expect, it } from 'vitest';
import { saidAlone } from '../instruments/told-alone.ts';
import { saidBeside } from '../instruments/told-beside.ts';

const WORDS = ['2025年部门预算', '我局2025年部门预算总额为', '2025年我局预算', '2025年综合预算', '部门预算总规模'];

it('部门预算 under a heading of all there is, or none, is all that the department has and spends', () => {
  const text = (words: string, all: string, heading = '一、收支情况'): string =>
    `甲市水利局2025年部门预算\n${heading}\n${words}${all}万元，其中：基本支出75.00万元，项目支出25.00万元。`;
  for (const words of WORDS) {
    expect(saidBeside(text(words, '100.00')), words).toEqual([]);
    expect(saidBeside(text(words, '120.00')), words).toEqual(['error SAM001 120.00']);
  }
});

it('and of what its own heading speaks of below that', () => {
  expect(saidAlone('2026年收入预算100.00万元。\n二、项目支出情况\n2026年本单位预算25.00万元。')).toEqual([
    'unread 25.00',
  ]);
  expect(
    saidAlone('2026年收入预算100.00万元。\n（一）信息系统建设项目\n2026年我局预算安排20.00万元。'),
  ).not.toContainEqual(expect.stringMatching(/error|query/u));
});

it('what is divided twice and stated nowhere before has no part that is divided', () => {
  const text = (project: string): string =>
    `按资金性质划分：一般公共预算支出2800.00万元，占87.50%，政府性基金支出400.00万元，占12.50%；按支出类型划分：基本支出1800.00万元，占56.25%，项目支出${project}万元，占43.75%。支出预算合计3200.00万元。`;
  expect(saidAlone(text('1400.00'))).toEqual([]);
});

it('nothing of what no word places is no figure left unread', () => {
  const text = (amount: string): string =>
    `2026年培训费预算9.80万元，拟开展培训6次；节庆、论坛、赛事活动预算${amount}万元。`;
  expect(saidAlone(text('0'))).toEqual([]);
  expect(saidAlone(text('3.50'))).toEqual(['unread 3.50']);
});

it('a path of names in front of 预算数为 is that of the table', () => {
  const text = (amount: string, between = '—'): string =>
    `甲市水利局2025年部门预算\n一、一般公共预算支出情况\n1.${['农林水支出', '水利', '行政运行'].join(between)}预算数为${amount}万元，主要是人员减少。`;
  for (const between of ['—', '-']) {
    expect(saidBeside(text('55.00', between)), between).toEqual([]);
    expect(saidBeside(text('58.00', between)), between).toEqual(['error SAM001 58.00']);
  }
});

it('a year left unchanged is told though the sentence goes on to compare', () => {
  const text = (year: number): string =>
    `甲市水利局2025年部门预算\n一、“三公”经费情况\n${year}年“三公”经费预算27.60万元。与上年预算10.00万元相比，增加17.60万元，主要是购车。`;
  expect(saidBeside(text(2025))).toEqual([]);
  expect(saidBeside(text(2024))).toEqual(['error TXT007 27.60']);
});

it('behind what a name stands for an amount without words of its own is of that', () => {
  const text = (rate: string): string =>
    `2026年收入预算100.00万元。\n答：机关运行经费是指为保障行政单位运行用于购买货物和服务的各项资金。2026年安排45.30万元，比上年增加3.96万元，增长${rate}%，主要原因是新增任务。`;
  expect(saidAlone(text('9.58'))).toEqual([]);
  expect(saidAlone(text('9.85'))).toEqual(['error YOY002 9.85']);
});

it('a rate that does not follow is wrong itself, though this year’s amount is but a digit off', () => {
  expect(saidAlone('2026年支出预算1200.00万元，上年预算1100.00万元，增长10.00%，主要是人员增加。')).toEqual([
    'error YOY002 10.00',
  ]);
});
