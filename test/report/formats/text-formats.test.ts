import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { check } from '../../../src/check.ts';
import { csvWriter } from '../../../src/report/formats/csv.ts';
import { githubWriter } from '../../../src/report/formats/github.ts';
import { gitlabWriter } from '../../../src/report/formats/gitlab.ts';
import { junitWriter } from '../../../src/report/formats/junit.ts';
import { markdownWriter } from '../../../src/report/formats/markdown.ts';
import { sarifWriter, uriOf } from '../../../src/report/formats/sarif.ts';
import type { Reported } from '../../../src/report/writer.ts';
import { HOSTILE, spoilt } from '../../instruments/hostile-names.ts';
import { about, checked, written } from '../../instruments/written.ts';

/** Each format read back by what reads it. */

const REFERENCE = checked('fixtures/yangquan-2023/budget.yaml');
const BOOK = checked('fixtures/central-nine-tables/faulty.xlsx');
const UNREADABLE = check.unreadable('不在.xlsx', 'ENOENT');
const ALL: readonly Reported[] = [REFERENCE, BOOK, UNREADABLE];
const SPOILT = Object.values(HOSTILE).map(spoilt);
/** A report of which a figure was not understood, without any finding. */
const PARTLY: Reported = {
  ...checked('fixtures/sound/two-tables-only.yaml'),
  findings: [],
  status: 'incomplete',
  coverage: {
    ...REFERENCE.coverage,
    notUnderstood: [{ place: { path: 'x.yaml', line: 3, column: 1, length: 1 }, raw: '1', reason: 'row' }],
  },
};
// biome-ignore lint/suspicious/noControlCharactersInRegex: these must not get through
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069]/u;

/** RFC 4180. */
function parsed(csv: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^,"\r\n]*))(,|\r\n)/gu)) {
    rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === '\r\n') rows.push([]);
  }
  rows.pop();
  return rows;
}

describe('a finding on a whole file', () => {
  it('has no line where the file has none', () => {
    const [finding] = UNREADABLE.findings;
    expect(finding!.place).toMatchObject({ line: 1, column: 1 });
    expect(parsed(written(csvWriter(about()), [UNREADABLE]).slice(1))[1]).toContain('不在.xlsx');
    expect(written(csvWriter(about()), [UNREADABLE])).not.toContain('1:1');
  });
});

describe('csv', () => {
  it('has a row a finding under one row of headings, after a byte order mark', () => {
    const text = written(csvWriter(about()), ALL);
    expect(text.startsWith('\ufeff文件,部门,')).toBe(true);
    const [head, ...rows] = parsed(text.slice(1));
    expect(rows).toHaveLength(ALL.reduce((sum, { findings }) => sum + findings.length, 0));
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([head!.length]));
    const named = rows.map((row) => Object.fromEntries(head!.map((name, at) => [name, row[at]])));
    expect(named.find((row) => row['编号'] === 'YOY002' && row['工作表'] === '')).toMatchObject({
      文件: 'fixtures/yangquan-2023/budget.yaml',
      部门: '阳泉市财政局',
      级别: '错误',
      // A spreadsheet takes 1385:7 for a time of day.
      位置: '第1385行第7字',
      填报: '4.60',
      应为: '4.40',
      单位: '%',
      核对状态: '需要改',
    });
    expect(named.find((row) => row['工作表'] === '公开表2')).toMatchObject({
      位置: 'M26',
      填报: '96.18',
      应为: '936.18',
    });
    expect(named.at(-1)).toMatchObject({ 编号: 'IOE001', 核对状态: '没有核对完整' });
  });

  it('writes no formula, and says what was not checked even where nothing was found', () => {
    const text = written(csvWriter(about()), [...SPOILT, PARTLY]);
    const rows = parsed(text.slice(1));
    for (const field of rows.flat()) expect(field).not.toMatch(/^(?:[@=+\t\r]|-(?!\d+(?:\.\d+)?$))/u);
    expect(text).not.toMatch(CONTROLS);
    expect(rows.at(-1)).toContain('没有核对完整：有 1 个数没有看懂');
    expect(rows.at(-1)).toHaveLength(rows[0]!.length);
  });

  it('sets apart a report of which only notes are told, and one that has only to be confirmed', () => {
    const only = (kind: string) => ({
      ...REFERENCE,
      findings: REFERENCE.findings.filter(({ severity }) => severity === kind),
    });
    const [notes, queries] = [only('note'), only('query')];
    expect(queries.findings.length).toBeGreaterThan(0);
    const status = (text: string) => parsed(text.slice(1)).map((row) => row[3]);
    expect(status(written(csvWriter(about()), [notes, queries, BOOK]))).toEqual([
      '核对状态',
      ...notes.findings.map(() => '只有说明'),
      ...queries.findings.map(() => '有待核实'),
      ...BOOK.findings.map(() => '需要改'),
    ]);
    expect(status(written(csvWriter(about('en')), [notes]))[1]).toBe('notes only');
  });

  it('speaks English', () => {
    const text = written(csvWriter(about('en')), [BOOK]);
    expect(text.split('\r\n')[0]).toContain('file,department,year');
    expect(text).toContain('digits transposed');
  });
});

