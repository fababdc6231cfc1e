import { describe, expect, it } from 'vitest';
import { check } from '../../src/check.ts';

/** Two prior columns and no word that says which one a change is measured against. */
function report(rates: readonly string[]): ReturnType<typeof check> {
  const rows = [
    ['公务接待费', '2.00', '1.60', '2.20', '0.60'],
    ['会议费', '5.00', '4.00', '6.00', '2.00'],
    ['培训费', '8.00', '5.00', '7.00', '2.00'],
  ];
  const text = `部门: 局\n年度: 2024\n单位: 万元\n预算表:\n  三公经费支出表:\n    行:\n${rows
    .map(
      ([name, budget, actual, now, change], index) =>
        `      - 项目: ${name}\n        上年预算数: ${budget}\n        上年执行数: ${actual}\n        本年预算数: ${now}\n        增减额: ${change}\n        增减率: ${rates[index]}`,
    )
    .join('\n')}\n`;
  return check({ path: 'x.yaml', bytes: new TextEncoder().encode(text) });
}

describe('a change beside 上年预算数 and 上年执行数', () => {
  it('is measured against the one its column agrees with, and the rate beside it too', () => {
    const sound = report(['37.50', '50.00', '40.00']);
    expect(sound.findings).toEqual([]);
    expect(sound.coverage.relations).toMatchObject({ checked: 6, held: 6, notCheckable: 0 });
  });

  it('finds a rate taken over the other one', () => {
    const { findings } = report(['37.50', '20.00', '40.00']);
    expect(findings.map(({ code, raw, expected }) => [code, raw, expected])).toEqual([['YOY002', '20.00', '50.00']]);
  });
});
