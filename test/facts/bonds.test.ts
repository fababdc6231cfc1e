import { describe, expect, it } from 'vitest';
import { allUnderstood, changed, finds, written } from './typed.ts';

/** What bonds there are, what they bear and when they were issued, beside what is spent of them. */

const LIST = written(`2024年债券情况表
部门：示范市甲局|||||单位：万元
债券名称|债券类型|债券规模|债券期限|利率|当年付息
合计||150|||4
2023年某省一般债券（三期）|一般债券|100|10|2.85|3
2023年某省专项债券（五期）|专项债券|50|15|3.01|1`);

const USED = written(`2024年新增地方政府债券使用情况表
部门：示范市甲局|||||||单位：万元
序号|项目名称|债券名称|债券类型|发行金额|发行时间|债券利率（%）|债券期限（年）
||合计||150|||
1|甲小学建设|2023年某省一般债券（三期）|一般债券|100|2023-05-06|2.85|10
2|乙路改造|2023年某省专项债券（五期）|专项债券|50|2023年6月|3.01|15年`);

/** 80 of the 100 are spent this year. */
const SPENT = written(`2024年一般债券项目支出表
部门：示范市甲局|||||单位：万元
项目名称|债券期限|债券利率|债券规模|本年支出|当年付息
合计|||150|120|4
甲小学建设|10|2.85|100|80|3
乙路改造|15|3.01|50|40|1`);

describe('a list of bonds', () => {
  it('is sound, whatever they bear and however much of them is spent', () => {
    for (const cells of [LIST, USED, SPENT]) allUnderstood(cells);
  });

  it('adds up in each of its columns', () => {
    expect(finds(changed(LIST, 3, 2, 160), 'C4')).toBe(true);
    expect(finds(changed(LIST, 5, 5, 2), 'F6')).toBe(true);
    expect(finds(changed(USED, 5, 4, 60), 'E6')).toBe(true);
    expect(finds(changed(SPENT, 4, 3, 110), 'D5')).toBe(true);
    expect(finds(changed(SPENT, 3, 4, 130), 'E4')).toBe(true);
  });
});

describe('money of bonds, a column for each kind', () => {
  const cells = written(`
2024年项目支出表
部门：示范市甲局|||||单位：万元
项目名称|合计|一般公共预算|政府性基金预算|新增债券|再融资债券
合计|160|100|30|20|10
甲小学建设|110|70|25|10|5
乙路改造|50|30|5|10|5`);

  it('is added up with the rest', () => {
    allUnderstood(cells);
    expect(finds(changed(cells, 4, 5, 15), 'F5')).toBe(true);
    expect(finds(changed(cells, 5, 4, 1), 'E6')).toBe(true);
  });
});
