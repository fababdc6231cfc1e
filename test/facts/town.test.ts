import { describe, expect, it } from 'vitest';
import { allUnderstood, type Cells, changed, finds } from './typed.ts';

/** The budget of a town: what it takes itself, what it is given and passes on. */

describe('the budget of a town', () => {
  const cells: Cells = [
    ['2024年财政收支预算表'],
    ['单位：万元'],
    ['收入', null, '支出', null],
    ['项目', '预算数', '项目', '预算数'],
    ['一、税收收入', 240, '一、一般公共服务支出', 200],
    ['增值税', 120, '二、社会保障和就业支出', 80],
    ['企业所得税', 60, '三、城乡社区支出', 90],
    ['房产税', 60, '四、农林水支出', 110],
    ['二、非税收入', 50, '五、预备费', 10],
    ['专项收入', 30, null, null],
    ['罚没收入', 20, null, null],
    ['本级收入合计', 290, '本级支出合计', 490],
    ['三、转移性收入', 230, '六、转移性支出', 30],
    ['上级补助收入', 170, '上解上级支出', 30],
    ['上年结余收入', 40, null, null],
    ['调入资金', 20, null, null],
    ['收入总计', 520, '支出总计', 520],
  ];

  it('is understood', () => allUnderstood(cells));

  it.each([
    [5, 1, 'B6'],
    [8, 1, 'B9'],
    [11, 1, 'B12'],
    [11, 3, 'D12'],
    [12, 1, 'B13'],
    [13, 1, 'B14'],
    [14, 1, 'B15'],
    [7, 3, 'D8'],
  ])('is found wrong: row %i, column %i', (row, column, cell) => {
    expect(finds(changed(cells, row, column, 333), cell)).toBe(true);
  });
});
