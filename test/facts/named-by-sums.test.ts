import { describe, expect, it } from 'vitest';
import { allUnderstood, changed, check, checkSheets, finds, written } from './typed.ts';

const said = (cells: ReturnType<typeof written>) => check(cells).findings.map(({ code }) => code);

describe('headings nobody understands beside a total that they add up to', () => {
  const staff = written(`
2024年人员经费预算表
部门：示例市水利局||||单位：万元
单位名称|合计|在职人员经费|离退休人员经费|编外人员经费
合计|90.9|40.4|30.3|20.2
示例市水利局机关|50.6|20.3|20.2|10.1
示例市河道所|40.3|20.1|10.1|10.1
`);
  const natures = written(`
2024年部门支出总表
部门：示例市水利局|||||单位：万元
科目名称|合计|基本支出|项目支出|业务专项|上缴上级支出
合计|100.5|60.3|20.2|10|10
教育支出|60.4|40.2|10.1|5.1|5
卫生健康支出|40.1|20.1|10.1|4.9|5
`);
  const funds = written(`
2024年部门收入总表
部门：示例市水利局|||||单位：万元
科目名称|合计|一般公共预算拨款|区街体制分成|政府性基金预算拨款|上年结转
合计|100.5|60.3|20.2|10|10
教育支出|60.4|40.2|10.1|5.1|5
卫生健康支出|40.1|20.1|10.1|4.9|5
`);
  const givers = written(`
2024年项目支出预算表
部门：示例市水利局|||||单位：万元
项目名称|合计|中央补助|市级财力|县级财力|群众投劳资金
合计|100.5|60.3|20.2|10|10
高标准农田管护|60.4|40.2|10.1|5.1|5
种质资源普查|40.1|20.1|10.1|4.9|5
`);
  const within = written(`
2024年部门支出总表
部门：示例市水利局|||||单位：万元
科目名称|合计|基本支出|项目支出||
|||小计|政策性|民生类
合计|100.5|60.3|40.2|20.2|20
教育支出|60.4|40.2|20.2|10.1|10.1
卫生健康支出|40.1|20.1|20|10.1|9.9
`);

  it.each([
    ['of no list', staff, 4, 3, 'D5'],
    ['among kinds of spending', natures, 4, 4, 'E5'],
    ['among funds', funds, 5, 3, 'D6'],
    ['among levels of government', givers, 4, 5, 'F5'],
    ['within one kind', within, 5, 4, 'E6'],
  ] as const)('are parts of it by their own names: %s', (_, cells, row, column, at) => {
    allUnderstood(cells);
    expect(finds(changed(cells, row, column, 7.7), at)).toBe(true);
  });

  it.each([
    ['one that is missing', '科目编码|科目名称|合计|寅卯辰|项目支出'],
    ['one that is missing, under a word for remarks', '科目编码|科目名称|合计|备用|项目支出'],
  ])('are not understood, and the cause of nothing, where they may be %s', (_, heads) => {
    const spent = written(`2024年部门支出总表
部门：示例市水利局||||单位：万元
${heads}
|合计|100.5|60.3|40.2
205|教育支出|60.4|40.2|20.2
210|卫生健康支出|40.1|20.1|20`);
    const fiscal = written(`2024年一般公共预算支出表
部门：示例市水利局||||单位：万元
科目编码|科目名称|合计|基本支出|项目支出
|合计|100.5|60.3|40.2
205|教育支出|60.4|40.2|20.2
210|卫生健康支出|40.1|20.1|20`);
    const { findings, coverage } = checkSheets(spent, fiscal);
    expect(findings.map(({ code, place }) => [code, 'cell' in place && place.cell])).toEqual([['SCH007', 'D3']]);
    expect(coverage.notUnderstood.map(({ raw }) => raw)).toEqual(['60.3', '40.2', '20.1']);
    const slipped = checkSheets(spent, changed(fiscal, 4, 3, 42.2)).findings;
    expect(slipped.map(({ place }) => 'cell' in place && `${place.sheet}!${place.cell}`)).toContain('表2!D5');
  });

  it('are not understood among funds where they may be what was carried over', () => {
    const cells = written(`2024年部门收入总表
部门：示例市水利局|||||单位：万元
科目编码|科目名称|合计|一般公共预算拨款|寅卯辰|政府性基金预算拨款
|合计|100.5|60.3|20.2|20
205|教育支出|60.4|40.2|10.1|10.1
210|卫生健康支出|40.1|20.1|10.1|9.9`);
    const both = written(`2024年部门收支总表
部门：示例市水利局|||单位：万元
收入||支出|
项目|预算数|项目|预算数
一般公共预算拨款收入|60.3|教育支出|60.4
政府性基金预算拨款收入|20|卫生健康支出|40.1
本年收入合计|80.3|本年支出合计|100.5
上年结转|20.2||
收入总计|100.5|支出总计|100.5`);
    expect(checkSheets(both, cells).findings.map(({ code }) => code)).toEqual(['SCH007']);
  });

  it('are not understood where the total is something else', () => {
    const cells = written(`
2024年部门支出总表
部门：示例市水利局||||单位：万元
科目名称|合计|基本支出|项目支出|业务专项
合计|80.5|60.3|20.2|10.7
教育支出|50.3|40.2|10.1|5.3
卫生健康支出|30.2|20.1|10.1|5.4
`);
    expect(said(cells)).toEqual(['SCH007']);
  });

  it('are not understood where the rows that bear it out hold nothing of them', () => {
    const cells = written(`
2024年部门支出总表
部门：示例市水利局||||单位：万元
科目名称|合计|基本支出|项目支出|业务专项
合计|80.5|60.3|20.2|5.3
教育支出|40.2|30.1|10.1|5.3
卫生健康支出|20.1|15.1|5|
城乡社区支出|20.2|15.1|5.1|
`);
    expect(said(cells)).toEqual(['SCH007']);
  });

  it.each(['基本支岀', '基本支出（万块）'])('are no slip of a word that others know: %s', (heading) => {
    const cells = written(`
2024年部门支出总表
部门：示例市水利局|||单位：万元
科目名称|合计|${heading}|项目支出
合计|80.5|60.3|20.2
教育支出|50.3|40.2|10.1
卫生健康支出|30.2|20.1|10.1
`);
    expect(said(cells)).toEqual(['SCH007']);
  });

  it('are not understood where only one row bears it out', () => {
    const cells = written(`
2024年部门支出总表
部门：示例市水利局||||单位：万元
科目名称|合计|基本支出|项目支出|业务专项
教育支出|55.6|40.2|10.1|5.3
`);
    expect(said(cells)).toEqual(['SCH007']);
  });
});

