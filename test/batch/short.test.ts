import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allWays, between, type Found } from '../instruments/between.ts';
import { put } from '../instruments/departments.ts';
import { budgetIn, build, type Ran } from '../instruments/program.ts';

/** A department whose folder lacks the report of a unit, which its figures or its lists show. */

let folder = '';
const run = (path: string, ...more: string[]): Ran => budgetIn(folder, ['check', path, '--format', 'json', ...more]);
const told = (path: string): [string, string][] =>
  Object.values(between(run(path)))
    .flat()
    .map(({ code, message }) => [code, message]);
const notes = (path: string): string[] =>
  (JSON.parse(run(path).out) as { files: { findings: Found[] }[] }).files
    .flatMap(({ findings }) => findings)
    .flatMap(({ code, message }) => (code === 'BAT006' ? [message] : []));

beforeAll(() => {
  build();
  folder = mkdtempSync(join(tmpdir(), 'short-'));
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Money = { readonly staff: number; readonly pensions: number; readonly project: number; readonly trade?: number };

/** @param more lines of its own, such as a list of its units */
function report(name: string, { staff, pensions, project, trade = 0 }: Money, more = ''): string {
  const money = (amount: number): string => `${amount.toFixed(2)}`;
  const all = staff + pensions + project;
  const row = (code: string, called: string, basic: number, of: number): string =>
    `      - 科目编码: ${code}\n        科目名称: ${called}\n        合计: ${money(basic + of)}\n        基本支出: ${money(basic)}\n        项目支出: ${money(of)}\n`;
  const line = (item: string, amount: number): string => `      - 项目: ${item}\n        预算数: ${money(amount)}\n`;
  return `部门: ${name}\n年度: 2024\n单位: 万元\n预算表:
  收支总表:
    标题: 2024年收支总表
    收入:
${line('一、一般公共预算', all - trade)}${line('二、事业收入', trade)}${line('收入总计', all)}    支出:
${line('一、教育支出', staff + project)}${line('二、社会保障和就业支出', pensions)}${line('支出总计', all)}  支出总表:
    标题: 2024年支出总表
    行:
${row('', '合计', staff + pensions, project)}${row('205', '教育支出', staff, project)}${row('208', '社会保障和就业支出', pensions, 0)}${more}`;
}

const OFFICE = { staff: 100, pensions: 20, project: 30 };
const SCHOOL = { staff: 200, pensions: 40, project: 10, trade: 50 };
const CENTRE = { staff: 50, pensions: 10, project: 0 };
const sum = (...all: readonly Money[]): Money => {
  const of = (key: keyof Money): number => all.reduce((added, one) => added + (one[key] ?? 0), 0);
  return { staff: of('staff'), pensions: of('pensions'), project: of('project'), trade: of('trade') };
};
const office = report('示范市甲局本级', OFFICE);
const school = report('示范市甲局学校', SCHOOL);
const centre = report('示范市甲局中心', CENTRE);
const [WHOLE, PART] = [sum(OFFICE, SCHOOL, CENTRE), sum(OFFICE, SCHOOL)];

describe('with the report of its own office', () => {
  it('a department has more than its units where one is missing', () => {
    for (const [name, money] of Object.entries({ all: PART, short: WHOLE }))
      put(folder, {
        [`own-${name}/甲局/甲局.yaml`]: report('示范市甲局', money),
        [`own-${name}/甲局/所属单位/本级.yaml`]: office,
        [`own-${name}/甲局/所属单位/学校.yaml`]: school,
      });
    expect(told('own-all')).toEqual([]);
    expect(
      Object.values(between(allWays(folder, ['own-short'])))
        .flat()
        .map(({ code, severity, message }) => [code, severity, message]),
    ).toEqual([
      [
        'BAT005',
        'query',
        '像是少了单位的报告：本级的报告在，部门的“收入合计”是 460.00，这里的 2 份单位报告相加得 400.00，还差 60.00 万元',
      ],
    ]);
    expect(run('own-short', '--lang', 'en').out).toContain('are missing');
  });

  it('and where that is all there is', () => {
    for (const [name, money] of Object.entries({ all: OFFICE, short: WHOLE }))
      put(folder, {
        [`alone-${name}/甲局/甲局.yaml`]: report('示范市甲局', money),
        [`alone-${name}/甲局/所属单位/甲局机关.yaml`]: report('示范市甲局（机关）', OFFICE),
      });
    expect(told('alone-all')).toEqual([]);
    expect(told('alone-short').map(([code]) => code)).toEqual(['BAT005']);
  });

  it('but what one figure may be wrong by is said of the sum', () => {
    put(folder, {
      'slip/甲局/甲局.yaml': report('示范市甲局', { ...PART, project: PART.project + 7 }),
      'slip/甲局/所属单位/本级.yaml': office,
      'slip/甲局/所属单位/学校.yaml': school,
    });
    expect(told('slip').map(([code]) => code)).toEqual(['BAT003']);
  });
});

describe('without a report of its own office', () => {
  it('it is left open whether the rest is that', () => {
    put(folder, {
      'rest/甲局/甲局.yaml': report('示范市甲局', WHOLE),
      'rest/甲局/所属单位/学校.yaml': school,
      'rest/甲局/所属单位/中心.yaml': centre,
      // All the trade is the school's, so that something agrees.
      'single/甲局/甲局.yaml': report('示范市甲局', PART),
      'single/甲局/所属单位/学校.yaml': school,
    });
    expect([told('rest'), told('single')]).toEqual([[], []]);
    expect(notes('rest')).toEqual([
      '没有与各单位之和核对：rest/甲局/所属单位/中心.yaml、rest/甲局/所属单位/学校.yaml 这 2 份相加比部门少，如“收入合计”部门 460.00、相加 310.00 万元：本级没有单独的报告的，少的就是本级的；有的，就是少了单位的报告',
    ]);
    expect(notes('single')[0]).toContain('single/甲局/所属单位/学校.yaml 这 1 份相加比部门少');
  });
});

describe('a list of units in the department’s own report', () => {
  const listing = (...names: string[]): string =>
    `情况说明:\n  单位构成: 纳入示范市甲局2024年部门预算编制范围的单位包括：${names.join('、')}。\n`;
  const tree = (name: string, list: string, rest: Readonly<Record<string, string>>, money = WHOLE): void =>
    put(
      folder,
      Object.fromEntries(
        Object.entries({ '甲局.yaml': report('示范市甲局', money, list), ...rest }).map(([path, text]) => [
          `${name}/甲局/${path}`,
          text,
        ]),
      ),
    );
  const LIST = listing('示范市甲局本级', '示范市甲局学校', '示范市甲局中心');

  it('names the unit that is missing', () => {
    tree('listed', LIST, { '所属单位/本级.yaml': office, '所属单位/学校.yaml': school });
    expect(told('listed')).toEqual([
      [
        'BAT005',
        '部门的报告里列出 3 个单位，有 1 个没有报告：示范市甲局中心；部门的“收入合计”是 460.00，这里的 2 份单位报告相加得 400.00，还差 60.00 万元',
      ],
    ]);
    // Whether or not its own office has a report.
    tree('named', listing('示范市甲局学校', '示范市甲局中心'), { '所属单位/学校.yaml': school });
    expect(told('named').map(([, message]) => /有 1 个没有报告：(.*?)；/u.exec(message)?.[1])).toEqual([
      '示范市甲局中心',
    ]);
  });

  it('may be a table of theirs', () => {
    const book = join(import.meta.dirname, '../../fixtures/layouts/33-滇江民政2024转移支付.xlsx');
    put(folder, { 'table/民政厅/所属单位/本级.yaml': report('滇江省民政厅本级', CENTRE) });
    copyFileSync(book, join(folder, 'table/民政厅/民政厅.xlsx'));
    const named = '列出 3 个单位，有 2 个没有报告：滇江省社会福利院、滇江省救助管理站；';
    expect(told('table')).toEqual([['BAT005', expect.stringContaining(named)]]);
  });

  it('says nothing where what is left is that of its own office, or nothing is left', () => {
    tree('office', LIST, { '所属单位/学校.yaml': school, '所属单位/中心.yaml': centre });
    tree('nothing', LIST, { '所属单位/本级.yaml': office, '所属单位/学校.yaml': school }, PART);
    expect([told('office'), told('nothing')]).toEqual([[], []]);
  });

  it('shows that the sum is wrong where all of them are there', () => {
    tree('complete', LIST, { '本级.yaml': office, '学校.yaml': school, '中心.yaml': centre }, sum(WHOLE, CENTRE));
    expect(new Set(told('complete').map(([code]) => code))).toEqual(new Set(['BAT003']));
  });
});
