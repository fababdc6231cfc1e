import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check, recognised } from '../../../src/check.ts';
import { headingOf, type PrintOptions, printoutsOf } from '../../../src/printed.ts';
import { open } from '../../../src/read/open.ts';
import { printoutCsv } from '../../../src/report/printout-csv.ts';
import { repacked } from '../../../src/write/repack.ts';
import { workbookOf } from '../../../src/write/workbook/book.ts';
import { hasLibreOffice, hasOpenpyxl, libreOffice, openpyxl } from '../../instruments/other-programs.ts';

const REFERENCE = join(import.meta.dirname, '../../../fixtures/yangquan-2023/budget.yaml');
const text = readFileSync(REFERENCE, 'utf8');
const reportOf = (yaml: string) => recognised(open('report.yaml', new TextEncoder().encode(yaml)))!;
const exported = (yaml: string, options?: PrintOptions): Promise<Uint8Array> =>
  workbookOf(printoutsOf(reportOf(yaml), options), headingOf(reportOf(yaml)));

describe('what is written', () => {
  it('has a page of contents with links, then a sheet a table, as a disclosure has them', {
    timeout: 60_000,
  }, async () => {
    if (!hasOpenpyxl) return;
    const { sheets } = openpyxl(await exported(text));
    expect(sheets.slice(0, 4).map(({ name }) => name)).toEqual(['目录', '1 收支总表', '2 收入总表', '3 支出总表']);
    const [contents, , , expenditure] = sheets;
    expect(contents!.values).toMatchObject({ A1: '阳泉市财政局2023年部门预算公开表', C5: '2023年预算支出总表' });
    expect(expenditure!.values).toMatchObject({
      ...{ A1: '预算公开表3', A2: '2023年预算支出总表', A3: '部门名称：阳泉市财政局', E3: '单位：万元' },
      ...{ A4: '项目', C4: '2023年预算数', A5: '科目编码', C5: '合计', A7: '201', C6: '3205.7' },
    });
    expect(expenditure!.formats).toMatchObject({ A7: '@', C6: '#,##0.00', E9: '#,##0.00' });
    // Blank is blank.
    expect(expenditure!.values['E9']).toBeUndefined();
    expect(expenditure!.frozen).toBe('A6');
    expect(expenditure!.printArea).toContain('$A$1:$E$27');
    const empty = sheets.find(({ name }) => name === '13 上年结转项目支出表')!;
    expect(empty.values).toMatchObject({ A4: '项目名称', C5: '一般公共预算', A6: '1', A7: '注：本表无数据' });
  });

  it('has a page of contents that is no table, however much else it lists', async () => {
    for (const name of ['central-layout', 'two-tables-only']) {
      const yaml = readFileSync(join(import.meta.dirname, `../../../fixtures/sound/${name}.yaml`), 'utf8');
      const { status, findings } = check({ path: 'x.xlsx', bytes: await exported(yaml) });
      expect([name, status, findings]).toEqual([name, 'clean', []]);
    }
  });

  it('keeps a name that looks like an escape', async () => {
    const { book } = open('x.xlsx', await exported(text.replaceAll('财政业务工作经费', '财政_x000D_业务')));
    const all = book!.sheets.flatMap(({ cells }) => cells.map(({ raw }) => raw));
    expect(all.filter((raw) => raw.includes('_x000D_')).length).toBeGreaterThan(0);
  });

  it('never holds a formula that somebody typed as a name', async () => {
    const hostile = text.replace(
      '项目名称: 财政业务工作经费\n        合计',
      '项目名称: "=HYPERLINK(1)+@x"\n        合计',
    );
    const { book } = open('x.xlsx', await exported(hostile));
    const cells = book!.sheets.flatMap(({ cells: all }) => all);
    expect(cells.find(({ raw }) => raw === '=HYPERLINK(1)+@x')).toMatchObject({ kind: 'text' });
    expect(cells.some(({ formula }) => formula)).toBe(false);
  });

  it('adds up by formulas where it is asked to, as other programs work them out', { timeout: 120_000 }, async () => {
    const bytes = await exported(text, { formulas: true });
    const { book } = open('x.xlsx', bytes);
    const formulas = book!.sheets.flatMap(({ cells }) => cells.filter(({ formula }) => formula));
    expect(formulas.length).toBeGreaterThan(150);
    for (const { formula, raw } of formulas) expect(Number(formula!.recomputed)).toBeCloseTo(Number(raw), 6);
    // What does not add up stays as it is typed.
    const basic = book!.sheets.find(({ name }) => name.startsWith('6 '))!.cells;
    expect(basic.find(({ row, column }) => row === 25 && column === 5)).not.toHaveProperty('formula');
    expect(check({ path: 'x.xlsx', bytes }).findings.map(({ code }) => code)).toEqual(['SUM002']);
    if (!hasLibreOffice) return;
    const values = [...libreOffice(bytes).matchAll(/table:formula="of:=SUM[^"]*"[^>]*office:value="([^"]*)"/g)];
    expect(values.map(([, value]) => Number(value!).toFixed(2)).sort()).toEqual(
      formulas.map(({ raw }) => Number(raw).toFixed(2)).sort(),
    );
  });

  it('works out totals from what they are made of, and marks them', async () => {
    const blank = text.replace('合计: 3,205.70\n        基本支出: 1,393.57', '合计:\n        基本支出:');
    const printouts = printoutsOf(reportOf(blank), { recomputed: true });
    const [total] = printouts.find(({ name }) => name === '3 支出总表')!.rows;
    const filled = total!.cells.map(
      (cell) => cell?.figure && [Number(cell.figure.digits) / 100, cell.computed ?? false],
    );
    expect(filled.slice(2)).toEqual([
      [3205.7, true],
      [1393.57, true],
      [1812.13, false],
    ]);
    // What is right is not touched, nor what rounding explains: another table states it too.
    const others = printoutsOf(reportOf(text), { recomputed: true }).flatMap(({ name, rows }) =>
      rows.flatMap(({ cells }) => cells.flatMap((cell) => (cell?.computed ? [name] : []))),
    );
    expect(others).toEqual([]);
  });

  it('keeps no time', () => {
    const empty = new Uint8Array(22);
    new DataView(empty.buffer).setUint32(0, 0x06054b50, true);
    expect(repacked(empty)).toEqual(empty);
  });

  it('is one table as CSV, for Excel on Windows', () => {
    const table = printoutsOf(reportOf(text)).find(({ name }) => name === '3 支出总表')!;
    const lines = printoutCsv(table).split('\r\n');
    expect(lines[0]).toBe(
      '\ufeff项目 科目编码,项目 科目名称,2023年预算数 合计,2023年预算数 基本支出,2023年预算数 项目支出',
    );
    expect(lines[1]).toBe(',合计,3205.70,1393.57,1812.13');
    expect(lines[4]).toBe('2010601,行政运行,967.62,967.62,');
  });
});
