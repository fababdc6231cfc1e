import { describe, expect, it } from 'vitest';
import { allUnderstood, cellAt, changed, check, checkSheets, finds, written } from './typed.ts';

/** Lists without codes under 科目名称 or 项目, with names that mean something else in other tables. */
const LISTS = {
  economic: written(`
2024年一般公共预算基本支出表
部门：某某局|||单位：万元
项目|合计|人员经费|公用经费
合计|140|100|40
工资福利支出|100|100|
基本工资|70|70|
津贴补贴|30|30|
商品和服务支出|40||40
办公费|10||10
会议费|12||12
培训费|8||8
公务接待费|10||10`),
  government: written(`
2024年一般公共预算基本支出表（按政府预算支出经济分类）
部门：某某局|单位：万元
经济科目名称|预算数
合计|150
机关工资福利支出|100
工资奖金津补贴|100
机关商品和服务支出|50
办公经费|20
会议费|10
培训费|8
公务接待费|7
公务用车运行维护费|5`),
  archive: written(`
2024年部门支出总表
部门：某某县某某局|||单位：万元
科目名称|合计|基本支出|项目支出
合计|31||31
一般公共服务支出|10||10
  档案事务|10||10
    档案馆|10||10
住房保障支出|21||21
  住房改革支出|21||21
    住房公积金|21||21`),
  others: written(`
2024年部门支出总表
部门：某某县某某局|||单位：万元
科目名称|合计|基本支出|项目支出
合计|52||52
一般公共服务支出|10||10
  其他共产党事务支出|10||10
    其他共产党事务支出|10||10
债务付息支出|21||21
  地方政府一般债务付息支出|21||21
    地方政府一般债券付息支出|21||21
其他支出|21||21
  其他支出|21||21
    其他支出|21||21`),
  revenue: written(`
2024年部门收入预算总表
部门：某某镇人民政府|||单位：万元
科目名称|合计|一般公共预算拨款收入|国有资本经营预算拨款收入
合计|510|310|200
公共安全支出|10|10|
法院|10|10|
行政运行|10|10|
住房保障支出|300|300|
住房改革支出|300|300|
住房公积金|300|300|
国有资本经营预算支出|200||200
解决历史遗留问题及改革成本支出|200||200
国有企业退休人员社会化管理补助支出|200||200`),
};

describe('names of subjects that are words of other tables elsewhere', () => {
  it.each([
    ['economic', 10, 1, 'B11'],
    ['government', 6, 1, 'B7'],
    ['archive', 6, 3, 'D7'],
    ['others', 12, 1, 'B13'],
    ['revenue', 11, 3, 'D12'],
  ] as const)('are subjects in a list of such (%s)', (name, row, column, cell) => {
    const cells = LISTS[name];
    allUnderstood(cells);
    expect(checkSheets(cells).findings).toEqual([]);
    expect(finds(changed(cells, row, column, 77.7), cell)).toBe(true);
  });
});

describe('classes of the department by their names', () => {
  const classes = (heading: string) =>
    written(`
2024年一般公共预算基本支出表
部门：某某局|||单位：万元
${heading}|合计|人员经费|公用经费
合计|100|60|40
工资福利支出|50|50|
商品和服务支出|30||30
对个人和家庭的补助|10|10|
资本性支出|10||10`);
  const government = written(`
2024年一般公共预算支出表（按政府预算支出经济分类）
部门：某某局||||单位：万元
科目编码|科目名称|合计|基本支出|项目支出
|合计|100|100|
501|机关工资福利支出|35|35|
50101|工资奖金津补贴|35|35|
502|机关商品和服务支出|25|25|
50201|办公经费|25|25|
505|对事业单位经常性补助|20|20|
50501|工资福利支出|15|15|
50502|商品和服务支出|5|5|
506|对事业单位资本性补助|10|10|
50601|资本性支出|10|10|
509|对个人和家庭的补助|10|10|
50905|离退休费|10|10|`);

  it.each(['经济分类科目', '项目', '科目名称'])(
    'are not the items of 505 that are called alike (under %s)',
    (heading) => {
      const cells = classes(heading);
      expect(checkSheets(cells, government).findings).toEqual([]);
      expect(checkSheets(changed(cells, 5, 1, 31), government).findings.map(({ place }) => cellAt(place))).toEqual([
        '表1!B6',
      ]);
      expect(checkSheets(cells, changed(government, 10, 2, 16)).findings.map(({ place }) => cellAt(place))).toEqual([
        '表2!C11',
      ]);
    },
  );
});

