import { describe, expect, it } from 'vitest';
import { bookOf, outcomeOf } from '../rules/workbook/said.ts';

const HEAD = ['部门：示例局', null, null, '单位：万元'];

/** 财政拨款支出预算表 of a region that parts this year's money by who gives it, beside a plain table of the same spending. */
const report = (
  given: string,
  [own, above]: readonly [number, number] = [90, 10],
  more: readonly (readonly (string | number | null)[])[] = [],
) =>
  outcomeOf(
    bookOf({
      only: [
        ['2024年财政拨款支出预算表'],
        HEAD,
        ['科目编码', '科目名称', '总计', '省级当年财政拨款安排', null, null, given, null, '上年结转安排', null],
        [
          null,
          null,
          null,
          '合计',
          '一般公共预算拨款',
          '政府性基金安排',
          '合计',
          '一般公共预算拨款',
          '合计',
          '一般公共预算拨款',
        ],
        [null, '合计', 135, 120, own, 30, 10, above, 5, 5],
        ['201', '一般公共服务支出', 95, 90, 60, 30, 3, 3, 2, 2],
        ['205', '教育支出', 40, 30, 30, null, 7, 7, 3, 3],
        [],
        ...more,
      ],
      merges: [
        ['表1', { top: 3, left: 4, bottom: 3, right: 6 }],
        ['表1', { top: 3, left: 7, bottom: 3, right: 8 }],
        ['表1', { top: 3, left: 9, bottom: 3, right: 10 }],
        ...[1, 2, 3].map((left) => ['表1', { top: 3, left, bottom: 4, right: left }] as const),
      ],
    }),
  );

describe('what is given from above', () => {
  it.each(['中央提前通知专项转移支付等', '上级提前通知专项转移支付'])('is this year’s money, too: %s', (given) => {
    const sound = report(given);
    expect(sound.coverage).toMatchObject({ figures: 23, understood: 23 });
    expect(sound.findings).toEqual([]);
    expect(sound.coverage.relations.checked).toBeGreaterThan(10);
    expect(report(given, [90, 11]).findings.map(({ code }) => code)).toContain('SUM001');
  });

  it('is left alone where nobody knows the word, and with it what of the same fund stands beside it', () => {
    const plain = [
      ['2024年一般公共预算支出预算表'],
      HEAD,
      ['科目编码', '科目名称', '本年一般公共预算拨款', null],
      [null, '合计', 100],
      ['201', '一般公共服务支出', 63],
      ['205', '教育支出', 37],
    ] as const;
    const { coverage, findings } = report('中央寅卯', [90, 10], plain);
    expect(coverage).toMatchObject({ figures: 26, understood: 20 });
    expect(findings.map(({ code }) => code)).toEqual(['SCH007']);
    expect(report('中央提前通知专项转移支付', [90, 10], plain).findings).toEqual([]);
  });
});
