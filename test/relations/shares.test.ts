import { describe, expect, it } from 'vitest';
import { allUnderstood, cellAt, changed, check, finds, written } from '../facts/typed.ts';

const table = (text: string) => written(`2024年部门支出总表\n部门：青岭县水利局||||||单位：万元\n${text.trim()}`);

/** The same amounts, each in the total of its column. */
const OF_COLUMN = [
  [100, 100],
  [91.67, 37.5],
  [8.33, 62.5],
] as const;

describe('a share beside an amount', () => {
  const cases = {
    'of its row': table(`
科目编码|科目名称|合计|基本支出|占合计%|项目支出|占合计%
|合计|100|60|60|40|40
2130301|行政运行|70|60|85.71|10|14.29
2130305|水利工程建设|30|||30|100`),
    'of its column': table(`
科目编码|科目名称|合计|基本支出|占比%|项目支出|占比%
|合计|100|60|100|40|100
2130301|行政运行|70|55|91.67|15|37.5
2130305|水利工程建设|30|5|8.33|25|62.5`),
  };

  it.each(Object.entries(cases))('%s', (_, cells) => {
    allUnderstood(cells);
    expect(finds(changed(cells, 4, 4, 58), 'E5')).toBe(true);
    expect(check(changed(cells, 4, 6, 58)).findings.map(({ code }) => code)).toEqual(['PCT001']);
  });

  it('may stand behind all amounts, and name the one it is of', () => {
    const cells = table(`
科目编码|科目名称|合计|基本支出|项目支出|占比|
|||||基本支出占比%|项目支出占比%
|合计|100|60|40|60|40
2130301|行政运行|70|55|15|78.57|21.43
2130305|水利工程建设|30|5|25|16.67|83.33`);
    allUnderstood(cells);
    for (const [row, column, cell] of [
      [4, 5, 'F5'],
      [4, 6, 'G5'],
      [5, 5, 'F6'],
    ] as const)
      expect(
        check(changed(cells, row, column, 58)).findings.map(({ code, place }) => `${code} ${cellAt(place)}`),
      ).toEqual([`PCT001 表1!${cell}`]);
    const ofColumn = cells.map((line, r) => (r < 4 ? line : [...line.slice(0, 5), ...OF_COLUMN[r - 4]!]));
    allUnderstood(ofColumn);
    expect(finds(changed(ofColumn, 5, 5, 58), 'F6')).toBe(true);
  });

  it('is what its words say where no way to read it holds', () => {
    const wrong = cases['of its row'].map((row, r) => (r < 3 ? row : row.with(4, 50 + r)));
    expect(check(wrong).findings.every(({ code }) => code === 'PCT001')).toBe(true);
    expect(finds(wrong, 'E5')).toBe(true);
  });
});

describe('a sign of percent', () => {
  const shares = (heading: string) =>
    table(`
科目编码|科目名称|上年预算数|本年预算数|增减额|增减率（%）|${heading}
|合计|80|100|20|25|100
205|教育支出|50|60|10|20|60
221|住房保障支出|30|40|10|33.33|40`);

  it.each(['占合计（%）', '占支出合计（%）', '占一般公共预算（%）', '结构（%）', '结构比（%）', '构成（%）', '构成%'])(
    '%s is a share beside a rate of growth',
    (heading) => {
      allUnderstood(shares(heading));
      const { findings } = check(changed(shares(heading), 5, 6, 46));
      expect(findings.map(({ code, place }) => `${code} ${cellAt(place)}`)).toEqual(['PCT001 表1!G6']);
    },
  );

  it.each(['占合计（%）', '占小计（%）'])('%s may be of the subtotal next above', (heading) => {
    const cells = table(`
科目编码|科目名称|预算数|${heading}
|合计|100|100
205|教育支出|60|60
2050101|行政运行|45|75
2050199|其他教育管理事务支出|15|25
221|住房保障支出|40|40
2210201|住房公积金|30|75
2210203|购房补贴|10|25`);
    allUnderstood(cells);
    expect(finds(changed(cells, 6, 3, 35), 'D7')).toBe(true);
  });

  it.each(['上年执行率（%）', '执行率（%）', '预算执行率（%）', '完成率（%）'])(
    '%s is how much of last year’s budget was spent',
    (heading) => {
      const cells = table(`
科目编码|科目名称|上年预算数|上年执行数|${heading}|本年预算数|增减额
|合计|80|72|90|100|20
205|教育支出|50|45|90|60|10
221|住房保障支出|30|27|90|40|10`);
      allUnderstood(cells);
      expect(finds(changed(cells, 4, 4, 80), 'E5')).toBe(true);
    },
  );

  it('says nothing of what beside a word that does not either', () => {
    const { findings, coverage } = check(shares('合计（%）'));
    expect(findings.map(({ code, place }) => `${code} ${cellAt(place)}`)).toEqual(['SCH007 表1!G3']);
    expect(coverage.understood).toBe(12);
  });
});
