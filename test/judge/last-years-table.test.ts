import { describe, expect, it } from 'vitest';
import { checkOpened } from '../../src/check.ts';
import { isText } from '../../src/model/place.ts';
import { causeWords } from '../../src/report/causes.ts';
import { type Cells, openedSheets, written } from '../facts/typed.ts';

const table = (year: number, title: string, by: number): Cells =>
  written(`
${year}年${title}
单位：万元
科目编码|科目名称|合计|基本支出|项目支出
|合计|${900 + 4 * by}|${600 + 2 * by}|${300 + 2 * by}
201|一般公共服务支出|${700 + 2 * by}|${500 + by}|${200 + by}
208|社会保障和就业支出|${200 + 2 * by}|${100 + by}|${100 + by}`);

const report = (year: number, by: number): Cells[] =>
  ['一般公共预算支出总表', '一般公共预算支出表', '一般公共预算支出情况表'].map((title) => table(year, title, by));

const found = (tables: Cells[], prior: Cells[]) =>
  checkOpened(openedSheets(...tables), { prior: openedSheets(...prior) }).findings.map(({ code, place, cause }) => [
    code,
    isText(place) ? '' : place.sheet,
    cause && causeWords(cause).zh,
  ]);

describe('a table that was not replaced', () => {
  it('is one finding, told by last year’s report', () => {
    expect(found(report(2025, 25), report(2024, 10))).toEqual([]);
    const old = report(2025, 25).with(1, table(2025, '一般公共预算支出表', 10));
    expect(found(old, report(2024, 10))).toEqual([['SAM001', '表2', '整张表没有换成今年的：9 个数与上年报告逐个相同']]);
  });

  it('is none in a budget that did not change', () => {
    expect(found(report(2025, 10), report(2024, 10))).toEqual([]);
  });

  it('is none where one figure happens to be last year’s', () => {
    const one = report(2025, 25).with(
      1,
      table(2025, '一般公共预算支出表', 25).map((row, r) => (r === 5 ? row.with(2, 220) : row)),
    );
    expect(found(one, report(2024, 10)).map(([, , cause]) => cause)).not.toContain(
      '整张表没有换成今年的：9 个数与上年报告逐个相同',
    );
  });
});
