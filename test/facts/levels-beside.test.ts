import { describe, expect, it } from 'vitest';
import { allUnderstood, changed, check, finds, written } from './typed.ts';

describe('levels of government side by side over the columns of each', () => {
  it.each([
    ['省本级', '市县'],
    ['兵团本级', '师市'],
    ['自治区本级', '盟市'],
    ['市本级', '县（市、区）'],
    ['区本级', '镇街'],
  ])('%s and %s are two halves', (own, below) => {
    const cells = written(`
2024年部门支出预算总表
部门：青岭县水利局||||||||单位：万元
科目编码|科目名称|合计|${own}|||${below}||
|||小计|基本支出|项目支出|小计|基本支出|项目支出
|合计|100|60|40|20|40|20|20
2130301|行政运行|70|45|40|5|25|20|5
2130305|水利工程建设|30|15||15|15||15`);
    allUnderstood(cells);
    for (const [column, letter] of [
      [2, 'C'],
      [3, 'D'],
      [7, 'H'],
    ] as const)
      expect(finds(changed(cells, 5, column, 41.37), `${letter}6`), letter).toBe(true);
  });

  it.each(['省本级|市县', '其中：省本级|市县'])('of which 市县 names rows elsewhere: %s', (heads) => {
    const cells = written(`
省级专项资金预算表
部门：青岭县水利局|||单位：万元
项目名称|预算数|${heads}
合计|100|40|60
水利发展资金|70|20|50
移民后扶资金|30|20|10`);
    allUnderstood(cells);
    expect(check(cells).coverage.figures).toBe(9);
    expect(finds(changed(cells, 4, 3, 51.5), 'D5')).toBe(true);
  });

  it('of which one is told alone', () => {
    const cells = written(`
省级专项资金预算表
部门：青岭县水利局||单位：万元
项目名称|预算数|其中：市县
合计|100|60
水利发展资金|70|50
移民后扶资金|30|10`);
    allUnderstood(cells);
    expect(check(cells).coverage.figures).toBe(6);
    expect(finds(changed(cells, 3, 2, 61.5), 'C4')).toBe(true);
  });

  it('of which the last gives money by a name in brackets', () => {
    const cells = written(`
2024年项目支出预算表
部门：青岭县水利局||||||||单位：万元
项目单位|项目名称|合计|财政拨款|||||上年结转
|||小计|中央资金|自治区资金|市级资金|县（区）级资金|
合计||110|100|50|20|10|20|10
局机关|水库除险加固工程|70|70|40|15|5|10
水管站|灌区节水改造项目|40|30|10|5|5|10|10`);
    allUnderstood(cells);
    expect(finds(changed(cells, 5, 7, 13), 'H6')).toBe(true);
    expect(finds(changed(cells, 5, 3, 79), 'D6')).toBe(true);
  });
});
