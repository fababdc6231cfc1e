import { describe, expect, it } from 'vitest';
import { checkOpened } from '../../src/check.ts';
import type { Opened } from '../../src/read/open.ts';
import { layouts, openLayout } from '../instruments/layouts.ts';
import { type Cells, cellAt, checkSheets, written } from './typed.ts';

/** The same workbook with every amount of one sheet twice as large; years and codes stay. */
function doubled(opened: Opened, name: string): Opened {
  const isAmount = (raw: string): boolean =>
    /^-?\d+(?:\.\d+)?$/u.test(raw) && !/^(?:20\d\d|[23]\d{2}|[23]\d{4}|[23]\d{6})$/u.test(raw);
  const sheets = opened.book!.sheets.map((sheet) =>
    sheet.name === name
      ? {
          ...sheet,
          cells: sheet.cells.map((cell) =>
            cell.kind === 'number' && isAmount(cell.raw) ? { ...cell, raw: (Number(cell.raw) * 2).toFixed(2) } : cell,
          ),
        }
      : sheet,
  );
  return { ...opened, book: { ...opened.book!, sheets } };
}

/** Tables of spending that no word places, beside a carry-over. */
const TABLES: readonly (readonly [layout: string, sheet: string])[] = [
  ['01', '公开表3'],
  ['04', '表5-一般公共预算支出（功能）'],
  ['06', '一般公共预算支出预算表02-2'],
  ['33', '3.支出'],
];

describe('a table whose year of money no word fixes', () => {
  for (const [number, sheet] of TABLES) {
    it(`contradicts the report where it states twice as much: layout ${number}, ${sheet}`, () => {
      const opened = openLayout(layouts().find((name) => name.startsWith(number))!);
      const said = (one: Opened): number =>
        checkOpened(one).findings.filter(({ severity }) => severity !== 'note').length;
      expect(opened.book!.sheets.map(({ name }) => name)).toContain(sheet);
      expect(said(doubled(opened, sheet))).toBeGreaterThan(said(opened));
    });
  }
});

describe('人员经费 and 公用经费 in two halves, beside a carry-over', () => {
  const report = (operating: number): Cells[] => [
    written(`2024年一般公共预算支出表
部门：某某局||||单位：万元
科目编码|科目名称|合计|基本支出|项目支出
|合计|200|100|100
205|教育支出|200|100|100
20501|教育管理事务|200|100|100
2050101|行政运行|200|100|100`),
    written(`2024年一般公共预算基本支出表
部门：某某局|||||单位：万元
人员经费|||公用经费||
科目编码|科目名称|金额|科目编码|科目名称|金额
301|工资福利支出|70|302|商品和服务支出|${operating}
30101|基本工资|70|30201|办公费|${operating}
|人员经费合计|70||公用经费合计|${operating}`),
    written(`2024年财政拨款收支总表
部门：某某局|||单位：万元
收入||支出|
项目|预算数|项目|预算数
一、本年收入|180|一、教育支出|200
（一）一般公共预算|180||
二、上年结转|20||
（一）一般公共预算|20||
收入总计|200|支出总计|200`),
  ];
  const said = (operating: number): (readonly [string, string])[] =>
    checkSheets(...report(operating)).findings.map(({ severity, place }) => [severity, cellAt(place)] as const);

  it('come to the 基本支出 of the other table', () => expect(said(30)).toEqual([]));
  it('contradict it where they are more than all of it', () => expect(said(35)).toEqual([['error', '表2!C5']]));
  it('are asked about where they are less', () => expect(said(28)).toEqual([['query', '表2!C5']]));
});
