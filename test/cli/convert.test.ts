import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { docx, p } from '../instruments/docx.ts';
import { budgetIn } from '../instruments/program.ts';

/** `budget convert`, as people run it. */

const root = join(import.meta.dirname, '..', '..');
const sample = join(root, 'fixtures/workbooks/yangquan-finance-2023.xlsx');
const folder = mkdtempSync(join(tmpdir(), 'convert-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string): string => join(folder, name);

function budget(...args: string[]) {
  return budgetIn(folder, args);
}

copyFileSync(sample, at('某局.xlsx'));
writeFileSync(at('某局情况说明.docx'), docx(p('一、收支情况') + p('收入总计3,205.70万元，比上年减少268.55万元。')));

describe('a workbook', () => {
  it('becomes a YAML report that is checked alike', () => {
    const { code, out, err } = budget('convert', '某局.xlsx', '-o', '某局.yaml');
    expect([code, out, err]).toEqual([0, '', '某局.xlsx：转好再读一遍，812 格（有数的 311 格）的含义和数值全部一致\n']);
    expect(readFileSync(at('某局.yaml'), 'utf8')).toMatch(
      /^# 由 budget convert 从 某局\.xlsx 转成（sha256 [0-9a-f]{64}）\n/u,
    );
    const [before, after] = [budget('check', '某局.xlsx'), budget('check', '某局.yaml')];
    expect(after.code).toBe(before.code);
    expect(after.out.split('\n').slice(-2)).toEqual(before.out.split('\n').slice(-2));
  });

  it('is printed without -o, the same each time, in the language asked for', () => {
    const first = budget('convert', '某局.xlsx');
    expect(first.out).toBe(readFileSync(at('某局.yaml'), 'utf8'));
    const english = budget('convert', '某局.xlsx', '--lang', 'en');
    expect(english.out).toMatch(/^# made by budget convert from 某局\.xlsx/u);
    expect(english.err).toBe('某局.xlsx: read again, all 812 facts (311 figures) are the same\n');
  });

  it('takes its text along', () => {
    const { code, out } = budget('convert', '某局.xlsx', '某局情况说明.docx');
    expect(code).toBe(0);
    expect(out).toContain('\n情况说明:\n  - 一、收支情况\n  - "收入总计3,205.70万元，比上年减少268.55万元。"\n');
  });

  it('is not written over anything unless asked', () => {
    const refused = budget('convert', '某局.xlsx', '-o', '某局.yaml');
    expect([refused.code, refused.err]).toEqual([2, 'budget: 输出已存在：某局.yaml（要覆盖请加 --force）\n']);
    expect(budget('convert', '某局.xlsx', '-o', '某局.yaml', '--force').code).toBe(0);
    expect(budget('convert', '某局.yaml', '-o', '某局.yaml', '--force').code).toBe(2);
  });

  it('with parts that are not understood is written, and that is said', () => {
    copyFileSync(join(root, 'fixtures/workbooks/written-by-openpyxl.xlsx'), at('半懂.xlsx'));
    const { code, err } = budget('convert', '半懂.xlsx', '-o', '半懂.yaml');
    expect(code).toBe(3);
    expect(err).toContain('半懂.xlsx：有没看懂或不核对的部分');
    expect(readFileSync(at('半懂.yaml'), 'utf8')).toContain(' # 没看懂：');
  });

  it('that cannot be read is refused with the reason, and nothing is written', () => {
    writeFileSync(at('坏.xlsx'), readFileSync(sample).subarray(0, 9000));
    const { code, out, err } = budget('convert', '坏.xlsx', '-o', '坏.yaml');
    expect([code, out]).toEqual([3, '']);
    expect(err).toMatch(/IOE\d{3}|SEC\d{3}/u);
    expect(existsSync(at('坏.yaml'))).toBe(false);
    expect(budget('convert', '没有.xlsx', '-o', '坏.yaml').code).toBe(2);
  });
});

describe('a YAML report', () => {
  it('becomes one of normal form, comments and all', () => {
    const yaml =
      '部门: 甲局 # 全称\n年度: 2024\n单位: 万元\n预算表:\n  支出总表:\n    行:\n      - 科目编码: 201   \n        科目名称: 一般公共服务支出\n        合计: 1.50\n';
    writeFileSync(at('甲局.yaml'), yaml);
    const { code, out } = budget('convert', '甲局.yaml');
    expect(code).toBe(0);
    expect(out).toBe(yaml.replace('201   ', '"201"'));
  });

  it('with a text of its own takes no other', () => {
    writeFileSync(
      at('乙局.yaml'),
      '部门: 乙局\n年度: 2024\n单位: 万元\n情况说明:\n  收支: 收入1万元。\n预算表:\n  收入总表:\n    行:\n      - 项目: 合计\n        合计: 1\n',
    );
    writeFileSync(at('乙局说明.txt'), '收入总计1.00万元。\n');
    const { code, err } = budget('convert', '乙局.yaml', '乙局说明.txt');
    expect([code, err]).toEqual([2, 'budget: 乙局.yaml 里已有情况说明，不再并入别的文字\n']);
  });
});

describe('wrong usage', () => {
  it.each([
    [['某局.xlsx', '某局.yaml'], 'budget: convert 一次转一份报告，某局.xlsx 某局.yaml 里有 2 份\n'],
    [['某局情况说明.docx'], 'budget: 某局情况说明.docx 只有文字，要同工作簿一起转\n'],
    [['某局.yaml', '-o', '某局2.xls'], 'budget: convert 写 YAML 或 .xlsx：某局2.xls\n'],
  ])('%j', (args, said) => {
    const { code, out, err } = budget('convert', ...args);
    expect([code, out, err]).toEqual([2, '', said]);
  });
});
