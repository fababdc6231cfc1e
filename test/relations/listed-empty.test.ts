import { describe, expect, it } from 'vitest';
import { cellAt, checkSheets, written } from '../facts/typed.ts';

/** @param funds printed below 一般公共预算拨款收入 */
const both = (funds: string) =>
  written(`
部门收支总表
部门：示例市水利局|||单位：万元
收入||支出|
项目|预算数|项目|预算数
一、一般公共预算拨款收入|1000.50|一、农林水支出|900.50
${funds}|二、住房保障支出|100
本年收入合计|1000.50|本年支出合计|1000.50
上年结转||结转下年|
收入总计|1000.50|支出总计|1000.50`);

const fiscal = (more: number) =>
  written(`
一般公共预算支出表
部门：示例市水利局||||单位：万元
科目编码|科目名称|合计|基本支出|项目支出
|合计|${1000.5 + more}|${600.3 + more}|400.20
213|农林水支出|${900.5 + more}|${500.3 + more}|400.20
221|住房保障支出|100|100|`);

const unknown = written(`
村庄体育器材分布表
单位名称：黎埠镇人民政府||单位：万元
村名|秋千|单杠
东村|10.5|3.2
西村|3.3|2.2`);

const found = (funds: string, more: number) =>
  checkSheets(both(funds), fiscal(more), unknown)
    .findings.map(({ code, place }) => `${code} ${cellAt(place)}`)
    .filter((one) => !one.includes('表3'));

const ALL_FUNDS = '二、政府性基金预算拨款收入|||\n三、国有资本经营预算拨款收入|||\n四、事业收入|||\n五、其他收入|';

describe('a table nobody understood', () => {
  it('holds no money that another table lists and leaves blank', () => {
    expect(found(ALL_FUNDS, 0)).toEqual([]);
    expect(found(ALL_FUNDS, 10.25)).not.toEqual([]);
  });

  it('may hold what none lists', () => {
    expect(found('二、政府性基金预算拨款收入|', 10.25)).toEqual([]);
  });
});
