import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import Ajv2020 from 'ajv/dist/2020.js';
import { XMLParser } from 'fast-xml-parser';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { BASE, LAST_YEAR } from '../../src/examples.ts';
import { put as putAll } from '../instruments/departments.ts';
import { writeMany } from '../instruments/many-workbooks.ts';
import { budgetIn, build, type Ran } from '../instruments/program.ts';
import { small } from '../instruments/small-report.ts';

/** Findings that people know: written, filled in, accepted, out of date. The report states one error, two queries and two notes. */

const root = join(import.meta.dirname, '..', '..');
const REPORT = readFileSync(join(root, 'fixtures/yangquan-2023/budget.yaml'), 'utf8');
const ERROR = { fingerprint: 'a6560b6e515efb8a', code: 'YOY002' };
let folder = '';
const budget = (...args: string[]): Ran => budgetIn(folder, args);
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
const put = (name: string, text: string): void => writeFileSync(join(folder, name), text);
const filled = (text: string): string =>
  text
    .replace('填写人:\n', '填写人: 张三\n')
    .replace('到期:\n', '到期: 2099-12-31\n')
    .replaceAll('理由:\n', '理由: 上级批复的数\n');
const json = (name: string) => JSON.parse(read(name));
const schema = (name: string) =>
  new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(
    JSON.parse(readFileSync(join(root, 'schemas', name), 'utf8')),
  );
/** Draft 4, of which it uses nothing that draft 7 reads in another way. */
const {
  $schema: _,
  id: __,
  ...rules
} = JSON.parse(
  readFileSync(join(root, 'node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'), 'utf8'),
);
const sarif = new Ajv({ strict: false, unicodeRegExp: false, validateFormats: false }).compile(rules);
const CELLS = `import sys, openpyxl
for sheet in openpyxl.load_workbook(sys.argv[1]):
    for row in sheet.iter_rows(values_only=True):
        print(*[cell for cell in row if cell is not None])`;
/** The same report with a figure of a table wrong as well. */
const worse = (): string => {
  const at = REPORT.indexOf('项目支出: 211.75', REPORT.indexOf('\n  支出总表:'));
  return `${REPORT.slice(0, at)}项目支出: 217.75${REPORT.slice(at + '项目支出: 211.75'.length)}`;
};
const entry = (fields: Readonly<Record<string, string>> = {}): string =>
  Object.entries({
    指纹: ERROR.fingerprint,
    编号: ERROR.code,
    部门: '阳泉市财政局',
    年度: '2023',
    理由: '上级批复的数',
    填写人: '张三',
    到期: '2099-12-31',
    ...fields,
  })
    .filter(([, value]) => value !== '')
    .map(([key, value], at) => `  ${at === 0 ? '-' : ' '} ${key}: ${value}\n`)
    .join('');
const baseline = (...entries: string[]): void => put('b.yaml', `已知问题:\n${entries.join('')}`);

