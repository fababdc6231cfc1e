import { describe, expect, it } from 'vitest';
import { check } from '../../src/check.ts';
import { BASE } from '../../src/examples.ts';
import { TARGETS } from '../../src/examples-targets.ts';
import type { Outcome } from '../../src/model/outcome.ts';
import { isText } from '../../src/model/place.ts';
import { openWord } from '../../src/read/word/read.ts';
import { docx, p, table } from '../instruments/docx.ts';

/** Tables and forms of targets that a Word document holds, and the report beside it does not. */

const PROJECTS = [
  ['项目名称', '合计', '一般公共预算'],
  ['合计', '25.00', '25.00'],
  ['公共服务质量检查', '10.00', '10.00'],
  ['科技普及活动', '15.00', '15.00'],
];
const REVENUE = [
  ['科目编码', '科目名称', '合计', '一般公共预算'],
  ['', '合计', '100.00', '100.00'],
  ['201', '一般公共服务支出', '60.00', '60.00'],
  ['206', '科学技术支出', '40.00', '40.00'],
];

const form = (project: string, amount: string): (readonly string[])[] => [
  ['项目名称', project, '', ''],
  ['主管部门', '示例局', '实施单位', '示例局'],
  ['项目资金（万元）', '年度资金总额', amount, ''],
  ['', '其中：财政拨款', amount, ''],
  ['', '其他资金', '0.00', ''],
  ['一级指标', '二级指标', '三级指标', '指标值'],
  ['产出指标', '数量指标', '检查次数', '≥4次'],
  ['', '质量指标', '合格率', '≥95%'],
  ['', '时效指标', '完成时间', '2024年底前'],
  ['效益指标', '社会效益指标', '服务能力', '提高'],
  ['满意度指标', '服务对象满意度指标', '群众满意度', '≥90%'],
];

const titled = (title: string, rows: readonly (readonly string[])[], unit = '单位：万元'): string =>
  p(title) + p(unit) + table(...rows);
const projects = (rows = PROJECTS, title = '2024年项目支出表') => titled(title, rows);
const forms = (first = '10.00', year = '2024') =>
  titled(`${year}年项目支出绩效目标表`, form('公共服务质量检查', first)) +
  titled(`${year}年项目支出绩效目标表`, form('科技普及活动', '15.00'));

const beside = (...bodies: readonly string[]): Promise<Outcome> => besideYaml(BASE, ...bodies);

async function besideYaml(yaml: string, ...bodies: readonly string[]): Promise<Outcome> {
  const texts = await Promise.all(
    bodies.map((body, at) =>
      openWord(`说明${at}.docx`, docx(p('示例局2024年部门预算情况说明') + p('支出总计100.00万元。') + body)),
    ),
  );
  return check({ path: '表.yaml', bytes: new TextEncoder().encode(yaml), texts });
}

const said = ({ findings }: Outcome) =>
  findings.map(({ code, place, expected }) => [
    code,
    isText(place) ? `${place.path} ${place.line}` : `${place.path} ${place.sheet}!${place.cell}`,
    expected,
  ]);

const ownTables = ({ coverage }: Outcome) =>
  coverage.tables.flatMap(({ name, figures }) => (name === '情况说明' ? [] : [[name, figures]]));

describe('a table in a document beside a report that has none of its kind', () => {
  it('is a table of the report, in its own unit', async () => {
    const yuan = REVENUE.map((row) => row.map((cell) => (/\.00$/u.test(cell) ? `${cell.slice(0, -3)}0000.00` : cell)));
    const outcome = await beside(projects() + titled('2024年收入总表', yuan, '单位：元'));
    expect(said(outcome)).toEqual([]);
    expect(outcome.coverage.tables.map(({ name, unit }) => [name, unit]).slice(4, 6)).toEqual([
      ['2024年项目支出表', '万元'],
      ['2024年收入总表', '元'],
    ]);
  });

  it('is held against the others: a slip is found in its cell', async () => {
    const changed = PROJECTS.map((row) => row.map((cell, c) => (c === 1 ? cell.replace('15.00', '15.50') : cell)));
    expect(said(await beside(projects(changed)))).toEqual([['SUM001', '说明0.docx 第1张表!B4', '15.00']]);
    const revenue = REVENUE.map((row, r) => row.map((cell) => (r === 3 ? cell.replace('40', '46') : cell)));
    expect(said(await beside(titled('2024年收入总表', revenue)))).toEqual([
      ['SUM001', '说明0.docx 第1张表!C4', '40.00'],
    ]);
    const total = PROJECTS.map((row, r) => row.map((cell) => (r === 1 ? cell.replace('25', '52') : cell)));
    expect(said(await beside(p('附表10') + projects(total)))).toEqual([['SAM001', '说明0.docx 第1张表!B2', '25.00']]);
  });

  it('is left alone, and said, where it may be of something else', async () => {
    const some = [PROJECTS[0]!, ['合计', '10.00', '10.00'], PROJECTS[2]!];
    const others = [
      projects(some),
      projects(PROJECTS, '2024年重点项目支出表'),
      projects(PROJECTS, '2023年项目支出表'),
      projects(PROJECTS, '项目支出情况'),
      titled('2024年项目支出表', PROJECTS, '金额'),
      titled('2024年收入总表', [...REVENUE, ['', '其他未列明经费甲', '5.00', '5.00']]),
      projects() + projects(),
    ];
    for (const body of others)
      expect(
        said(await beside(body)).map(([code]) => code),
        body,
      ).toEqual(['IOE008']);
  });

  it('may be empty where it is one of those that are published', async () => {
    const empty = titled('2024年政府性基金预算支出表', [PROJECTS[0]!.with(0, '科目名称'), ['合计', '', '']]);
    const note = p('注：本部门2024年没有政府性基金预算拨款安排的支出，本表无数据。');
    const named = async (body: string) => (await beside(body)).coverage.tables.map(({ name }) => name);
    expect(await named(p('附表8') + empty + note)).toContain('2024年政府性基金预算支出表');
    expect(await named(empty + note)).not.toContain('2024年政府性基金预算支出表');
    expect(said(await beside(p('附表8') + empty + note))).toEqual([]);
  });

  it('is not read twice where two documents print it', async () => {
    const outcome = await beside(projects(), projects());
    expect(said(outcome).map(([code]) => code)).toEqual(['IOE008']);
    expect(ownTables(outcome)).toEqual(ownTables(await beside(projects())));
  });
});

