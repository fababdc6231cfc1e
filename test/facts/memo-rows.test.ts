import { expect, it } from 'vitest';
import { allUnderstood, changed, finds, written } from './typed.ts';

it('其中：一般公共预算 below the last subject divides the total', () => {
  const cells = written(`2024年部门支出总表
单位：万元
科目编码|科目名称|合计|基本支出|项目支出
|合计|100|60|40
213|农林水支出|100|60|40
21303|水利|100|60|40
2130301|行政运行|70|60|10
2130305|水利工程建设|30||30
|其中：一般公共预算|80|60|20
|　　　政府性基金预算|20||20`);
  allUnderstood(cells);
  expect(finds(changed(cells, 8, 4, 15), 'E9')).toBe(true);
  expect(finds(changed(cells, 9, 2, 25), 'C10')).toBe(true);
});
