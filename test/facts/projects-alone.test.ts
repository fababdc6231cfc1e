import { expect, it } from 'vitest';
import { cellAt, checkSheets, written } from './typed.ts';

const SPENT = written(`
2023年收支总体情况表
单位：万元
收入||支出|
项目|2023年预算|项目|2023年预算
一、财政拨款收入|2246.64|一、基本支出|593.32
||二、项目支出|1533.39
||三、事业单位经营支出|77.34
||四、对附属单位补助支出|42.59
本年收入合计|2246.64|本年支出合计|2246.64`);

const listed = (total: string, first: string, others = '') =>
  written(`
2023年部门预算项目支出及其他支出预算表
单位：万元
支出项目类别（资金使用单位）|总计
合计|${total}
研究生培养经费|${first}
双一流建设专项|1333.39${others}`);

const told = (...sheets: Parameters<typeof checkSheets>) =>
  checkSheets(...sheets).findings.flatMap(({ severity, code, place }) =>
    severity === 'error' ? [`${code} ${cellAt(place)}`] : [],
  );

it('a list of projects and other spending may hold the projects alone, or all of it', () => {
  expect(told(SPENT, listed('1533.39', '200'))).toEqual([]);
  expect(told(SPENT, listed('1653.32', '200', '\n经营支出|77.34\n对附属单位补助|42.59'))).toEqual([]);
});

it('which is no reason to pass over a slip in it', () => {
  expect(told(SPENT, listed('1533.39', '205.5'))).toEqual(['SUM001 表2!B5']);
  expect(told(SPENT, listed('1538.89', '205.5'))).not.toEqual([]);
});
