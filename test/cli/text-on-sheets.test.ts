import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { budgetIn, build } from '../instruments/program.ts';
import { xlsx } from '../instruments/xlsx.ts';
import { bookOf } from '../rules/workbook/said.ts';

/** A narrative on a sheet of the workbook, as people run the program on it. */

const root = join(import.meta.dirname, '..', '..');
const LINES = ['编制说明', '一、支出情况', '2024年部门支出总计151.00万元，其中基本支出115.00万元，项目支出35.00万元。'];
let folder = '';
const budget = (...args: string[]) => budgetIn(folder, args);

beforeAll(() => {
  build();
  folder = mkdtempSync(join(tmpdir(), 'budget-sheets-'));
  writeFileSync(join(folder, '表.xlsx'), xlsx(bookOf({ text: { name: '编制说明', lines: LINES } })));
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a narrative on a sheet', () => {
  it('is shown where it stands', () => {
    const { code, out } = budget('check', '表.xlsx');
    expect(code).toBe(1);
    expect(out).toContain('表.xlsx 编制说明!A3 第12字');
    expect(out).toMatch(/ A3 │ .*支出总计151\.00万元/u);
  });

  it('is a cell and a character for programs, stored and taken out again', () => {
    const args = ['check', '表.xlsx', '--format', 'json', '--store', '结果库'];
    const [first, again] = [budget(...args), budget(...args)];
    expect(again.out).toBe(first.out);
    const [{ place }] = JSON.parse(first.out).files[0].findings;
    expect(place).toEqual({ path: '表.xlsx', sheet: '编制说明', cell: 'A3', offset: 12 });
    for (const [name, out] of [
      ['output', first.out],
      ['facts', budget('facts', '表.xlsx', '--format', 'json').out],
      ['selftest', budget('selftest', '表.xlsx', '--format', 'json').out],
    ] as const) {
      const schema = JSON.parse(readFileSync(join(root, 'schemas', `${name}.schema.json`), 'utf8'));
      const holds = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schema);
      expect(holds(JSON.parse(out)), `${name} ${JSON.stringify(holds.errors)}`).toBe(true);
    }
  });

  it('has its comment on the cell of an annotated copy, which is checked like the original', () => {
    expect(budget('check', '表.xlsx', '--annotate', '批注.xlsx').code).toBe(1);
    const places = (file: string): string[] =>
      JSON.parse(budget('check', file, '--format', 'json').out).files[0].findings.map(
        ({ code, place }: { code: string; place: { cell: string } }) => `${code} ${place.cell}`,
      );
    expect(places('批注.xlsx')).toEqual(places('表.xlsx'));
    const text = budget('check', '表.xlsx', '--format', 'csv').out;
    expect(text).toContain(',编制说明,A3,');
  });
});
