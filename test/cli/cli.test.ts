import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { CAUSE_CATALOGUE } from '../../src/catalogue/causes.ts';
import { exampleBook } from '../../src/example-book.ts';
import { BASE, LAST_YEAR } from '../../src/examples.ts';
import { width } from '../../src/report/width.ts';
import { referenceTables } from '../instruments/reference-report.ts';
import { xlsx } from '../instruments/xlsx.ts';

/** The program as people run it: the built bundles, real files, real streams. */

const root = join(import.meta.dirname, '..', '..');
let folder = '';
/** The tables of the reference report. */
let fixture = '';
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;

function budget(args: readonly string[], input: string | Buffer = '', more: NodeJS.ProcessEnv = {}) {
  const run = spawnSync(process.execPath, [join(root, 'bin/budget.js'), ...args], {
    cwd: root,
    input,
    encoding: 'utf8',
    // What hangs is ended; a selftest takes its time on a busy machine.
    timeout: 60_000,
    maxBuffer: 64 * 1024 * 1024,
    env: { ...env, ...more },
  });
  return { code: run.status, out: run.stdout, err: run.stderr };
}
const file = (name: string, text: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
const schema = (name: string) =>
  new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(
    JSON.parse(readFileSync(join(root, 'schemas', name), 'utf8')),
  );

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'budget-'));
  fixture = file('tables.yaml', referenceTables());
  const built = spawnSync('npm', ['run', '--silent', 'build'], { cwd: root, encoding: 'utf8' });
  expect(built.status, built.stderr).toBe(0);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('exit codes', () => {
  it('0: the tables of the reference report, whose only finding is a note', () => {
    const { code, out, err } = budget(['check', fixture]);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('读到 311 个数，看懂 311 个');
    expect(out).toContain('结论：全部核对，没有矛盾。错误 0，待核实 0，说明 1。');
  });

  it('1: findings at or above --fail-on', () => {
    expect(budget(['check', fixture, '--fail-on', 'note']).code).toBe(1);
    expect(budget(['check', fixture, '--fail-on', 'query']).code).toBe(0);
    expect(budget(['check', fixture, '--strict']).code).toBe(1);
    expect(budget(['check', fixture, '--strict', '--fail-on', 'never']).code).toBe(0);
    expect(budget(['check', 'fixtures/regional-2024/faulty.yaml']).code).toBe(1);
  });

  it('2: wrong usage, in one clear line, with nothing on stdout', () => {
    mkdirSync(join(folder, 'empty'), { recursive: true });
    for (const args of [
      ['check', 'missing.yaml'],
      ['check', 'no/*.yaml'],
      ['check', join(folder, 'empty')],
      ['check', '--nope', fixture],
      ['check', fixture, '--format', 'xml'],
      ['check', fixture, '--fail-on'],
      ['check', fixture, '--prior', 'missing.yaml'],
      ['check'],
      ['chekc', fixture],
      [],
      ['explain', 'SUM999'],
    ]) {
      const { code, out, err } = budget(args);
      expect([args.join(' '), code, out]).toEqual([args.join(' '), 2, '']);
      expect(err.trimEnd().split('\n'), args.join(' ')).toHaveLength(1);
      expect(err).toMatch(/^budget: .*[\u4e00-\u9fff]/u);
      expect(err).not.toContain('内部出错');
    }
    expect(budget(['check', 'missing.yaml', '--lang', 'en']).err).toBe(
      'budget: no such file or folder: missing.yaml\n',
    );
  });

  it('3: a broken table, and the sound ones are checked all the same', () => {
    const text = BASE.replace('标题: 2024年支出总表\n    行:', '标题: 2024年支出总表\n    行: 无\n    旧行:').replace(
      '项目: 二、科学技术支出\n        预算数: 40.00',
      '项目: 二、科学技术支出\n        预算数: 44.00',
    );
    const { code, out } = budget(['check', file('broken.yaml', text), '--format', 'json']);
    expect(code).toBe(3);
    const [report] = JSON.parse(out).files;
    expect(report.status).toBe('incomplete');
    expect(report.findings.map((finding: { code: string }) => finding.code)).toEqual(
      expect.arrayContaining(['SCH002', 'SCH005', 'SUM001']),
    );
  });

  it('3: a file that cannot be read, whatever else there is to say', () => {
    const dangling = join(folder, 'bytes.yaml');
    writeFileSync(dangling, Uint8Array.of(0xff, 0xfe, 0x00, 0x41));
    const { code, out } = budget(['check', dangling, 'fixtures/regional-2024/faulty.yaml', '--format', 'json']);
    expect(code).toBe(3);
    expect(JSON.parse(out).summary).toMatchObject({ files: 2, complete: 1, incomplete: 1 });
  });
});

