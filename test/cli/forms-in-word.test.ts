import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Workbook } from 'exceljs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { choose } from '../../src/cli/choose.ts';
import { pair } from '../../src/cli/pairing.ts';
import { docx, p, table } from '../instruments/docx.ts';

/** Word documents of forms of targets belong to the report of their office, wherever clerks file them. */

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'budget-forms-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const write = (path: string, content: Uint8Array | string): void => {
  mkdirSync(join(folder, dirname(path)), { recursive: true });
  writeFileSync(join(folder, path), content);
};

async function tables(path: string, office: string) {
  const book = new Workbook();
  book
    .addWorksheet('Sheet1')
    .addRows([
      ['2024年部门支出总表'],
      [`部门：${office}`, '', '', '', '单位：万元'],
      ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
      ['', '合计', 120, 90, 30],
      ['201', '一般公共服务支出', 120, 90, 30],
    ]);
  mkdirSync(join(folder, dirname(path)), { recursive: true });
  await book.xlsx.writeFile(join(folder, path));
}

const form = (project: string): string =>
  table(
    ['项目名称', project, ''],
    ['年度资金总额（万元）', '30.00', ''],
    ['其中：财政拨款', '30.00', ''],
    ['一级指标', '三级指标', '指标值'],
    ['产出指标', '检查次数', '≥4次'],
  );
const forms = (path: string, title = '2024年项目支出绩效目标表', projects = ['系统维护']): void =>
  write(path, docx(projects.map((project) => p(title) + form(project)).join('')));

/** By report the texts it was given; what belongs to none stands alone. */
const paired = (dir: string): Record<string, readonly string[]> => {
  const { paths, texts, named, stopped } = choose([join(folder, dir)]);
  const short = (path: string): string => path.slice(join(folder, dir).length + 1);
  const all = pair(paths, texts, stopped, named);
  return Object.fromEntries(all.map(({ path, texts, stopped: why }) => [short(path), why ? ['?'] : texts.map(short)]));
};
const [a, b] = ['示例市甲局', '示例市乙局'];
const MANY = ['系统维护', '档案整理', '设备购置', '业务培训', '调查监测', '宣传'];

it('in folders of their own below the folder of the office, one for each project', async () => {
  for (const name of [a, b]) {
    await tables(`own/${name}/公开表.xlsx`, name);
    write(`own/${name}/说明.txt`, `${name}2024年部门预算情况说明\n\n2024年支出预算120.00万元。\n`);
    forms(`own/${name}/绩效目标/系统维护.docx`);
    forms(`own/${name}/附件/图书馆免费开放.docx`);
  }
  const of = (name: string) => [
    `${name}/说明.txt`,
    `${name}/绩效目标/系统维护.docx`,
    `${name}/附件/图书馆免费开放.docx`,
  ];
  const found = paired('own');
  expect(Object.keys(found)).toHaveLength(2);
  for (const name of [a, b]) expect(new Set(found[`${name}/公开表.xlsx`])).toEqual(new Set(of(name)));
});

it('beside the tables of several offices, by the office in the name or the title', async () => {
  for (const name of [a, b]) {
    await tables(`flat/${name}2024年部门预算公开表.xlsx`, name);
    write(`flat/${name}2024年部门预算情况说明.txt`, '2024年部门预算情况说明\n\n2024年支出预算120.00万元。\n');
  }
  forms(`flat/${a}2024年项目支出绩效目标表.docx`, undefined, MANY);
  forms('flat/绩效目标2.docx', `${b}2024年项目支出绩效目标表`);
  expect(paired('flat')).toEqual({
    [`${a}2024年部门预算公开表.xlsx`]: [`${a}2024年部门预算情况说明.txt`, `${a}2024年项目支出绩效目标表.docx`],
    [`${b}2024年部门预算公开表.xlsx`]: [`${b}2024年部门预算情况说明.txt`, '绩效目标2.docx'],
  });
});

it('go to the only report above them, and are no report of their own however many they are', async () => {
  await tables('only/公开表/公开表.xlsx', a);
  forms('only/绩效目标/绩效目标表.docx', undefined, MANY);
  expect(paired('only')).toEqual({ '公开表/公开表.xlsx': ['绩效目标/绩效目标表.docx'] });
});

it('go to none that is of another office, nor assessments to any', async () => {
  for (const name of [a, b]) {
    await tables(`others/${name}2024年部门预算公开表.xlsx`, name);
    write(`others/${name}2024年部门预算情况说明.txt`, '2024年部门预算情况说明\n\n2024年支出预算120.00万元。\n');
  }
  forms('others/示例市丙局2024年项目支出绩效目标表.docx');
  forms(`others/${b}项目支出绩效表.docx`, '2024年项目支出绩效自评表');
  expect(paired('others')).toEqual({
    [`${a}2024年部门预算公开表.xlsx`]: [`${a}2024年部门预算情况说明.txt`],
    [`${b}2024年部门预算公开表.xlsx`]: [`${b}2024年部门预算情况说明.txt`],
    '示例市丙局2024年项目支出绩效目标表.docx': ['?'],
  });
});
