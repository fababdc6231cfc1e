import { describe, expect, it } from 'vitest';
import { allUnderstood, changed, check, finds, written } from './typed.ts';

describe('a section by its two digits in the one column of codes', () => {
  const cells = written(`部门支出总表
部门名称：示例市教育局||||单位：万元
科目编码|科目名称|合计|基本支出|项目支出
|合计|2657.46|1241.46|1416
205|教育支出|1715.65|742.82|972.83
"02"|普通教育|1715.65|742.82|972.83
2050202|小学教育|1047.81|347.47|700.34
2050203|初中教育|667.84|395.35|272.49
221|住房保障支出|941.81|498.64|443.17
"02"|住房改革支出|941.81|498.64|443.17
2210201|住房公积金|941.81|498.64|443.17`).map((row) =>
    row.map((cell) => (typeof cell === 'string' ? cell.replaceAll('"', '') : cell)),
  );

  it('is of the class before it, as the code after it shows', () => {
    allUnderstood(cells);
    expect(finds(changed(cells, 5, 3, 752.82), 'D6')).toBe(true);
  });

  it('is not guessed', () => {
    const alone = cells.filter(([code]) => code !== 2050202 && code !== 2050203);
    expect(check(alone).findings.some(({ raw }) => raw === '02')).toBe(true);
  });
});

describe('a subject’s name with 小计 behind it', () => {
  it('is that name', () => {
    allUnderstood(
      written(`一般公共预算支出表
部门名称：示例市教育局||||单位：万元
科目编码|科目名称|合计|基本支出|项目支出
2080501|行政单位离退休|1116.16|862.92|253.24
2080505|机关事业单位基本养老保险缴费支出|1094.26|510.53|583.73
20805|行政事业单位养老支出小计|2210.42|1373.45|836.97
2210201|住房公积金|709.74|101.49|608.25
2210203|购房补贴|1028.81|615.62|413.19
22102|住房改革支出小计|1738.55|717.11|1021.44
|总计|3948.97|2090.56|1858.41`),
    );
  });
});

describe('subjects without codes below the names of offices', () => {
  it('are whose they stand below', () => {
    const trees = written(`部门支出总表
部门名称：示例县卫生健康局||||单位：万元
单位编码|单位名称（科目）|合计|基本支出|项目支出
|合计|4357.07|2431.92|1925.15
210001|县卫生健康局机关|2272.08|1569.37|702.71
|行政运行|1182.22|795.75|386.47
|一般行政管理事务|1089.86|773.62|316.24
210002|县疾病预防控制中心|2084.99|862.55|1222.44
|疾病预防控制机构|568.46|180.18|388.28
|重大公共卫生服务|1516.53|682.37|834.16`);
    allUnderstood(trees);
    expect(finds(changed(trees, 6, 3, 783.62), 'D7')).toBe(true);
  });
});

describe('numbered subtotals ahead of their rows', () => {
  it('are of what follows them', () => {
    const cells = written(`部门支出预算分单位表
部门名称：示例县||||单位：万元
单位名称|合计|基本支出|项目支出
全县合计|3423.18|1884.66|1538.52
一、县直单位小计|1509.76|814.28|695.48
县政府办|460.47|164.62|295.85
县财政局|1049.29|649.66|399.63
二、乡镇小计|1913.42|1070.38|843.04
城关镇|827.97|413.66|414.31
东山乡|1085.45|656.72|428.73`);
    allUnderstood(cells);
    expect(finds(changed(cells, 8, 1, 837.97), 'B9')).toBe(true);
  });
});

describe('a town', () => {
  it('has 本级收入 beside 转移性收入, and 上解支出 beside 本级支出', () => {
    const cells = written(`示例镇2025年一般公共预算收支平衡表
部门名称：示例镇|||单位：万元
收入项目|2025年预算数|支出项目|2025年预算数
一、本级收入|71.39|一、本级支出|747.45
二、转移性收入|739.55|（一）一般公共服务支出|513.27
||（二）农林水支出|234.18
||二、上解上级支出|63.49
收入总计|810.94|支出总计|810.94`);
    allUnderstood(cells);
    expect(finds(changed(cells, 3, 1, 81.39), 'B4')).toBe(true);
    expect(finds(changed(cells, 5, 3, 244.18), 'D6')).toBe(true);
  });
});

describe('不可比', () => {
  it('is how a rate over nothing is left out', () => {
    for (const word of ['不可比', '无可比性', 'N/A'])
      allUnderstood(
        written(`“三公”经费预算对比表
部门名称：示例市教育局||||单位：万元
项目|2024年预算数|2025年预算数|增减额|增减率
合计|2.36|3.72|1.36|57.63%
因公出国（境）费|0.00|2.19|2.19|${word}
公务接待费|2.36|1.53|-0.83|-35.17%`),
      );
  });
});
