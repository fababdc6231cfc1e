import { expect, it } from 'vitest';
import { allUnderstood, check, finds, written } from './typed.ts';

/** Figures of last year restated in this year's terms: 同口径, 可比口径. */

const table = (heading: string, change = 20) =>
  written(`
2024年一般公共预算支出表
单位：万元
科目编码|科目名称|${heading}|2024年预算数|增减额|增减（%）
|合计|100|120|${change}|20
201|一般公共服务支出|80|90|10|12.5
221|住房保障支出|20|30|10|50`);

it.each(['2023年预算数（同口径）', '上年预算数（可比口径）', '2023年同口径预算数', '上年预算数（按可比口径）'])(
  '%s heads last year',
  (heading) => {
    allUnderstood(table(heading));
    expect(finds(table(heading, 30), 'E4')).toBe(true);
  },
);

it('a table of “三公一会” is that of the three and of meetings', () => {
  const { coverage, findings } = check(
    written(`
2024年“三公一会”经费预算表
单位：万元
项目|2023年预算数|2024年预算数
合计|10|9
公务接待费|5|4
会议费|5|5`),
  );
  expect(findings).toEqual([]);
  expect(coverage.understood).toBe(6);
});