describe('forms of targets in a document beside a report that has none', () => {
  it('are held against its projects, in one document or in several', async () => {
    expect(said(await beside(projects() + forms()))).toEqual([]);
    expect(said(await beside(projects(), forms()))).toEqual([]);
    const [found, ...more] = said(await beside(projects(), forms('30.00')));
    expect([found, more]).toEqual([['SAM001', '说明1.docx 第1张表!C3', '10.00'], []]);
  });

  it('count once where two documents print them', async () => {
    const once = await beside(projects() + forms());
    const twice = await beside(projects() + forms(), forms());
    expect(ownTables(twice)).toEqual(ownTables(once));
    expect(said(twice).filter(([code]) => code !== 'IOE008')).toEqual([]);
  });

  it('of last year are left alone', async () => {
    expect(said(await beside(projects() + forms('30.00', '2023'))).map(([code]) => code)).toEqual(['IOE008']);
  });
});

it('tables in a document beside nothing but forms are those of the report', async () => {
  const only = TARGETS.slice(TARGETS.indexOf('绩效目标申报表:'), TARGETS.indexOf('国有资产占用:'));
  const yaml = `部门: 示例局\n年度: 2024\n${only}`;
  const spending = titled('2024年支出总表', [
    ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
    ['', '合计', '100.00', '75.00', '25.00'],
    ['201', '一般公共服务支出', '100.00', '75.00', '25.00'],
  ]);
  const read = await besideYaml(yaml, spending + projects());
  expect(said(read).filter(([code]) => code !== 'SCH003')).toEqual([]);
  expect(ownTables(read).map(([name]) => name)).toEqual(expect.arrayContaining(['2024年支出总表', '2024年项目支出表']));
  const changed = PROJECTS.map((row) => row.map((cell) => cell.replace('10.00', '18.00').replace('25.00', '33.00')));
  const found = said(await besideYaml(yaml, spending + p('附表10') + projects(changed)));
  expect(found.map(([code]) => code)).toContain('SAM002');
});

describe('the form of the whole department in a document', () => {
  const whole = (total: string, title = '2024年部门整体支出绩效目标表') =>
    p(title) +
    table(
      ['部门名称', '示例局', '', ''],
      ['部门预算资金（万元）', '资金总额', '', total],
      ['', '按支出性质分', '基本支出', '75.00'],
      ['', '', '项目支出', '25.00'],
      ['总体目标', '完成各项任务。', '', ''],
      ['一级指标', '二级指标', '三级指标', '指标值'],
      ['产出指标', '数量指标', '检查次数', '≥4次'],
    );

  it('is held against the tables, and that its targets are not checked is said', async () => {
    expect(said(await beside(whole('100.00')))).toEqual([['IOE005', '说明0.docx 第1张表!前1段', null]]);
    expect(said(await beside(whole('130.00')))).toEqual([
      ['SAM001', '说明0.docx 第1张表!D2', '100.00'],
      ['IOE005', '说明0.docx 第1张表!前1段', null],
    ]);
  });

  it('is left alone where it is of last year, or says how its targets were met', async () => {
    for (const title of ['2023年部门整体支出绩效目标表', '2024年部门整体支出绩效目标自评表'])
      expect(
        said(await beside(whole('130.00', title))).map(([code]) => code),
        title,
      ).toEqual(['IOE008']);
  });
});
