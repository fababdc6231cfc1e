import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { check } from '../../../src/check.ts';
import { convert } from '../../../src/convert.ts';
import { open } from '../../../src/read/open.ts';
import { converted, factsOf, findingsOf, type There } from '../../instruments/converted.ts';

/** A workbook converted says the same as before, fact by fact and finding by finding. */

const root = join(import.meta.dirname, '..', '..', '..');
const folders = ['layouts', 'workbooks', 'central-nine-tables'].map((folder) => join(root, 'fixtures', folder));
/** Published workbooks that are not part of this repository. */
const samples = join(root, '..', 'shared', 'samples');
const books = [...folders, ...(existsSync(samples) ? [samples] : [])].flatMap((folder) =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.xlsx'))
    .map((file) => join(folder, file)),
);
/** Some of them are in this repository, too. */
const distinct = books.filter((path, index) => {
  const bytes = readFileSync(path);
  return !books.slice(0, index).some((other) => readFileSync(other).equals(bytes));
});
const known = new Map<string, There>();
const of = (path: string): There => {
  const found = known.get(path) ?? converted(path, readFileSync(path));
  known.set(path, found);
  return found;
};
const again = (text: string): string => {
  const result = convert(open('back.yaml', new TextEncoder().encode(text)), 'back.yaml', 'zh');
  return 'refused' in result ? result.refused : result.text;
};

describe.each(distinct.map((path) => [basename(path), path]))('%s', (_, path) => {
  it('states every fact just so', () => {
    const { outcome, back, same } = of(path);
    expect(factsOf(back)).toEqual(factsOf(outcome));
    expect(same).toBe(outcome.facts.length);
  });

  it('has the same findings', () => {
    const { outcome, back } = of(path);
    expect(findingsOf(back)).toEqual(findingsOf(outcome));
  });

  it('is admitted, leaves nothing out unsaid, and is what it is converted to again', () => {
    const { text, complaints, lost } = of(path);
    expect(complaints).toEqual([]);
    expect(lost).toEqual([]);
    expect(again(text)).toBe(text);
  });
});

