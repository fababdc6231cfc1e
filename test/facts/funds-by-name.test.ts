import { expect, it } from 'vitest';
import { allUnderstood, changed, finds, written } from './typed.ts';

it.each(['资金性质', '资金来源'])('国有资本经营预算 among funds under %s is a fund and no class', (heading) => {
  const cells = written(`
2024年部门支出总表
部门名称：某某局||||单位：万元
单位名称|${heading}|合计|基本支出|项目支出
合计||126|60|66
某某局|一般公共预算|80|60|20
某某局|政府性基金预算|30||30
某某局|国有资本经营预算|16||16
`);
  allUnderstood(cells);
  expect(finds(changed(cells, 6, 4, 15), 'E7')).toBe(true);
});

it('is a class among classes', () => {
  const cells = written(`
2024年部门支出总表
部门名称：某某局||||单位：万元
项目|合计|基本支出|项目支出
合计|126|60|66
一、一般公共服务支出|80|60|20
二、城乡社区支出|30||30
三、国有资本经营预算支出|16||16
`);
  allUnderstood(cells);
  expect(finds(changed(cells, 6, 3, 15), 'D7')).toBe(true);
});
