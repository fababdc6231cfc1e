import { expect, it } from 'vitest';
import { saidBeside, sheetsOf } from '../instruments/told-beside.ts';

const ALL = sheetsOf({ fund: true });

it('what money is for by the names of all its projects or subjects is as much as the tables state of each', () => {
  const fund = (one: string): string =>
    `政府性基金预算拨款40.00万元，用于城市建设支出${one}万元，用于农村基础设施建设支出11.50万元。`;
  expect(saidBeside(fund('28.50'), ALL)).toEqual([]);
  expect(saidBeside(fund('25.80'), ALL)).toEqual(['error SAM001 25.80']);
  const projects = (one: string): string =>
    `项目支出25.00万元，主要用于河湖长制工作经费12.60万元、小型水库除险加固${one}万元。`;
  expect(saidBeside(projects('12.40'))).toEqual([]);
  expect(saidBeside(projects('14.20'))).toEqual(['error SAM001 14.20']);
});

it('alone it may be a part of that, unless a project is named as all of it', () => {
  expect(saidBeside('政府性基金预算拨款40.00万元，用于城市建设支出20.00万元、偿还债务20.00万元。', ALL)).toEqual([]);
  expect(saidBeside('水利工程建设（项）12.40万元，主要用于小型水库除险加固8.40万元、堤防加固4.00万元。')).toEqual([]);
  expect(saidBeside('项目支出25.00万元，主要用于开展小型水库除险加固14.20万元。')).toEqual(['query SAM001 14.20']);
  expect(
    saidBeside('项目支出25.00万元，主要用于以下项目：（1）河湖长制工作经费12.60万元；（2）小型水库除险加固12.40万元。'),
  ).toEqual([]);
  expect(saidBeside('2025年安排河湖长制工作经费支出16.20万元，主要用于河湖巡查。')).toEqual(['query SAM001 16.20']);
});
