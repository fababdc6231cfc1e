import { describe, expect, it } from 'vitest';
import { allUnderstood, changed, finds, written } from './typed.ts';

describe('a class whose name several classifications have', () => {
  it.each([
    ['机关工资福利支出', '机关商品和服务支出', '对个人和家庭的补助', '其他支出'],
    ['机关工资福利支出', '对事业单位经常性补助', '对个人和家庭的补助', '对企业补助'],
    ['工资福利支出', '商品和服务支出', '对个人和家庭的补助', '其他支出'],
  ])('is of the one that the classes before it are of: %s, %s, %s, %s', (first, second, third, last) => {
    const cells = written(`收支总表
部门：示例市教育局|||单位：万元
收入||支出|
项目|预算数|项目|预算数
一、一般公共预算拨款收入|105|一、${first}|80
二、事业收入|15|二、${second}|40
三、其他收入|5|三、${third}|3
||四、${last}|2
本年收入合计|125|本年支出合计|125
收入总计|125|支出总计|125`);
    allUnderstood(cells);
    for (const row of [4, 5, 6, 7]) expect(finds(changed(cells, row, 3, 25), `D${row + 1}`)).toBe(true);
  });
});