describe('junit', () => {
  const read = (text: string) => {
    expect(XMLValidator.validate(text)).toBe(true);
    const isArray = (name: string) => ['testsuite', 'testcase'].includes(name);
    return new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '', isArray }).parse(text).testsuites;
  };

  it('is a suite a report: errors fail, queries are skipped, what was not read is an error', () => {
    const { testsuite } = read(written(junitWriter(about()), ALL));
    expect(testsuite.map(({ name }: { name: string }) => name)).toEqual([
      '阳泉市财政局 2023 fixtures/yangquan-2023/budget.yaml',
      '国家某某文化体育发展局 2024 fixtures/central-nine-tables/faulty.xlsx',
      '不在.xlsx',
    ]);
    expect(testsuite[0]).toMatchObject({ tests: '6', failures: '1', skipped: '2', errors: '0' });
    expect(testsuite[1]).toMatchObject({ tests: '11', failures: '10' });
    expect(testsuite[2]).toMatchObject({ tests: '2', failures: '1', errors: '1' });
    for (const suite of testsuite) {
      const count = (kind: string) => suite.testcase.filter((one: object) => kind in one).length;
      expect([count('failure'), count('skipped'), count('error'), suite.testcase.length].map(String)).toEqual([
        suite.failures,
        suite.skipped,
        suite.errors,
        suite.tests,
      ]);
    }
    const strict = read(written(junitWriter({ ...about(), failOn: 'query' }), ALL)).testsuite;
    expect(strict[0]).toMatchObject({ tests: '6', failures: '3', skipped: '0', errors: '0' });
    expect(strict[0].testcase.filter((one: object) => 'failure' in one)).toHaveLength(3);
    const [whole, failed] = testsuite[0].testcase;
    expect(whole).toMatchObject({ name: '核对完整', classname: 'fixtures/yangquan-2023/budget.yaml' });
    expect(failed).toMatchObject({ file: 'fixtures/yangquan-2023/budget.yaml', line: '1385' });
    expect(failed.failure.type).toBe('YOY002');
    expect(failed.failure['#text']).toContain('6.86 ÷ 156.02 = 4.40%');
  });

  it('holds whatever a report says as text', () => {
    const text = written(junitWriter(about()), SPOILT);
    expect(text).not.toMatch(CONTROLS);
    const { testsuite } = read(text);
    expect(testsuite).toHaveLength(SPOILT.length);
    expect(Object.keys(testsuite[0].testcase[1])).not.toContain('script');
  });
});

