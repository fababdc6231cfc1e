import { describe, expect, it } from 'vitest';
import { allUnderstood, changed, check, finds, written } from './typed.ts';

/** 年初结转结余 | 本年收入 | 本年支出 | 年末结转结余: what was there, came, went and is left. */

const natures = written(
  [
    '结转结余资金情况表',
    '部门：示范市甲局|单位：万元',
    '项目|年初结转结余|本年收入|本年支出|年末结转结余',
    '合计|55.55|1205.73|1182.64|78.64',
    '基本支出结转|20.37|812.46|801.28|31.55',
    '项目支出结转|35.18|393.27|381.36|47.09',
  ].join('\n'),
);
const subjects = written(
  [
    '政府性基金预算收支表',
    '部门：示范市甲局|单位：万元',
    '科目编码|科目名称|上年结转|本年收入|本年支出|年末结转',
    '|合计|55.55|1205.73|1182.64|78.64',
    '21208|国有土地使用权出让收入安排的支出|20.37|812.46|801.28|31.55',
    '22960|彩票公益金安排的支出|35.18|393.27|381.36|47.09',
  ].join('\n'),
);

describe('what is carried from year to year', () => {
  it.each([
    ['by natures', natures, 0],
    ['by subjects', subjects, 1],
  ])('%s', (_, cells, by) => {
    allUnderstood(cells);
    for (const [row, column] of [
      [3, 1],
      [4, 2],
      [5, 3],
      [5, 4],
    ] as const) {
      const cell = `${'ABCDEF'[column + by]}${row + 1}`;
      const wrong = changed(cells, row, column + by, Number(cells[row]![column + by]) + 9);
      expect(finds(wrong, cell), cell).toBe(true);
      expect(
        check(wrong).findings.map(({ code }) => code),
        cell,
      ).toEqual(['BAL001']);
    }
  });

  it('is read as before where other amounts stand beside it', () => {
    const wider = natures.map((row, r) => (r < 2 ? row : [...row, r === 2 ? '结余分配' : 1.5]));
    expect(check(wider).facts.filter(({ at }) => at.measure !== '金额')).toEqual([]);
  });
});
