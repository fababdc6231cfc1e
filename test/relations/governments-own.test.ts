import { describe, expect, it } from 'vitest';
import { cellAt, checkSheets, written } from '../facts/typed.ts';

const office = written(`
部门支出总表
部门：零溪镇人民政府||||单位：万元
科目编码|科目名称|合计|基本支出|项目支出
|合计|1200.50|800.30|400.20
201|一般公共服务支出|700.50|600.30|100.20
205|教育支出|300||300
208|社会保障和就业支出|120|120|
221|住房保障支出|80|80|`);

/** @param up what is passed up, @param spent on general services */
const town = (up: number, spent = 800) =>
  written(`
零溪镇财政收支预算总表
单位名称：零溪镇人民政府|||单位：万元
收入||支出|
项目|预算数|项目|预算数
一、税收收入|500|一、一般公共服务支出|${spent}
　　增值税|300|二、教育支出|320
　　企业所得税|200|本级支出合计|${spent + 320}
二、非税收入|100|上解上级支出|${up}
本级收入合计|600||
三、上级补助收入|620||
收入总计|1220|支出总计|1220`);

const found = (...tables: ReturnType<typeof written>[]) =>
  checkSheets(office, ...tables).findings.map(({ code, place }) => `${code} ${cellAt(place)}`);

describe("a government's own budget in the report of an office", () => {
  it('is not what the office spends, and adds up by itself', () => {
    expect(found(town(100))).toEqual([]);
    expect(found(town(120))).toEqual(['SUM001 表2!D8']);
  });

  it('is held against it where the two are one', () => {
    const one = written(`
零溪镇财政收支预算总表
单位名称：零溪镇人民政府|||单位：万元
收入||支出|
项目|预算数|项目|预算数
一、税收收入|500|一、一般公共服务支出|700.50
　　增值税|300|二、教育支出|320
　　企业所得税|200|三、社会保障和就业支出|120
二、上级补助收入|720.50|四、住房保障支出|80
收入总计|1220.50|支出总计|1220.50`);
    expect(found(one)).not.toEqual([]);
  });

  it('may be of one fund alone where the office has another: its totals are not the office’s', () => {
    const other = written(`
收支总表
部门：零溪镇人民政府|||单位：万元
收入||支出|
项目|预算数|项目|预算数
一、一般公共预算拨款收入|1200.50|一、一般公共服务支出|700.50
二、政府性基金预算拨款收入|50|二、教育支出|300
||三、社会保障和就业支出|120
||四、住房保障支出|80
||五、城乡社区支出|50
收入总计|1250.50|支出总计|1250.50`);
    const own = (last: number) =>
      written(`
零溪镇财政收支预算总表
单位名称：零溪镇人民政府|||单位：万元
收入||支出|
项目|预算数|项目|预算数
一、税收收入|500|一、一般公共服务支出|700.50
　　增值税|300|二、教育支出|300
　　企业所得税|200|三、社会保障和就业支出|120
二、上级补助收入|700.50|四、住房保障支出|80
　　体制补助收入|400|上解上级支出|
　　专项转移支付收入|300.50||
收入总计|${last}|支出总计|1200.50`);
    const spent = written(`
部门支出总表
部门：零溪镇人民政府||||单位：万元
科目编码|科目名称|合计|基本支出|项目支出
|合计|1250.50|800.30|450.20
201|一般公共服务支出|700.50|600.30|100.20
205|教育支出|300||300
208|社会保障和就业支出|120|120|
212|城乡社区支出|50||50
221|住房保障支出|80|80|`);
    const told = (...tables: ReturnType<typeof written>[]) =>
      checkSheets(...tables, spent).findings.map(({ code, place }) => `${code} ${cellAt(place)}`);
    expect(told(other, own(1200.5))).toEqual([]);
    expect(told(other, own(1200.9))).toEqual(['SUM001 表2!B11']);
  });

  it('is told by what its own companies pay, too', () => {
    const capital = written(`
国有资本经营预算收支总表
单位名称：零溪镇人民政府|||单位：万元
收入||支出|
项目|预算数|项目|预算数
一、利润收入|500|一、解决历史遗留问题及改革成本支出|200
二、股利、股息收入|150|二、国有企业资本金注入|350
本年收入合计|650|本年支出合计|550
上年结转|10|调出资金|110
收入总计|660|支出总计|660`);
    const spent = written(`
国有资本经营预算支出表
部门：零溪镇人民政府||||单位：万元
科目编码|科目名称|合计|基本支出|项目支出
|合计|20.30||20.30
223|国有资本经营预算支出|20.30||20.30
22301|解决历史遗留问题及改革成本支出|20.30||20.30`);
    expect(found(capital, spent)).toEqual([]);
  });
});
