import { describe, expect, it } from 'vitest';
import { message } from '../../src/report/messages.ts';
import { allUnderstood, type Cells, changed, check } from './typed.ts';

/** 增减情况表: what its title says is of the columns of changes, and what its rows leave out the others say. */
const cells: Cells = [
  ['2025年收支预算增减情况表'],
  ['部门：示范市甲局', null, null, null, '单位：万元'],
  ['项目', '2024年预算数', '2025年预算数', '比上年增减额', '增减%'],
  ['本年收入合计', 2927.82, 2922.03, -5.79, -0.2],
  ['一般公共预算拨款收入', 2553.68, 2545.91, -7.77, -0.3],
  ['政府性基金预算拨款收入', 359.46, 360.45, 0.99, 0.28],
  ['其他收入', 14.68, 15.67, 0.99, 6.74],
];
const cellsIn = (of: Cells) => check(of).findings.map(({ place }) => 'cell' in place && place.cell);

describe('a table of changes', () => {
  it('is of two years, and of income where its rows say so', () => {
    allUnderstood(cells);
    expect(check(cells).coverage.unwitnessed).toEqual([]);
    expect(cellsIn(changed(cells, 6, 2, 16.67))).toEqual(['C7']);
    expect(cellsIn(changed(cells, 5, 3, 9.9))).toEqual(['D6']);
  });

  it('says which row may be of either side', () => {
    const funds = cells.map((row, r) => {
      if (r === 3) return ['合计', ...row.slice(1)];
      return r < 4 ? row : [String(row[0]).replace('拨款收入', '').replace('其他收入', '其他资金'), ...row.slice(1)];
    });
    const { status, findings } = check(funds);
    expect(status).toBe('incomplete');
    const [first] = findings.filter(({ code }) => code === 'SCH007');
    expect(first).toMatchObject({ raw: '合计', place: { cell: 'A4' }, data: { where: 'flow', more: 3 } });
    expect(message(first!).zh).toContain('没有说“合计”是收入还是支出');
  });
});
