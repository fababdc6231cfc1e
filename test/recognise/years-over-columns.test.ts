import { describe, expect, it } from 'vitest';
import { allUnderstood, type Cells, changed, check, finds } from '../facts/typed.ts';

/** A report that says its year nowhere but over its columns. */

const table = (before: string | number, now: string | number): Cells => [
  ['一般公共预算“三公”经费支出表'],
  ['部门：示范市甲局', null, '单位：万元'],
  ['项目', before, now],
  ['一、因公出国（境）费', null, null],
  ['二、公务接待费', 8.1, 7.2],
  ['三、公务用车购置及运行费', 38.3, 20.4],
  ['其中：公务用车购置费', 18.1, null],
  ['公务用车运行维护费', 20.2, 20.4],
  ['合计', 46.4, 27.6],
];

describe('two years side by side, and nothing else that says the year', () => {
  it.each([
    ['2024年', '2025年'],
    ['2025年度', '2024年度'],
    ['2024', '2025'],
    [2024, 2025],
  ])('are last year and this year: %s | %s', (one, other) => {
    const cells = table(one, other);
    allUnderstood(cells);
    expect(check(cells).year).toBe('2025');
    expect(finds(changed(cells, 4, 2, 9.2), 'C5')).toBe(true);
    expect(finds(changed(cells, 8, 1, 56.4), 'B9')).toBe(true);
  });

  it('say nothing where the title does, nor two that are no neighbours', () => {
    const titled = table('2024年', '2025年');
    expect(check([['2024年一般公共预算“三公”经费支出表'], ...titled.slice(1)]).year).toBe('2024');
    expect(check(table('2020年', '2025年')).year).toBeNull();
  });
});
