import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { hasOpenpyxl, openpyxl } from '../instruments/other-programs.ts';
import { difference } from '../instruments/parts-of.ts';
import { budgetIn, build } from '../instruments/program.ts';
import { richParts } from '../instruments/rich-workbook.ts';
import { zip } from '../instruments/zip.ts';

/** `budget check book.xlsx --annotate out.xlsx`, as people run it. */

const root = join(import.meta.dirname, '..', '..');
const FAULTY = 'fixtures/central-nine-tables/faulty.xlsx';
let folder = '';
let out = '';

function budget(...args: readonly string[]) {
  return budgetOf('', args);
}

function budgetOf(input: string | Uint8Array, args: readonly string[]) {
  return budgetIn(root, ['check', ...args], input);
}
const file = (name: string, bytes: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
};
const hash = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');

beforeAll(build, 60_000);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'budget-annotate-'));
  out = join(folder, 'out.xlsx');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the copy', () => {
  it('is written beside the usual report, with the exit code of the check; the original stays', () => {
    const before = hash(join(root, FAULTY));
    const plain = budget(FAULTY);
    const run = budget(FAULTY, '--annotate', out);
    expect([run.code, run.out]).toEqual([plain.code, plain.out]);
    expect(run.err).toBe(`批注副本：${out}（标出 10 个单元格，清单在第一张工作表“检查结果”）\n`);
    expect(hash(join(root, FAULTY))).toBe(before);
    expect(readdirSync(folder)).toEqual(['out.xlsx']);
    expect(difference(readFileSync(join(root, FAULTY)), readFileSync(out)).lost).toEqual([]);
    const again = join(folder, 'again.xlsx');
    budget(FAULTY, '--annotate', again);
    expect(hash(again)).toBe(hash(out));
  });

  it.skipIf(!hasOpenpyxl)('says in its comments and on its first sheet what the terminal says', () => {
    budget(FAULTY, '--annotate', out);
    const { sheets } = openpyxl(readFileSync(out));
    const [results] = sheets;
    expect(results!.name).toBe('检查结果');
    expect(results!.values).toMatchObject({
      A1: '检查结果：国家某某文化体育发展局 2024',
      A2: '结论：有矛盾，需要改。错误 10，待核实 0，说明 0。',
      D5: '位置',
      A7: '2',
      B7: '错误',
      C7: 'SUM001',
      D7: '公开表2!M26',
      E7: '96.18 万元',
      F7: '936.18 万元',
      G7: '部门收入总表 › 2070305 体育竞赛 › 其他收入\n合计与分项不符：填报 96.18，应为 936.18，少 840.00 万元',
      H7: '少了一位数字：96.18 ← 936.18',
    });
    expect(results!.values['I7']).toContain(
      '加总：6082.47[C26] ≠ 648.92[D26] + 4497.37[E26] + 96.18[M26] = 5242.47 差 840.00',
    );
    expect(results!.links['D7']).toBe("'公开表2'!M26");
    const table = sheets.find(({ name }) => name === '公开表2')!;
    expect(table.fills['M26']).toBe('FFFFC7CE');
    expect(table.comments['M26']).toBe(
      [
        '错误 SUM001  合计与分项不符（检查结果第 2 条）',
        '部门收入总表 › 2070305 体育竞赛 › 其他收入',
        '合计与分项不符：填报 96.18，应为 936.18，少 840.00 万元',
        '原因可能是：少了一位数字：96.18 ← 936.18',
        '加总：6082.47[C26] ≠ 648.92[D26] + 4497.37[E26] + 96.18[M26] = 5242.47 差 840.00',
        '加总：1316.14[M22] ≠ 284.69[M25] + 96.18[M26] + 95.27[M29] = 476.14 差 840.00',
      ].join('\n'),
    );
  });

  it('is made of standard input as well', () => {
    const { code, err } = budgetOf(readFileSync(join(root, FAULTY)), ['-', '--annotate', out]);
    expect([code, err]).toEqual([1, `批注副本：${out}（标出 10 个单元格，清单在第一张工作表“检查结果”）\n`]);
    const file = join(folder, 'file.xlsx');
    budget(FAULTY, '--annotate', file);
    expect(hash(out)).toBe(hash(file));
  });

  it('speaks English where the check does', () => {
    const { err } = budget(FAULTY, '--annotate', out, '--lang', 'en');
    expect(err).toBe(`annotated copy: ${out} (10 cells marked, listed on the first sheet “Check results”)\n`);
  });

  it.skipIf(!hasOpenpyxl)('of a sound workbook says that nothing was found', () => {
    const { code } = budget('fixtures/central-nine-tables/budget.xlsx', '--annotate', out);
    expect(code).toBe(0);
    const [results, ...others] = openpyxl(readFileSync(out)).sheets;
    expect(Object.values(results!.values)).toContain('没有发现问题');
    expect(others.every(({ comments }) => Object.keys(comments).length === 0)).toBe(true);
  });

  it.skipIf(!hasOpenpyxl)('lists what was found in the text without a link', () => {
    const text = 'fixtures/texts/yangquan-finance-2023.docx';
    const { code } = budget('fixtures/workbooks/yangquan-finance-2023.xlsx', text, '--annotate', out);
    expect(code).toBe(1);
    const [results] = openpyxl(readFileSync(out)).sheets;
    expect(results!.values['D6']).toBe('yangquan-finance-2023.docx 第3段第58字');
    expect(results!.links['D6']).toBeUndefined();
  });

  it('keeps macros, and has to be named so; a signature is spoken of', () => {
    const book = file('macros.xlsm', zip(richParts({ macros: true, signed: true })));
    const wrong = budget(book, '--annotate', out);
    expect([wrong.code, wrong.out]).toEqual([2, '']);
    expect(wrong.err).toContain('要以 .xlsm 结尾');
    const { code, err } = budget(book, '--annotate', join(folder, 'out.xlsm'));
    expect(code).toBe(1);
    expect(err).toContain('数字签名');
  });
});

