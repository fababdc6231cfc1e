import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { docx, p } from '../instruments/docx.ts';
import { budgetIn } from '../instruments/program.ts';

/** `budget export`, as people run it. */

const root = join(import.meta.dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'export-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string): string => join(folder, name);

function budget(...args: string[]) {
  return budgetIn(folder, args);
}

copyFileSync(join(root, 'fixtures/yangquan-2023/budget.yaml'), at('某局.yaml'));
copyFileSync(join(root, 'fixtures/workbooks/yangquan-finance-2023.xlsx'), at('某局表.xlsx'));
const sheetsOf = (name: string): string[] => {
  const { out } = budget('facts', name, '--format', 'json');
  const tables: { place: { sheet: string } }[] = JSON.parse(out).files[0].facts;
  return [...new Set(tables.map(({ place }) => place.sheet))];
};

describe('a workbook', () => {
  it('is written, and checks as the report does', () => {
    const { code, out, err } = budget('export', '某局.yaml', '-o', '公开表.xlsx');
    expect([code, out, err]).toEqual([0, '', '']);
    const checked = budget('check', '公开表.xlsx');
    expect(checked.code).toBe(0);
    expect(checked.out).toContain('错误 0，待核实 0，说明 1。');
    expect(sheetsOf('公开表.xlsx').filter((name) => name.startsWith('绩效'))).toHaveLength(14);
  });

  it('of a workbook keeps its tables', () => {
    expect(budget('export', '某局表.xlsx', '-o', '重排.xlsx').code).toBe(0);
    expect(budget('check', '重排.xlsx').out).toContain('读到 311 个数，看懂 311 个');
  });

  it('with errors is written all the same, and that is said', () => {
    const wrong = readFileSync(at('某局.yaml'), 'utf8').replace('基本支出: 967.62', '基本支出: 976.62');
    writeFileSync(at('错.yaml'), wrong);
    const { code, err } = budget('export', '错.yaml', '-o', '错.xlsx');
    expect([code, err]).toEqual([0, '已写出；报告里有 1 处错误没有改，见 budget check\n']);
  });

  it('is written over nothing unless asked, and never over what it is made from', () => {
    const before = readFileSync(at('公开表.xlsx'));
    expect(budget('export', '某局.yaml', '-o', '公开表.xlsx')).toMatchObject({
      code: 2,
      err: 'budget: 输出已存在：公开表.xlsx（要覆盖请加 --force）\n',
    });
    expect(budget('export', '某局.yaml', '-o', '公开表.xlsx', '--force').code).toBe(0);
    // The same figures, the same bytes.
    expect(readFileSync(at('公开表.xlsx')).equals(before)).toBe(true);
    const own = readFileSync(at('某局表.xlsx'));
    expect(budget('export', '某局表.xlsx', '-o', '某局表.xlsx', '--force').code).toBe(2);
    expect(readFileSync(at('某局表.xlsx')).equals(own)).toBe(true);
  });

  it('is read by those who could read what it replaces', () => {
    if (process.platform === 'win32') return;
    chmodSync(at('公开表.xlsx'), 0o600);
    expect(budget('export', '某局.yaml', '-o', '公开表.xlsx', '--force').code).toBe(0);
    expect(statSync(at('公开表.xlsx')).mode & 0o777).toBe(0o600);
  });

  it('of another region says what it has no place for', () => {
    const { code, err } = budget('export', '某局表.xlsx', '--layout', 'shanghai', '-o', '上海.xlsx');
    expect([code, err]).toEqual([
      3,
      'shanghai 表样里没有放这些数的地方，没有写出：2023年机关运行经费预算财政拨款情况统计表 4 个、2023年项目支出预算表（本年预算） 28 个\n',
    ]);
    expect(sheetsOf('上海.xlsx')).toContain('部门收入预算总表');
    copyFileSync(join(root, 'fixtures/carry-over-2024/budget.yaml'), at('结转.yaml'));
    const refused = budget('export', '结转.yaml', '--layout', 'shanghai', '-o', '不写.xlsx');
    expect(refused.code).toBe(3);
    expect(refused.err).toMatch(
      /^shanghai 表样里没有放这种资金的地方，排进去合计就不对了，什么也没有写：收支总表 上年结转5 个/u,
    );
    expect(existsSync(at('不写.xlsx'))).toBe(false);
  });
});

describe('one table', () => {
  it('is written as CSV by its name', () => {
    expect(budget('export', '某局.yaml', '--table', '三公经费', '-o', '三公.csv').code).toBe(0);
    const [head, ...rows] = readFileSync(at('三公.csv'), 'utf8').split('\r\n');
    expect(head).toBe(
      '\ufeff项目,2023年预算数 合计,2023年预算数 一般公共预算,2023年预算数 政府性基金预算,2023年预算数 国有资本经营预算',
    );
    expect(rows.at(-2)).toBe('合计,5.40,5.40,,');
  });

  it('has to be named, and to be there', () => {
    expect(budget('export', '某局.yaml', '-o', '一.csv')).toMatchObject({
      code: 2,
      err: expect.stringMatching(/^budget: CSV 只放一张表，用 --table 指明：1 收支总表、2 收入总表、/u),
    });
    expect(budget('export', '某局.yaml', '--table', '决算', '-o', '一.csv').err).toMatch(
      /没有“决算”这张表，或不止一张/u,
    );
    expect(budget('export', '某局.yaml', '--table', '支出', '-o', '一.csv').code).toBe(2);
  });
});

describe('a narrative', () => {
  it('is written in Word, text and Markdown, and leaves only reasons to people', () => {
    for (const name of ['情况说明.docx', '情况说明.txt', '情况说明.md']) {
      const { code, err } = budget('export', '某局.yaml', '-o', name);
      expect([code, err]).toEqual([0, `${name}：有 11 处【请填写】要人来填\n`]);
      const checked = budget('check', '某局表.xlsx', name, '--format', 'json');
      const { findings } = JSON.parse(checked.out).files[0];
      const told = findings.filter(({ severity }: { severity: string }) => severity !== 'note');
      expect([...new Set(told.map(({ code }: { code: string }) => code))]).toEqual(['TXT001']);
    }
  });

  it('takes last year from last year’s report, which must be of the year before', () => {
    const last = readFileSync(at('某局.yaml'), 'utf8')
      .replace('年度: 2023', '年度: 2022')
      .replaceAll('2023年', '2022年')
      .replace(/\n情况说明:[\s\S]*?\n(?=绩效目标申报表:)/u, '\n');
    writeFileSync(at('上年.yaml'), last);
    const { code, err } = budget('export', '某局.yaml', '--prior', '上年.yaml', '-o', '比上年.md');
    expect([code, err]).toEqual([0, expect.stringMatching(/^比上年\.md：有 \d+ 处/u)]);
    expect(readFileSync(at('比上年.md'), 'utf8')).toMatch(
      /2023年收入总计3,205\.70万元，(?:与2022年预算持平|比2022年)/u,
    );
    const other = budget('export', '某局.yaml', '--prior', '某局表.xlsx', '-o', '比.md');
    expect([other.code, other.err]).toEqual([2, 'budget: 上年报告的年度不是上一年：某局表.xlsx\n']);
  });
});

describe('all figures', () => {
  it('are written as JSON, as `facts` lists them', () => {
    expect(budget('export', '某局.yaml', '-o', '数.json').code).toBe(0);
    expect(readFileSync(at('数.json'), 'utf8')).toBe(budget('facts', '某局.yaml', '--format', 'json').out);
  });
});

describe('wrong usage', () => {
  mkdirSync(at('两份'));
  copyFileSync(at('某局.yaml'), at('两份/a.yaml'));
  copyFileSync(at('某局.yaml'), at('两份/b.yaml'));
  writeFileSync(at('说明.docx'), docx(p('收入总计3,205.70万元。')));
  it.each([
    [['某局.yaml'], '要写到哪里？用 -o 指明（.xlsx、.csv、.json、.docx、.txt、.md）'],
    [['某局.yaml', '-o', 'x.pdf'], '不会写这种文件：x.pdf（可以是 .xlsx、.csv、.json、.docx、.txt、.md）'],
    [['某局.yaml', '-o', 'x.yaml'], 'YAML 报告由 budget convert 写：x.yaml'],
    [['某局.yaml', '-o', 'x.docx', '--formulas'], '--formulas 只在写 .xlsx 时有用'],
    [['某局.yaml', '-o', 'x.xlsx', '--table', '收支总表'], '--table 只在写 .csv 时有用'],
    [['某局.yaml', '-o', 'x.xlsx', '--prior', '上年.yaml'], '--prior 只在写 .docx、.txt、.md 时有用'],
    [['某局.yaml', '-o', 'x.json', '--layout', 'shanghai'], '--layout 只在写 .xlsx、.csv 时有用'],
    [['某局.yaml', '-o', 'x.xlsx', '--layout', '月球'], '选项 --layout 的值“月球”不对，可以是：reference、shanghai'],
    [['两份', '-o', 'x.xlsx'], '一次导出一份报告，这里有 2 份'],
    [['说明.docx', '-o', 'x.xlsx'], '只有文字，没有表：说明.docx'],
    [['某局.yaml', '-o', '没有/x.xlsx'], '输出所在的文件夹不存在：没有'],
  ])('%j', (args, said) => {
    const { code, out, err } = budget('export', ...args);
    expect([code, out, err]).toEqual([2, '', `budget: ${said}\n`]);
  });

  it('is told in English too', () => {
    expect(budget('export', '某局.yaml', '-o', 'x.pdf', '--lang', 'en').err).toBe(
      'budget: cannot write x.pdf (.xlsx, .csv, .json, .docx, .txt, .md)\n',
    );
  });
});

describe('what cannot be read whole', () => {
  it('is not printed', () => {
    writeFileSync(at('坏.xlsx'), readFileSync(at('某局表.xlsx')).subarray(0, 9000));
    const { code, out, err } = budget('export', '坏.xlsx', '-o', '坏出.xlsx');
    expect([code, out]).toEqual([3, '']);
    expect(err).toMatch(/IOE\d{3}|SEC\d{3}/u);
    expect(existsSync(at('坏出.xlsx'))).toBe(false);
  });
});