describe('the reference report', () => {
  const path = join(root, 'fixtures/workbooks/yangquan-finance-2023.xlsx');

  it('has the official names and shapes, and the same bytes each time', () => {
    const { text } = of(path);
    expect(converted(path, readFileSync(path)).text).toBe(text);
    const keys = [...text.matchAll(/^ {2}([^\s#-]+):$/gmu)].map(([, key]) => key);
    expect(keys).toHaveLength(13);
    expect(keys.slice(0, 3)).toEqual(['收支总表', '收入总表', '支出总表']);
    expect(text).toContain(
      '  # 来自 预算公开表3!A2\n  支出总表:\n    表号: 预算公开表3\n    标题: 2023年预算支出总表\n',
    );
    expect(text).toContain(
      '      - 科目编码: "201"\n        科目名称: 一般公共服务支出\n        本年预算数:\n          合计: 2868.35\n',
    );
  });

  it.each(['fixtures/yangquan-2023/budget.yaml', 'fixtures/regional-2024/faulty.yaml'])(
    '%s in its normal form is the same',
    (file) => {
      const before = converted(join(root, file), readFileSync(join(root, file)));
      expect(factsOf(before.back)).toEqual(factsOf(before.outcome));
      expect(findingsOf(before.back)).toEqual(findingsOf(before.outcome));
      expect(before.complaints).toEqual([]);
      expect(again(before.text)).toBe(before.text);
      // Comments and blank lines are the person's who wrote them.
      const lines = readFileSync(join(root, file), 'utf8').split('\n');
      expect(before.text.split('\n')).toHaveLength(lines.length);
      expect(before.text.match(/编码: \d/u)).toBeNull();
    },
  );

  it.each([
    ['收入总计3,205.70万元。'],
    ['一、收支情况\n2023年收入总计3,205.70万元，比上年减少268.55万元，下降7.73%。\n（一）其他\n没有。\n'],
  ])('takes its text along: %s', (text) => {
    const { outcome, back, complaints } = converted(path, readFileSync(path), [['说明.txt', text]]);
    expect(factsOf(back)).toEqual(factsOf(outcome));
    expect(findingsOf(back)).toEqual(findingsOf(outcome));
    expect(complaints).toEqual([]);
  });

  it('of another department’s text says so as before', () => {
    const wrong = '大同市水利局2021年部门预算情况说明\n收入总计3,205.70万元。\n';
    const { outcome, back } = converted(path, readFileSync(path), [['说明.txt', wrong]]);
    expect(outcome.findings.map(({ code }) => code)).toContain('TXT011');
    expect(findingsOf(back)).toEqual(findingsOf(outcome));
  });
});

describe('other readers', () => {
  const folder = mkdtempSync(join(tmpdir(), 'convert-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const has = spawnSync('python3', ['-c', 'import yaml'], { encoding: 'utf8' }).status === 0;
  const WALK = `
import sys, yaml
def walk(node, key):
    if isinstance(node, dict):
        for name, below in node.items(): walk(below, str(name))
    elif isinstance(node, list):
        for below in node: walk(below, key)
    else:
        assert node is None or type(node) in (str, int, float), (key, node)
        if '编码' in key or '代码' in key: assert node is None or type(node) is str, (key, node)
        if type(node) is float: assert repr(node) != 'nan'
for path in sys.argv[1:]:
    with open(path, encoding='utf8') as file: walk(yaml.safe_load(file), '')
print('sound')
`;

  it.skipIf(!has)('PyYAML keeps codes texts and figures figures', () => {
    const paths = distinct.map((path, index) => {
      const written = join(folder, `${index}.yaml`);
      writeFileSync(written, of(path).text);
      return written;
    });
    const run = spawnSync('python3', ['-c', WALK, ...paths], { encoding: 'utf8', timeout: 120_000 });
    expect(`${run.stdout}${run.stderr}`.trim()).toBe('sound');
  });
});

it('says what it left out', () => {
  const layout = (name: string): string =>
    join(folders[0]!, readdirSync(folders[0]!).find((file) => file.startsWith(name) && file.endsWith('.xlsx'))!);
  expect(of(layout('30')).text).toMatch(/^# 不核对的表，没有收：2024年度部门业务费（整体）绩效目标表的绩效指标（/mu);
  expect(of(layout('08')).text).toMatch(/^# 隐藏的工作表没有收：/mu);
  // It stands in the title of the sheet alone.
  expect(of(layout('09')).text).toContain('部门: 祁山县林业和草原局\n');
  expect(of(layout('14')).text).toContain('年度: "" # 工作簿里没有找到预算年度，请补上\n');
  const odd = of(join(root, 'fixtures/workbooks/written-by-openpyxl.xlsx')).text;
  expect(odd).toContain('部门: "" # 工作簿里没有找到部门全称，请补上\n');
  expect(odd).toMatch(/# 表外的数，上面没有栏目，没有收：#N\/A（/u);
  expect(odd).toMatch(/本年: 0\.0000001 # 没看懂：0\.0000001（/u);
});

it('writes nothing of what it cannot read', () => {
  const refusal = (bytes: Uint8Array): unknown => {
    const result = convert(open('a.xlsx', bytes), 'a.xlsx', 'zh');
    return 'refused' in result && result.refused;
  };
  const whole = readFileSync(join(root, 'fixtures/workbooks/yangquan-finance-2023.xlsx'));
  expect(refusal(whole.subarray(0, 5000))).toBe('unread');
  expect(refusal(new TextEncoder().encode('部门: 甲\n预算表: [1\n'))).toBe('unread');
  expect(refusal(new TextEncoder().encode('部门: 甲局\n'))).toBe('nothing');
  expect(check({ path: 'a', bytes: whole }).facts.length).toBeGreaterThan(800);
});
