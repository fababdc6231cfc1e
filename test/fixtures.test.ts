import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check, type Input } from '../src/check.ts';
import type { Outcome } from '../src/model/outcome.ts';
import { isText } from '../src/model/place.ts';
import { message } from '../src/report/messages.ts';
import { referenceTables } from './instruments/reference-report.ts';

const fixtures = join(import.meta.dirname, '..', 'fixtures');
const load = (name: string): Input => ({ path: name, bytes: readFileSync(join(fixtures, name)) });
const said = (outcome: Outcome): string[] =>
  outcome.findings.map((finding) => `${finding.severity} ${finding.code} ${message(finding).zh}`);

describe('the tables of the reference report', () => {
  const tables: Input = { path: 'tables.yaml', bytes: new TextEncoder().encode(referenceTables()) };
  const outcome = check(tables);

  it('holds 311 amounts, table by table as they are printed, and all are understood', () => {
    const counts = new Map<string, number>();
    for (const fact of outcome.facts) {
      if (fact.state === 'figure') counts.set(fact.label.table, (counts.get(fact.label.table) ?? 0) + 1);
    }
    const order = [
      '收支总表',
      '收入总表',
      '支出总表',
      '财政拨款收支总表',
      '一般公共预算支出表',
      '一般公共预算基本支出表',
      '政府性基金预算收入表',
      '政府性基金预算支出表',
      '国有资本经营预算收支表',
      '三公经费支出表',
      '机关运行经费表',
      '项目支出表',
      '上年结转项目支出表',
    ];
    expect(order.map((table) => counts.get(table) ?? 0)).toEqual([15, 44, 47, 15, 47, 103, 0, 0, 0, 6, 6, 28, 0]);
    expect(outcome.coverage).toMatchObject({ figures: 311, understood: 311, notUnderstood: [], unwitnessed: [] });
    expect(outcome.coverage.relations).toMatchObject({ broken: 0, notCheckable: 0 });
    expect(outcome.coverage.relations.held).toBeGreaterThan(306);
  });

  it('gets one note, about the residue in table 6, and nothing else', () => {
    expect(said(outcome)).toEqual([
      'note SUM002 尾差：填报 159.78，27 项相加得 159.77，差 0.01 万元，在四舍五入范围内',
    ]);
    const [note] = outcome.findings;
    expect(note).toMatchObject({
      raw: '159.78',
      stated: '159.78',
      expected: '159.77',
      difference: '0.01',
      unit: '万元',
    });
    expect(note!.label).toBe('一般公共预算基本支出表 › 商品和服务支出 › 合计');
    expect(outcome.status).toBe('findings');
  });

  it('counts the residue as an error when strict', () => {
    const strict = check(tables, { strict: true });
    expect(strict.findings.map(({ code, severity }) => [code, severity])).toEqual([['SUM002', 'error']]);
  });

  it('names the one figure a planted slip is in, with the tables that contradict it', () => {
    const text = referenceTables();
    const start = text.indexOf('\n  支出总表:');
    const at = text.indexOf('项目支出: 211.75', start);
    const planted = `${text.slice(0, at)}项目支出: 217.75${text.slice(at + '项目支出: 211.75'.length)}`;
    const { findings } = check({ path: 'planted.yaml', bytes: new TextEncoder().encode(planted) });
    const errors = findings.filter((finding) => finding.severity === 'error');
    expect(errors).toHaveLength(1);
    const [finding] = errors;
    expect(finding).toMatchObject({
      raw: '217.75',
      stated: '217.75',
      expected: '211.75',
      difference: '6.00',
      code: 'SAM001',
    });
    if (!isText(finding!.place)) throw new Error('a place in a text');
    const line = planted.split('\n')[finding!.place.line - 1]!;
    expect(line.slice(finding!.place.column - 1)).toBe('217.75');
    const labels = finding!.related.map(({ label }) => label);
    expect(labels).toContain('一般公共预算支出表 › 2010607 信息化建设 › 项目支出');
    expect(labels).toContain('支出总表 › 20106 财政事务 › 项目支出');
    expect(labels.filter((label) => label.startsWith('支出总表 › 2010607'))).not.toHaveLength(0);
  });
});

