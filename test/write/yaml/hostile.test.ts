import { describe, expect, it } from 'vitest';
import { recognised } from '../../../src/check.ts';
import { open } from '../../../src/read/open.ts';
import { convertedBook, factsOf, findingsOf } from '../../instruments/converted.ts';
import { gridBook, type Value } from '../../instruments/grid-book.ts';

/** Whatever a cell holds stands in the YAML as it stood, and is nothing else there. */

const TEXTS = [
  '- a',
  '-',
  '---',
  '...',
  '? a',
  ': a',
  'a: b',
  'a:',
  'a #b',
  '#',
  '# b',
  '&a',
  '*a',
  '!a',
  '!!int 1',
  '|',
  '>',
  '%YAML 1.1',
  '@a',
  '`a',
  '{a: 1}',
  '[1, 2]',
  'a, b',
  ']',
  '}',
  '"',
  "'",
  '\\',
  '\\n',
  'a"b',
  "a'b",
  'a\nb',
  '\na\n',
  'a\tb',
  ' 一般公共服务',
  '　　财政事务',
  '一般公共服务 ',
  '=1+1',
  '+1',
  '@SUM(A1)',
  '=cmd|calc',
  'true',
  'null',
  '~',
  'yes',
  'no',
  'on',
  'off',
  'y',
  'N',
  '=',
  '<<',
  '1_000',
  '0x1F',
  '0o17',
  '017',
  '1e3',
  '.5',
  '1.',
  '+5',
  '.inf',
  '.nan',
  '1:30',
  '2023-01-01',
  '__proto__',
  'constructor',
  '合计: 3',
  '一、#二',
  '甲：乙',
  '科目（其他）',
  '\u0085a',
  'a\u2028b',
  '\ufeff甲',
  '甲\u200b乙',
  '\u0007',
  '甲\u007f',
  '😀',
  '无',
  '—',
  '#REF!',
  '3,205.70',
  '长'.repeat(40_000),
];

const table = (rows: readonly (readonly Value[])[]): readonly (readonly Value[])[] => [
  ['2024年支出总表'],
  [null, null, null, '单位：万元'],
  ...rows,
];
const merges = [{ top: 1, left: 1, bottom: 1, right: 4 }];

