import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check, recognised } from '../../../src/check.ts';
import { coordinateKey } from '../../../src/model/coordinates.ts';
import type { Outcome } from '../../../src/model/outcome.ts';
import { headingOf, printoutsOf } from '../../../src/printed.ts';
import { open } from '../../../src/read/open.ts';
import { type Relaid, relaid } from '../../../src/relaid.ts';
import { LAYOUTS } from '../../../src/write/layouts/all.ts';
import type { Layout } from '../../../src/write/layouts/layout.ts';
import { workbookOf } from '../../../src/write/workbook/book.ts';

/** The figures of one region's report in the tables of another. */

const ROOT = join(import.meta.dirname, '../../..');
const [REFERENCE, SHANGHAI] = LAYOUTS as [Layout, Layout];
const laid = (path: string, bytes: Uint8Array = readFileSync(path), layout = SHANGHAI) =>
  relaid(recognised(open(path, bytes))!, layout.forms!);
const written = async ({ report }: Relaid, layout = SHANGHAI): Promise<Outcome> => {
  const bytes = await workbookOf(printoutsOf(report, { layout }), headingOf(report));
  return check({ path: 'out.xlsx', bytes });
};
const figures = ({ facts }: Outcome): string[] =>
  facts
    .filter(({ state, value }) => state === 'figure' && value !== 0n)
    .map(({ at, value }) => `${coordinateKey(at)} ${value}`)
    .sort();

describe('the layout of Shanghai', () => {
  const reference = join(ROOT, 'fixtures/yangquan-2023/budget.yaml');

  it('takes the figures of the reference report, and says which it has no place for', async () => {
    const result = laid(reference) as Relaid;
    expect(result.left).toEqual([
      { table: '机关运行经费表', figures: 4 },
      { table: '项目支出表', figures: 28 },
      { table: '政府采购', figures: 3 },
      { table: '政府购买服务预算明细表', figures: 21 },
    ]);
    expect(result.blanks).toBe(0);
    const outcome = await written(result);
    expect(outcome.coverage).toMatchObject({ figures: 225, understood: 225 });
    // The residue of the report's own table of basic expenditure comes along.
    expect(outcome.findings.map(({ code, raw }) => [code, raw])).toEqual([['SUM002', '159.78']]);
    const rows = result.report.tables.map(({ blocks }) =>
      blocks.map(({ rows: all }) => all.map(({ cells }) => cells.map((cell) => cell?.raw ?? ''))),
    );
    expect(rows[0]![1]).toEqual([
      ['一、一般公共服务支出', '2868.35'],
      ['二、社会保障和就业支出', '180.37'],
      ['三、卫生健康支出', '56.14'],
      ['四、住房保障支出', '100.84'],
      ['支出总计', '3205.70'],
    ]);
    expect(rows[2]![0]!.slice(0, 3)).toEqual([
      ['201', '', '', '一般公共服务支出', '2868.35', '1056.22', '1812.13'],
      ['201', '06', '', '财政事务', '2866.02', '1053.89', '1812.13'],
      ['201', '06', '01', '行政运行', '967.62', '967.62', ''],
    ]);
    // Both economic classifications in one table: what a subject of the department's is divided into is added up.
    expect(rows[7]![0]!.slice(0, 3)).toEqual([
      ['301', '', '工资福利支出', '1126.50', '1126.50', ''],
      ['301', '01', '基本工资', '390.17', '390.17', ''],
      ['301', '02', '津贴补贴', '198.09', '198.09', ''],
    ]);
    expect(rows[8]![0]).toEqual([['5.40', '', '', '5.40', '', '5.40', '149.16']]);
    expect(result.report.tables[5]!.note?.value).toBe(
      '注：本部门2023年无政府性基金预算财政拨款安排的预算，故本表为空表。',
    );
  });

  const samples = join(ROOT, '../shared/samples');
  const own = existsSync(samples) ? readdirSync(samples).filter((name) => /^shanghai.*dept.*\.xlsx$/.test(name)) : [];
  it.each(own)('gives %s its own tables again', async (name) => {
    const path = join(samples, name);
    const result = laid(path) as Relaid;
    expect([result.left, result.blanks]).toEqual([[], 0]);
    const [before, after] = [check({ path, bytes: readFileSync(path) }), await written(result)];
    expect(figures(after)).toEqual(figures(before));
    expect(after.findings).toEqual([]);
  });

  it('is refused to money it has no place for: its totals would not be those of their parts', () => {
    const path = join(ROOT, 'fixtures/carry-over-2024/budget.yaml');
    expect(laid(path)).toEqual({
      refused: [
        { table: '收支总表', figures: 5, for: '上年结转' },
        { table: '收入总表', figures: 11, for: '上年结转' },
        { table: '财政拨款收支总表', figures: 3, for: '上年结转' },
        { table: '上年结转项目支出表', figures: 7, for: '上年结转' },
      ],
    });
  });

  it('is refused to money that its own rows divide further than the report does', () => {
    const text = readFileSync(reference, 'utf8');
    const yaml = text.replace('        单位资金:\n', '        单位资金: 50.00\n');
    expect(laid('x.yaml', new TextEncoder().encode(yaml))).toMatchObject({ refused: [{ for: '单位资金' }] });
  });

  const layouts = join(ROOT, 'fixtures/layouts');
  const foreign = readdirSync(layouts).filter((name) => name.endsWith('.xlsx'));
  it.each([
    ['of Shanghai', SHANGHAI, 8],
    ['of the reference report', REFERENCE, 12],
  ] as const)(
    '%s never makes a contradiction of a report without one, whatever its tables look like',
    {
      timeout: 120_000,
    },
    async (_, layout, atLeast) => {
      const seen: string[] = [];
      for (const name of foreign) {
        const result = laid(join(layouts, name), undefined, layout);
        if ('refused' in result || result.blanks > 0) continue;
        const outcome = await written(result, layout);
        expect([name, outcome.findings.filter(({ severity }) => severity === 'error')]).toEqual([name, []]);
        seen.push(name);
      }
      expect(seen.length).toBeGreaterThan(atLeast);
    },
  );

  it('of the reference report takes all that a report of Shanghai or of its own says', async () => {
    for (const path of [
      join(ROOT, 'fixtures/workbooks/yangquan-finance-2023.xlsx'),
      ...own.map((name) => join(samples, name)),
    ]) {
      const result = laid(path, undefined, REFERENCE) as Relaid;
      expect([path, result.left, result.blanks]).toEqual([path, [], 0]);
      const { findings } = await written(result, REFERENCE);
      expect([path, findings.filter(({ severity }) => severity !== 'note')]).toEqual([path, []]);
    }
  });

  it('says how many totals nobody stated', () => {
    const text = readFileSync(reference, 'utf8').replace(
      '合计: 3,205.70\n        基本支出: 1,393.57',
      '合计:\n        基本支出:',
    );
    const yaml = text.replaceAll('1,393.57', '');
    const result = laid('x.yaml', new TextEncoder().encode(yaml)) as Relaid;
    expect(result.blanks).toBeGreaterThan(0);
  });
});
