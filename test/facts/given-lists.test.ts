import { describe, expect, it } from 'vitest';
import { missedSlips } from '../instruments/every-slip.ts';
import { allUnderstood, changed, check, checkSheets, written } from './typed.ts';

describe('a list of projects and what was given for them', () => {
  it.each(['2024年提前下达转移支付明细表', '上级专项转移支付明细表'])('is of spending: %s', (title) => {
    const cells = written(`${title}
部门：示范市甲局||||单位：万元
项目名称|资金文号|合计|中央|省级
合计||100|60|40
困难群众救助补助资金|财社〔2023〕100号|70|50|20
优抚对象补助经费|财社〔2023〕120号|30|10|20`);
    allUnderstood(cells);
    expect(missedSlips(cells).filter((slip) => !slip.endsWith('blank'))).toEqual([]);
  });
});

describe('a list without amounts', () => {
  const funds = written(`2024年政府性基金预算支出表
部门：示范市甲局||||单位：万元
科目编码|科目名称|合计|基本支出|项目支出
|合计|100|0|100
229|其他支出|100|0|100`);
  const offices = written(`2024年部门预算单位构成情况表
部门：示范市甲局
序号|单位名称|单位性质|经费供给方式
1|示范市甲局机关|行政单位|全额
2|示范市甲局服务中心|事业单位|差额`);

  it('needs no unit', () => {
    expect(checkSheets(offices, funds).findings).toEqual([]);
    expect(checkSheets(offices, changed(funds, 3, 4, 90)).findings.map(({ code }) => code)).toEqual(['SAM001']);
  });

  it('says nothing for one with amounts', () => {
    const unsaid = funds.with(1, ['部门：示范市甲局', null, null, null, null]);
    expect(check(unsaid).findings.map(({ code, raw }) => [code, raw])).toEqual([
      ['UNT001', '2024年政府性基金预算支出表'],
    ]);
  });
});
