import { describe, expect, it } from 'vitest';
import { allUnderstood, type Cells, changed, check, finds, written } from '../facts/typed.ts';

/** The words for the rows stand in both lines of the heading, one over the other: the second is no row. */
describe('科目名称 under 功能分类科目, beside a heading over several columns', () => {
  const table = (upper: string, lower: string): Cells =>
    written(`2024年一般公共预算支出表
单位：万元
${upper}|2024年预算数||
${lower}|合计|基本支出|项目支出
合计|100|60|40
农林水支出|100|60|40
水利|100|60|40
行政运行|70|60|10
水利工程建设|30||30`);

  it.each([
    ['功能分类科目', '科目名称'],
    ['项目', '科目名称'],
    ['功能科目名称', '（类款项）'],
  ])('%s over %s', (upper, lower) => {
    const cells = table(upper, lower);
    allUnderstood(cells);
    expect(finds(changed(cells, 7, 2, 65), 'C8')).toBe(true);
    expect(finds(changed(cells, 8, 1, 35), 'B9')).toBe(true);
  });

  it('where only some headings beside it are known', () => {
    const { findings } = check(
      written(`2024年项目支出表
单位：万元
项目|2024年预算数
项目名称|合计|甲乙丙
合计|100|100
水库除险加固工程|60|60
河道治理经费|40|40`),
    );
    expect(findings.map(({ place }) => 'cell' in place && place.cell)).toEqual(['C4']);
  });
});