describe('an office called as a subject is', () => {
  it('is one where no subject of that class stands above it', () => {
    const units = written(`
2024年部门支出总表
部门：某某局|||单位：万元
科目名称|合计|基本支出|项目支出
合计|60|40|20
档案馆|25|15|10
一般公共服务支出|25|15|10
档案事务|25|15|10
档案馆|25|15|10
图书馆|35|25|10
文化旅游体育与传媒支出|35|25|10
文化和旅游|35|25|10
图书馆|35|25|10`);
    expect(checkSheets(units).findings).toEqual([]);
    expect(finds(changed(units, 7, 1, 26), 'B8')).toBe(true);
  });

  it('leaves the items of a fund below its own section', () => {
    const fund = written(`
2024年部门支出总表
部门：某某局|||单位：万元
科目名称|合计|基本支出|项目支出
合计|60|20|40
城乡社区支出|60|20|40
  城乡社区管理事务|30|20|10
    行政运行|30|20|10
  城市基础设施配套费安排的支出|30||30
    城市公共设施|20||20
    其他城市基础设施配套费安排的支出|10||10`);
    expect(checkSheets(fund).findings).toEqual([]);
    expect(finds(changed(fund, 8, 3, 21), 'D9')).toBe(true);
  });
});

describe('what a title says of the carry-over', () => {
  it.each(['（含上年结转）', '（含结转）', ''])('%s is told by the rows of the two sides', (aside) => {
    const fiscal = written(`
2024年财政拨款收支总表${aside}
部门：某某局|||||单位：万元
收入||支出|||
项目|预算数|项目|合计|一般公共预算|政府性基金预算
一、本年收入|50|一、本年支出|60|60|
（一）一般公共预算拨款|50|（一）教育支出|60|60|
（二）政府性基金预算拨款||||
二、上年结转|10|二、结转下年|||
（一）一般公共预算拨款|10||||
收入总计|60|支出总计|60|60|`);
    expect(checkSheets(fiscal).findings).toEqual([]);
    expect(finds(changed(fiscal, 8, 1, 12), 'B9')).toBe(true);
  });
});

describe('kinds of carried-over money behind 其中', () => {
  it('are of that year, where they are all of it', () => {
    const sides = written(`
2024年部门收支总表
部门：某某局|||单位：万元
收入||支出|
项目|预算数|项目|预算数
一、一般公共预算拨款|100|一、教育支出|130
二、政府性基金预算拨款|20|支出总计|130
三、上年结转|10||
其中：一般公共预算拨款|6||
政府性基金预算拨款|4||
收入总计|130||`);
    expect(checkSheets(sides).findings).toEqual([]);
    expect(finds(changed(sides, 6, 1, 12), 'B7')).toBe(true);
  });
});

describe('whose money a title says it is', () => {
  it.each(['部门（单位）', '部门(单位)', '预算单位'])('%s does not say that units are listed', (whose) => {
    const revenue = written(`
2024年${whose}收支总表
部门：某某局|||单位：万元
收入||支出|
项目|预算数|项目|预算数
一、一般公共预算拨款收入|400|一、教育支出|510
二、财政专户管理资金|100|二、住房保障支出|50
本年收入合计|500|本年支出合计|560
三、上年结转|60|结转下年|
收入总计|560|支出总计|560`);
    const three = written(`
2024年${whose}“三公”经费支出表
部门：某某局|单位：万元
项目|2024年预算数
合计|11
因公出国（境）费|3
公务用车购置及运行费|5
公务用车运行费|5
公务接待费|3`);
    expect(checkSheets(revenue, three).findings).toEqual([]);
    expect(finds(changed(revenue, 4, 1, 410), 'B5')).toBe(true);
    expect(finds(changed(three, 7, 1, 4), 'B8')).toBe(true);
  });
});

describe('a table of 机关运行经费', () => {
  it.each(['项目', '支出项目', '科目名称', '内容'])('lists economic subjects by their names under %s', (heading) => {
    const cells = written(`2026年机关运行经费预算表
部门：示例市教育局|单位：万元
${heading}|金额
合计|35.88
办公费|18.55
水费|1.5
差旅费|7.69
日常维修费|2.14
公务接待费|2
其他商品和服务支出|4`);
    allUnderstood(cells);
    expect(check(changed(cells, 3, 1, 99)).findings.map(({ code }) => code)).toEqual(['SUM001']);
    expect(finds(changed(cells, 7, 1, 3.14), 'B8')).toBe(true);
  });
});
