import { expect, it } from 'vitest';
import { saidBeside, sheetsOf } from '../instruments/told-beside.ts';

it('classes that are said to be all of 基本支出 are as much as its table states', () => {
  const text = (pay: string, allowances: string, goods: string): string =>
    `按支出经济分类：工资福利支出${pay}万元（基本工资18.30万元、津贴补贴${allowances}万元），商品和服务支出${goods}万元，对个人和家庭的补助20.00万元，资本性支出2.10万元，均为基本支出。`;
  expect(saidBeside(text('30.50', '12.20', '22.40'))).toEqual([]);
  expect(saidBeside(text('35.00', '12.20', '22.40'))).toEqual(['error SAM001 35.00']);
  expect(saidBeside(text('30.50', '21.20', '22.40'))).toEqual(['error SAM001 21.20']);
  // Without those words there may be 项目支出 in a class, and no less than 基本支出.
  const open = (goods: string): string => text('30.50', '12.20', goods).replace('，均为基本支出', '');
  expect(saidBeside(open('47.40'))).toEqual([]);
  expect(saidBeside(open('20.40'))).toEqual(['query SAM001 20.40']);
});

it('what stands behind 人员经费…中 is a part of that', () => {
  const text = (pay: string): string =>
    `人员经费50.50万元中，工资福利支出${pay}万元（含基本工资18.30万元），对个人和家庭的补助20.00万元。`;
  expect(saidBeside(text('30.50'))).toEqual([]);
  expect(saidBeside(text('60.50'))).toEqual(['error SAM001 60.50']);
});

it('what 机关运行经费 is spent on is what the tables state of 公用经费, where it is all of that', () => {
  for (const opens of ['其中：', '主要用于', '包括']) {
    const text = (office: string, all = '24.50'): string =>
      `2025年机关运行经费安排${all}万元，${opens}办公费${office}万元、差旅费8.60万元、公务接待费2.40万元。`;
    expect(saidBeside(text('11.40')), opens).toEqual([]);
    expect(saidBeside(text('14.10')), opens).toEqual(['query SAM001 14.10']);
    expect(saidBeside(text('7.30', '20.00')), opens).toEqual([]);
  }
});

it('beside classes of 工资福利支出 a name that a function bears as well is a class', () => {
  const sheets = sheetsOf().map((sheet) =>
    sheet
      .replace('30102|津贴补贴|12.2|12.2', '30102|津贴补贴|8.2|8.2|\n30113|住房公积金|4|4')
      .replaceAll('2080501|行政单位离退休', '2210201|住房公积金')
      .replaceAll('20805|行政事业单位养老支出', '22102|住房改革支出')
      .replaceAll('208|社会保障和就业支出', '221|住房保障支出')
      .replace('一、社会保障和就业支出', '一、住房保障支出'),
  );
  const text = (fund: string, office: string): string =>
    `基本支出75.00万元，其中：人员经费50.50万元，主要包括：基本工资18.30万元、津贴补贴8.20万元、住房公积金${fund}万元；公用经费24.50万元，主要包括：办公费${office}万元、差旅费8.60万元。`;
  expect(saidBeside(text('4.00', '11.40'), sheets)).toEqual([]);
  expect(saidBeside(text('4.90', '11.40'), sheets)).toEqual(['error SAM001 4.90']);
  expect(saidBeside(text('4.00', '14.10'), sheets)).toEqual(['query SAM001 14.10']);
});