describe('sarif', () => {
  const schema = createRequire(import.meta.url).resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
  // Draft 4, of which it uses nothing that draft 7 reads in another way.
  const { $schema: _, id: __, ...rules } = JSON.parse(readFileSync(schema, 'utf8'));
  const valid = new Ajv({ strict: false, unicodeRegExp: false, validateFormats: false }).compile(rules);
  const read = (text: string) => {
    const log = JSON.parse(text);
    expect(valid(log), JSON.stringify(valid.errors)).toBe(true);
    return log.runs[0];
  };

  it('is valid by the schema of OASIS, with rules, regions, fingerprints', () => {
    const run = read(written(sarifWriter(about()), ALL));
    expect(run.results).toHaveLength(REFERENCE.findings.length + BOOK.findings.length + 1);
    const { rules } = run.tool.driver;
    for (const { ruleId, ruleIndex } of run.results) expect(rules[ruleIndex].id).toBe(ruleId);
    expect(rules.find(({ id }: { id: string }) => id === 'SUM001').help.text).toMatch(/为什么：.+\n怎么办：.+/u);
    const [first] = run.results;
    expect(first).toMatchObject({ ruleId: 'YOY002', level: 'error' });
    expect(first.partialFingerprints['budget/v1']).toBe(REFERENCE.findings[0]!.fingerprint);
    expect(first.locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: 'fixtures/yangquan-2023/budget.yaml' },
      region: { startLine: 1385, startColumn: 7, endLine: 1385, endColumn: 10 },
    });
    const cell = run.results.find(
      ({ properties }: { properties: { stated: string } }) => properties.stated === '96.18',
    );
    expect(cell.locations[0].logicalLocations).toEqual([
      { name: 'M26', fullyQualifiedName: '公开表2!M26', kind: 'cell' },
    ]);
    expect(cell.locations[0].physicalLocation.region).toBeUndefined();
    expect(run.artifacts[0].hashes['sha-256']).toBe(REFERENCE.source.sha256);
    expect(run.invocations).toMatchObject([{ executionSuccessful: false }]);
    expect(run.invocations[0].toolExecutionNotifications).toHaveLength(1);
  });

  it('is valid of no report, of one without findings, and of hostile ones', () => {
    expect(read(written(sarifWriter(about()), [])).results).toEqual([]);
    const sound = { ...REFERENCE, findings: [], status: 'clean' as const };
    expect(read(written(sarifWriter(about('en')), [sound])).invocations[0].executionSuccessful).toBe(true);
    expect(read(written(sarifWriter(about()), [...SPOILT, PARTLY])).results.length).toBeGreaterThan(0);
  });

  it('names files as URIs', () => {
    expect(uriOf('a b/表#1?.xlsx')).toBe('a%20b/%E8%A1%A8%231%3F.xlsx');
    expect(uriOf('C:\\reports\\a.xlsx')).toBe('file:///C:/reports/a.xlsx');
    expect(uriOf('\\\\server\\share\\a.xlsx')).toBe('file://server/share/a.xlsx');
    expect(uriOf('/tmp/a:b.xlsx')).toBe('file:///tmp/a%3Ab.xlsx');
    expect(uriOf('\ud800.xlsx')).toBe('%EF%BF%BD.xlsx');
  });
});

describe('github', () => {
  it('is a command a finding, at the line of a text', () => {
    const lines = written(githubWriter(about()), ALL).trimEnd().split('\n');
    expect(lines).toHaveLength(REFERENCE.findings.length + BOOK.findings.length + 2);
    expect(lines[0]).toMatch(
      /^::error file=fixtures\/yangquan-2023\/budget\.yaml,line=1385,endLine=1385,col=7,endColumn=10,title=错误 YOY002 增减率不对::/u,
    );
    expect(lines.filter((line) => line.startsWith('::warning'))).toHaveLength(3);
    expect(lines.find((line) => line.includes('公开表2!M26'))).toContain('%0A');
  });

  it('lets no text begin a command or end a property', () => {
    const text = written(githubWriter(about()), SPOILT);
    for (const line of text.trimEnd().split('\n')) {
      expect(line).toMatch(
        /^::(?:error|warning|notice) file=[^,:]*,(?:line=\d+,endLine=\d+,col=\d+,endColumn=\d+,)?title=[^,:]*::/u,
      );
      expect(line.replace(/%(?:25|0A|0D|3A|2C)/gu, '')).not.toContain('%');
    }
    expect(text).not.toMatch(CONTROLS);
  });
});

describe('gitlab', () => {
  it('is a list of issues with fingerprints of their own', () => {
    const issues = JSON.parse(written(gitlabWriter(about()), [...ALL, ...SPOILT, PARTLY]));
    const marks = new Set(issues.map(({ fingerprint }: { fingerprint: string }) => fingerprint));
    expect(marks.size).toBe(issues.length);
    expect(issues[0]).toMatchObject({
      check_name: 'YOY002',
      severity: 'critical',
      location: { path: 'fixtures/yangquan-2023/budget.yaml', lines: { begin: 1385 } },
    });
    expect(
      issues.find(({ description }: { description: string }) => description.startsWith('公开表2!M26')).location.lines
        .begin,
    ).toBe(26);
    for (const { severity } of issues) expect(['info', 'minor', 'major', 'critical']).toContain(severity);
    expect(issues.at(-1)).toMatchObject({ check_name: 'incomplete', severity: 'major' });
    expect(JSON.parse(written(gitlabWriter(about()), []))).toEqual([]);
  });
});

