import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Workbook } from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { choose } from '../../src/cli/choose.ts';
import { pair } from '../../src/cli/pairing.ts';

/** Texts that no name gives to a report say themselves whose they are. */

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'budget-inside-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const at = (path: string): string => {
  mkdirSync(join(folder, dirname(path)), { recursive: true });
  return join(folder, path);
};

async function tables(path: string, office: string, title = '2024年部门支出总表') {
  const book = new Workbook();
  book
    .addWorksheet('Sheet1')
    .addRows([
      [title],
      [`部门：${office}`, '', '', '', '单位：万元'],
      ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
      ['', '合计', 120, 90, 30],
      ['201', '一般公共服务支出', 120, 90, 30],
    ]);
  await book.xlsx.writeFile(at(path));
}
const text = (path: string, title: string): void =>
  writeFileSync(at(path), `${title}\n\n一、支出预算\n2024年支出预算120.00万元。\n`);

/** By report the texts it was given; what belongs to none stands alone. */
const paired = (dir: string): Record<string, readonly string[]> => {
  const { paths, texts, named, stopped } = choose([join(folder, dir)]);
  const short = (path: string): string => path.slice(join(folder, dir).length + 1);
  const all = pair(paths, texts, stopped, named);
  return Object.fromEntries(all.map(({ path, texts, stopped: why }) => [short(path), why ? ['?'] : texts.map(short)]));
};
const [a, b] = ['示例市甲局', '示例市乙中心'];

describe('a text belongs to the report of which its title tells', () => {
  it('in a folder of several departments, whatever it is called', async () => {
    for (const name of [a, b]) {
      await tables(`names/${name}2024年部门预算公开表.xlsx`, name);
      text(`names/关于${name}2024年部门预算的说明.txt`, `${name}2024年部门预算情况说明`);
    }
    expect(paired('names')).toEqual({
      [`${a}2024年部门预算公开表.xlsx`]: [`关于${a}2024年部门预算的说明.txt`],
      [`${b}2024年部门预算公开表.xlsx`]: [`关于${b}2024年部门预算的说明.txt`],
    });
  });

  it('or whose name stands above it on the cover, or whose folder it lies in', async () => {
    for (const name of [a, b]) {
      await tables(`tree/${name}/附件/公开表.xlsx`, name);
      await tables(`trees/${name}/表/公开表.xlsx`, name);
      text(`tree/${name}/说明.txt`, `${name}\n2024年部门预算公开`);
      text(`trees/${name}/说明/说明.txt`, '2024年部门预算情况说明');
    }
    expect(paired('tree')[`${a}/附件/公开表.xlsx`]).toEqual([`${a}/说明.txt`]);
    expect(paired('tree')[`${b}/附件/公开表.xlsx`]).toEqual([`${b}/说明.txt`]);
    expect(paired('trees')[`${b}/表/公开表.xlsx`]).toEqual([`${b}/说明/说明.txt`]);
  });

  it('and is no attachment then; approvals, and what was put aside, stay so', async () => {
    await tables(`filed/${a}/表格/公开表.xlsx`, a);
    text(`filed/${a}/附件/情况说明.txt`, `${a}2024年部门预算情况说明`);
    expect(paired('filed')).toEqual({ [`${a}/表格/公开表.xlsx`]: [`${a}/附件/情况说明.txt`] });
    await tables(`aside/${a}/表格/公开表.xlsx`, a);
    text(`aside/${a}/附件/关于预算.txt`, `关于${a}2024年部门预算的批复`);
    text(`aside/${a}/附件/去年.txt`, `${a}2023年部门预算情况说明`);
    text(`aside/${a}/备份/情况说明.txt`, `${a}2024年部门预算情况说明`);
    expect(paired('aside')).toEqual({ [`${a}/表格/公开表.xlsx`]: [] });
  });
});

describe('a text stays with nobody', () => {
  it('where the report is of another department, year or kind, or there are two', async () => {
    for (const dir of ['other', 'year', 'kind', 'two']) await tables(`${dir}/1号.xlsx`, b);
    text('other/材料.txt', `${a}2024年部门预算情况说明`);
    text('year/材料.txt', `${a}2023年部门预算情况说明`);
    text('kind/材料.txt', `${a}2024年部门预算情况说明`);
    text('two/材料.txt', `${a}2024年部门预算情况说明`);
    await tables('other/2号.xlsx', `${a}服务站`);
    await tables('year/2号.xlsx', a);
    await tables('kind/2号.xlsx', a, '2024年单位支出总表');
    await tables('two/2号.xlsx', a);
    await tables('two/3号.xlsx', a);
    for (const dir of ['other', 'year', 'kind', 'two']) {
      const { '1号.xlsx': first, '2号.xlsx': second, '材料.txt': lost } = paired(dir);
      expect([first, second, lost], dir).toEqual([[], [], ['?']]);
    }
  });

  it('where two texts of a folder of reports say the same, or the report has one by its name', async () => {
    for (const dir of ['same', 'has']) {
      await tables(`${dir}/${a}公开表.xlsx`, a);
      await tables(`${dir}/${b}公开表.xlsx`, b);
      text(`${dir}/关于预算.txt`, `${a}2024年部门预算情况说明`);
    }
    text('same/预算材料.txt', `${a}2024年部门预算公开`);
    text(`has/${a}情况说明.txt`, `${a}2024年部门预算情况说明`);
    expect(paired('same')).toMatchObject({ '关于预算.txt': ['?'], '预算材料.txt': ['?'] });
    expect(paired('has')).toMatchObject({
      [`${a}公开表.xlsx`]: [`${a}情况说明.txt`],
      '关于预算.txt': ['?'],
    });
  });
});

describe('an old workbook beside the newer one it was saved as', () => {
  const old = (path: string): void => writeFileSync(at(path), Buffer.from('d0cf11e0a1b11ae1', 'hex'));

  it('is passed over, and the text belongs to the newer', async () => {
    await tables('saved/公开表.xlsx', a);
    old('saved/公开表.xls');
    text('saved/说明.txt', '2024年部门预算情况说明');
    expect(paired('saved')).toEqual({ '公开表.xlsx': ['说明.txt'] });
    expect(choose([join(folder, 'saved')]).skipped).toEqual([join(folder, 'saved/公开表.xls')]);
  });

  it('is told where its name is another, and only one of another year or office takes the text from the newer', async () => {
    await tables('left/附件1 表.xlsx', a);
    old('left/表.et');
    text('left/说明.txt', '2024年部门预算情况说明');
    expect(paired('left')).toEqual({ '表.et': [], '附件1 表.xlsx': ['说明.txt'] });
    await tables('years/2023年公开表.xlsx', '');
    old('years/2024年公开表.xls');
    text('years/说明.txt', '部门预算情况说明');
    expect(paired('years')).toMatchObject({ '说明.txt': ['?'] });
  });
});