beforeAll(() => {
  build();
  folder = mkdtempSync(join(tmpdir(), 'baseline-'));
}, 60_000);
beforeEach(() => {
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
  put('r.yaml', REPORT);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('reports of one department and year', () => {
  const place = (at: string, text: string): void => {
    mkdirSync(join(folder, at, '..'), { recursive: true });
    put(at, text);
  };

  it('are told apart by their files, and one that is accepted hides no other', () => {
    rmSync(join(folder, 'r.yaml'));
    const of = (text: string): string => text.replaceAll('阳泉市财政局', '财政局');
    place('in/丙县/财政局/表.yaml', of(REPORT));
    place('in/丁县/财政局/表.yaml', `# 丁\n${of(REPORT)}`);
    place('in/戊县/教育局/表.yaml', REPORT.replaceAll('阳泉市财政局', '阳泉市教育局'));
    budget('check', 'in', '--write-baseline', 'all.yaml');
    expect(read('all.yaml').match(/文件: .*/gu)).toEqual([
      '文件: "丁县/财政局/表.yaml"',
      '文件: "丙县/财政局/表.yaml"',
    ]);
    put('b.yaml', filled(read('all.yaml')));
    expect(budget('check', 'in', '--baseline', 'b.yaml').code).toBe(0);
    const lines = filled(read('all.yaml')).split(/(?=^ {2}# 错误)/mu);
    put('b.yaml', lines.filter((part) => !part.includes('丁县')).join(''));
    const run = budget('check', 'in', '--baseline', 'b.yaml', '--format', 'json');
    const { files } = JSON.parse(run.out) as { files: { path: string; findings: { accepted?: unknown }[] }[] };
    const accepted = files.map(({ path, findings }) => [path, findings.filter((one) => one.accepted).length]);
    expect(accepted).toEqual([
      ['in/丁县/财政局/表.yaml', 0],
      ['in/丙县/财政局/表.yaml', 1],
      ['in/戊县/教育局/表.yaml', 1],
    ]);
    expect([run.code, run.err]).toEqual([1, '']);
    // Of another county alone it says nothing either.
    expect(budget('check', 'in/丁县', '--baseline', 'b.yaml').code).toBe(1);
  });

  it('share no entry that names no file, which is said', () => {
    place('in/a.yaml', REPORT);
    place('in/b.yaml', `# 另一份\n${REPORT}`);
    baseline(entry());
    const run = budget('check', 'in', '--baseline', 'b.yaml');
    expect(run.code).toBe(1);
    expect(run.err).toMatch(
      /^b\.yaml:2：YOY002（阳泉市财政局 2023）这次不止一份报告.*只算在 in\/a\.yaml 上，in\/b\.yaml 照常算/u,
    );
    // The very same content is the same report.
    place('in/b.yaml', REPORT);
    expect(budget('check', 'in', '--baseline', 'b.yaml')).toMatchObject({ code: 0, err: '' });
    baseline(entry({ 文件: 'in/b.yaml' }));
    expect(budget('check', 'in', '--baseline', 'b.yaml').code).toBe(1);
    baseline(entry({ 文件: 'in/b.yaml' }), entry({ 文件: 'in/a.yaml' }));
    expect(budget('check', 'in', '--baseline', 'b.yaml').code).toBe(0);
    // What is filled in stays with the report that it was taken for, and the other gets an entry of its own.
    place('in/b.yaml', `# 另一份\n${REPORT}`);
    baseline(entry());
    budget('check', 'in', '--baseline', 'b.yaml', '--write-baseline', 'new.yaml');
    expect(read('new.yaml').match(/(?<=文件: |理由: |理由:$).*/gmu)).toEqual([
      '"in/a.yaml"',
      '"上级批复的数"',
      '"in/b.yaml"',
      '',
    ]);
  });
});

describe('a baseline that is written', () => {
  it('is refused until it is filled in, then accepts what it holds', () => {
    expect(budget('check', 'r.yaml', '--write-baseline', 'b.yaml').code).toBe(1);
    expect(read('b.yaml')).toContain(
      [
        '填写人:',
        '到期:',
        '已知问题:',
        '  # 错误 YOY002 r.yaml:1385:7 情况说明 › 机关运行经费增减变动原因说明 › 2023年机关运行经费财政拨款预算 › 增减率',
        '  # 增减率不对：填报 4.6，应为 4.40，多 0.20 个百分点',
        '  - 指纹: "a6560b6e515efb8a"',
        '    编号: YOY002',
        '    部门: "阳泉市财政局"',
        '    年度: 2023',
        '    理由:',
        '',
      ].join('\n'),
    );
    const blank = budget('check', 'r.yaml', '--baseline', 'b.yaml');
    expect([blank.code, blank.out]).toEqual([2, '']);
    for (const [place, key] of [
      ['b.yaml:3:5', '填写人'],
      ['b.yaml:4:4', '到期'],
      ['b.yaml:12:8', '理由'],
    ])
      expect(blank.err).toMatch(new RegExp(`${place}\\n[^─]*?没有填“${key}”`, 'u'));
    expect(blank.err).toContain('budget: 基线 b.yaml 还没有填完（理由、填写人、到期），什么也没有核对\n');

    put('b.yaml', filled(read('b.yaml')));
    const { code, out, err } = budget('check', 'r.yaml', '--baseline', 'b.yaml');
    expect([code, err]).toEqual([0, '']);
    expect(out).not.toContain('YOY002');
    expect(out).toContain(
      '结论：除已知的以外没有错误，有待核实。错误 0，待核实 2，说明 2；已知 1 处（见基线），不算在内。',
    );
    expect(budget('check', 'r.yaml', '--baseline', 'b.yaml', '--fail-on', 'query').code).toBe(1);
    expect(budget('check', 'r.yaml', '--baseline', 'b.yaml', '--lang', 'en').out).toContain(
      'Verdict: no errors beside what is known, queries to confirm. 0 errors, 2 queries, 2 notes; 1 known (see the baseline), not counted.',
    );
    expect(schema('baseline.schema.json')({ 已知问题: [{ 指纹: '', 编号: '', 理由: null }] })).toBe(true);
  });

  it('takes queries with --fail-on query, and is the same every time', () => {
    budget('check', 'r.yaml', '--write-baseline', 'b.yaml', '--fail-on', 'query');
    budget('check', 'r.yaml', '--write-baseline', 'c.yaml', '--fail-on', 'query', '--jobs', '2');
    expect(read('b.yaml').match(/指纹/gu)).toHaveLength(3);
    expect(read('c.yaml')).toBe(read('b.yaml'));
    put('b.yaml', filled(read('b.yaml')));
    const { code, out } = budget('check', 'r.yaml', '--baseline', 'b.yaml', '--fail-on', 'query');
    expect(code).toBe(0);
    expect(out).toContain('结论：全部核对，除已知的以外没有矛盾。错误 0，待核实 0，说明 2；已知 3 处');
  });

  it('replaces another with --force only, and keeps what that has filled in', () => {
    budget('check', 'r.yaml', '--write-baseline', 'b.yaml');
    put('b.yaml', filled(read('b.yaml')) + entry({ 部门: '别的局', 理由: '"还在：#1"' }));
    const before = read('b.yaml');
    put('r.yaml', worse());
    const refused = budget('check', 'r.yaml', '--baseline', 'b.yaml', '--write-baseline', 'b.yaml');
    expect([refused.code, refused.out]).toEqual([2, '']);
    expect(refused.err).toBe('budget: 输出已存在：b.yaml（要覆盖请加 --force）\n');
    expect(read('b.yaml')).toBe(before);
    expect(budget('check', 'r.yaml', '--baseline', 'b.yaml', '--write-baseline', 'b.yaml', '--force').code).toBe(1);
    const after = read('b.yaml');
    // At the head what was written there, in an entry what was written in it.
    expect(after).toContain('\n填写人: "张三"\n到期: 2099-12-31\n已知问题:\n');
    expect(after).toContain('    理由: "上级批复的数"\n  - 指纹');
    expect(after).toContain(
      '    部门: "别的局"\n    年度: 2023\n    理由: "还在：#1"\n    填写人: "张三"\n    到期: 2099-12-31\n',
    );
    expect(after.match(/理由:\n/gu)).toHaveLength(1);
    put('b.yaml', filled(after));
    const { code, out } = budget('check', 'r.yaml', '--baseline', 'b.yaml');
    expect([code, out.includes('已知 2 处（见基线）')]).toEqual([0, true]);
    expect(budget('check', 'r.yaml', '--baseline', 'b.yaml', '-o', 'b.yaml', '--force').err).toBe(
      'budget: 输出不能覆盖输入：b.yaml\n',
    );
    expect(budget('check', 'r.yaml', '--write-baseline', 'r.yaml', '--force').err).toContain('输出不能覆盖输入');
    expect(budget('check', 'r.yaml', '--write-baseline', 'x', '--format', 'csv=x').err).toContain('同一个文件');
  });

  it('is empty where nothing was found, and can be used so', () => {
    put('sound.yaml', readFileSync(join(root, 'fixtures/regional-2024/budget.yaml'), 'utf8'));
    expect(budget('check', 'sound.yaml', '--write-baseline', 'b.yaml').code).toBe(0);
    expect(read('b.yaml')).toContain('已知问题: []\n');
    expect(budget('check', 'sound.yaml', '--baseline', 'b.yaml').code).toBe(0);
  });
});

/** Which departments were held against their units. */
const ADDED = /^与所属单位加总核对了 .*\n/mu;

describe('a baseline that is given', () => {
  it('lets a new error count', () => {
    baseline(entry());
    put('r.yaml', worse());
    const { code, out, err } = budget('check', 'r.yaml', '--baseline', 'b.yaml');
    expect([code, err]).toEqual([1, '']);
    expect(out).toContain('217.75');
    expect(out).toContain('结论：有矛盾，需要改。错误 1，待核实 2，说明 2；已知 1 处（见基线），不算在内。');
  });

  it('accepts nothing once it has expired, and says so', () => {
    baseline(entry({ 到期: '2024-01-31' }));
    const { code, out, err } = budget('check', 'r.yaml', '--baseline', 'b.yaml', '--format', 'json');
    expect([code, err]).toEqual([1, 'b.yaml:2：YOY002（阳泉市财政局 2023）2024-01-31 已到期，这一处照常算\n']);
    expect(JSON.parse(out).summary).toMatchObject({ error: 1, accepted: 0, expired: 1, stale: 0 });
    expect(JSON.parse(out).files[0].findings.some((one: object) => 'accepted' in one)).toBe(false);
  });

  it('says which entries are stale, where the report is in the run', () => {
    baseline(
      entry(),
      entry({ 指纹: '"0123456789012345"' }),
      entry({ 指纹: '0123456789012346', 编号: 'SUM001' }),
      entry({ 年度: '2022' }),
      entry({ 部门: '别的局' }),
      entry({ 编号: 'YOY001', 指纹: 'ffffffffffffffff', 到期: '2020-01-01' }),
    );
    const { code, out, err } = budget('check', 'r.yaml', '--baseline', 'b.yaml', '--format', 'json');
    expect(code).toBe(0);
    expect(err.split('\n')).toEqual([
      'b.yaml:9：YOY002（阳泉市财政局 2023）报告里已经没有这一处，可以删掉',
      'b.yaml:16：SUM001（阳泉市财政局 2023）报告里已经没有这一处，可以删掉',
      'b.yaml:37：YOY001（阳泉市财政局 2023）报告里已经没有这一处，可以删掉',
      '',
    ]);
    expect(JSON.parse(out).summary).toMatchObject({ accepted: 1, expired: 0, stale: 3 });
    const again = budget('check', 'r.yaml', '--baseline', 'b.yaml', '--write-baseline', 'c.yaml', '--lang', 'en');
    expect(again.err).toContain('b.yaml:9: YOY002 (阳泉市财政局 2023): no such finding any more, remove the entry\n');
    expect(again.err).toContain('the 3 stale entries are not in c.yaml\n');
    expect(read('c.yaml').match(/指纹/gu)).toHaveLength(3);
    expect(budget('check', 'r.yaml', '--baseline', 'c.yaml')).toMatchObject({ code: 0, err: '' });
  });

  it('says of what only other reports show that it is gone only where these were there', () => {
    const year = (basic: number) => ({ basic, project: 50 });
    const tree = (unit: number): void =>
      putAll(folder, {
        'd/甲局/甲局.yaml': small('示范市甲局', year(301)),
        'd/甲局/所属单位/乙中心.yaml': small('乙中心', year(100)),
        'd/甲局/所属单位/丙中心.yaml': small('丙中心', { basic: unit, project: 0 }),
        'd/送/甲局.yaml': small('示范市甲局', year(302)),
      });
    tree(200);
    expect(budget('check', 'd', '--write-baseline', 'b.yaml', '--fail-on', 'query').code).toBe(1);
    expect(read('b.yaml').match(/编号: BAT\d+/gu)).toEqual(['编号: BAT003', '编号: BAT002']);
    put(
      'b.yaml',
      filled(read('b.yaml')).replace(
        '已知问题:\n',
        `已知问题:\n${entry({ 部门: '示范市甲局', 年度: '2024', 编号: 'YOY003' })}`,
      ),
    );
    for (const part of [['d'], ['d/甲局/甲局.yaml'], ['d', '--shard', '1/2'], ['d', '--shard', '2/2']])
      expect(
        budget('check', ...part, '--baseline', 'b.yaml', '--format', 'ndjson').err.replace(ADDED, ''),
        part.join(' '),
      ).toBe('');
    tree(201);
    const { err } = budget('check', 'd', '--baseline', 'b.yaml');
    expect(err.replace(ADDED, '')).toMatch(/^b\.yaml:\d+：BAT003（示范市甲局 2024）报告里已经没有这一处，可以删掉\n$/u);
    const parts = ['1', '2'].map((part) => {
      budget('check', 'd', '--shard', `${part}/2`, '--format', `ndjson=${part}.ndjson`);
      return `${part}.ndjson`;
    });
    expect(budget('merge', ...parts, '--baseline', 'b.yaml').err).toBe(err);
    const before = budget(
      'check',
      'd/甲局/甲局.yaml',
      '--prior',
      'd/甲局/所属单位/乙中心.yaml',
      '--baseline',
      'b.yaml',
    );
    expect(before.err).toMatch(/：YOY003（示范市甲局 2024）报告里已经没有这一处，可以删掉\n$/u);
  });

  it('knows a figure of last year with that report and without it', () => {
    // 科学技术支出 of last year: its sum, its change and its rate say 30, and so does last year's report.
    put('now.yaml', BASE.replace('上年预算数: 30.00', '上年预算数: 31.00'));
    put('last.yaml', LAST_YEAR);
    const codes: string[] = [];
    for (const first of [[], ['--prior', 'last.yaml']]) {
      const wrong = budget('check', 'now.yaml', ...first, '--write-baseline', 'b.yaml', '--force', '--format', 'json');
      expect(wrong.code).toBe(1);
      codes.push(...(read('b.yaml').match(/(?<=编号: )[A-Z]+\d+/gu) ?? []));
      put('b.yaml', filled(read('b.yaml')));
      for (const then of [[], ['--prior', 'last.yaml']]) {
        const known = budget('check', 'now.yaml', ...then, '--baseline', 'b.yaml');
        expect([known.code, known.err], [...first, '|', ...then].join(' ')).toEqual([0, '']);
        budget('check', 'now.yaml', ...then, '--shard', '1/1', '--format', 'ndjson=p.ndjson', '--force');
        expect(budget('merge', 'p.ndjson', '--baseline', 'b.yaml').code).toBe(0);
      }
    }
    expect(codes).toEqual(['SUM001', 'YOY003']);
    // Another figure of last year is another mistake.
    put('now.yaml', BASE.replace('上年预算数: 60.00', '上年预算数: 61.00'));
    for (const then of [[], ['--prior', 'last.yaml']])
      expect(budget('check', 'now.yaml', ...then, '--baseline', 'b.yaml').code).toBe(1);
  });

  it('is of one report: the same finding of another department or year counts', () => {
    put('other.yaml', REPORT.replaceAll('阳泉市财政局', '阳泉市审计局'));
    baseline(entry());
    const { code, out } = budget('check', 'r.yaml', 'other.yaml', '--baseline', 'b.yaml', '--format', 'json');
    expect(code).toBe(1);
    const accepted = JSON.parse(out).files.map((file: { findings: object[] }) =>
      file.findings.filter((one) => 'accepted' in one),
    );
    expect(accepted.map((all: object[]) => all.length)).toEqual([1, 0]);
    mkdirSync(join(folder, 'moved'));
    copyFileSync(join(folder, 'r.yaml'), join(folder, 'moved/renamed.yaml'));
    expect(budget('check', 'moved/renamed.yaml', '--baseline', 'b.yaml').code).toBe(0);
  });

  it('names a report by its file and folder where it states no department and year', () => {
    for (const name of ['a', 'b', 'up']) mkdirSync(join(folder, name));
    const text = '一、收支情况\n\n2023年收入预算100万元，比上年增加20万元，增长30%。\n';
    for (const name of ['a/text.md', 'b/text.md']) put(name, text);
    expect(budgetIn(join(folder, 'a'), ['check', 'text.md', '--write-baseline', '../b.yaml']).code).toBe(1);
    expect(read('b.yaml')).toContain('    文件: "a/text.md"\n');
    put('b.yaml', filled(read('b.yaml')));
    expect(budget('check', 'a/text.md', '--baseline', 'b.yaml')).toMatchObject({ code: 0, err: '' });
    expect(budget('check', 'b/text.md', '--baseline', 'b.yaml')).toMatchObject({ code: 1, err: '' });
    expect(budgetIn(join(folder, 'up'), ['check', '../a/text.md', '--baseline', '../b.yaml']).code).toBe(0);
    expect(budget('check', 'a/text.md', '--baseline', 'b.yaml', '--write-baseline', 'c.yaml').code).toBe(0);
    expect(read('c.yaml')).toContain('    文件: "a/text.md"\n    理由: "上级批复的数"\n');
  });

  it('says so where a file is named of a report that states department and year', () => {
    baseline(entry({ 部门: '', 年度: '', 文件: 'r.yaml' }));
    const { code, err } = budget('check', 'r.yaml', '--baseline', 'b.yaml');
    expect(code).toBe(1);
    expect(err).toBe('b.yaml:2：YOY002（r.yaml）这份报告写明了部门和年度，要按部门、年度写，不按文件\n');
  });

  it('never makes a report whole that was not checked whole', () => {
    put('r.yaml', `${REPORT}\n不认识的栏目: 1\n`);
    const { code, out } = budget('check', 'r.yaml', '--format', 'json');
    const [unknown] = JSON.parse(out).files[0].findings.filter(({ code }: { code: string }) => code === 'SCH002');
    expect([code, unknown.severity]).toEqual([3, 'error']);
    baseline(entry(), entry({ 指纹: `"${unknown.fingerprint}"`, 编号: 'SCH002' }));
    const ran = budget('check', 'r.yaml', '--baseline', 'b.yaml', '--fail-on', 'never');
    expect(ran.code).toBe(3);
    expect(ran.out).toContain('SCH002');
    expect(ran.out).toContain('已知 1 处（见基线）');
    expect(ran.err).toBe('b.yaml:9：SCH002（阳泉市财政局 2023）这份报告没有核对完整，没读到、没看懂的不能接受\n');
    budget('check', 'r.yaml', '--write-baseline', 'c.yaml');
    expect(read('c.yaml')).toContain('YOY002');
    expect(read('c.yaml')).not.toContain('SCH002');
  });

  it('may lie among the reports', () => {
    baseline(entry());
    expect(budget('check', '.', '--baseline', 'b.yaml', '--fail-on', 'error')).toMatchObject({ code: 0 });
    expect(budget('check', 'r.yaml', 'b.yaml', '--baseline', 'b.yaml')).toMatchObject({ code: 0 });
    expect(budget('check', '.').err).toContain('跳过 b.yaml：不是报告');
    expect(budget('check', 'b.yaml', '--baseline', 'b.yaml')).toMatchObject({
      code: 2,
      err: 'budget: 只有基线，没有要核对的报告\n',
    });
  });
});

describe('a baseline that cannot be used', () => {
  const refused = (...said: string[]): void => {
    const { code, out, err } = budget('check', 'r.yaml', '--baseline', 'b.yaml');
    expect([code, out], err).toEqual([2, '']);
    for (const one of said) expect(err).toContain(one);
    expect(err).toMatch(/\nbudget: 基线 b\.yaml .*什么也没有核对\n$/u);
  };
  it.each<[string, Readonly<Record<string, string>>, ...string[]]>([
    ['no reason', { 理由: '' }, 'b.yaml:2:5', '没有填“理由”'],
    ['a blank reason', { 理由: '" "' }, 'b.yaml:6:9', '没有填“理由”'],
    ['no author', { 填写人: '' }, 'b.yaml:2:5', '没有填“填写人”'],
    ['no expiry', { 到期: '' }, 'b.yaml:2:5', '没有填“到期”'],
    ['a day there is not', { 到期: '2027-02-30' }, 'b.yaml:8:9', '“2027-02-30”不对，应填日期，如 2026-12-31'],
    ['another way to write a day', { 到期: '2027年2月1日' }, 'b.yaml:8:9', '应填日期'],
    ['no fingerprint', { 指纹: 'YOY002' }, 'b.yaml:2:9', '应填检查结果里的 16 位指纹'],
    ['no code', { 编号: 'yoy' }, 'b.yaml:3:9', '应填编号，如 SUM001'],
    ['no report', { 年度: '' }, 'b.yaml:2:5', '没有填“部门、年度（或文件）”'],
    ['two kinds of report', { 文件: 'r.yaml', 年度: '23' }, 'b.yaml:5:9', '应填四位数的年度'],
    ['an unknown key', { 理由: '好', 里由: '好' }, 'b.yaml:9:5', '不认识的栏目“里由”'],
    ['a list', { 理由: '[好]' }, 'b.yaml:6:9', '写的是一个列表'],
  ])('%s', (_, fields, ...said) => {
    baseline(entry(fields));
    refused(...said);
  });

  it('a fingerprint twice, no YAML, no baseline at all', () => {
    baseline(entry(), entry());
    refused('b.yaml:9:9', '“a6560b6e515efb8a”已经写过');
    put('b.yaml', '已知问题: [');
    refused('b.yaml:1:', 'SCH001');
    put('b.yaml', '- 1\n');
    refused('b.yaml:1:1', '这里应是一组栏目');
    put('b.yaml', '');
    refused('空文件');
    put('b.yaml', 'known: []\n');
    refused('不认识的栏目“known”');
    copyFileSync(join(root, 'fixtures/workbooks/yangquan-finance-2023.xlsx'), join(folder, 'b.yaml'));
    refused('b.yaml');
    const gone = budget('check', 'r.yaml', '--baseline', 'gone.yaml');
    expect(gone).toMatchObject({
      code: 2,
      out: '',
      err: 'budget: 基线打不开：gone.yaml：找不到（ENOENT），请检查路径\n',
    });
    expect(budget('check', 'r.yaml', '--baseline', 'gone.yaml', '--lang', 'en').err).toBe(
      'budget: cannot read the baseline gone.yaml: no such file or folder (ENOENT); check the path\n',
    );
  });
});

describe('what a baseline accepts, in each format', () => {
  it('is there and marked, or counted', () => {
    baseline(entry({ 理由: '"批复 <b>的</b> 数"' }));
    const formats = ['json=a.json', 'ndjson=a.ndjson', 'sarif=a.sarif', 'html=a.html', 'junit=a.xml', 'csv=a.csv'];
    const others = ['markdown=a.md', 'github=a.txt', 'gitlab=b.json', 'xlsx=a.xlsx'];
    const flags = [...formats, ...others, 'table'].flatMap((one) => ['--format', one]);
    expect(budget('check', 'r.yaml', '--baseline', 'b.yaml', ...flags).code).toBe(0);
    const accepted = { reason: '批复 <b>的</b> 数', author: '张三', until: '2099-12-31' };

    const whole = json('a.json');
    expect(schema('output.schema.json')(whole)).toBe(true);
    expect(whole.summary).toMatchObject({ error: 0, query: 2, note: 2, accepted: 1, expired: 0, stale: 0 });
    expect(whole.files[0].findings[0]).toMatchObject({ ...ERROR, severity: 'error', accepted });
    expect(whole.files[0].findings).toHaveLength(5);

    const lines = read('a.ndjson')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    const valid = schema('ndjson.schema.json');
    for (const line of lines) expect(valid(line), JSON.stringify(valid.errors)).toBe(true);
    expect(lines[0].settings.baseline).toMatch(/^[0-9a-f]{64}$/u);
    expect(lines.filter((line) => line.accepted)).toMatchObject([{ type: 'finding', ...ERROR, accepted }]);

    const { results } = json('a.sarif').runs[0];
    expect(sarif(json('a.sarif')), JSON.stringify(sarif.errors)).toBe(true);
    expect(results.map(({ suppressions }: { suppressions: unknown[] }) => suppressions.length)).toEqual([
      1, 0, 0, 0, 0,
    ]);
    expect(results[0].suppressions).toEqual([
      {
        kind: 'external',
        status: 'accepted',
        justification: accepted.reason,
        properties: { author: '张三', until: '2099-12-31' },
      },
    ]);

    const html = read('a.html');
    expect(html).toContain('<summary>已知 1 处（见基线）</summary>');
    expect(html).toContain('<td>批复 &lt;b&gt;的&lt;/b&gt; 数</td><td>张三</td><td>2099-12-31</td>');
    expect(html.match(/<article class="finding/gu)).toHaveLength(4);

    const suite = new XMLParser({ ignoreAttributes: false }).parse(read('a.xml')).testsuites.testsuite;
    expect([suite['@_tests'], suite['@_failures'], suite['@_skipped']]).toEqual(['6', '0', '3']);
    expect(read('a.xml')).toContain('已知（见基线）：批复 &lt;b&gt;的&lt;/b&gt; 数（张三，到 2099-12-31）');

    expect(read('a.csv')).toMatch(/,已知,YOY002,.*（基线：批复 <b>的<\/b> 数；张三，到 2099-12-31）/u);
    expect(read('a.md')).toContain('1 份报告：错误 0，待核实 2，说明 2；已知 1 处（见基线），不算在内。');
    expect(read('a.md')).not.toContain('YOY002');
    expect(read('a.txt')).toContain('::notice file=r.yaml,title=基线::已知 1 处（见基线），不算在内\n');
    const sheet = spawnSync('python3', ['-c', CELLS, join(folder, 'a.xlsx')], { encoding: 'utf8' });
    if (sheet.status === 0) {
      expect(sheet.stdout).toContain('另有已知 1 处（见基线），不算在内，也没有列出。');
      expect(sheet.stdout).not.toContain('YOY002');
    }
    expect(json('b.json').map(({ check_name }: { check_name: string }) => check_name)).not.toContain('YOY002');
  });

  it('changes nothing where there is no baseline', () => {
    const before = budget('check', 'r.yaml', '--format', 'json');
    expect(before.out).not.toContain('accepted');
    put('b.yaml', '已知问题: []\n');
    const { files, summary } = JSON.parse(budget('check', 'r.yaml', '--baseline', 'b.yaml', '--format', 'json').out);
    expect({ files }).toEqual({ files: JSON.parse(before.out).files });
    expect(summary).toEqual({ ...JSON.parse(before.out).summary, accepted: 0, expired: 0, stale: 0 });
  });
});

describe('a baseline of many reports', () => {
  it('gives the same bytes whoever checks them, from a store, and put together', () => {
    writeMany(join(folder, 'reports'), 10);
    put('reports/broken.xlsx', 'PK\u0003\u0004');
    expect(budget('check', 'reports', '--write-baseline', 'b.yaml').code).toBe(3);
    put(
      'b.yaml',
      filled(read('b.yaml')) + entry({ 部门: '阳泉市第1局' }) + entry({ 部门: '阳泉市第4局', 到期: '2020-01-01' }),
    );
    const args = ['--baseline', 'b.yaml', '--format', 'html=x.html', '--force', '--format'];
    for (const format of ['json', 'ndjson', 'table', 'sarif']) {
      rmSync(join(folder, 'store'), { recursive: true, force: true });
      const one = budget('check', 'reports', ...args, format, '--jobs', '1');
      const page = read('x.html');
      expect(one.code).toBe(3);
      expect(one.err).toContain('（阳泉市第1局 2023）报告里已经没有这一处，可以删掉');
      expect(budget('check', 'reports', ...args, format, '--jobs', '2', '--store', 'store')).toEqual(one);
      expect(budget('check', 'reports', ...args, format, '--store', 'store')).toEqual(one);
      expect(read('x.html')).toBe(page);
      if (format === 'json') expect(JSON.parse(one.out).summary).toMatchObject({ error: 1, accepted: 2, stale: 2 });
    }
    const summary = (ran: Ran) => JSON.parse(ran.out).summary;
    const whole = budget('check', 'reports', '--baseline', 'b.yaml', '--format', 'json');
    for (const part of ['1', '2']) {
      const to = ['--format', 'ndjson', '--force', '-o'];
      budget('check', 'reports', '--shard', `${part}/2`, ...to, `raw-${part}.ndjson`);
      budget('check', 'reports', '--shard', `${part}/2`, '--baseline', 'b.yaml', ...to, `known-${part}.ndjson`);
    }
    const raw = ['raw-1.ndjson', 'raw-2.ndjson'];
    const known = ['known-1.ndjson', 'known-2.ndjson'];
    expect(budget('merge', ...raw, '--baseline', 'b.yaml', '--format', 'json')).toEqual(whole);
    expect(budget('merge', ...known, '--baseline', 'b.yaml', '--format', 'json')).toEqual(whole);
    const { expired: _, stale: __, ...counts } = summary(whole);
    expect(summary(budget('merge', ...known, '--format', 'json'))).toEqual(counts);
    put('empty.yaml', '已知问题: []\n');
    expect(summary(budget('merge', ...known, '--baseline', 'empty.yaml', '--format', 'json'))).toMatchObject({
      accepted: 0,
    });
    expect(budget('merge', 'raw-1.ndjson', 'known-2.ndjson').err).toContain('--baseline）不同，不能合并');
    budget('check', 'reports', '--write-baseline', 'one.yaml');
    budget('merge', ...known, '--write-baseline', 'two.yaml');
    expect(read('two.yaml')).toBe(read('one.yaml'));
    expect(budget('merge', ...raw, '--write-baseline', 'raw-1.ndjson', '--force').err).toContain('输出不能覆盖输入');
  }, 240_000);
});
