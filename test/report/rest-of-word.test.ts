import { describe, expect, it } from 'vitest';
import { message } from '../../src/report/messages.ts';
import { check, written } from '../facts/typed.ts';

const said = (heading: string): readonly string[] =>
  check(
    written(`一般公共预算支出表
部门：示例市教育局|||||单位：万元
科目编码|科目名称|合计|基本支出|${heading}
|合计|100|40|60
205|教育支出|100|40|60`),
  ).findings.map((finding) => message(finding).zh);

describe('what of a heading is not understood', () => {
  it('is named where it stands there in one piece', () => {
    expect(said('上解甲支出')).toEqual(['看不懂的栏目“上解甲支出”（“上解甲”）；有关的数没有核对']);
  });
  it('is not put together from several', () => {
    expect(said('甲商品（乙302丙）')).toEqual(['看不懂的栏目“甲商品（乙302丙）”；有关的数没有核对']);
  });
});
