import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CAUSE_CATALOGUE } from '../../src/catalogue/causes.ts';
import { check, recognised } from '../../src/check.ts';
import { BASE } from '../../src/examples.ts';
import type { Fact } from '../../src/model/fact.ts';
import type { Finding } from '../../src/model/finding.ts';
import { open } from '../../src/read/open.ts';
import { causeIds } from '../../src/report/causes.ts';
import { Trials } from '../../src/selftest/trials.ts';

const path = 'fixtures/yangquan-2023/budget.yaml';
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const trials = new Trials(recognised(open(path, readFileSync(join(import.meta.dirname, '..', '..', path))))!);

const factOf = (table: string, row: string, column: string): Fact => {
  const found = trials.facts.find(
    ({ label }) => label.table === table && label.row.startsWith(row) && label.column === column,
  );
  if (!found) throw new Error(`${table} ${row} ${column}`);
  return found;
};

const project = factOf('支出总表', '2010607', '项目支出');
const total = factOf('支出总表', '合计', '项目支出');

/** The only finding once figures of the reference report hold something else. */
const said = (fact: Fact, raw: string): Finding => {
  const found = trials.after([{ fact, raw }]);
  expect(found.map(({ label }) => label)).toHaveLength(1);
  return found[0]!;
};

describe('a wrong amount', () => {
  it.each([
    ['-211.75', 'sign-reversed', '-211.75 ↔ 211.75'],
    ['2,117,500.00', 'unit-slip', '2117500.00 = 211.75 × 10000'],
    ['0.02', 'unit-slip', '0.02 = 211.75 ÷ 10000'],
    ['2,117.50', 'decimal-moved', '2117.50 = 211.75 × 10'],
    ['21.18', 'decimal-moved', '21.18 = 211.75 ÷ 10'],
    ['121.75', 'digits-transposed', '121.75 ← 211.75'],
    ['21.75', 'digit-dropped', '21.75 ← 211.75'],
    ['211.70', 'digit-dropped', '211.70 ← 211.75'],
    ['2,211.75', 'digit-doubled', '2211.75 ← 211.75'],
    ['2,131.75', 'digit-added', '2131.75 ← 211.75'],
    ['217.75', 'digit-mistyped', '217.75 ↔ 211.75'],
    ['450.00', 'neighbour-copied', '450.00 2010608 财政委托业务支出'],
    ['', 'left-blank', '211.75'],
  ])('%s for 211.75 is named %s', (raw, id, detail) => {
    expect(said(project, raw)).toMatchObject({ place: project.place, expected: '211.75', cause: { id, detail } });
  });

  it('that no slip explains has no cause', () => {
    expect(said(project, '397.42')).toMatchObject({ expected: '211.75', cause: null });
  });

  it.each([
    ['1,362.13', 'row-left-out', '1362.13 = 1812.13 − 450.00 2010608 财政委托业务支出'],
    ['2,262.13', 'row-counted-twice', '2262.13 = 1812.13 + 450.00 2010608 财政委托业务支出'],
    ['3,624.26', 'subtotal-added', '3624.26 = 1812.13 × 2'],
  ])('of a total, %s for 1,812.13, is named %s', (raw, id, detail) => {
    expect(said(total, raw)).toMatchObject({ place: total.place, expected: '1812.13', cause: { id, detail } });
  });

  it('where nothing belongs should be empty', () => {
    const blank = factOf('支出总表', '2010607', '基本支出');
    expect(blank.state).toBe('empty');
    expect(said(blank, '5.43')).toMatchObject({ expected: '0.00', cause: { id: 'should-be-empty', detail: '5.43' } });
  });

  it('that stands in the place of another wrong one is exchanged', () => {
    const other = factOf('支出总表', '2010608', '项目支出');
    const found = trials.after([
      { fact: project, raw: other.raw },
      { fact: other, raw: project.raw },
    ]);
    expect(found.map(({ raw, expected, cause }) => [raw, expected, cause?.id])).toEqual([
      ['450.00', '211.75', 'exchanged'],
      ['211.75', '450.00', 'exchanged'],
    ]);
  });
});

/** The example report with one literal changed; what is found there. */
function changed(from: string, to: string): readonly Finding[] {
  expect(BASE.split(from)).toHaveLength(2);
  return check({ path: 'x.yaml', bytes: bytes(BASE.replace(from, to)) }).findings;
}

const SCIENCE = '增减额: 10.00\n        增减率: 33.33\n        占比: 40.00';

describe('last year', () => {
  const now = '本年预算数:\n          合计: 40.00\n          基本支出: 25.00';

  it('left in is told by the figure beside it', () => {
    const [finding] = changed(now, now.replace('40.00', '30.00'));
    expect(finding).toMatchObject({
      raw: '30.00',
      expected: '40.00',
      cause: { id: 'prior-year-left-in', detail: '30.00' },
    });
  });

  it('left in is told by last year’s report where this one does not print it', () => {
    const lastYear = BASE.replace('年度: 2024', '年度: 2023').replace('合计: 23.00', '合计: 21.46');
    const spoilt = BASE.replace('办公费\n        合计: 23.00', '办公费\n        合计: 21.46');
    const prior = { path: 'last.yaml', bytes: bytes(lastYear) };
    const wrong = check({ path: 'x.yaml', bytes: bytes(spoilt) }, { prior }).findings.find(
      ({ raw }) => raw === '21.46',
    );
    expect(wrong).toMatchObject({ expected: '23.00', cause: { id: 'prior-year-left-in', detail: '21.46' } });
  });
});