describe('streams and files', () => {
  it('reads standard input', () => {
    const { code, out } = budget(['check', '-'], referenceTables());
    expect([code, out.includes('看懂 311 个')]).toEqual([0, true]);
    expect(out).toMatch(/^标准输入（/mu);
    // Programs know it by the name it was asked by.
    expect(JSON.parse(budget(['check', '-', '--format', 'json'], referenceTables()).out).files[0].path).toBe('-');
  });

  it('says of what could not be read why, and counts nothing', () => {
    const cut = readFileSync(join(root, 'fixtures/workbooks/yangquan-finance-2023.xlsx')).subarray(0, 3000);
    const { code, out } = budget(['check', '-'], cut);
    expect(code).toBe(3);
    expect(out).toMatch(/^错误 IOE006 .*\n {2}标准输入\n/u);
    expect(out).toMatch(/\n\n标准输入\n结论：没有核对完整（见上）。错误 1，待核实 0，说明 0。\n$/u);
    expect(budget(['check', '-', '--lang', 'en'], cut).out).toMatch(/\n\nstandard input\nVerdict: incomplete/u);
    expect(budget(['facts', '-'], cut).err).toBe('标准输入：一个数也没有读到，见 budget check\n');
  });

  it('prints one JSON document that fits its schema, twice the same', () => {
    const args = [
      'check',
      'fixtures/regional-2024/faulty.yaml',
      '--prior',
      'fixtures/regional-2024/last-year.yaml',
      fixture,
      '--format',
      'json',
    ];
    const first = budget(args);
    const validate = schema('output.schema.json');
    expect(validate(JSON.parse(first.out)), JSON.stringify(validate.errors)).toBe(true);
    expect(budget(args).out).toBe(first.out);
    expect(JSON.parse(first.out).summary.error).toBe(10);
  });

  it('lists facts as a table, as JSON that fits its schema, and as CSV with one line a figure', () => {
    const json = JSON.parse(budget(['facts', fixture, '--format', 'json']).out);
    const validate = schema('facts.schema.json');
    expect(validate(json), JSON.stringify(validate.errors)).toBe(true);
    expect(json.files[0].facts).toHaveLength(311);
    expect(json.files[0].facts[0]).toMatchObject({
      raw: '3,205.70',
      value: '3205.70',
      coordinates: { flow: '收入', fund: '一般公共预算' },
    });
    const csv = budget(['facts', fixture, '--format', 'csv']).out;
    expect(csv.trimEnd().split('\r\n')).toHaveLength(312);
    const table = budget(['facts', fixture]).out;
    expect(table).toContain('读到 311 个数，看懂 311 个。');
  });

  it('writes -o whole, never over an input, and over nothing else unless forced', () => {
    const out = join(folder, 'out.json');
    expect(budget(['check', fixture, '--format', 'json', '-o', out])).toMatchObject({ code: 0, out: '' });
    expect(JSON.parse(readFileSync(out, 'utf8')).schemaVersion).toBe(1);
    expect(budget(['check', fixture, '-o', out]).code).toBe(2);
    expect(JSON.parse(readFileSync(out, 'utf8')).schemaVersion).toBe(1);
    expect(budget(['check', fixture, '-o', out, '--force']).code).toBe(0);
    const input = file('in.yaml', BASE);
    const link = join(folder, 'link.yaml');
    symlinkSync(input, link);
    for (const target of [input, link]) {
      expect(budget(['check', input, '-o', target, '--force']).code).toBe(2);
      expect(readFileSync(input, 'utf8')).toBe(BASE);
    }
    expect(budget(['check', fixture, '-o', join(folder, 'no/such/out.txt')]).code).toBe(2);
    const inFile = budget(['check', fixture, '-o', join(input, 'out.txt')]);
    expect([inFile.code, inFile.err]).toEqual([2, `budget: 输出要写到文件夹里，这不是文件夹：${input}\n`]);
  });

  it('expands folders and globs in a fixed order, and says which files are no reports', () => {
    const where = join(folder, 'many');
    mkdirSync(where, { recursive: true });
    writeFileSync(join(where, 'b.yaml'), BASE);
    writeFileSync(join(where, 'a.yml'), BASE);
    writeFileSync(join(where, 'other.yaml'), 'version: 3\n');
    const run = budget(['check', where, '--format', 'json']);
    expect(JSON.parse(run.out).files.map((one: { path: string }) => one.path.split('/').at(-1))).toEqual([
      'a.yml',
      'b.yaml',
    ]);
    expect(run.err).toContain('other.yaml');
    expect(JSON.parse(budget(['check', `${where}/*.y{a,}ml`, '--format', 'json']).out).summary.files).toBeGreaterThan(
      1,
    );
  });

  it('uses no colour when piped', () => {
    expect(budget(['check', fixture]).out).not.toContain('\u001b');
    expect(budget(['check', fixture], '', { FORCE_COLOR: '1' }).out).not.toContain('\u001b');
  });

  it('never lets control characters of a report reach the terminal', () => {
    const text = BASE.replace('项目: 一、一般公共服务支出', '项目: "一、\\u001b[31m服务\\u202e支出"');
    const { out } = budget(['check', file('esc.yaml', text)]);
    expect(out).not.toContain('\u001b');
    expect(out).not.toContain('\u202e');
  });
});

