import { expect, it } from 'vitest';
import { checkOpened } from '../../src/check.ts';
import { openText } from '../../src/read/open-text.ts';
import { message } from '../../src/report/messages.ts';
import { type Cells, cellAt, openedSheets, written } from '../facts/typed.ts';

/** Last year’s figures that are others than those published, column by column. */

const published = [
  written(`
2023年一般公共预算支出表
单位：万元
科目编码|科目名称|2023年预算数
|合计|900
205|教育支出|700
2050201|学前教育|500
2050202|小学教育|200
208|社会保障和就业支出|200
2080505|机关事业单位基本养老保险缴费支出|150
2080506|机关事业单位职业年金缴费支出|50`),
  written(`
2023年“三公”经费支出表
单位：万元
项目|2023年预算数
合计|10
公务接待费|4
公务用车运行维护费|6`),
];

/** @param by what each figure of last year is worked out anew with */
const now = (by: (amount: number) => number, trips = by): Cells[] => {
  const table = (text: string, of: (amount: number) => number): Cells =>
    written(text).map((row) =>
      row.map((cell) => (typeof cell === 'string' && /^=/u.test(cell) ? of(Number(cell.slice(1))) : cell)),
    );
  return [
    table(
      `
2024年一般公共预算支出表
单位：万元
科目编码|科目名称|2023年预算数|2024年预算数
|合计|=900|1000
205|教育支出|=700|800
2050201|学前教育|=500|500
2050202|小学教育|=200|300
208|社会保障和就业支出|=200|200
2080505|机关事业单位基本养老保险缴费支出|=150|150
2080506|机关事业单位职业年金缴费支出|=50|50`,
      by,
    ),
    table(
      `
2024年“三公”经费支出表
单位：万元
项目|2023年预算数|2024年预算数
合计|=10|9
公务接待费|=4|3
公务用车运行维护费|=6|6`,
      trips,
    ),
  ];
};

const found = (cells: readonly Cells[], then = published) => {
  const last = openedSheets(...then);
  const prior = { ...last, source: { ...last.source, path: '上年/公开表.xlsx' } };
  return checkOpened(openedSheets(...cells), { prior }).findings.map((finding) => {
    const { code, severity, place, breaks } = finding;
    return [code, severity, cellAt(place), breaks, message(finding).zh.split('。')[0]];
  });
};

it('are one query of the whole report, which names last year’s', () => {
  expect(found(now((amount) => amount))).toEqual([]);
  expect(found(now((amount) => amount * 1.5))).toEqual([
    [
      'SAM002',
      'query',
      '表1!C4',
      10,
      '上年数整栏与上年公开的报告 上年/公开表.xlsx 不一样，共 10 个数（“2024年一般公共预算支出表”7、“2024年“三公”经费支出表”3），如“合计”：这里填 1350 万元，上年公开的是 900 万元',
    ],
  ]);
});

it('are no part of it where only single ones are wrong', () => {
  const [, trips] = now((amount) => amount);
  const slip = trips!.map((row) => row.map((cell, at) => (row[0] === '公务接待费' && at === 1 ? 5 : cell)));
  expect(found([now((amount) => amount * 1.5)[0]!, slip]).map(([code, , cell]) => `${code} ${cell}`)).toEqual([
    'YOY003 表2!B5',
    'SAM002 表1!C4',
  ]);
});

it('are an error where they are those of the year before', () => {
  // Last year’s report with a column of the year before it.
  const before = published.map((table) =>
    table.map((row, at) => {
      const amount = row.at(-1)!;
      if (at === 2) return [...row.slice(0, -1), '2022年预算数', amount];
      return typeof amount === 'number' ? [...row.slice(0, -1), amount * 1.5, amount] : [...row];
    }),
  );
  expect(
    found(
      now((amount) => amount),
      before,
    ),
  ).toEqual([]);
  expect(
    found(
      now((amount) => amount * 1.5),
      before,
    ),
  ).toEqual([
    [
      'SAM002',
      'error',
      '表1!C4',
      10,
      '上年数整栏填的是再前一年的（与上年公开的报告 上年/公开表.xlsx 里的上年数相同），没有往前推一年：共 10 个数（“2024年一般公共预算支出表”7、“2024年“三公”经费支出表”3），如“合计”：这里填 1350 万元，上年公开的是 900 万元',
    ],
  ]);
});

it('are no mistake where the report given as last year’s is this year’s', () => {
  const cells = now((amount) => amount * 1.5);
  const severities = found(cells, cells).map(([code, severity]) => `${code} ${severity}`);
  expect(severities).toContain('YOY005 query');
  expect(severities.filter((one) => one.endsWith('error'))).toEqual([]);
});

it('take along the sentences that repeat them or count from them, and no others', () => {
  const last = openedSheets(...published);
  const prior = { ...last, source: { ...last.source, path: '上年/公开表.xlsx' } };
  const told = (sentence: string) => {
    const texts = [openText('说明.txt', new TextEncoder().encode(`一、一般公共预算支出情况\n${sentence}`))!];
    const report = openedSheets(...now((amount) => amount * 1.5));
    return checkOpened({ ...report, texts }, { prior }).findings.map(({ code, severity }) => [code, severity]);
  };
  const query = [['SAM002', 'query']];
  // 1000 less 900 × 1.5
  expect(told('2024年一般公共预算支出1000万元，比上年预算减少350万元，下降25.93%，主要原因是项目减少。')).toEqual(
    query,
  );
  expect(told('2024年一般公共预算支出1000万元，比2023年预算1350万元减少350万元，主要原因是项目减少。')).toEqual(query);
  expect(told('2024年一般公共预算支出1000万元，比上年预算减少310万元，主要原因是项目减少。')).not.toEqual(query);
});
