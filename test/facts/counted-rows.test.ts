import { describe, expect, it } from 'vitest';
import { missedSlips } from '../instruments/every-slip.ts';
import { allUnderstood, type Cells, check } from './typed.ts';

describe('rows of what is counted', () => {
  const money: Cells = [
    ['一般公共预算“三公”经费支出表'],
    ['部门：示范市甲局', null, '单位：万元'],
    ['项目', '2024年预算数', '2025年预算数'],
    ['一、因公出国（境）费', null, null],
    ['二、公务接待费', 8, 7],
    ['三、公务用车购置及运行费', 38, 20],
    ['（一）公务用车购置费', 18, 4],
    ['（二）公务用车运行维护费', 20, 16],
    ['合计', 46, 27],
  ];
  const counts = (...names: string[]): Cells =>
    names.map((name, at): Cells[number] => [name, `${at + 3}`, `${at + 2}`]);

  it('below the amounts are no money', () => {
    for (const lead of [(name: string) => name, (name: string) => `其中：${name}`, (name: string) => `（一）${name}`]) {
      const cells = [
        ...money,
        ...counts(
          ...[
            '因公出国（境）团组数（个）',
            '因公出国（境）人次数（人）',
            '公务用车购置数（辆）',
            '公务用车保有量（辆）',
          ].map(lead),
          ...['国内公务接待批次（个）', '国内公务接待人次（人）', '外事接待批次（个）', '公务用车购置数'].map(lead),
        ),
      ];
      allUnderstood(cells);
      expect(check(cells).coverage.figures).toBe(check(money).coverage.figures);
      expect(missedSlips(cells)).toEqual([]);
    }
  });

  it('are none where a name only holds such a word', () => {
    for (const name of ['接待批次费用', '人员经费（人）'])
      expect(check([...money, [name, 3, 2]]).coverage.figures, name).toBe(check(money).coverage.figures + 2);
  });
});