describe('a wrong rate', () => {
  it.each([
    ['25.00', 'wrong-base-year', '10.00 ÷ 40.00 = 25.00%; 10.00 ÷ 30.00 = 33.33%'],
    ['133.33', 'ratio-not-rate', '40.00 ÷ 30.00 = 133.33%'],
    ['-33.33', 'sign-reversed', '-33.33 ↔ 33.33'],
    ['0.33', 'fraction-not-percent', '0.33 = 33.33%'],
    ['3.33', 'decimal-moved', '3.33 = 33.33 ÷ 10'],
    ['35.33', 'digit-mistyped', '35.33 ← 33.33'],
  ])('%s for 33.33 is named %s', (raw, id, detail) => {
    expect(changed(SCIENCE, SCIENCE.replace('33.33', raw))).toMatchObject([
      { code: 'YOY002', raw, expected: '33.33', cause: { id, detail } },
    ]);
  });

  const other = (title: string, row: string): readonly Finding[] =>
    check({
      path: 'x.yaml',
      bytes: bytes(`部门: 局\n年度: 2024\n单位: 万元\n预算表:\n  其他表:\n    - 标题: ${title}\n      行:\n${row}`),
    }).findings;

  it('over the other of last year’s figures names the base', () => {
    const row =
      '        - 项目: 公务接待费\n          2023年预算数: 80.00\n          2023年执行数: 60.00\n          2024年预算数: 90.00\n          比上年预算数增减%: 50.00\n';
    expect(other('“三公”经费支出预算表', row)).toMatchObject([
      { expected: '12.50', cause: { id: 'other-base', detail: '(90.00 − 60.00) ÷ 60.00 = 50.00% 2023年执行数' } },
    ]);
  });

  it('that is the difference of two shares is in percentage points', () => {
    const row =
      '        - 科目编码: 201\n          科目名称: 一般公共服务支出\n          2023年预算数: 80.00\n          2024年预算数: 90.00\n          上年占比: 50.00\n          占比: 53.00\n          增减率: 3.00\n';
    expect(other('一般公共预算支出表', row).find(({ code }) => code === 'YOY002')).toMatchObject({
      expected: '12.50',
      cause: { id: 'points-for-percent', detail: '53.00% − 50.00% = 3.00' },
    });
  });
});

describe('a wrong share', () => {
  it.each([
    ['44.44', 'wrong-base-year', '40.00 ÷ 90.00 = 44.44%; 40.00 ÷ 100.00 = 40.00%'],
    ['66.67', 'wrong-whole', '40.00 ÷ 60.00 = 66.67% 201 一般公共服务支出'],
    ['0.40', 'fraction-not-percent', '0.40 = 40.00%'],
  ])('%s for 40.00 is named %s', (raw, id, detail) => {
    expect(changed(SCIENCE, SCIENCE.replace('40.00', raw))).toMatchObject([
      { code: 'PCT001', raw, expected: '40.00', cause: { id, detail } },
    ]);
  });

  it('that was cut off is a note that says so', () => {
    const text = `部门: 局\n年度: 2024\n单位: 万元\n预算表:\n  支出总表:\n    行:\n${[
      ['', '合计', '3000.00', '100.00'],
      ['201', '一般公共服务支出', '2000.00', '66.66'],
      ['206', '科学技术支出', '1000.00', '33.33'],
    ]
      .map(
        ([code, name, all, share]) =>
          `      - 科目编码: ${code}\n        科目名称: ${name}\n        合计: ${all}\n        占比: ${share}\n`,
      )
      .join('')}`;
    expect(check({ path: 'x.yaml', bytes: bytes(text) }).findings).toMatchObject([
      { code: 'PCT002', severity: 'note', cause: { id: 'truncated', detail: '66.6667% → 66.66%' } },
    ]);
  });
});

it('an amount cut off where another table states it in 元 is truncated', () => {
  const rows = (...amounts: readonly string[]): string =>
    ['', '201', '206']
      .map((code, i) => {
        const name = ['合计', '一般公共服务支出', '科学技术支出'][i];
        return `        - 科目编码: ${code}\n          科目名称: ${name}\n          合计: ${amounts[i]}\n          基本支出: ${amounts[i]}\n          项目支出:\n`;
      })
      .join('');
  const text = `部门: 局\n年度: 2024\n单位: 万元\n预算表:\n  其他表:\n    - 标题: 一般公共预算支出预算表\n      行:\n${rows('200.00', '123.45', '76.55')}    - 标题: 一般公共预算支出预算表（按功能分类）\n      单位: 元\n      行:\n${rows('2000067.89', '1234587.89', '765480.00')}`;
  expect(check({ path: 'x.yaml', bytes: bytes(text) }).findings).toMatchObject([
    { raw: '200.00', expected: '200.01', cause: { id: 'truncated', detail: '2000067.89 元 → 200.01 万元' } },
    { raw: '123.45', expected: '123.46', cause: { id: 'truncated', detail: '1234587.89 元 → 123.46 万元' } },
  ]);
});

it('every cause is explained, in the words it is reported with', () => {
  expect(CAUSE_CATALOGUE.map(({ id }) => id).sort()).toEqual(causeIds().sort());
});