describe('workbooks', () => {
  const sample = 'fixtures/workbooks/yangquan-finance-2023.xlsx';
  const faulty = 'fixtures/central-nine-tables/faulty.xlsx';

  it('are checked as they are, with cells for places', () => {
    const sound = budget(['check', sample]);
    expect([sound.code, sound.err]).toEqual([0, '']);
    expect(sound.out).toContain('读到 311 个数，看懂 311 个');
    expect(sound.out).toContain(`${sample} 预算公开表6!C25`);
    const wrong = budget(['check', faulty]);
    expect(wrong.code).toBe(1);
    expect(wrong.out).toContain(`${faulty} 公开表7!I7`);
    expect(wrong.out).toContain('错误 10，待核实 0');
  });

  it('give JSON that fits its schema, with sheet and cell', () => {
    const { out } = budget(['check', faulty, sample, '--format', 'json']);
    const validate = schema('output.schema.json');
    expect(validate(JSON.parse(out)), JSON.stringify(validate.errors)).toBe(true);
    expect(JSON.parse(out).files[0].findings[0].place).toMatchObject({ sheet: '公开表1', cell: 'B11' });
    expect(budget(['check', faulty, sample, '--format', 'json']).out).toBe(out);
  });

  it('list the figures that nothing else bears out', () => {
    const shares = join(root, 'fixtures/layouts/29-江苏淮泽交通2026.xlsx');
    expect(budget(['check', shares]).out.replaceAll('\n', '')).toContain('2 个数没有别的数可以印证（budget facts');
    const listed = /没有别的数可以印证的数：\n((?: {2}.*\n)+)/u.exec(budget(['facts', shares]).out)?.[1] ?? '';
    expect(listed.trim().split('\n')).toHaveLength(2);
    expect(listed).toContain('  公开09表!G7 11.44  一般公共预算“三公”经费、会议费、培训费支出表 › 会议费');
    expect(budget(['facts', sample]).out).not.toContain('没有别的数可以印证');
  });

  it('list how each cell was understood, table by table', () => {
    const table = budget(['facts', sample]).out;
    expect(table).toContain('预算公开表3 · 2023年预算支出总表 · 万元');
    expect(table).toContain('读到 47 个数，看懂 47 个');
    expect(table).toContain('全部：读到 311 个数，看懂 311 个。');
    const json = JSON.parse(budget(['facts', sample, '--format', 'json']).out);
    const validate = schema('facts.schema.json');
    expect(validate(json), JSON.stringify(validate.errors)).toBe(true);
    expect(json.files[0].coverage.tables).toHaveLength(13);
    expect(json.files[0].coverage.tables[2]).toMatchObject({ figures: 47, understood: 47, unit: '万元' });
    expect(json.files[0].facts[0]).toMatchObject({
      raw: '3205.7',
      value: '3205.70',
      place: { sheet: '预算公开表1', cell: 'B6' },
    });
    expect(budget(['facts', sample, '--format', 'csv']).out.trimEnd().split('\r\n')).toHaveLength(312);
  });

  it('are found in folders beside YAML, without what Excel leaves while one is open', () => {
    const where = join(folder, 'books');
    mkdirSync(where, { recursive: true });
    writeFileSync(join(where, 'b.xlsx'), readFileSync(join(root, sample)));
    writeFileSync(join(where, '~$b.xlsx'), 'open');
    writeFileSync(join(where, 'a.yaml'), BASE);
    const { files } = JSON.parse(budget(['check', where, '--format', 'json']).out);
    expect(files.map((one: { path: string }) => one.path.split('/').at(-1))).toEqual(['a.yaml', 'b.xlsx']);
  });

  it('are read from standard input', () => {
    expect(budget(['check', '-'], readFileSync(join(root, sample))).out).toContain('看懂 311 个');
  });

  it('3: in which no table is recognised, with the titles looked for and the nearest texts', () => {
    const { code, out } = budget([
      'check',
      file('list.xlsx', xlsx(exampleBook({ only: [['通讯录', '科室']], at: '' }))),
    ]);
    expect(code).toBe(3);
    expect(out).toMatch(/IOE007.*[\s\S]*要找的是表名，如.*收支总表[\s\S]*通讯录/u);
  });

  it('of the old format, and files that only bear the name, are answered with what to do', () => {
    const ole = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2000)]);
    for (const bytes of [ole, Buffer.from('%PDF-1.4'), Buffer.from('PK\u0003\u0004broken')]) {
      const { code, out, err } = budget(['check', file('old.xlsx', bytes)]);
      expect([code, err]).toEqual([3, '']);
      expect(out).toMatch(/IOE00[36]/u);
      expect(out).toMatch(/另存|\.xlsx|损坏/u);
    }
  });

  it('are understood with a region’s own words', () => {
    const rows = [
      ['2024年经费去路情况表'],
      ['单位：人民币万圆'],
      ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
      ['201', '一般公共服务支出', 30, 20, 10],
      [null, '合计', 30, 20, 10],
    ];
    const book = file('own.xlsx', xlsx(exampleBook({ only: rows, at: '' })));
    const words = file('own.words.yaml', '表名:\n  经费去路情况表: 支出总表\n单位:\n  人民币万圆: 万元\n');
    expect(budget(['check', book]).code).toBe(3);
    const known = budget(['check', book, '--lexicon', words]);
    expect(known.out).toContain('读到 6 个数，看懂 6 个');
    expect(known.code).toBe(0);
  });
});

