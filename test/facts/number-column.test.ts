import { expect, it } from 'vitest';
import { allUnderstood, changed, finds, written } from './typed.ts';

it('序号 that counts off every row makes no list of what stands below another row', () => {
  const cells = written(`部门预算财政拨款收支总表
部门：青岭县水利局||||||单位：万元
序号|收入||支出|||
|项目|金额|项目|合计|一般公共预算财政拨款|政府性基金预算财政拨款
1|一、一般公共预算拨款收入|70|一、卫生健康支出|110|80|30
2|二、政府性基金预算拨款收入|30
3|本年收入合计|100|本年支出合计|110|80|30
4|上年财政拨款结转结余|10|年终财政拨款结转结余
5|　一般公共预算财政拨款|10
6|　政府性基金预算财政拨款
7|收入总计|110|支出总计|110|80|30`);
  allUnderstood(cells);
  expect(finds(changed(cells, 7, 2, 15), 'C8')).toBe(true);
  expect(finds(changed(cells, 8, 2, 15), 'C9')).toBe(true);
});
