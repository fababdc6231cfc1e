import { describe, expect, it } from 'vitest';
import { saidAlone } from '../instruments/told-alone.ts';
import { saidBeside } from '../instruments/told-beside.ts';

const beside = (heading: string, text: string) => saidBeside(`甲市水利局2025年部门预算\n${heading}\n${text}`);

describe('a list in which each part tells what it is for', () => {
  const text = (second: string, unit = '万元'): string =>
    `2025年项目支出预算数25.00万元，主要是部门为完成特定任务而发生的支出。其中：水利行业业务管理支出12.60万元，主要用于水利行业业务管理等方面，水利工程建设支出${second}${unit}，主要用于水利工程建设等方面。`;

  it('goes on behind the purpose of the part before', () => {
    expect(beside('一、一般公共预算支出', text('12.40'))).toEqual([]);
    expect(beside('一、一般公共预算支出', text('14.20'))).toEqual(['error SAM001 14.20']);
    expect(beside('一、一般公共预算支出', text('12.40', '元'))).toEqual(['error SAM001 12.40']);
  });

  it('and what a purpose costs is no part', () => {
    const cost = '项目支出25.00万元，主要用于房屋维修10.00万元，设备购置15.00万元。';
    expect(saidAlone(`2026年支出预算100.00万元，其中：基本支出75.00万元，${cost}`)).toEqual([]);
  });
});

it('how all there is changed, said without its amount, goes by what was said of it or by the tables', () => {
  const text = (change: string, rate: string): string =>
    `2025年部门收入预算100.00万元，支出预算100.00万元。\n2025年收支预算总额比上年预算增加${change}万元，增长${rate}%，主要原因是人员增加。`;
  expect(beside('一、部门收支总表说明', text('10.00', '11.11'))).toEqual([]);
  expect(beside('一、部门收支总表说明', text('10.00', '11.41'))).toEqual(['query YOY002 11.41']);
});

it('an amount less than its only part is not what a table states of less', () => {
  const text = (all: string): string => `2025年财政拨款收支总预算${all}万元，包括一般公共预算拨款100.00万元。`;
  expect(beside('一、财政拨款收支情况', text('100.00'))).toEqual([]);
  // As much as 基本支出.
  expect(beside('一、财政拨款收支情况', text('75.00'))).toEqual(['query SAM001 75.00']);
});

it('what stayed level goes by what the sentence before went by, and counts as nothing among the changes', () => {
  const text = (vehicles: string): string =>
    `2026年“三公”经费预算数为34.44万元，其中：因公出国（境）费0.00万元，公务用车购置及运行费31.36万元，公务接待费3.08万元。2026年“三公”经费预算比2025年预算增加18.00万元，主要原因是购置车辆。其中：因公出国（境）费持平，公务用车购置及运行费增加${vehicles}万元，公务接待费减少0.66万元。`;
  expect(saidAlone(text('18.66'))).toEqual([]);
  expect(saidAlone(text('18.00'))).toEqual([expect.stringMatching(/^error YOY001/u)]);
});

it('a change copied from the item above is wrong itself, though both are parts of one', () => {
  const text = (change: string): string =>
    `2026年“三公”经费预算37.22万元，比上年预算增加21.38万元，增长134.97%，主要是新购车辆，具体如下：\n公务接待费：2026年安排2.28万元，比上年预算减少0.61万元，下降21.11%，主要是厉行节约。\n公务用车购置及运行维护费：2026年安排34.94万元，比上年预算增加${change}万元，增长169.81%，主要是新购车辆。`;
  expect(saidAlone(text('21.99'))).toEqual([]);
  expect(saidAlone(text('0.61'))).toEqual(['error YOY001 0.61']);
});

it('比上年增1.38万元 and 比上年减0.41万元 are changes', () => {
  const text = (reception: string): string =>
    `2026年“三公”经费预算32.40万元，比上年增0.97万元，增长3.09%，主要原因是工作需要。其中：\n因公出国（境）费29.90万元，比上年增1.38万元，主要原因是工作需要。\n公务接待费2.50万元，比上年减${reception}万元，主要原因是厉行节约。\n公务用车购置及运行费0万元，与上年持平。`;
  expect(saidAlone(text('0.41'))).toEqual([]);
  expect(saidAlone(text('0.14')).length).toBe(1);
});

it('基本支出 and 项目支出 at the head of a paragraph are divided anew together', () => {
  const text = (classes: string): string =>
    `基本支出75.00万元，占总支出75.00%；项目支出25.00万元，占总支出25.00%。按支出功能分类划分：社会保障和就业支出20.00万元；农林水支出${classes}万元。`;
  expect(beside('二、支出预算情况', text('80.00'))).toEqual([]);
  expect(beside('二、支出预算情况', text('88.00'))).toEqual(['error SAM001 88.00']);
});

it('amounts told off by 一是 and 二是 are no reasons of one another', () => {
  const text = (bought: string): string =>
    `2026年“三公”经费预算37.61万元，同比增加21.82万元，增长138.19%，主要原因是购车。一是因公出国（境）费6.25万元，同比减少1.01万元，下降13.91%，主要原因是部分项目已完成；二是公务用车购置及运行维护费27.61万元，同比增加23.83万元，增长630.42%，主要原因是新增任务，其中购置费${bought}万元，运行维护费3.78万元；三是公务接待费3.75万元，同比减少1.00万元，下降21.05%，主要原因是项目减少。`;
  expect(saidAlone(text('23.83'))).toEqual([]);
  // Reasons that are told off go on as before.
  expect(
    saidAlone(
      '2026年支出预算100.00万元，比上年增加10.00万元，增长11.11%，主要原因：一是人员经费增加6.00万元；二是项目经费增加4.00万元。',
    ),
  ).toEqual([]);
});
