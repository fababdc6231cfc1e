import { expect, it } from 'vitest';
import { cellAt, check, written } from './typed.ts';

const found = (last: string): string[] =>
  check(
    written(`
2024年项目支出表
部门名称：某某局|||||单位：万元
类型|项目名称|项目单位|合计|一般公共预算||财政专户管理资金
合计|||100|60|20|20
特定目标类|校舍|某校|70|50||20
${last}
`),
  ).findings.map(({ code, place }) => `${code} ${cellAt(place)}`);

it('what a row lacks may stand beside it, under a heading that was lost', () => {
  expect(found('其他运转类|设备|某校|30|10|20|')).toEqual(['SCH011 表1!F4']);
});

it('accounts for no other difference', () => {
  expect(found('其他运转类|设备|某校|35|10|20|')).toContain('SUM001 表1!D6');
});
