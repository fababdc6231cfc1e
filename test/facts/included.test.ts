import { describe, expect, it } from 'vitest';
import { readPhrase } from '../../src/lexicon/phrase.ts';
import { allUnderstood, type Cells, changed, check, finds, written } from './typed.ts';

/** What stands in brackets behind the name of money says what is in it, and makes it no other money. */

const overview = (...income: string[]): Cells =>
  written(`收支总表
部门：示例市教育局|||单位：万元
收入||支出|
项目|预算数|项目|预算数
${income[0]}|80|一、一般公共服务支出|70
二、政府性基金预算拨款收入||二、社会保障和就业支出|30
${income[1]}|15||
${income[2]}|5||
本年收入合计|100|本年支出合计|100
收入总计|100|支出总计|100`);
const [GRANT, EARNED, OTHER] = ['一、一般公共预算拨款收入', '三、事业收入', '四、其他收入'];

describe('what is said to be in it', () => {
  it.each([
    [`${GRANT}（含上级转移支付）`, EARNED, OTHER],
    [`${GRANT}（含上级专项、债券）`, EARNED, OTHER],
    [`${GRANT}（含中央转移支付）`, EARNED, OTHER],
    [`${GRANT}(包括提前下达)`, EARNED, OTHER],
    [`${GRANT}（含非税收入）`, EARNED, OTHER],
    [GRANT, `${EARNED}（含学费）`, OTHER],
    [GRANT, `${EARNED}（含教育收费）`, OTHER],
    [GRANT, `${EARNED}（不含财政专户管理资金）`, OTHER],
    [GRANT, EARNED, `${OTHER}（含捐赠收入）`],
    [GRANT, EARNED, `${OTHER}（含房租）`],
    [GRANT, EARNED, `${OTHER}（不含债务）`],
  ])('makes it no other money: %s, %s, %s', (...income) => {
    const cells = overview(...income);
    allUnderstood(cells);
    for (const row of [4, 6, 7]) expect(finds(changed(cells, row, 1, 25), `B${row + 1}`)).toBe(true);
  });

  it('is beside it where the tree has them side by side', () => {
    expect(readPhrase('一般公共预算（含政府性基金）').at).toEqual({ fund: '财政拨款' });
    expect(readPhrase('单位资金（含财政专户管理资金）').at).toEqual({ fund: '非财政拨款' });
  });

  it('is what no word says where a part of its own is not in it', () => {
    const { coverage } = check(overview(`${GRANT}（不含非税收入）`, EARNED, OTHER));
    expect(coverage.understood).toBeLessThan(coverage.figures);
  });

  it('heads a column, too', () => {
    const cells = written(`收入总表
部门：示例市教育局||||||单位：万元
科目编码|科目名称|合计|上年结转|一般公共预算拨款收入|财政专户管理资金收入|事业收入（含教育收费）|事业单位经营收入|其他收入
|合计|120|10|85||15|5|5
201|一般公共服务支出|90|10|55||15|5|5
2010101|行政运行|70|0|55||15||
2010102|一般行政管理事务|20|10||||5|5
208|社会保障和就业支出|30||30||||
2080505|机关事业单位基本养老保险缴费支出|30||30||||`);
    allUnderstood(cells);
    expect(finds(changed(cells, 5, 6, 25), 'G6')).toBe(true);
  });
});