describe('the reference report', () => {
  const outcome = check(load('yangquan-2023/budget.yaml'));

  it('states its procurement, too, and all its amounts are understood', () => {
    const procured = outcome.facts.filter((fact) => fact.label.table === '政府采购');
    expect(procured.map((fact) => [fact.raw, fact.at.item])).toEqual([
      ['47.70', '政府采购货物'],
      ['0.00', '政府采购工程'],
      ['1.64', '政府采购服务'],
      ['49.34', '政府采购'],
    ]);
    expect(outcome.coverage.notUnderstood).toEqual([]);
    expect(outcome.coverage.unwitnessed.filter(({ label }) => label.table !== '情况说明')).toEqual([]);
    expect(outcome.coverage.relations).toMatchObject({ broken: 1, notCheckable: 0 });
  });

  it('states 14 forms of targets and its purchased services, each amount understood and borne out', () => {
    const of = (table: string): number =>
      outcome.facts.filter(({ state, label }) => state === 'figure' && label.table === table).length;
    expect([of('绩效目标申报表'), of('政府购买服务预算明细表')]).toEqual([140, 21]);
  });

  it('has the slips found that it was published with, and nothing else', () => {
    expect(outcome.findings.map(({ code, severity, raw }) => [code, severity, raw])).toEqual([
      ['YOY002', 'error', '4.6'],
      ['TXT006', 'query', '2022年没有安排公务接待费预算'],
      ['TXT002', 'query', '省直部门'],
      ['SUM002', 'note', '159.78'],
      ['PCT003', 'note', '89.48'],
    ]);
  });
});

describe('reports of other regions', () => {
  it('are silent when they are sound', () => {
    expect(said(check(load('regional-2024/budget.yaml')))).toEqual([]);
    expect(said(check(load('regional-2024/budget.yaml'), { prior: load('regional-2024/last-year.yaml') }))).toEqual([]);
    expect(said(check(load('regional-2024/last-year.yaml')))).toEqual([]);
    expect(said(check(load('carry-over-2024/budget.yaml')))).toEqual([]);
  });

  for (const name of readdirSync(join(fixtures, 'sound'))) {
    it(`${name}: is silent, with every figure understood`, () => {
      const outcome = check(load(`sound/${name}`));
      expect(said(outcome).filter((line) => !line.startsWith('note'))).toEqual([]);
      expect(outcome.coverage.understood).toBe(outcome.coverage.figures);
      expect(outcome.status).not.toBe('incomplete');
    });
  }

  it('are not called complete when a part of last year’s report was not understood', () => {
    const text = new TextDecoder().decode(load('regional-2024/last-year.yaml').bytes);
    const garbled = text.replace('科目编码: 20805\n', '科目编码: 2O805\n');
    expect(garbled).not.toBe(text);
    const prior: Input = { path: 'last.yaml', bytes: new TextEncoder().encode(garbled) };
    const outcome = check(load('regional-2024/budget.yaml'), { prior });
    expect(outcome.status).toBe('incomplete');
    expect(outcome.findings.map(({ code, raw, place }) => [code, raw, place.path])).toContainEqual([
      'SCH007',
      '2O805',
      'last.yaml',
    ]);
  });

  it('are never called clean while a figure was left unread', () => {
    const text = new TextDecoder().decode(load('sound/spending-named-in-the-title-only.yaml').bytes);
    const outcome = check({
      path: 'x.yaml',
      bytes: new TextEncoder().encode(text.replace('支出功能分类预算表', '功能分类收支预算表')),
    });
    expect(outcome.coverage.notUnderstood.length).toBeGreaterThan(0);
    expect(outcome.status).toBe('incomplete');
  });

  for (const name of readdirSync(join(fixtures, 'regions'))) {
    it(`${name}: every figure of a published report is understood and no error is found`, () => {
      const outcome = check(load(`regions/${name}`));
      expect(said(outcome).filter((line) => !line.includes('DIS001'))).toEqual([]);
      expect(outcome.coverage.understood).toBe(outcome.coverage.figures);
      expect(outcome.coverage.relations.broken).toBe(0);
      expect(outcome.coverage.relations.held).toBeGreaterThan(140);
    });
  }
});

describe('ten planted faults', () => {
  const text = new TextDecoder().decode(load('regional-2024/faulty.yaml').bytes);
  const expected = readFileSync(join(fixtures, 'regional-2024/faulty.findings'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'));
  const { findings } = check(load('regional-2024/faulty.yaml'), { prior: load('regional-2024/last-year.yaml') });

  it('are found each at its place, with the right value, and nowhere else', () => {
    expect(expected).toHaveLength(10);
    const found = findings.map((finding) => {
      if (!isText(finding.place)) throw new Error('a place in a text');
      const { line, column, length } = finding.place;
      return [
        `${line}:${column}`,
        text.split('\n')[line - 1]!.slice(column - 1, column - 1 + length),
        finding.expected ?? '',
        finding.code,
      ];
    });
    expect(found).toEqual(expected.map(([place, literal, right, code]) => [place, literal, right, code]));
  });

  it('names the wrong base year with both quotients', () => {
    const rate = findings.find((finding) => finding.code === 'YOY002');
    expect(rate?.cause).toEqual({ id: 'wrong-base-year', detail: '36.63 ÷ 298.98 = 12.25%; 36.63 ÷ 262.35 = 13.96%' });
  });
});
