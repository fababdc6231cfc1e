import { describe, expect, it } from 'vitest';
import { message } from '../../src/report/messages.ts';
import { type Cells, changed, check, checkSheets, finds, SPENT, written } from './typed.ts';

const VILLAGES = written(`
2023年村级组织运转经费安排表
单位：万元
序号|村（社区）名称|合计|村干部报酬|办公经费|服务群众经费|其他
1|大王庄村|20.50|15.20|3.10|2.00|0.20
2|小李庄村|22.60|16.40|3.20|3.00|
3|朝阳社区|18.30|13.30|2.50|2.50|
|合计|61.40|44.90|8.80|7.50|0.20`);

const INSURANCE = written(`
2023年社会保险基金预算总表
单位：万元
险种|上年结余|本年收入|其中：财政补贴收入|本年支出|本年收支结余|年末滚存结余
合计|9000.20|5000|800|4500.10|499.90|9500.10
城乡居民基本养老保险基金|4000.20|2000|600|1800|200|4200.20
机关事业单位基本养老保险基金|3000|1500|200|1400.10|99.90|3099.90
失业保险基金|2000|1500||1300|200|2200`);

const LAND = written(`
2023年国有土地使用权出让收支预算表
单位：万元
收入||支出|
项目|预算数|项目|预算数
一、国有土地使用权出让收入|8000.40|一、国有土地使用权出让收入安排的支出|8000.40
　　土地出让价款收入|7800|　　征地和拆迁补偿支出|5000.40
　　补缴的土地价款|100.40|　　土地开发支出|2000
　　划拨土地收入|100|　　城市建设支出|1000
收入合计|8000.40|支出合计|8000.40`);

const CASES = written(`
2023年办案业务费和业务装备费预算表
单位：万元
项目|合计|中央政法纪检监察转移支付资金|省级配套资金|同级财政安排|备注
合计|300.20|150|50.20|100|
一、办案（业务）经费|200.20|100|30.20|70|
  1.办案差旅费|120.20|60|20.20|40|
  2.办公费|80|40|10|30|
二、业务装备经费|100|50|20|30|`);

const DISTRICTS = written(`
2023年农村饮水管护资金分配表
单位：万元
片区|村名|合计|管护员工资|维修养护
东片|大王庄村|12.50|10|2.50
|小李庄村|14.20|11|3.20
|小计|26.70|21|5.70
西片|东关社区|8.30|6|2.30
|前屯村|9.10|7|2.10
|小计|17.40|13|4.40
合计||44.10|34|10.10`);

const GROUPED = written(`
2023年村级运转保障经费明细表
单位：万元
村（社区）|合计|人员报酬|||公用及活动|
||小计|书记主任|其他人员|办公|党建
合计|44.40|30.30|20.20|10.10|8.10|6
大王庄村|24.30|16.20|11.10|5.10|5.10|3
小李庄村|20.10|14.10|9.10|5|3|3`);

const STOCKS = written(`
2023年储备物资价值变动表
单位：万元
品种|年初数|本年增加|本年减少|年末数
合计|300.50|30.20|20.10|310.60
应急物资|100.20|10.10|10.10|100.20
防汛物资|100.10|10.10|5|105.20
消防器材|100.20|10|5|105.20`);

const TOWNS = written(`
2023年改厕奖补资金分配表
单位：万元
序号|乡镇|户数|奖补资金|第一批|第二批|户均补贴
|合计|75|60.50|35.20|25.30|0.80
1|甲镇|30|25.20|15.10|10.10|0.84
2|乙乡|45|35.30|20.10|15.20|0.78`);