describe('markdown', () => {
  it('tells reports apart that are called alike, or say nothing of whose they are', () => {
    const at = (path: string): Reported => ({ ...BOOK, source: { ...BOOK.source, path } });
    const nameless = { ...at('丙局/公开表.xlsx'), department: null };
    const text = written(markdownWriter(about()), [at('甲/表.xlsx'), at('乙/表.xlsx'), nameless]);
    const first = text.split('\n').flatMap((line) => /^\| ([^|]+) \| 需要改/u.exec(line)?.[1] ?? []);
    const name = `${BOOK.department} ${BOOK.year}`;
    expect(first).toEqual([
      `${name}<br><code>甲/表.xlsx</code>`,
      `${name}<br><code>乙/表.xlsx</code>`,
      `丙局/公开表.xlsx ${BOOK.year}`,
    ]);
  });

  it('has a row a report, then a row a finding', () => {
    const text = written(markdownWriter(about()), [...ALL, PARTLY]);
    expect(text).toContain('4 份报告：错误 12，待核实 2，说明 2；**2 份没有核对完整**。');
    expect(text).toContain('| 阳泉市财政局 2023 | 需要改 | 1 | 2 | 2 |');
    expect(text).toMatch(/^\| 错误 \| `SUM001` \| 公开表2&#33;M26 \| .*少了一位数字.* \| 936\.18 万元 \|$/mu);
    expect(text.split('\n').filter((line) => line.startsWith('| 错误'))).toHaveLength(12);
  });

  it('shows hostile text as text', () => {
    const text = written(markdownWriter(about()), SPOILT);
    expect(text).not.toMatch(/<script|<img|\]\(http|\s@someone|http:\/\//u);
    expect(text).not.toMatch(CONTROLS);
    const columns = (line: string) => line.split('|').length;
    for (const line of text.split('\n').filter((one) => one.startsWith('| 错误'))) expect(columns(line)).toBe(7);
  });

  it('keeps the worst, however late they come, and begins with them', () => {
    const notes = { ...REFERENCE, findings: REFERENCE.findings.filter(({ severity }) => severity === 'note') };
    const clean: Reported = { ...REFERENCE, findings: [], status: 'clean' };
    const many = [...Array<Reported>(3000).fill(notes), ...Array<Reported>(3000).fill(clean), REFERENCE, BOOK];
    const text = written(markdownWriter(about()), [...many, UNREADABLE]);
    // Several bear this name.
    const file = '<br><code>fixtures/yangquan-2023/budget.yaml</code>';
    const rows = text.split('\n').filter((line) => /^\| .* \| \d+ \| \d+ \| \d+ \|$/u.test(line));
    expect(rows).toHaveLength(500);
    expect(rows.slice(0, 4)).toEqual([
      '| 国家某某文化体育发展局 2024 | 需要改 | 10 | 0 | 0 |',
      '| 不在.xlsx | 没有核对完整 | 1 | 0 | 0 |',
      `| 阳泉市财政局 2023${file} | 需要改 | 1 | 2 | 2 |`,
      `| 阳泉市财政局 2023${file} | 只有说明 | 0 | 0 | 2 |`,
    ]);
    expect(text.split('\n').filter((line) => line.startsWith('| 错误'))).toHaveLength(12);
    expect(text.indexOf('公开表2&#33;M26')).toBeLessThan(text.indexOf('YOY002'));
    expect(text).toContain('……另有 4016 处没有列出');
  });

  it('says how much it leaves out', () => {
    const text = written(markdownWriter(about()), Array<Reported>(700).fill(BOOK));
    expect(text).toContain('……只列问题最多的 500 份，另有 200 份没有列出');
    expect(text).toContain('……另有 5000 处没有列出');
  });
});
