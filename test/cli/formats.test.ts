import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { budgetIn, build } from '../instruments/program.ts';

/** Several formats of one run, as people ask for them. */

const root = join(import.meta.dirname, '..', '..');
const REPORT = join(root, 'fixtures/yangquan-2023/budget.yaml');
let folder = '';

function check(args: readonly string[], given = REPORT) {
  return budgetIn(folder, ['check', given, ...args]);
}
const written = (): string[] => readdirSync(folder).sort();
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');

beforeAll(build, 60_000);
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'budget-formats-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const clear = (): void => {
  for (const name of written()) rmSync(join(folder, name));
};

describe('several formats', () => {
  it('write no text under the name of a document that another program opens', () => {
    const before = written();
    for (const name of ['结果.docx', '结果.xls', '结果.PDF', '结果.et']) {
      const { code, err } = check(['-o', name]);
      expect([name, code, err.includes(`不会写这种文件：${name}`)]).toEqual([name, 2, true]);
    }
    expect(written()).toEqual(before);
    expect(check(['-o', '结果.txt']).code).toBe(1);
    rmSync(join(folder, '结果.txt'));
  });

  it('go to standard output and to files in one run, and say the same', () => {
    clear();
    const files = ['csv=a.csv', 'junit=b.xml', 'sarif=c.sarif', 'github=d.txt', 'gitlab=e.json', 'markdown=f.md'];
    const { code, out, err } = check([
      '--format',
      'table',
      ...[...files, 'json=g.json'].flatMap((one) => ['--format', one]),
    ]);
    expect([code, err]).toEqual([1, '']);
    expect(out).toContain('结论：有矛盾，需要改。错误 1，待核实 2，说明 2。');
    expect(out).toBe(check([]).out);
    expect(written()).toEqual(['a.csv', 'b.xml', 'c.sarif', 'd.txt', 'e.json', 'f.md', 'g.json']);
    for (const name of written()) expect(read(name), name).toContain('4.40');
    expect(read('g.json')).toBe(check(['--format', 'json']).out);
    expect(read('c.sarif')).toBe(check(['--format', 'sarif']).out);
  });

  it('writes one without a file where -o says', () => {
    clear();
    const { code, out } = check(['--format', 'csv', '-o', 'a.csv', '--format', 'sarif=b.sarif']);
    expect([code, out]).toEqual([1, '']);
    expect(written()).toEqual(['a.csv', 'b.sarif']);
    expect(check(['--format', 'csv=-', '--format', 'json=c.json']).out).toBe(read('a.csv'));
  });

  it('takes the format from the ending of -o where none is named, and names in any case of letters', () => {
    clear();
    const begins = {
      'a.html': '<!doctype html>',
      'a.HTM': '<!doctype html>',
      'a.json': '{\n  "schemaVersion"',
      'a.ndjson': '{"type":"run-start"',
      'a.csv': '\ufeff文件,',
      'a.md': '## 部门预算公开核对结果',
      'a.sarif': '{\n  "$schema"',
      'a.xml': '<?xml',
      'a.xlsx': 'PK',
      'a.txt': '错误 YOY002',
      结果: '错误 YOY002',
    };
    for (const [name, begin] of Object.entries(begins)) {
      expect(check(['-o', name])).toMatchObject({ code: 1, out: '', err: '' });
      expect(read(name).slice(0, begin.length), name).toBe(begin);
    }
    expect(read('a.json')).toBe(check(['--format', 'JSON']).out);
    check(['--format', 'HTML=b.html', '--format', 'Csv', '-o', 'b.json']);
    expect([read('b.html').slice(0, 9), read('b.json').slice(1, 4)]).toEqual(['<!doctype', '文件,']);
  });

  it('replaces a file with --force only, and then nothing else is written either', () => {
    clear();
    writeFileSync(join(folder, 'b.md'), 'mine');
    const refused = check(['--format', 'csv=a.csv', '--format', 'markdown=b.md']);
    expect([refused.code, refused.out]).toEqual([2, '']);
    expect(refused.err).toBe('budget: 输出已存在：b.md（要覆盖请加 --force）\n');
    expect(written()).toEqual(['b.md']);
    expect(read('b.md')).toBe('mine');
    expect(check(['--format', 'csv=a.csv', '--format', 'markdown=b.md', '--force']).code).toBe(1);
    expect(read('b.md')).toContain('## 部门预算公开核对结果');
    const own = check(['--format', `csv=${REPORT}`, '--force']);
    expect([own.code, own.err]).toEqual([2, `budget: 输出不能覆盖输入：${REPORT}\n`]);
  });

  it.skipIf(process.platform === 'win32')(
    'go to /dev/null and into pipes as they are, and replace nothing there',
    () => {
      clear();
      expect(check(['--format', 'json=/dev/null'])).toEqual({ code: 1, out: '', err: '' });
      expect(check(['-o', '/dev/null'])).toEqual({ code: 1, out: '', err: '' });
      expect(budgetIn(folder, ['facts', REPORT, '-o', '/dev/null'])).toEqual({ code: 0, out: '', err: '' });
      expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
      const whole = check(['--format', 'json']).out;
      expect(spawnSync('mkfifo', [join(folder, 'pipe')]).status).toBe(0);
      const program = `'${process.execPath}' '${join(root, 'bin/budget.js')}'`;
      const both = `cat pipe > a.json & ${program} check '${REPORT}' --format json=pipe; echo $?; wait`;
      expect(spawnSync('bash', ['-c', both], { cwd: folder }).stdout.toString()).toBe('1\n');
      expect(read('a.json')).toBe(whole);
      expect(written()).toEqual(['a.json', 'pipe']);
      expect(check(['--format', `json=${folder}`]).err).toBe(`budget: 输出不是普通文件：${folder}\n`);
    },
  );

  it('are said to be of no report where a part of a run got none', () => {
    const parts = [1, 2].map((part) => check(['--shard', `${part}/2`]).out);
    expect(parts.filter((out) => out === '这一份里没有报告。\n')).toHaveLength(1);
    expect(parts.filter((out) => out.includes('结论：'))).toHaveLength(1);
  });

  it('says what is in the way before anything is said of what was found', () => {
    clear();
    writeFileSync(join(folder, 'in-the-way.csv'), 'mine');
    const where = join(folder, '交来');
    mkdirSync(where);
    writeFileSync(join(where, '甲局.pdf'), '%PDF-1.7\n');
    copyFileSync(join(root, 'fixtures/central-nine-tables/faulty.xlsx'), join(where, '甲局.xlsx'));
    const taken = /^budget: 输出已存在：in-the-way\.csv（要覆盖请加 --force）\n$/u;
    for (const [args, says] of [
      [['--format', 'csv=in-the-way.csv'], taken],
      [['--write-baseline', 'in-the-way.csv'], taken],
      [['--shard', '4/3'], /^budget: --shard 的写法是 .+\n$/u],
    ] as const) {
      const refused = check(args, where);
      expect([refused.code, refused.out]).toEqual([2, '']);
      expect(refused.err).toMatch(says);
    }
    // What is passed over is said once there is nothing in the way.
    expect(check(['--format', 'csv=in-the-way.csv', '--force'], where).err).toMatch(/^跳过 .*甲局\.pdf：/u);
    rmSync(where, { recursive: true });
  });

  it('is wrong usage where two go to one place, or to none', () => {
    clear();
    symlinkSync('real.csv', join(folder, 'link.csv'));
    writeFileSync(join(folder, 'real.csv'), '');
    const wrong: readonly (readonly [readonly string[], RegExp])[] = [
      [['--format', 'table', '--format', 'json'], /只能有一种格式写到标准输出/u],
      [['--format', 'csv', '--format', 'csv'], /只能有一种格式写到标准输出/u],
      [['--format', 'csv=a', '--format', 'sarif=./a'], /两个输出是同一个文件/u],
      [['--format', 'csv=a', '--format', 'csv=a', '--force'], /两个输出是同一个文件/u],
      [['--format', 'csv=real.csv', '--format', 'json=link.csv', '--force'], /两个输出是同一个文件/u],
      [['--format', 'csv', '--format', 'sarif=a', '-o', 'a'], /两个输出是同一个文件/u],
      [['--format', 'csv=a', '-o', 'b'], /没有可写的/u],
      [
        ['--format', 'xml'],
        /“xml”不对，可以是：table、json、ndjson、csv、junit、sarif、github、gitlab、markdown、html、xlsx/u,
      ],
      [['--format', 'xml=a'], /“xml”不对/u],
      [['--format', 'csv='], /缺文件名/u],
      [['--format', 'xlsx'], /要写到文件/u],
      [['--format', 'csv=no/such/a.csv'], /文件夹不存在/u],
    ];
    for (const [args, says] of wrong) {
      const { code, out, err } = check(args);
      expect([args.join(' '), code, out]).toEqual([args.join(' '), 2, '']);
      expect(err).toMatch(says);
      expect(err.trimEnd().split('\n')).toHaveLength(1);
    }
    expect(written()).toEqual(['link.csv', 'real.csv']);
    expect(check(['--format', 'xml', '--lang', 'en']).err).toMatch(
      /^budget: --format xml is unknown; it can be table, /u,
    );
  });

  it('writes the page and the workbook beside the rest', () => {
    clear();
    const book = join(root, 'fixtures/central-nine-tables/faulty.xlsx');
    const { code, out, err } = check(['--format', 'html=a.html', '--format', 'xlsx=b.xlsx', '--format', 'csv'], book);
    expect([code, err]).toEqual([1, '']);
    expect(out.trimEnd().split('\r\n')).toHaveLength(11);
    const page = read('a.html');
    expect(page).toContain('<title>部门预算公开核对结果 · 国家某某文化体育发展局 2024</title>');
    expect(page.match(/<article class="finding error"/gu)).toHaveLength(10);
    expect(page.match(/<figure>/gu)).toHaveLength(4);
    expect(page).toContain('支出构成（按功能分类）');
    expect(readFileSync(join(folder, 'b.xlsx')).subarray(0, 2).toString()).toBe('PK');
    // The same again, from the same bytes.
    check(['--format', 'html=c.html', '--format', 'xlsx=d.xlsx'], book);
    expect(read('c.html')).toBe(page);
    expect(readFileSync(join(folder, 'd.xlsx')).equals(readFileSync(join(folder, 'b.xlsx')))).toBe(true);
  });

  it('leaves no file behind where one cannot be written', () => {
    clear();
    const copy = join(root, 'fixtures/central-nine-tables/faulty.xlsx');
    const { code } = check(['--format', 'csv=a.csv', '--annotate', 'b.xlsm'], copy);
    expect(code).toBe(2);
    expect(existsSync(join(folder, 'a.csv'))).toBe(false);
    expect(written()).toEqual([]);
  });
});
