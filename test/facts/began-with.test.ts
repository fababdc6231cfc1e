import { expect, it } from 'vitest';
import { allUnderstood, changed, finds, written } from './typed.ts';

const fund = written(`
2024年政府性基金预算财政拨款收入支出表
部门：示例市城管局|||||||单位：万元
科目编码|科目名称|年初结转和结余|本年收入|本年支出|||年末结转和结余
||||小计|基本支出|项目支出|
|合计|50.5|100.3|120.6|40.4|80.2|30.2
212|城乡社区支出|20.2|60.1|70.2|30.1|40.1|10.1
229|其他支出|30.3|40.2|50.4|10.3|40.1|20.1
`);

it('what the year began with stands before what came in', () => {
  allUnderstood(fund);
  expect(finds(changed(fund, 5, 2, 22.2), 'C6')).toBe(true);
  expect(finds(changed(fund, 6, 7, 21.1), 'H7')).toBe(true);
});

it('wherever it stands, what came in and is not spent is left', () => {
  const cells = written(`
2024年政府性基金预算收支表
部门：示例市城管局||||单位：万元
科目名称|本年收入|本年支出|上年结转|年末结转
合计|100.3|120.6|50.5|30.2
城乡社区支出|60.1|70.2|20.2|10.1
其他支出|40.2|50.4|30.3|20.1
`);
  allUnderstood(cells);
  expect(finds(changed(cells, 4, 1, 70.1), 'B5')).toBe(true);
});
