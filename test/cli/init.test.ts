import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { budgetIn } from '../instruments/program.ts';

/** `budget init`, as people run it. */

const root = join(import.meta.dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'init-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string): string => join(folder, name);

function budget(...args: string[]) {
  return budgetIn(folder, args);
}

const WHOSE = ['--department', '某某市某某局', '--year', '2025'];
copyFileSync(join(root, 'fixtures/yangquan-2023/budget.yaml'), at('上年.yaml'));
copyFileSync(join(root, 'fixtures/workbooks/yangquan-finance-2023.xlsx'), at('上年.xlsx'));

describe('a blank', () => {
  for (const name of ['空白.yaml', '空白.xlsx'])
    it(`is written as ${name}, and is known for a blank`, () => {
      expect(budget('init', '-o', name, ...WHOSE)).toEqual({ code: 0, out: '', err: '' });
      const { code, out } = budget('check', name);
      expect(code).toBe(3);
      expect(out).toContain(`${name}（某某市某某局 2025）`);
      expect(out).toMatch(/1[234] 张表里一个数也没有：什么也没有核对/u);
      expect(out).toContain('错误 1，待核实 0，说明 0。');
      expect(out.match(/[A-Z]{3}\d{3}/gu)).toEqual(['SCH012']);
    });

  it('has in YAML every table by its official key, and places for the text and the targets', () => {
    const text = readFileSync(at('空白.yaml'), 'utf8');
    const [tables] = text.split('\n# 没有政府采购');
    expect(tables!.match(/^ {2}[^\s#-][^:]*:$/gmu)).toHaveLength(13);
    expect(text).toMatch(/^部门: 某某市某某局\n年度: 2025\n单位: 万元\n/mu);
    expect(text).toContain('    标题: 2025年一般公共预算“三公”经费支出预算表\n');
    expect(text).toContain('      - 项目: 三十、抗疫特别国债安排的支出\n        合计:\n');
    for (const key of ['政府采购', '概况', '情况说明', '名词解释', '绩效目标申报表'])
      expect(text).toMatch(new RegExp(`^${key}:`, 'mu'));
  });

  it('is not written over anything unless asked', () => {
    const before = readFileSync(at('空白.xlsx'));
    expect(budget('init', '-o', '空白.xlsx', ...WHOSE)).toEqual({
      code: 2,
      out: '',
      err: 'budget: 输出已存在：空白.xlsx（要覆盖请加 --force）\n',
    });
    expect(readFileSync(at('空白.xlsx'))).toEqual(before);
    expect(budget('init', '-o', '空白.xlsx', ...WHOSE, '--force').code).toBe(0);
  });

  it('is the same in English, for which only messages differ', () => {
    expect(budget('init', '-o', 'blank.yaml', ...WHOSE, '--lang', 'en').code).toBe(0);
    expect(readFileSync(at('blank.yaml'))).toEqual(readFileSync(at('空白.yaml')));
  });
});

describe('what is missing or wrong', () => {
  for (const [args, zh, en] of [
    [WHOSE, '要写到哪里？用 -o 指明（.xlsx、.yaml）', 'where to? name a file with -o (.xlsx, .yaml)'],
    [
      ['-o', 'x.docx', ...WHOSE],
      '不会写这种空白表：x.docx（可以是 .xlsx、.yaml）',
      'cannot write a blank x.docx (.xlsx, .yaml)',
    ],
    [
      ['-o', 'x.yaml', '--year', '2025'],
      '哪个部门的？用 --department 写部门全称',
      'which department? give its full name with --department',
    ],
    [
      ['-o', 'x.yaml', '--department', ' ', '--year', '2025'],
      '哪个部门的？用 --department 写部门全称',
      'which department? give its full name with --department',
    ],
    [['-o', 'x.yaml', '--department', '某局'], '哪一年的？用 --year 指明，如 --year 2025', 'which year? --year 2025'],
    [
      ['-o', 'x.yaml', '--department', '某局', '--year', '25'],
      '年度不对：25（要四位数，如 2025）',
      'no such year: 25 (like 2025)',
    ],
    [['-o', 'x.yaml', '--from', '没有.xlsx'], '找不到：没有.xlsx', 'no such file or folder: 没有.xlsx'],
    [
      ['-o', 'x.yaml', '--from', '上年.yaml', '--year', '2025'],
      '上年.yaml 是 2023 年的，不是 2025 年的上年',
      '上年.yaml is of 2023, not of the year before 2025',
    ],
  ] as const)
    it(`is said in one line: ${zh}`, () => {
      expect(budget('init', ...args)).toEqual({ code: 2, out: '', err: `budget: ${zh}\n` });
      expect(budget('init', ...args, '--lang', 'en')).toEqual({ code: 2, out: '', err: `budget: ${en}\n` });
      expect(existsSync(at('x.yaml'))).toBe(false);
    });

  it('never writes over last year’s report', () => {
    const before = readFileSync(at('上年.yaml'));
    expect(budget('init', '-o', '上年.yaml', '--from', '上年.yaml', '--force').code).toBe(2);
    expect(readFileSync(at('上年.yaml'))).toEqual(before);
  });

  it('takes over nothing of a file that cannot be read', () => {
    copyFileSync(join(root, 'bin/budget.js'), at('坏.xlsx'));
    const { code, err } = budget('init', '-o', 'x.xlsx', '--from', '坏.xlsx');
    expect(code).toBe(3);
    expect(err).toContain('坏.xlsx：没有可以带过来的行和数，空白表没有写');
    expect(existsSync(at('x.xlsx'))).toBe(false);
  });

  it('writes nothing from a file that holds no table of a budget, or none that is filled in', () => {
    writeFileSync(at('工资.csv'), '2023年3月工资发放表,,\n部门：某某局,,单位：元\n序号,姓名,工资\n1,甲,3500\n');
    expect(budget('convert', '工资.csv').code).toBe(3);
    for (const from of ['工资.csv', '空白.yaml']) {
      const { code, err } = budget('init', '-o', 'x.xlsx', '--from', from, ...WHOSE);
      expect(code).toBe(3);
      expect(err).toMatch(/没有可以带过来的行和数，空白表没有写\n$/u);
      expect(existsSync(at('x.xlsx'))).toBe(false);
    }
  });
});

describe('a blank from last year’s report', () => {
  for (const name of ['新年.xlsx', '新年.yaml'])
    it(`is of the next year, and agrees with it: ${name}`, () => {
      const { code, err } = budget('init', '-o', name, '--from', '上年.yaml');
      expect(code).toBe(0);
      expect(err).toContain('已写出：带过来 126 行，上年预算数 28 个');
      expect(err).toContain('没有带过来：政府购买服务预算明细表');
      expect(err).toContain('情况说明的文字没有带过来');
      expect(err).toMatch(name.endsWith('yaml') ? /14 张：只带了项目名称/u : /14 张没有带过来/u);
      const checked = budget('check', name, '--prior', '上年.yaml');
      // Of this year nothing is filled in: that is no report without a contradiction.
      expect(checked.code).toBe(3);
      expect(checked.out).toContain('本年的数一个也没有填，有的 28 个都是上年的');
      expect(checked.out).toContain(`${name}（阳泉市财政局 2024）`);
      expect(checked.out).toMatch(/不成立 0 条/u);
    });

  it('is the same from the workbook, which has no forms and no text', () => {
    expect(budget('init', '-o', '新年二.xlsx', '--from', '上年.xlsx').code).toBe(0);
    expect(readFileSync(at('新年二.xlsx'))).toEqual(readFileSync(at('新年.xlsx')));
  });

  it('may be of another department', () => {
    expect(
      budget('init', '-o', '别局.yaml', '--from', '上年.yaml', '--department', '新设局', '--year', '2024').code,
    ).toBe(0);
    expect(readFileSync(at('别局.yaml'), 'utf8')).toContain('部门: 新设局\n年度: 2024\n');
  });
});
