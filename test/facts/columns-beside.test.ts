import { describe, expect, it } from 'vitest';
import { allUnderstood, type Cells, changed, check, checkSheets, finds, written } from './typed.ts';

/** What a column means by what stands beside it. */

const SUBJECT = '科目编码|科目名称';
const table = (...rows: string[]): Cells =>
  written(['2025年一般公共预算支出表', '部门：示例市教育局|单位：万元', ...rows].join('\n'));

describe('what was carried out of a budget', () => {
  const one = written(`项目支出预算执行情况表
部门名称：示例市教育局||单位：万元
项目名称|预算数|已下达数|下达比例
合计|1070.38|69.54|6.50%
高标准农田管护|413.66|29.58|7.15%
种质资源普查|656.72|39.96|6.08%`);
  const other = written(`部门收入总表
部门名称：示例市教育局|||单位：万元
项目|2024年预算数|2024年执行数|完成预算%
合计|827.81|416.31|50.29
一般公共预算拨款收入|197.65|94.44|47.78
事业收入|630.16|321.87|51.08`);

  it('is another amount than the budget, of which it is so many percent', () => {
    allUnderstood(one);
    allUnderstood(other);
    expect(finds(changed(one, 4, 3, 8.15), 'D5')).toBe(true);
    expect(finds(changed(other, 5, 2, 331.87), 'C6')).toBe(true);
  });
});

describe('two years in a title', () => {
  it('mean the one of the budget', () => {
    const cells = written(`2024年部门支出决算与2025年预算对比表
部门名称：示例市教育局|||单位：万元
项目|2024年决算数|2025年预算数|差额
支出合计|1198.98|715.66|-483.32
基本支出|498.64|272.49|-226.15
项目支出|700.34|443.17|-257.17`);
    allUnderstood(cells);
    expect(finds(changed(cells, 4, 3, 226.15), 'D5')).toBe(true);
  });
});

describe('本级 | 所属单位', () => {
  it('are halves of the whole', () => {
    const cells = table(
      `${SUBJECT}|合计|本级|所属单位`,
      '|合计|2248.96|716.13|1532.83',
      '205|教育支出|2248.96|716.13|1532.83',
    );
    allUnderstood(cells);
    expect(finds(changed(cells, 4, 3, 726.13), 'D5')).toBe(true);
  });
});

describe('合计 over columns of its own', () => {
  it('holds what is carried over, too', () => {
    const cells = table(
      `${SUBJECT}|合计|||当年预算|||上年结转||`,
      '||小计|基本支出|项目支出|小计|基本支出|项目支出|小计|基本支出|项目支出',
      '|合计|3903.77|2446.75|1457.02|2223.44|1268.81|954.63|1680.33|1177.94|502.39',
      '205|教育支出|3903.77|2446.75|1457.02|2223.44|1268.81|954.63|1680.33|1177.94|502.39',
    );
    allUnderstood(cells);
    expect(finds(changed(cells, 5, 6, 1278.81), 'G6')).toBe(true);
    expect(finds(changed(cells, 5, 3, 2456.75), 'D6')).toBe(true);
  });
});

describe('小计 below a class', () => {
  it('is that class, beside the 小计 of all 人员经费', () => {
    const cells = written(`基本支出预算明细表
部门名称：示例市教育局|||||||单位：万元
单位名称|合计|人员经费|||||公用经费
||小计|工资福利支出|||对个人和家庭的补助|
|||小计|基本工资|津贴补贴||
合计|4655.17|3231.52|2436.53|1051.07|1385.46|794.99|1423.65
县人大机关|2094.5|1459.37|1215.23|318.96|896.27|244.14|635.13
县人大联络站|2560.67|1772.15|1221.3|732.11|489.19|550.85|788.52`);
    allUnderstood(cells);
    expect(finds(changed(cells, 6, 3, 1225.23), 'D7')).toBe(true);
    expect(finds(changed(cells, 7, 2, 1782.15), 'C8')).toBe(true);
  });
});

describe('reasons of a change', () => {
  it('are no change each', () => {
    const cells = written(`部门支出预算增减变化情况表
部门名称：示例市教育局|||||单位：万元
项目|2024年预算|2025年预算|增减额|其中：|
||||人员增减|项目变动
支出合计|1387.09|3823.62|2436.53|1051.07|1385.46
基本支出|741.78|1957.01|1215.23|318.96|896.27
项目支出|645.31|1866.61|1221.3|732.11|489.19`);
    allUnderstood(cells);
    expect(finds(changed(cells, 5, 3, 1225.23), 'D6')).toBe(true);
  });
});

describe('a column nobody understands', () => {
  it('leaves open what its neighbours are, and says so once', () => {
    const cells = written(`项目支出预算表
部门名称：示例市教育局|||||单位：万元
项目名称|合计|市级财力|县级财力|锦囊款
合计|2617.77|1498.97|863.36|55.44
高标准农田管护|1136.85|602.31|339.37|95.17
种质资源普查|1480.92|896.66|523.99|60.27`);
    expect(check(cells).findings.map(({ code }) => code)).toEqual(['SCH007']);
  });
});

describe('基本支出小计 | 项目支出', () => {
  it.each(['基本支出小计', '基本支出合计'])('are beside each other whatever the first is called: %s', (heading) => {
    const cells = written(`支出总表
部门：示例市教育局|||||单位：万元
科目编码|科目名称|合计|${heading}|项目支出|上缴上级支出
|合计|120|100|19|1
201|一般公共服务支出|90|70|19|1
2010101|行政运行|70|70||
2010102|一般行政管理事务|20||19|1
208|社会保障和就业支出|30|30||
2080505|机关事业单位基本养老保险缴费支出|30|30||`);
    const overview = written(`收支总表
部门：示例市教育局|||单位：万元
收入||支出|
项目|预算数|项目|预算数
一、一般公共预算拨款收入|120|一、一般公共服务支出|90
||二、社会保障和就业支出|30
收入总计|120|支出总计|120`);
    expect(checkSheets(cells, overview).findings).toEqual([]);
    expect(finds(changed(cells, 6, 2, 25), 'C7')).toBe(true);
    expect(finds(changed(cells, 6, 4, 25), 'E7')).toBe(true);
  });
});

describe('人员 | 公用 | 项目', () => {
  it('are all that is spent, by short names', () => {
    const cells = written(`支出总表
部门：示例市教育局|||||单位：万元
科目编码|科目名称|合计|人员|公用|项目
|合计|120|80|20|20
201|一般公共服务支出|90|60|10|20
208|社会保障和就业支出|30|20|10|`);
    allUnderstood(cells);
    expect(finds(changed(cells, 4, 5, 25), 'F5')).toBe(true);
    expect(finds(changed(cells, 5, 4, 15), 'E6')).toBe(true);
  });
});