describe('in a cell', () => {
  const rows = table([
    ['科目编码', '科目名称', '合计', '备注'],
    [null, '合计', ['3', 2], null],
    ...TEXTS.map((text, index): Value[] => ['201', `名称${index}`, ['0', 2], text]),
    ...TEXTS.map((text): Value[] => ['201', text, ['0', 2], null]),
    ...TEXTS.map((text): Value[] => ['201', '甲', text, null]),
    ...TEXTS.map((text): Value[] => [text, '甲', ['0', 2], null]),
  ]);
  const result = convertedBook(gridBook(rows, merges));

  it('every text is the same text', () => {
    expect(result.complaints).toEqual([]);
    const back = recognised(open('b.yaml', new TextEncoder().encode(result.text)))!;
    const cells = back.tables[0]!.blocks[0]!.rows.map(({ cells }) => cells.map((cell) => cell?.raw ?? ''));
    const expected = rows
      .slice(3)
      .map((row) => row.map((value) => (Array.isArray(value) ? Number(value[0]).toFixed(2) : (value ?? ''))));
    expect(cells).toEqual(expected);
  });

  it('is understood, or not understood, as before', () => {
    expect(factsOf(result.back)).toEqual(factsOf(result.outcome));
    expect(result.back.coverage.notUnderstood).toHaveLength(result.outcome.coverage.notUnderstood.length);
    expect(findingsOf(result.back)).toEqual(findingsOf(result.outcome));
  });

  it('no line but comments goes beyond what was in the cell', () => {
    const strange = result.text
      .split('\n')
      .filter((line) => line !== '' && !/^\s*(?:#|- |[^\s"]+:|"(?:[^"\\]|\\.)*":)/u.test(line));
    expect(strange).toEqual([]);
  });
});

describe('over a column', () => {
  it.each(TEXTS.filter((text) => text.trim() !== '' && text.length < 1000))('%j is the same heading', (text) => {
    const rows = table([
      ['科目编码', '科目名称', '合计', text],
      [null, '合计', ['3', 2], ['1.50', 2]],
      ['201', '一般公共服务支出', ['3', 2], ['1.5', 2]],
    ]);
    const { complaints, back, outcome } = convertedBook(gridBook(rows, merges));
    expect(complaints).toEqual([]);
    expect(factsOf(back)).toEqual(factsOf(outcome));
    expect(findingsOf(back)).toEqual(findingsOf(outcome));
  });

  it('of enormous length it is one, too', () => {
    const rows = table([
      ['科目编码', '科目名称', '合计', '长'.repeat(3000)],
      ['201', '一般公共服务支出', ['3', 2], ['1.5', 2]],
    ]);
    const { complaints, back, outcome } = convertedBook(gridBook(rows, merges));
    expect(complaints).toEqual([]);
    expect(factsOf(back)).toEqual(factsOf(outcome));
  });
});

describe('numbers', () => {
  const rows = (amounts: readonly Value[]) =>
    table([
      ['科目编码', '科目名称', '合计', '增减率'],
      [null, '合计', ['100.5', 2], ['7.7346153846153', 2]],
      ...amounts.map((amount, index): Value[] => [2010100 + index, '甲', amount, ['1.5%', 2]]),
    ]);
  const yaml = (...amounts: Value[]) => convertedBook(gridBook(rows(amounts), merges));

  it.each([
    [['3', 2], '3.00'],
    [['3.1', 2], '3.10'],
    [['3', 0], '3'],
    [['-0.5', 3], '-0.500'],
    [['33.3333333333333', 2], '33.3333333333333'],
    [0.1234567890123, '0.1234567890'],
    [['12345678901234', 2], '12345678901234.00'],
  ] as const)('%j is written %s', (amount, literal) => {
    const { text, back, outcome, complaints } = yaml(['50', 2], amount, ['50.5', 2]);
    expect(text).toContain(`合计: ${literal}\n`);
    expect(text).toContain('科目编码: "2010100"\n');
    expect(complaints).toEqual([]);
    expect(factsOf(back)).toEqual(factsOf(outcome));
  });

  it('held more exactly than they are printed say how they are printed', () => {
    const { text, back } = yaml(['33.333333', 2], ['67.166667', 2]);
    expect(text).toContain('    小数位:\n      合计: 2\n      增减率: 2\n');
    expect(back.findings.filter(({ code }) => code === 'NUM002')).toEqual([]);
    expect(back.facts.map(({ decimals }) => decimals)).toEqual(back.facts.map(() => 2));
  });
});

it('hides nothing and ends no comment early', () => {
  const rows = table([
    ['科目名称', '合计'],
    ['一般公共服务支出', '甲\n预算表: {}\n  - \u2028b\u202e'],
  ]);
  const { text, complaints } = convertedBook(gridBook(rows, merges));
  expect(complaints).toEqual([]);
  expect(text.split('\n').filter((line) => /^预算表:/u.test(line))).toEqual(['预算表:']);
  expect(text).toContain('# 没看懂：甲 预算表: {} - b（表1!B4）');
});

it('a table of ten thousand rows has a line for each', () => {
  const rows = table([
    ['科目编码', '科目名称', '合计', '备注'],
    ...Array.from({ length: 10_000 }, (_, index): Value[] => ['2010101', '行政运行', [String(index), 2], null]),
  ]);
  const { text, complaints, same, outcome } = convertedBook(gridBook(rows, merges));
  expect(complaints).toEqual([]);
  expect(same).toBe(outcome.facts.length);
  expect(same).toBe(10_000);
  expect(text).toContain('栏目: [科目编码, 科目名称, 合计, 备注]\n');
  expect(text).toContain('        - ["2010101", 行政运行, 7.00, ""]\n');
});
