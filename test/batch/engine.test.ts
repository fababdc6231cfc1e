import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { entryOf } from '../../src/catalogue/catalogue.ts';
import { naturally } from '../../src/cli/natural.ts';
import { BASE, LAST_YEAR } from '../../src/examples.ts';
import { writeBigWorkbook } from '../instruments/big-workbook.ts';
import { docx, p } from '../instruments/docx.ts';
import { workbookMaker, writeMany } from '../instruments/many-workbooks.ts';
import { budgetIn, build, type Ran } from '../instruments/program.ts';

/** Many reports in one run, hostile ones among them. */

const root = join(import.meta.dirname, '..', '..');
let folder = '';
const budget = (...args: string[]): Ran => budgetIn(folder, args);
const at = (...names: string[]): string => join(folder, ...names);

type File = { path: string; status: string; sha256: string; findings: { code: string }[] };
const filesOf = ({ out }: Ran): File[] => JSON.parse(out).files;

beforeAll(async () => {
  build();
  folder = mkdtempSync(join(tmpdir(), 'batch-'));
  writeMany(at('sound'), 12);
  mkdirSync(at('mixed'));
  const make = workbookMaker();
  for (let index = 0; index < 12; index++) writeFileSync(at('mixed', `${index}0.xlsx`), make(index));
  writeFileSync(at('mixed', '15.xlsx'), Buffer.from(entryOf('SEC004')!.example.base64!, 'base64'));
  writeFileSync(at('mixed', '25.xlsx'), make(30).subarray(0, 9_000));
  writeFileSync(at('mixed', '35.xlsx'), '');
  writeFileSync(at('mixed', '45.yaml'), `部门: ${'['.repeat(70)}\n`);
  // No more hostile than large: it takes longer and needs more than the limits of these tests.
  await writeBigWorkbook(at('big.xlsx'));
  copyFileSync(at('big.xlsx'), at('mixed', '05.xlsx'));
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a run of many reports', () => {
  it('gives the same bytes with any number of workers, and as many as one at a time would', () => {
    const one = budget('check', 'sound', '--format', 'json', '--jobs', '1');
    expect([one.code, one.err]).toEqual([1, '']);
    for (const jobs of ['2', '4']) expect(budget('check', 'sound', '--format', 'json', '--jobs', jobs)).toEqual(one);
    const few = ['sound/0000/000003.xlsx', 'sound/0000/000004.xlsx'];
    for (const format of ['table', 'json', 'ndjson'])
      expect(budget('check', ...few, '--format', format, '--jobs', '2')).toEqual(
        budget('check', ...few, '--format', format),
      );
  });

  it('accounts for every file in the order of the paths, whatever is among them', () => {
    const run = budget('check', 'mixed', '--format', 'json', '--jobs', '2', '--time-limit', '2');
    expect(run.code, run.err).toBe(3);
    const files = filesOf(run);
    const names = [...Array(12).keys()].map((index) => `mixed/${index}0.xlsx`);
    const all = [...names, ...['05', '15', '25', '35'].map((name) => `mixed/${name}.xlsx`), 'mixed/45.yaml'].sort(
      naturally,
    );
    expect(files.map(({ path }) => path)).toEqual(all);
    const codes = new Map(files.map(({ path, findings }) => [path, findings[0]?.code]));
    expect(['05', '15', '25', '35'].map((name) => codes.get(`mixed/${name}.xlsx`))).toEqual([
      'SEC007',
      'SEC004',
      'IOE006',
      'IOE003',
    ]);
    expect(codes.get('mixed/45.yaml')).toBe('SEC003');
    expect(JSON.parse(run.out).summary).toMatchObject({ files: 17, complete: 12, incomplete: 5 });
    for (const path of names) expect(files.find((file) => file.path === path)!.sha256).toMatch(/^[0-9a-f]{64}$/u);
  });

  it('lets a report that needs too much memory cost only itself', () => {
    const run = budget(
      'check',
      'big.xlsx',
      'sound',
      'big.xlsx',
      '--format',
      'json',
      '--jobs',
      '2',
      '--memory-limit',
      '64',
    );
    const [first, ...others] = filesOf(run);
    expect([run.code, first!.path, first!.status]).toEqual([3, 'big.xlsx', 'incomplete']);
    expect(first!.findings.map(({ code }) => code)).toEqual(['SEC008']);
    expect(others.map(({ status }) => status)).toEqual(Array(12).fill('findings'));
  });

  it('says what the limit was, in both languages', () => {
    const args = ['check', 'big.xlsx', '--time-limit', '1'];
    expect(budget(...args).out).toContain('核对用时超过上限 1 秒（--time-limit），已停止，没有核对');
    expect(budget(...args, '--lang', 'en').out).toContain('took longer than the limit of 1 s');
  });

  it('checks texts, last year’s report and a region’s words in workers as it does without', () => {
    mkdirSync(at('pairs'));
    for (const name of ['甲局', '乙局']) {
      writeFileSync(at('pairs', `${name}.yaml`), BASE.replace('示例局', name));
      writeFileSync(at('pairs', `${name}情况说明.docx`), docx(p('一、收支情况') + p('支出总计99.00万元。')));
    }
    writeFileSync(at('last.yaml'), LAST_YEAR);
    for (const more of [[], ['--prior', 'last.yaml'], ['--strict', '--prior', 'last.yaml']]) {
      const plain = budget('check', 'pairs', '--format', 'json', ...more);
      expect(JSON.parse(plain.out).files).toHaveLength(2);
      expect(budget('check', 'pairs', '--format', 'json', ...more, '--jobs', '2')).toEqual(plain);
    }
    const region = join(root, 'fixtures/lexicon/region');
    const worded = ['check', join(region, 'budget.yaml'), '--lexicon', join(region, 'words.yaml'), '--format', 'json'];
    const known = budget(...worded);
    expect(known.code).toBe(0);
    expect(budget(...worded, '--jobs', '1')).toEqual(known);
  });

  it('draws what was refused as it does without workers', () => {
    mkdirSync(at('refused'));
    writeFileSync(at('refused/甲局.yaml'), BASE);
    writeFileSync(at('refused/说明.txt'), `2024年收入总计100.00万元。${'（'.repeat(100_001)}\n`);
    const args = ['check', 'refused/甲局.yaml', 'refused/说明.txt', '--format', 'html'];
    const plain = budget(...args);
    expect(plain.out).toContain('class="passage"');
    expect(budget(...args, '--jobs', '1')).toEqual(plain);
    expect(budget(...args, '--store', 'drawn')).toEqual(plain);
  });

  it('reads standard input as one of the reports', () => {
    const run = budgetIn(folder, ['check', '-', 'sound', '--format', 'json', '--jobs', '2'], BASE);
    const files = filesOf(run);
    expect(files[0]).toMatchObject({ path: '-', status: 'clean' });
    expect(files).toHaveLength(13);
  });

  it('writes a file whole or not at all, and leaves nothing beside it', () => {
    mkdirSync(at('out'));
    expect(budget('check', 'sound', '--format', 'json', '-o', 'out/a.json').code).toBe(1);
    expect(readFileSync(at('out/a.json'), 'utf8')).toBe(budget('check', 'sound', '--format', 'json').out);
    const again = budget('check', 'sound', '--format', 'json', '-o', 'out/a.json');
    expect([again.code, again.err]).toEqual([2, 'budget: 输出已存在：out/a.json（要覆盖请加 --force）\n']);
    expect(budget('check', 'sound', '-o', 'nowhere/a.txt').code).toBe(2);
    expect(budget('check', 'sound', '-o', 'sound/0000/000000.xlsx', '--force').err).toContain('输出不能覆盖输入');
  });

  it('refuses flags that say nothing', () => {
    for (const args of [
      ['--jobs', '0'],
      ['--jobs', 'x'],
      ['--time-limit', '-1'],
      ['--memory-limit', '0'],
      ['--shard', '0/3'],
      ['--shard', '4/3'],
      ['--shard', '1'],
    ]) {
      const { code, out, err } = budget('check', 'sound', ...args);
      expect([code, out], args.join(' ')).toEqual([2, '']);
      expect(err).toMatch(/^budget: .+\n$/u);
    }
  });
});

describe('ndjson', () => {
  it('holds to its schema: a run, its reports, their findings', () => {
    const valid = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(
      JSON.parse(readFileSync(join(root, 'schemas/ndjson.schema.json'), 'utf8')),
    );
    const { out } = budget('check', 'mixed', '--format', 'ndjson', '--time-limit', '2');
    const records = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    for (const record of records) expect(valid(record), JSON.stringify(valid.errors)).toBe(true);
    expect(records[0]).toMatchObject({ type: 'run-start', files: 17, shard: null });
    expect(records.at(-1)).toMatchObject({ type: 'run-end', summary: { files: 17, incomplete: 5 } });
    const starts = records.filter(({ type }) => type === 'file-start').map(({ index }) => index);
    expect(starts).toEqual([...Array(17).keys()]);
    const { files } = JSON.parse(budget('check', 'mixed', '--format', 'json', '--time-limit', '2').out);
    const found = records
      .filter(({ type }) => type === 'finding')
      .map(({ type, index, detail, ...finding }) => finding);
    expect(found).toEqual(files.flatMap((file: { findings: unknown[] }) => file.findings));
  });
});
