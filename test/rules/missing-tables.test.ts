import { describe, expect, it } from 'vitest';
import { checkOpened } from '../../src/check.ts';
import { written } from '../facts/typed.ts';
import { gridBook } from '../instruments/grid-book.ts';
import { asText } from '../instruments/narrated.ts';

const OVERVIEW = `||单位：万元|
项目|预算数|项目|预算数
一、一般公共预算拨款收入|100|一、教育支出|100
收入总计|100|支出总计|100`;
const REVENUE = `||单位：万元
科目编码|科目名称|合计
|合计|100
205|教育支出|100
20502|普通教育|100
2050204|高中教育|100`;
const SPENDING = `||||单位：万元
科目编码|科目名称|合计|基本支出|项目支出
|合计|100|80|20
205|教育支出|100|80|20
20502|普通教育|100|80|20
2050204|高中教育|100|80|20`;
const BASIC = `||单位：万元
科目编码|科目名称|合计
|合计|80
301|工资福利支出|80
30101|基本工资|80`;
const TRAVEL = `|单位：万元
项目|预算数
合计|3
公务接待费|3`;
const NONE = `||单位：万元
科目编码|科目名称|合计
注：本表无数据，为空表。`;

/** All of them, by the names of some place. */
const ALL: readonly (readonly [title: string, rows: string])[] = [
  ['部门收支总表', OVERVIEW],
  ['部门收入总表', REVENUE],
  ['部门支出总表', SPENDING],
  ['财政拨款收支总表', OVERVIEW],
  ['一般公共预算支出表', SPENDING],
  ['一般公共预算基本支出表', BASIC],
  ['一般公共预算“三公”经费支出表', TRAVEL],
  ['政府性基金预算支出表', NONE],
];
const OTHERS: typeof ALL = [
  ['国有资本经营预算支出表', NONE],
  ['部门项目支出表', '||单位：万元\n项目名称|合计\n合计|20\n校舍维修|20'],
  ['政府采购预算表', NONE],
];

type Sheet = { readonly name: string; readonly rows: string; readonly hidden?: boolean };
const sheetsOf = (tables: typeof ALL): Sheet[] =>
  tables.map(([title, rows], index) => ({ name: `甲${index}`, rows: `2024年${title}\n${rows}` }));

const said = (sheets: readonly Sheet[], text?: string) => {
  const book = {
    links: [],
    sheets: sheets.map(({ name, rows, hidden = false }, index) => ({
      ...gridBook(written(rows)).sheets[0]!,
      name,
      index,
      hidden,
    })),
  };
  const source = { path: 'x.xlsx', sha256: '', lines: [] };
  const texts = text === undefined ? [] : [asText(text)];
  const { findings, coverage } = checkOpened({ source, root: undefined, book, problems: [], texts });
  expect(coverage.relations.broken).toBe(0);
  return findings.flatMap(({ code, severity, raw, data }) =>
    code === 'DIS008' ? [`${severity} ${raw}: ${data['tables']}`] : [],
  );
};
const without = (...lacking: string[]) => ALL.filter(([title]) => !lacking.includes(title));
const renamed = (from: string, to: string) => ALL.map(([title, rows]) => [title === from ? to : title, rows] as const);

