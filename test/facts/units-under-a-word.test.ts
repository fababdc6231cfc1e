import { expect, it } from 'vitest';
import { allUnderstood, changed, finds, written } from './typed.ts';

it('单位 over names of offices says whose the rows are', () => {
  const cells = written(`2024年一般公共预算支出表
单位：万元
科目编码|科目名称|单位|金额
2130301|行政运行|局机关|60
2130301|行政运行|水政监察大队|10
|小计||70
2130305|水利工程建设|水利管理站|30
|小计||30
|合计||100`);
  allUnderstood(cells);
  expect(finds(changed(cells, 4, 3, 15), 'D5')).toBe(true);
  expect(finds(changed(cells, 7, 3, 35), 'D8')).toBe(true);
});