describe('wrong usage: exit 2, one line, nothing printed or written', () => {
  const wrong = (...args: readonly string[]): string => {
    const { code, out: printed, err } = budget(...args);
    expect([code, printed], args.join(' ')).toEqual([2, '']);
    expect(err.trimEnd().split('\n'), args.join(' ')).toHaveLength(1);
    expect(existsSync(out)).toBe(false);
    return err;
  };

  it('several reports, YAML, a text', () => {
    expect(wrong(FAULTY, 'fixtures/central-nine-tables/budget.xlsx', '--annotate', out)).toContain(
      '一次批注一个工作簿',
    );
    expect(wrong('fixtures/yangquan-2023/budget.yaml', '--annotate', out)).toContain('只能批注工作簿');
    expect(wrong('fixtures/texts/yangquan-finance-2023.docx', '--annotate', out)).toContain('只能批注工作簿');
    const hidden = file('表.xlsx', readFileSync(join(root, 'fixtures/yangquan-2023/budget.yaml')));
    expect(wrong(hidden, '--annotate', out)).toContain('只能批注工作簿');
  });

  it('an output with another extension, without a folder, or the same as that of the report', () => {
    expect(wrong(FAULTY, '--annotate', join(folder, 'out.pdf'))).toContain('.xlsx');
    expect(wrong(FAULTY, '--annotate', '-')).toContain('.xlsx');
    expect(wrong(FAULTY, '--annotate', join(folder, 'out.xlsm'))).toContain('.xlsx');
    expect(wrong(FAULTY, '--annotate', join(folder, 'none', 'out.xlsx'))).toContain('文件夹不存在');
    expect(wrong(FAULTY, '--annotate', out, '--output', out)).toContain('同一个文件');
  });

  it('a workbook that no spreadsheet opens', () => {
    const book = file('odd.xlsx', zip(richParts().filter(({ name }) => name !== '[Content_Types].xml')));
    expect(wrong(book, '--annotate', out)).toContain('另存一次');
  });

  it('never over an input, by whatever name; over another file only with --force', () => {
    const book = join(folder, 'book.xlsx');
    cpSync(join(root, FAULTY), book);
    const before = hash(book);
    symlinkSync(book, join(folder, 'link.xlsx'));
    for (const name of ['book.xlsx', 'link.xlsx', './book.xlsx'])
      expect(wrong(book, '--annotate', join(folder, name), '--force')).toContain('不能覆盖输入');
    expect(hash(book)).toBe(before);
    const other = file('other.xlsx', 'x');
    expect(wrong(book, '--annotate', other)).toContain('--force');
    expect(readFileSync(other, 'utf8')).toBe('x');
    expect(budget(book, '--annotate', other, '--force').code).toBe(1);
    expect(readFileSync(other).subarray(0, 2).toString()).toBe('PK');
  });
});

describe('a workbook that was not read', () => {
  it('is not annotated, which is said; the exit code is that of the check', () => {
    const bytes = readFileSync(join(root, FAULTY));
    for (const [name, content] of [
      ['cut.xlsx', bytes.subarray(0, bytes.length - 4000)],
      ['old.xls', Buffer.from([0x09, 0x08, 0x10, 0x00, 0, 0])],
    ] as const) {
      const path = file(name, content);
      const { code, err, out: printed } = budget(path, '--annotate', out);
      expect([code, err]).toEqual([3, `没有写 ${out}：工作簿没有读出来\n`]);
      expect(printed).toContain('IOE');
      expect(existsSync(out)).toBe(false);
    }
  });
});
