import { describe, expect, it } from 'vitest';
import { allUnderstood, changed, finds, written } from './typed.ts';

/** Each project, or each office, with a 小计 over the sources its money comes from. */

const list = (title: string, name: string, one: readonly string[], other: readonly string[]) =>
  written(
    [
      title,
      '部门：示范市甲局|单位：万元',
      `${name}|资金来源|预算数`,
      '合计||2454.96',
      `${one[0]}|小计|1222.44`,
      `|${one[1]}|388.28`,
      `|${one[2]}|834.16`,
      `${other[0]}|小计|1232.52`,
      `|${other[1]}|795.31`,
      `|${other[2]}|437.21`,
    ].join('\n'),
  );
const FISCAL = ['一般公共预算', '政府性基金'];
const MIXED = ['一般公共预算', '单位资金'];
const projects = (one: readonly string[], other: readonly string[]) =>
  list('项目支出预算表', '项目名称', ['防汛物资储备', ...one], ['河道清淤', ...other]);

describe('a 小计 of each', () => {
  it.each([
    ['project, the other with own money', projects(FISCAL, MIXED)],
    ['project, the first with own money', projects(MIXED, FISCAL)],
    ['project, all fiscal', projects(FISCAL, FISCAL)],
    ['project, all with own money', projects(MIXED, MIXED)],
    ['office', list('部门支出总表', '单位名称', ['甲局本级', ...FISCAL], ['乙服务中心', ...MIXED])],
  ])('%s', (_, cells) => {
    allUnderstood(cells);
    for (const [row, cell] of [
      [4, 'C5'],
      [5, 'C6'],
      [6, 'C7'],
      [7, 'C8'],
      [8, 'C9'],
      [9, 'C10'],
    ] as const)
      expect(finds(changed(cells, row, 2, Number(cells[row]![2]) + 20.2), cell), cell).toBe(true);
  });
});