describe('人员 and 公用', () => {
  const table = (staff: string, running: string) =>
    written(`
2024年部门支出总表
部门：示例市水利局|||||单位：万元
科目名称|合计|基本支出|||项目支出
||小计|${staff}|${running}|
合计|100.5|60.3|40.2|20.1|40.2
教育支出|60.4|40.2|30.1|10.1|20.2
卫生健康支出|40.1|20.1|10.1|10|20
`);

  it.each([
    ['人员', '公用'],
    ['人员部分', '公用部分'],
    ['人员', '日常公用'],
  ])('%s | %s are parts of 基本支出 by short names', (staff, running) => {
    const cells = table(staff, running);
    allUnderstood(cells);
    expect(finds(changed(cells, 5, 3, 31.1), 'D6')).toBe(true);
  });
});

it('no column is called by more than a line', () => {
  const cells = written(`
2024年部门支出总表
部门：示例市水利局|||单位：万元
科目名称|合计|基本支出|${'寅卯辰巳'.repeat(10)}
合计|80.5|60.3|20.2
教育支出|50.3|40.2|10.1
卫生健康支出|30.2|20.1|10.1
`);
  expect(said(cells)).toEqual(['SCH007']);
});

describe('kinds of staff and of projects by names of their own', () => {
  const heads = (...names: string[]) => `
2024年部门支出总表
部门：示例市水利局||||||单位：万元
科目名称|合计|${names.join('|')}
`;
  const funds = (...spent: string[]) => `
2024年部门收支总表
部门：示例市水利局|||单位：万元
收入||支出|
项目|预算数|项目|预算数
一、一般公共预算拨款收入|195|${spent[0]}
||${spent[1]}
||${spent[2] ?? '|'}
收入总计|195|支出总计|195`;

  it('are parts of 人员经费 where several say so', () => {
    const cells = written(`${heads('在职人员经费', '离退休人员经费', '公用经费', '专项业务费', '基本建设支出')}
合计|195|100|30|20|40|5
教育支出|135|60|20|20|32|3
社会保障和就业支出|60|40|10||8|2`);
    const others = written(funds('人员经费|130', '公用经费|20', '项目支出|45'));
    const { coverage, findings } = checkSheets(cells, others);
    expect(findings).toEqual([]);
    expect(coverage.understood).toBe(coverage.figures);
    expect(finds(changed(cells, 4, 2, 66), 'C5')).toBe(true);
    expect(finds(changed(cells, 5, 6, 9), 'G6')).toBe(true);
  });

  it.each([
    ['专项业务费', '基本支出', '150', '100', '50'],
    ['行政事业类项目', '人员支出|日常公用支出', '100|50', '70|30', '30|20'],
  ])('%s beside 基本建设支出 is not all of 项目支出', (kind, basic, ...[total, first, second]) => {
    const cells = written(`${heads(basic, kind, '基本建设支出')}
合计|195|${total}|40|5
教育支出|135|${first}|32|3
社会保障和就业支出|60|${second}|8|2`);
    const { coverage, findings } = checkSheets(cells, written(funds('基本支出|150', '项目支出|45')));
    expect(findings).toEqual([]);
    expect(coverage.understood).toBe(coverage.figures);
    expect(finds(changed(cells, 5, 2, 9), 'C6')).toBe(true);
  });

  it('are read by their words where projects of the budget are split in two', () => {
    const cells = written(`${heads('基本支出', '行政事业类项目', '建设类项目')}
合计|195|150|40|5
教育支出|195|150|40|5`);
    allUnderstood(cells);
    const outcome = checkSheets(cells, written(funds('基本支出|150', '项目支出|60')));
    expect(outcome.findings.map(({ severity }) => severity)).toContain('error');
  });

  it('are unread where another column may hold the rest of what they are called', () => {
    const cells = written(`${heads('人员经费', '公用经费', '项目支出-上级', '项目支出-本级')}
合计|155|100|30|20|5
教育支出|100|60|20|17|3
社会保障和就业支出|55|40|10|3|2`);
    expect(said(cells)).toEqual(['SCH007']);
  });

  it('are parts of the 小计 they stand behind under its own heading, though few rows bear it out', () => {
    const cells = written(`
2024年一般公共预算支出预算表
部门：青岭县水利局|||||||单位：万元
科目编码|科目名称|合计|人员经费|||公用经费|项目支出
|||小计|在职|离退休||
|合计|100|60|50|10|10|30
2130301|行政运行|65|60|50|10|5|
2130305|水利工程建设|35||||5|30`);
    allUnderstood(cells);
    const slip = changed(cells, 5, 4, 63.7);
    expect(said(slip)).not.toContain('SCH007');
    expect(finds(slip, 'E6')).toBe(true);
    expect(said(changed(slip, 4, 4, 44))).toEqual(['SCH007', 'SCH007']);
  });
});