describe('schema and literal trouble', () => {
  it('is reported at each offending key, all of it in one run', () => {
    const text = BASE.replace('标题: 2024年收支总表', '标提: 2024年收支总表')
      .replace('项目: 二、科学技术支出\n        预算数: 40.00', '项目: 二、科学技术支出\n        预算书: 40.00')
      .replace('年度: 2024\n', '年度: 2024\n年度: 2023\n')
      .replace('预算数: 60.00', '预算数: 六十')
      .replace('        占比: 60.00\n', '')
      .replace('项目: 公务接待费\n        合计: 3.00', '项目: 公务接待费\n        合计: 3.001')
      .replace('项目: 公务用车运行维护费\n        合计: 4.00', '项目: 公务用车运行维护费\n        合计: 1e400');
    const { code, out } = budget(['check', file('many-faults.yaml', text), '--format', 'json']);
    expect(code).toBe(3);
    const findings = JSON.parse(out).files[0].findings as {
      code: string;
      raw: string;
      message: string;
      place: { line: number; column: number };
    }[];
    const lines = text.split('\n');
    for (const { raw, place } of findings)
      if (raw !== '') expect(lines[place.line - 1]!.slice(place.column - 1)).toContain(raw);
    const codes = findings.map((finding) => finding.code);
    for (const wanted of ['SCH002', 'SCH003', 'SCH004', 'NUM001', 'NUM002', 'NUM003']) expect(codes).toContain(wanted);
    expect(findings.filter((finding) => finding.code === 'SCH003').map((finding) => finding.message)).toEqual([
      expect.stringContaining('“占比”'),
    ]);
    expect(findings.find((finding) => finding.raw === '标提')!.message).toContain('“标题”');
    expect(findings.find((finding) => finding.raw === '预算书')!.message).toContain('“预算数”');
  });

  it('accepts thousands separators and full-width digits, and keeps the nought of a code', () => {
    const text = BASE.replaceAll('预算数: 100.00', '预算数: １００．００');
    expect(budget(['check', file('wide.yaml', text)]).code).toBe(0);
    const coded = budget([
      'facts',
      file('code.yaml', BASE.replaceAll('科目编码: 206', '科目编码: 021')),
      '--format',
      'json',
    ]);
    expect(coded.out).toContain('021');
  });

  it('says what cut an amount in two when it stands in a flow map', () => {
    const text = BASE.replace(
      '      - 项目: 一、一般公共预算\n        预算数: 100.00',
      '      - {项目: 一、一般公共预算, 预算数: 3,205.70}',
    );
    const { code, out } = budget(['check', file('flow.yaml', text)]);
    expect(code).toBe(3);
    expect(out).toContain('加引号');
  });

  it('refuses an alias bomb of a million lines at once', () => {
    const bomb = `a0: &a0 [x, x]\n${Array.from({ length: 1_000_000 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}]`).join('\n')}\n`;
    const path = file('bomb.yaml', bomb);
    const before = process.hrtime.bigint();
    const { code, out } = budget(['check', path, '--format', 'json']);
    const seconds = Number(process.hrtime.bigint() - before) / 1e9;
    expect(code).toBe(3);
    expect(JSON.parse(out).files[0].findings[0].code).toMatch(/^SEC00[12]$/);
    expect(seconds).toBeLessThan(10);
  });

  it('refuses what is too large for what it is, from a file and from standard input, and holds no more of it', () => {
    const large = Buffer.alloc(70 * 1024 * 1024, '部门: x\n');
    const reasons = [budget(['check', file('large.yaml', large)]), budget(['check', '-'], large)];
    for (const { code, out } of reasons) {
      expect(code).toBe(3);
      expect(out).toContain('文件超过上限 16777216 字节');
    }
    expect(budget(['check', file('line.yaml', `部门: ${'长'.repeat(100_001)}\n`)]).out).toContain(
      '这一行超过 100000 个字',
    );
  });

  it('is not brought down by hostile or empty text', () => {
    for (const [name, text] of Object.entries({
      empty: '',
      blank: '\n\n',
      number: '42',
      list: '- a\n',
      deep: `a: ${'['.repeat(100_000)}`,
      dashes: `${'- '.repeat(5000)}x\n`,
      indent: Array.from({ length: 3000 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'),
      long: `部门: ${'长'.repeat(2_000_000)}\n`,
      tag: '部门: !!js/function x\n',
      merge: '<<: {a: 1}\n',
      two: '部门: a\n---\n部门: b\n',
      proto: '__proto__:\n  部门: x\n年度: 2024\n',
      quote: '部门: "\n',
      nul: 'a\u0000b',
    })) {
      const { code, err, out } = budget(['check', file(`${name}.yaml`, text), '--format', 'json']);
      expect([name, code, err]).toEqual([name, 3, '']);
      expect(JSON.parse(out).files[0].findings.length, name).toBeGreaterThan(0);
    }
  });
});

describe('words of a region', () => {
  const region = 'fixtures/lexicon/region/budget.yaml';
  const list = 'fixtures/lexicon/region/words.yaml';
  const text = readFileSync(join(root, region), 'utf8');
  const words = readFileSync(join(root, list), 'utf8');
  /** Files below a folder of their own; gives its path. */
  const tree = (name: string, files: { readonly [path: string]: string }): string => {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name, path)), { recursive: true });
      writeFileSync(join(folder, name, path), content);
    }
    return join(folder, name);
  };
  const hashOf = (out: string): string => JSON.parse(out).tool.rulesHash;

  it('make a report understood that is not understood without them', () => {
    expect(budget(['check', region]).code).toBe(3);
    expect(budget(['check', region, '--lexicon', list])).toMatchObject({ code: 0, err: '' });
    const facts = budget(['facts', region, '--lexicon', list, '--format', 'json']);
    expect([facts.code, JSON.parse(facts.out).files[0].coverage.understood]).toEqual([0, 26]);
  });

  it('are part of what a result was made with, wherever they lie', () => {
    const json = ['--format', 'json'];
    const copy = file('copy-of-words.yaml', words);
    const given = budget(['check', region, '--lexicon', list, ...json]);
    const validate = schema('output.schema.json');
    expect(validate(JSON.parse(given.out)), JSON.stringify(validate.errors)).toBe(true);
    expect(budget(['check', region, '--lexicon', copy, ...json]).out).toBe(given.out);
    expect(hashOf(given.out)).not.toBe(hashOf(budget(['check', fixture, ...json]).out));
  });

  it('are found upward from each input, the nearest settings alone, and said', () => {
    const where = tree('upward', {
      'budget.config.yaml': '词库: 共用/词库.yaml\n',
      '共用/词库.yaml': words,
      'a/b/budget.yaml': text,
      'c/budget.config.yaml': '无关词: [某某]\n',
      'c/budget.yaml': text,
      'd/budget.yaml': BASE,
    });
    const run = budget(['check', where, '--format', 'json']);
    expect(run.code).toBe(3);
    expect(
      JSON.parse(run.out).files.map((one: { path: string; status: string }) => [
        one.path.split('/').at(-2),
        one.status,
      ]),
    ).toEqual([
      ['b', 'clean'],
      ['c', 'incomplete'],
      // In the words of everywhere.
      ['d', 'clean'],
    ]);
    expect(run.err).toContain(`用了 ${join(where, 'budget.config.yaml')}（词库：共用/词库.yaml）\n`);
    expect(run.err).toContain(`用了 ${join(where, 'c/budget.config.yaml')}\n`);
    expect(run.err.match(/用了/gu)).toHaveLength(2);
    const facts = budget(['facts', join(where, 'a/b/budget.yaml'), '--lang', 'en']);
    expect([facts.code, facts.err]).toEqual([
      0,
      `using ${join(where, 'budget.config.yaml')} (word lists: 共用/词库.yaml)\n`,
    ]);
  });

  it('are found for standard input from the working directory', () => {
    const where = tree('standard', { 'budget.config.yaml': words, 'in/x.txt': '' });
    const run = (cwd: string) =>
      spawnSync(process.execPath, [join(root, 'bin/budget.js'), 'check', '-'], {
        cwd,
        input: text,
        encoding: 'utf8',
        env,
      });
    const inside = run(join(where, 'in'));
    expect([inside.status, inside.stderr]).toEqual([0, '用了 ../budget.config.yaml\n']);
    expect(run(folder).status).toBe(3);
  });

  it('given by flag go before the settings, and those before the lists they name', () => {
    const where = tree('layers', {
      'budget.config.yaml': `词库: 词库.yaml\n词语:\n  示范专款: 政府性基金预算\n`,
      '词库.yaml': words,
      'budget.yaml': text,
      'over.yaml': '词语:\n  示范专款: 国有资本经营预算\n',
      'last.yaml': '词语:\n  示范专款: 一般公共预算\n',
    });
    const fund = (...flags: string[]): string =>
      JSON.parse(budget(['facts', join(where, 'budget.yaml'), '--format', 'json', ...flags]).out).files[0].facts.find(
        (fact: { label: { row: string } }) => fact.label.row === '示范专款',
      ).coordinates.fund;
    const over = ['--lexicon', join(where, 'over.yaml')];
    expect(fund()).toBe('政府性基金预算');
    expect(fund(...over)).toBe('国有资本经营预算');
    expect(fund(...over, '--lexicon', join(where, 'last.yaml'))).toBe('一般公共预算');
  });

  it('are held against last year’s report too, in its own folder’s words', () => {
    const where = tree('years', {
      '2024/budget.yaml': BASE,
      '2023/budget.config.yaml': '词语:\n  总额合计: 合计\n  科目代号: 科目编码\n',
      '2023/budget.yaml': LAST_YEAR.replaceAll('科目编码', '科目代号'),
    });
    const prior = join(where, '2023/budget.yaml');
    expect(budget(['check', join(where, '2024/budget.yaml'), '--prior', prior])).toMatchObject({ code: 0 });
  });

  it('are no reports: a folder or *.yaml takes the lists along, and they are left out', () => {
    const where = tree('along', { 'budget.config.yaml': '词库: 词库.yaml\n', '词库.yaml': words, 'budget.yaml': text });
    for (const given of [[where], [`${where}/*.yaml`]]) {
      const run = budget(['check', ...given, '--format', 'json']);
      expect([run.code, JSON.parse(run.out).summary.files]).toEqual([0, 1]);
      expect(run.err).toMatch(/跳过 .*词库\.yaml：不是报告/u);
      expect(run.err).not.toMatch(/跳过 .*budget\.config\.yaml/u);
    }
    const alone = budget(['check', list, '--lexicon', list]);
    expect([alone.code, alone.out]).toEqual([2, '']);
    expect(budget(['check', join(where, 'budget.yaml'), '-o', join(where, '词库.yaml'), '--force']).code).toBe(2);
  });

  it('with trouble stop everything: exit 2, each place on standard error, nothing on standard output', () => {
    const broken = budget(['check', fixture, '--lexicon', 'fixtures/lexicon/broken/words.yaml', '--format', 'json']);
    expect([broken.code, broken.out]).toEqual([2, '']);
    expect(broken.err).toContain('fixtures/lexicon/broken/words.yaml:2:7');
    expect(broken.err).toContain('是不是“财政拨款”');
    expect(broken.err).toContain('fixtures/lexicon/broken/words.yaml:3:3');
    expect(broken.err).toContain('budget: 词库或设置有 2 处错误，什么也没有核对\n');

    const where = tree('trouble', {
      'a/budget.config.yaml': '词库: [没有.yaml, ../链接.yaml]\n严格: true\n',
      'a/budget.yaml': BASE,
      'b/budget.yaml': BASE,
      'c/budget.config.yaml/x': '',
      'c/budget.yaml': BASE,
    });
    symlinkSync(join(root, list), join(where, '链接.yaml'));
    const settings = budget(['check', join(where, 'a')]);
    expect([settings.code, settings.out]).toEqual([2, '']);
    for (const said of ['1:6', '没有.yaml', 'ENOENT', '1:15', '是符号链接', '2:1', '3 处错误'])
      expect(settings.err).toContain(said);
    symlinkSync(join(root, list), join(where, 'b/budget.config.yaml'));
    for (const name of ['b', 'c']) {
      const { code, out, err } = budget(['check', join(where, name, 'budget.yaml')]);
      expect([code, out]).toEqual([2, '']);
      expect(err).toMatch(/^budget: budget\.config\.yaml 要是普通文件.*\n$/u);
    }
    for (const path of ['missing.yaml', 'fixtures']) {
      const { code, err } = budget(['check', fixture, '--lexicon', path]);
      expect([code, err.split('\n').length]).toEqual([2, 2]);
    }
  });

  it('are refused where they are hostile, and reach the terminal as harmless text', () => {
    const bomb = file(
      'words-bomb.yaml',
      `词语: &a {}\n${Array.from({ length: 200_000 }, () => '表名: *a').join('\n')}\n`,
    );
    expect(budget(['check', fixture, '--lexicon', bomb])).toMatchObject({ code: 2, out: '' });
    const list = file('words-escape.yaml', '词语:\n  财拨: "财政\\e[31m拔\\u202e款"\n');
    const { code, err } = budget(['check', fixture, '--lexicon', list]);
    expect(code).toBe(2);
    for (const char of ['\u001b', '\u202e']) expect(err).not.toContain(char);
    expect(err).toContain('\u241b[31m拔');
  });

  it('fit the schemas that editors are given', () => {
    for (const [name, sample] of [
      ['lexicon.schema.json', words],
      ['config.schema.json', `词库: [a.yaml]\n${words}`],
    ] as const) {
      const validate = schema(name);
      expect(validate(parse(sample)), JSON.stringify(validate.errors)).toBe(true);
      expect(validate({ 词语: { 甲: '财政拨款' }, 未知: 1 })).toBe(false);
    }
  });
});

/** The tables of the reference report with one figure wrong that four relations speak against. */
function spoilt(): string {
  const text = referenceTables();
  const at = text.indexOf('\n        合计: 3,205.70', text.indexOf('\n  支出总表:'));
  expect(at).toBeGreaterThan(0);
  return text.replace(text.slice(at, at + '\n        合计: 3,205.70'.length), '\n        合计: 3,502.70');
}

describe('a wrong figure with many witnesses', () => {
  it('counts the checks it also settles, and --all shows every one', () => {
    const path = file('many.yaml', spoilt());
    const short = budget(['check', path]);
    const hidden = Number(/改正后，另有 (\d+) 项核对也随之成立（--all 全部列出）/u.exec(short.out)?.[1]);
    expect(hidden).toBeGreaterThan(2);
    const { files } = JSON.parse(budget(['check', path, '--format', 'json']).out);
    const [finding] = files[0].findings;
    expect(finding).toMatchObject({ expected: '3205.70', suspects: [] });
    expect(finding.breaks).toBe(hidden + 3);
    expect(finding.relations).toHaveLength(finding.breaks);
    const all = budget(['check', path, '--all']);
    expect(all.out).not.toContain('随之成立');
    const terms = (text: string): number => text.split('≠').length;
    expect(terms(all.out)).toBe(terms(short.out) + hidden);
    expect(budget(['check', path, '--lang', 'en']).out).toContain(`also settles ${hidden} checks (--all lists them)`);
    expect(all.code).toBe(1);
  });
});

describe('explain and rules', () => {
  it('explain every cause', () => {
    for (const { id, title, fits } of CAUSE_CATALOGUE.slice(0, 5)) {
      const { code, out } = budget(['explain', id.toUpperCase()]);
      expect(code, id).toBe(0);
      for (const part of [id, title.zh, fits.zh.slice(0, 6)]) expect(out).toContain(part);
    }
    expect(budget(['explain', 'wrong-base-year', '--lang', 'en']).out).toContain('divided by the wrong year');
    expect(budget(['explain', 'wrong-base-yaer'])).toMatchObject({ code: 2 });
    expect(budget(['explain', 'wrong-base-yaer']).err).toContain('wrong-base-year');
  });

  it('list them all', () => {
    const { causes } = JSON.parse(budget(['rules', '--format', 'json']).out);
    expect(causes.map(({ id }: { id: string }) => id)).toEqual(CAUSE_CATALOGUE.map(({ id }) => id));
    expect(budget(['rules']).out).toContain('wrong-base-year');
  });
});

describe('help', () => {
  it('is laid out by what words take on a terminal, and is in one language', () => {
    const { code, out } = budget(['check', '--help']);
    expect(code).toBe(0);
    for (const line of out.split('\n')) expect(width(line)).toBeLessThanOrEqual(80);
    expect(out).toMatch(/^用法: budget check \[选项\] <文件\.\.\.>\n/u);
    expect(out).toContain('--lang <lang>             语言（zh、en；默认 zh）');
    expect(out).not.toMatch(/Usage|Options|choices|default/u);
    expect(budget(['check', '--help', '--lang', 'en']).out).toContain('language (zh, en; default zh)');
    expect(budget(['check']).err).toBe('budget: 缺少参数：文件\n');
  });

  it('is also given where it is asked for by a word', () => {
    expect(budget(['help', 'check'])).toEqual(budget(['check', '--help']));
    expect(budget(['help'])).toEqual(budget(['--help']));
  });
});

describe('selftest', () => {
  it('says table by table what a clean verdict is worth', () => {
    const path = file('base.yaml', BASE);
    const { code, out, err } = budget(['selftest', path]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/支出总表\s*│\s*15\s*│\s*100\.0%/u);
    expect(out).toContain('发现');
    expect(budget(['selftest', path, '--lang', 'en']).out).toContain('are noticed; of those noticed');
  });

  it('prints one document by its schema, the same each time', () => {
    const path = file('base.yaml', BASE);
    const { out } = budget(['selftest', path, '--format', 'json']);
    const valid = schema('selftest.schema.json');
    expect(valid(JSON.parse(out)), JSON.stringify(valid.errors)).toBe(true);
    expect(JSON.parse(out).file).toMatchObject({ status: 'clean', amounts: 34, tried: 34 });
    expect(budget(['selftest', path, '--format', 'json']).out).toBe(out);
  });

  it('takes workbooks, one report at a time, and writes where it is told', () => {
    const out = join(folder, 'selftest.json');
    const book = 'fixtures/workbooks/shanghai-shangwuwei-2025.xlsx';
    expect(budget(['selftest', book, '--format', 'json', '-o', out])).toMatchObject({ code: 0, out: '' });
    expect(JSON.parse(readFileSync(out, 'utf8')).file).toMatchObject({
      amounts: 287,
      unwitnessed: [{ place: { sheet: '9 部门三公经费和机关运行经费预算表', cell: 'G6' } }],
      astray: [],
    });
    expect(budget(['selftest', 'fixtures/sound']).code).toBe(2);
    expect(budget(['selftest']).code).toBe(2);
    expect(budget(['selftest', join(folder, 'none.yaml')]).code).toBe(2);
  }, 60_000);

  it('is incomplete where a part was not understood, and says so; a file that is no report is told as check tells it', () => {
    const part = file('part.yaml', BASE.replace('科目编码: 206\n', '科目编码: 2O6\n'));
    const { code, err, out } = budget(['selftest', part]);
    expect(code).toBe(3);
    expect(err).toContain('没看懂');
    expect(out).toContain('发现');
    expect(budget(['selftest', file('torn.yaml', '只是一句话\n')])).toMatchObject({ code: 3, out: '' });
  });
});

describe('help', () => {
  it('answers --version and --help', () => {
    expect(budget(['--version'])).toEqual({
      code: 0,
      out: `${JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version}\n`,
      err: '',
    });
    expect(budget(['--help']).out).toContain('check');
  });

  it('explains every code with an example run through the reporter', () => {
    const { rules } = JSON.parse(budget(['rules', '--format', 'json']).out);
    expect(rules.length).toBeGreaterThan(25);
    for (const { code } of rules.slice(0, 40)) {
      const shown = budget(['explain', code.toLowerCase()]);
      expect(shown.code, code).toBe(0);
      expect(shown.out).toContain(code);
    }
  }, 60_000);

  it('runs from a read-only folder', () => {
    const locked = join(folder, 'locked');
    mkdirSync(locked);
    const path = join(locked, 'a.yaml');
    writeFileSync(path, BASE);
    chmodSync(locked, 0o555);
    expect(budget(['check', path]).code).toBe(0);
    chmodSync(locked, 0o755);
  });
});