describe('DIS008', () => {
  it('names the table that a whole report lacks, whichever it is', () => {
    expect(said(sheetsOf(ALL))).toEqual([]);
    for (const [index, [title]] of ALL.entries()) {
      const beside = `2024年${ALL[index === 0 ? 1 : index - 1]![0]}`;
      const isIdle = title === '政府性基金预算支出表';
      expect(said(sheetsOf(without(title)))).toEqual(isIdle ? [] : [`query ${beside}: ${title.replace('部门', '')}`]);
    }
  });

  it('names two where there are as many tables as are published, or they are numbered so', () => {
    const two = without('部门收入总表', '政府性基金预算支出表');
    const asked = ['query 2024年部门收支总表: 收入总表'];
    expect(said(sheetsOf(two))).toEqual([]);
    expect(said(sheetsOf([...two, ...OTHERS]))).toEqual(asked);
    const numbered = sheetsOf(two).map((sheet, index) => ({ ...sheet, name: `表${[1, 3, 4, 5, 6, 8][index]}` }));
    expect(said(numbered)).toEqual(['query 2024年部门收支总表: 收入总表、政府性基金预算支出表']);
  });

  it('is silent where a few tables are checked by themselves', () => {
    for (let count = 1; count <= 5; count++) expect(said(sheetsOf(ALL.slice(0, count)))).toEqual([]);
    expect(said(sheetsOf(OTHERS))).toEqual([]);
  });

  it('takes a table by another name for what it is, and one that does for two', () => {
    expect(said(sheetsOf(renamed('一般公共预算支出表', '财政拨款支出预算表（功能科目）')))).toEqual([]);
    expect(said(sheetsOf(renamed('一般公共预算基本支出表', '部门基本支出预算表')))).toEqual([]);
    expect(said(sheetsOf(renamed('一般公共预算“三公”经费支出表', '“三公”经费和会议费支出情况表')))).toEqual([]);
    expect(said(sheetsOf(renamed('政府性基金预算支出表', '政府性基金预算收支表')))).toEqual([]);
    const columns = `|||||单位：万元
科目编码|科目名称|合计|一般公共预算|政府性基金预算|事业收入
|合计|100|100||
205|教育支出|100|100||
20502|普通教育|100|100||
2050204|高中教育|100|100||`;
    const both = renamed('部门支出总表', '部门支出总表').map(
      ([title, rows]) => [title, title === '部门支出总表' ? columns : rows] as const,
    );
    const lacking = both.filter(([title]) => !['一般公共预算支出表', '政府性基金预算支出表'].includes(title));
    expect(said(sheetsOf([...lacking, ...OTHERS]))).toEqual([]);
  });

  it('is silent where a title was not understood and may be of it, and where the table is only hidden or left as a form', () => {
    const one = sheetsOf(without('政府性基金预算支出表'));
    expect(said([...one, { name: '乙', rows: '2024年天书表\n|单位：万元\n天|书\n甲|5' }])).toEqual([]);
    expect(said([...one, { name: '乙', rows: '政府性基金预算支出表\n本单位无此项' }])).toEqual([]);
    expect(said([...one, { name: '政府性基金预算支出表', rows: '无' }])).toEqual([]);
    expect(said([...one, { name: '乙', rows: `政府性基金预算支出表\n${SPENDING}`, hidden: true }])).toEqual([]);
  });

  it('takes one that is said to be of two for both, and a list that says there is nothing to show', () => {
    const both = without('一般公共预算基本支出表').map(([title, rows]) =>
      title === '一般公共预算支出表' ? (['一般公共预算支出及基本支出表', rows] as const) : ([title, rows] as const),
    );
    expect(said(sheetsOf(both))).toEqual([]);
    const names = [...ALL, ...OTHERS].map(([title], index) => `${index + 1}、${title}`);
    const listing = (none: string) => ({
      name: '目录',
      rows: `目录\n${names.map((name) => (name.includes('国有资本') ? name + none : name)).join('\n')}`,
    });
    const rest = sheetsOf([...ALL, ...OTHERS].filter(([title]) => !title.includes('国有资本')));
    for (const none of ['（无此项内容）', '（空表）', '|本部门无', '|无此项支出'])
      expect(said([listing(none), ...rest]), none).toEqual([]);
    for (const none of ['', '|9', '（公开09表）', '|无法公开的除外，见说明'])
      expect(said([listing(none), ...rest]), none).toHaveLength(1);
  });

  it('points at the list of contents that names it', () => {
    const names = [...ALL, ...OTHERS].map(([title], index) => `${index + 1}、${title}……${index + 3}`);
    const contents = { name: '目录', rows: `目录\n${names.join('\n')}` };
    expect(said([contents, ...sheetsOf([...ALL, ...OTHERS])])).toEqual([]);
    expect(
      said([contents, ...sheetsOf(without('一般公共预算基本支出表', '部门收入总表', '政府性基金预算支出表'))]),
    ).toEqual([
      'query 2、部门收入总表: 收入总表、一般公共预算基本支出表、政府性基金预算支出表、国有资本经营预算支出表',
    ]);
    expect(said([contents, ...sheetsOf(ALL)])).toEqual(['query 9、国有资本经营预算支出表: 国有资本经营预算支出表']);
  });

  it('asks for the table of a fund where there is money of it, or its number is left out', () => {
    const row = '一、教育支出|100';
    const fund = OVERVIEW.replace(row, `${row}\n二、政府性基金预算拨款收入|40|二、城乡社区支出|40`).replaceAll(
      '计|100',
      '计|140',
    );
    const tables = without('政府性基金预算支出表', '部门收入总表', '财政拨款收支总表', '部门支出总表').slice(1);
    const whole = (first: string) => {
      const all = [['部门收支总表', first], ...tables, ...OTHERS, ['单位情况表', NONE]] as const;
      return sheetsOf(all).map((sheet, index) => ({ ...sheet, name: `表${index + 1}` }));
    };
    const all = 'query 2024年部门收支总表: 收入总表、支出总表、财政拨款收支总表';
    expect(said(whole(OVERVIEW))).toEqual([all]);
    expect(said(whole(fund))).toEqual([`${all}、政府性基金预算支出表`]);
  });

  it('only notes what the text speaks of, and nothing that the text prints', () => {
    const one = sheetsOf(without('一般公共预算“三公”经费支出表'));
    const title = '2024年部门预算说明';
    expect(said(one, `${title}\n2024年“三公”经费预算3.00万元，全部为公务接待费。`)).toEqual([
      'note 2024年一般公共预算基本支出表: 一般公共预算“三公”经费支出表',
    ]);
    expect(said(one, `${title}\n表7 一般公共预算“三公”经费支出表\n单位：万元\n公务接待费 3.00`)).toEqual([]);
  });

  it('is silent of governments', () => {
    const budgets = ['一般公共预算收入表', '一般公共预算支出表', '一般公共预算基本支出表', '政府性基金预算支出表'];
    const tables = budgets.map((title, index) => [title, [REVENUE, SPENDING, BASIC, NONE][index]!] as const);
    const sheets = [...sheetsOf(tables), ...sheetsOf(ALL.slice(6, 7)), ...sheetsOf(OTHERS)];
    expect(said(sheets.map((sheet, index) => ({ ...sheet, name: `表${index + 1}` })))).toEqual([]);
  });
});
