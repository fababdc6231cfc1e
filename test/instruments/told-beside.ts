import { checkOpened } from '../../src/check.ts';
import type { Outcome } from '../../src/model/outcome.ts';
import { isText } from '../../src/model/place.ts';
import { written } from '../facts/typed.ts';
import { gridBook } from './grid-book.ts';
import { asText } from './narrated.ts';

const FUND = 40;

/** A little department's workbook of 2025, sheet by sheet: 100.00 of 一般公共预算, and 40.00 of a fund where it has one. */
export const sheetsOf = ({ fund = false } = {}): readonly string[] => [
  `2025年部门收支总表
||单位：万元|
收入||支出|
项目|预算数|项目|预算数
一、一般公共预算拨款收入|100|一、社会保障和就业支出|20
二、政府性基金预算拨款收入|${fund ? FUND : ''}|二、城乡社区支出|${fund ? FUND : ''}
||三、农林水支出|80
收入总计|${fund ? 140 : 100}|支出总计|${fund ? 140 : 100}`,
  `2025年部门支出总表
||||单位：万元
科目编码|科目名称|合计|基本支出|项目支出
208|社会保障和就业支出|20|20|
20805|行政事业单位养老支出|20|20|
2080501|行政单位离退休|20|20|
${fund ? '212|城乡社区支出|40||40\n21208|国有土地使用权出让收入安排的支出|40||40\n2120803|城市建设支出|28.5||28.5\n2120804|农村基础设施建设支出|11.5||11.5\n' : ''}213|农林水支出|80|55|25
21303|水利|80|55|25
2130301|行政运行|55|55|
2130304|水利行业业务管理|12.6||12.6
2130305|水利工程建设|12.4||12.4
|合计|${fund ? 140 : 100}|75|${fund ? 65 : 25}`,
  `2025年一般公共预算支出表
|||||||单位：万元
功能分类科目||2024年预算数|2025年预算数|||2025年预算数比2024年预算数|
科目编码|科目名称||小计|基本支出|项目支出|增减额|增减%
208|社会保障和就业支出|16|20|20||4|25
20805|行政事业单位养老支出|16|20|20||4|25
2080501|行政单位离退休|16|20|20||4|25
213|农林水支出|74|80|55|25|6|8.11
21303|水利|74|80|55|25|6|8.11
2130301|行政运行|59|55|55||-4|-6.78
2130304|水利行业业务管理||12.6||12.6|12.6|
2130305|水利工程建设|15|12.4||12.4|-2.6|-17.33
|合计|90|100|75|25|10|11.11`,
  `2025年一般公共预算基本支出表
||||单位：万元
科目编码|科目名称|合计|人员经费|公用经费
301|工资福利支出|30.5|30.5|
30101|基本工资|18.3|18.3|
30102|津贴补贴|12.2|12.2|
302|商品和服务支出|22.4||22.4
30201|办公费|11.4||11.4
30211|差旅费|8.6||8.6
30217|公务接待费|2.4||2.4
303|对个人和家庭的补助|20|20|
30302|退休费|20|20|
310|资本性支出|2.1||2.1
31002|办公设备购置|2.1||2.1
|合计|75|50.5|24.5`,
  `2025年一般公共预算“三公”经费支出表
|||||||||||单位：万元
2024年预算数||||||2025年预算数|||||
合计|因公出国（境）费|公务用车购置及运行费|||公务接待费|合计|因公出国（境）费|公务用车购置及运行费|||公务接待费
||小计|公务用车购置费|公务用车运行费||||小计|公务用车购置费|公务用车运行费|
10||7.2||7.2|2.8|27.6||25.2|18|7.2|2.4`,
  `2025年政府性基金预算支出表
||||单位：万元
科目编码|科目名称|合计|基本支出|项目支出
${fund ? '212|城乡社区支出|40||40\n21208|国有土地使用权出让收入安排的支出|40||40\n2120803|城市建设支出|28.5||28.5\n2120804|农村基础设施建设支出|11.5||11.5\n|合计|40||40' : '注：本部门2025年没有使用政府性基金预算拨款安排的支出。'}`,
  `2025年部门项目支出表
||||单位：万元
项目名称|合计|一般公共预算|政府性基金预算|单位资金
${fund ? '城市排水管网改造|28.5||28.5|\n农村饮水工程|11.5||11.5|\n' : ''}河湖长制工作经费|12.6|12.6||
小型水库除险加固|12.4|12.4||
合计|${fund ? 65 : 25}|25|${fund ? FUND : ''}|`,
];

/** Those sheets and a text beside them. */
export function besideSheets(text: string, sheets: readonly string[] = sheetsOf()): Outcome {
  const book = {
    links: [],
    sheets: sheets.map((rows, index) => ({ ...gridBook(written(rows)).sheets[0]!, name: `表${index + 1}`, index })),
  };
  const source = { path: 'x.xlsx', sha256: '', lines: [] };
  return checkOpened({ source, root: undefined, book, problems: [], texts: [asText(text)] });
}

/** What is found in the text or because of it: the code, how grave, and what stands at the place; and figures it leaves unread. */
export const saidBeside = (text: string, sheets?: readonly string[]): readonly string[] => {
  const { findings, coverage } = besideSheets(text, sheets);
  return [
    ...findings.flatMap(({ code, severity, place, raw }) =>
      severity === 'note' ? [] : [`${severity} ${code} ${isText(place) ? raw : `${place.sheet}!${place.cell}`}`],
    ),
    ...coverage.notUnderstood.map(({ raw }) => `unread ${raw}`),
  ];
};