describe('a table of which nobody knows the words', () => {
  it.each([
    ['villages', VILLAGES, 18],
    ['kinds of insurance', INSURANCE, 23],
    ['two sides', LAND, 10],
    ['kinds within kinds', CASES, 20],
    ['groups with a total each', DISTRICTS, 21],
    ['columns with a total each', GROUPED, 18],
    ['what came and what went', STOCKS, 16],
    ['towns, beside counts and means', TOWNS, 9],
  ])('is understood as far as its totals prove it: %s', (_, cells, figures) => {
    const { coverage, findings, status } = checkSheets(cells, SPENT);
    expect(findings.map(({ code, data }) => [code, data['figures']])).toEqual([['SCH013', figures]]);
    expect(coverage).toMatchObject({ figures: figures + 6, understood: figures + 6, relations: { broken: 0 } });
    expect(status).not.toBe('incomplete');
  });

  it('says how it was checked', () => {
    expect(message(check(VILLAGES).findings[0]!).zh).toBe(
      '表名“2023年村级组织运转经费安排表”和表里的名目都是自己的叫法：18 个数按表内的合计核对了，没有和别的表对照',
    );
  });

  it.each([
    [VILLAGES, 3, 2, 20.8, 'C4'],
    [VILLAGES, 5, 4, 2.8, 'E6'],
    [VILLAGES, 6, 3, 44.6, 'D7'],
    [INSURANCE, 4, 4, 1800.3, 'E5'],
    [LAND, 5, 1, 7830.4, 'B6'],
    [LAND, 8, 3, 8030.4, 'D9'],
    [CASES, 5, 1, 120.5, 'B6'],
    [DISTRICTS, 3, 3, 13, 'D4'],
    [DISTRICTS, 5, 4, 5.4, 'E6'],
    [GROUPED, 5, 3, 11.4, 'D6'],
    [GROUPED, 5, 5, 5.4, 'F6'],
    [STOCKS, 4, 2, 10.4, 'C5'],
    [TOWNS, 4, 4, 15.4, 'E5'],
  ] as [Cells, number, number, number, string][])('has a slip in it found', (cells, row, column, value, cell) => {
    expect(finds(changed(cells, row, column, value), cell)).toBe(true);
  });

  it('is said not to be understood where no total proves anything', () => {
    const bare = VILLAGES.slice(0, -1).map((row, r) => (r > 1 ? row.toSpliced(2, 1) : row));
    expect(check(bare).status).toBe('incomplete');
  });

  it('is not let off where its title may be that of another by a slip', () => {
    const { status } = check([['2023年一般公共预算支岀表'], ...VILLAGES.slice(1)]);
    expect(status).toBe('incomplete');
  });

  it('is not let off where its rows are subjects and its columns kinds of spending', () => {
    expect(check([['2023年三保支出表'], ...SPENT.slice(1)]).status).toBe('incomplete');
  });
});

describe('a table of counts', () => {
  it('needs no title anyone knows', () => {
    const { findings, status } = checkSheets(
      written(`
2023年基本数字表
项目|单位|数量
一、在校学生数|人|1500
  本科生|人|1200
  硕士研究生|人|300
二、教职工人数|人|200`),
      SPENT,
    );
    expect(findings).toEqual([]);
    expect(status).toBe('clean');
  });
});

describe('a quota of bonds', () => {
  it('may be more than its department spends', () => {
    const { findings } = checkSheets(
      written(`
2023年新增地方政府专项债券资金使用安排表
单位：万元
序号|项目名称|项目主管部门|项目实施单位|债券性质|债券规模
1|供水管网|住建委|市政处|其他项目收益专项债券|3000
2|停车场|住建委|市政处|其他项目收益专项债券|2000
合计|||||5000`),
      SPENT,
    );
    expect(findings).toEqual([]);
  });
});

describe('what is left over, as a group of columns', () => {
  const USED = written(`
2023年支出预算表（按资金来源）
单位：万元
科目编码|科目名称|合计|财政拨款|财政专户管理资金|单位资金|||使用结余资金|||
|||||小计|事业收入|其他收入|小计|使用非财政拨款结余|使用专用结余|上年结转
|合计|1000.50|800|50|80|60|20|70.50|30|10|30.50
205|教育支出|900.50|700|50|80|60|20|70.50|30|10|30.50
221|住房保障支出|100|100||||||||`);

  it('adds up', () => {
    const { findings, coverage } = check(USED);
    expect(findings).toEqual([]);
    expect(coverage.understood).toBe(coverage.figures);
  });

  it.each([8, 9, 10, 11])('has a slip found in column %i', (column) => {
    expect(finds(changed(USED, 5, column, 33.3), `${String.fromCharCode(65 + column)}6`)).toBe(true);
  });
});

describe('what is owed', () => {
  it('is no money of the year', () => {
    const { findings, coverage } = checkSheets(
      written(`
2023年地方政府债务还本付息预算表
单位：万元
债务类型|2022年末债务余额|2023年还本付息|||
||合计|还本|付息|发行费用
合计|9000|703|500|200|3
一般债务|5000|402|300|100|2
专项债务|4000|301|200|100|1`),
      SPENT,
    );
    expect(findings).toEqual([]);
    expect(coverage.understood).toBe(coverage.figures);
  });
});
