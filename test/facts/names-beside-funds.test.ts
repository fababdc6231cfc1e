import { describe, expect, it } from 'vitest';
import { allUnderstood, changed, finds, written } from './typed.ts';

const owed = (first: string, second: string) =>
  written(
    `2024年债务支出预算表\n部门：示范市甲局|||||单位：万元\n项目名称|合计|一般债务||专项债务|\n||还本支出|付息支出|还本支出|付息支出\n合计|220||70||150\n${first}|70||70||\n${second}|150||||150`,
  );

describe('names of projects beside columns by fund', () => {
  it('are names, though they are words for a fund too', () => {
    for (const names of [
      ['一般债券', '专项债券'],
      ['一般债券付息', '专项债务付息'],
      ['甲项目', '乙项目'],
    ] as const) {
      const cells = owed(names[0], names[1]);
      allUnderstood(cells);
      for (const [row, column, cell] of [
        [5, 3, 'D6'],
        [6, 5, 'F7'],
        [6, 1, 'B7'],
      ] as const)
        expect(finds(changed(cells, row, column, 700), cell), `${names[0]} ${cell}`).toBe(true);
    }
  });
});
