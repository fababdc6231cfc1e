import { describe, expect, it } from 'vitest';
import { allUnderstood, type Cells, changed, check, finds, written } from '../facts/typed.ts';

/** What a PDF breaks over rows: words of a heading, names of rows; and the numbers of its pages. */
const cases: Record<string, readonly [Cells, row: number, column: number, cell: string]> = {
  'a heading within a word': [
    written(`
2024年项目支出表
部门名称：某某局|||||单位：万元
类型|项目名称|项目单位|合计|一般公共|政府性基|财政专户
||||预算|金预算|管理资金
合计|||100|60|20|20
特定目标类|校舍|某校|70|50||20
其他运转类|设备|某校|30|10|20
`),
    5,
    4,
    'E6',
  ],
  'a heading over three rows': [
    written(`
2024年项目支出表
部门名称：某某局|||||单位：万元
类型|项目名称|项目单位|合计|本年拨款||财政专户
||||||管理资金
||||一般公共|政府性基
||||预算|金预算
合计|||100|60|20|20
特定目标类|校舍|某校|70|50||20
其他运转类|设备|某校|30|10|20
`),
    8,
    5,
    'F9',
  ],
  'the name of a subject': [
    written(`
2024年部门支出总表
部门名称：某某局||||单位：万元
科目编码|科目名称|合计|基本支出|项目支出
|合计|145|45|100
208|社会保障和就业支出|85|45|40
20805|行政事业单位养老支出|85|45|40
2080505|机关事业单位基本养|85|45|40
|老保险缴费支出
213|农林水支出|60||60
21302|林业和草原|60||60
|森林生态
2130209|效益补偿|60||60
`),
    6,
    3,
    'D7',
  ],
  'a name whose upper half is known': [
    written(`
2024年国有资本经营预算支出表
部门名称：某某局||||单位：万元
科目编码|科目名称|合计|基本支出|项目支出
|合计|60||60
|国有资本经营预算
223|支出|60||60
22301|解决历史遗留问题及改革成本支出|60||60
2230105|国有企业退休人员社会化管理补助支出|60||60
`),
    5,
    4,
    'E6',
  ],
  'the name of a project around its figures': [
    written(`
2024年项目支出表
部门名称：某某局|||||单位：万元
类型|项目名称|项目单位|合计|一般公共预算|上年结转
合计|||85|75|10
|县城老旧小区
特定目标类||甲中心|40|30|10
|改造配套工程
特定目标类|设备购置|甲中心|45|45
`),
    5,
    4,
    'E6',
  ],
  'the name of a unit around its figures': [
    written(`
2024年部门收入总表
部门名称：某某局|||单位：万元
单位编码|单位名称|合计|一般公共预算|上年结转
|合计|85|75|10
|某某局第一
101001||40|30|10
|中学
101002|机关|45|45
`),
    5,
    3,
    'D6',
  ],
  'pages with a number between them': [
    written(`
2024年部门支出总表
部门名称：某某局||||单位：万元
科目编码|科目名称|合计|基本支出|项目支出
|合计|145|45|100
208|社会保障和就业支出|85|45|40
||3
科目编码|科目名称|合计|基本支出|项目支出
213|农林水支出|60||60
`),
    4,
    4,
    'E5',
  ],
};

describe('is read', () => {
  it.each(Object.entries(cases))('%s', (_, [cells, row, column, cell]) => {
    allUnderstood(cells);
    expect(finds(changed(cells, row, column, 77), cell)).toBe(true);
  });
});

it('a row without a name between two numbered heads is none of theirs', () => {
  const { findings } = check(
    written(`
2024年项目支出表
部门名称：某某局||单位：万元
项目名称|合计|一般公共预算
合计|85|85
一、特定目标类
|40|40
二、其他运转类
设备购置|45|45
`),
  );
  expect(findings.map(({ code }) => code)).toContain('SCH007');
});
