import { describe, expect, it } from 'vitest';
import { allUnderstood, type Cells, changed, check } from './typed.ts';

/** One row of headings: 收入 and 支出 stand over the names of their sides, not over the amounts too. */

const cellsIn = (cells: Cells): (string | false)[] =>
  check(cells).findings.map(({ place }) => 'cell' in place && (place.cell as string));

describe('收入 | 预算数 | 支出 | 预算数', () => {
  it.each([
    ['收入', '预算数', '支出', '预算数'],
    ['收　　入', '金额', '支　　出', '金额'],
  ])('is two sides, of which the right may be longer: %s %s', (...head) => {
    const cells: Cells = [
      ['2024年部门收支总表'],
      ['部门：示范市甲局', null, null, '单位：万元'],
      head,
      ['一、一般公共预算拨款收入', 550.6, '一、一般公共服务支出', null],
      ['二、其他收入', 50, '二、公共安全支出', null],
      [null, null, '三、教育支出', 400.3],
      [null, null, '四、卫生健康支出', 200.3],
      ['本年收入合计', 600.6, '本年支出合计', 600.6],
      ['收入总计', 600.6, '支出总计', 600.6],
    ];
    allUnderstood(cells);
    expect(cellsIn(changed(cells, 5, 3, 410.3))).toEqual(['D6']);
    expect(cellsIn(changed(cells, 3, 1, 560.6))).toEqual(['B4']);
  });

  it('goes on with several amounts on a side', () => {
    const cells: Cells = [
      ['2024年财政拨款收支总表'],
      ['部门：示范市甲局', null, null, null, null, '单位：万元'],
      ['收入', '预算数', '支出', '合计', '一般公共预算', '政府性基金预算'],
      ['一般公共预算拨款', 550.6, '教育支出', 400.3, 400.3, null],
      ['政府性基金预算拨款', 50, '卫生健康支出', 150.3, 150.3, null],
      [null, null, '城乡社区支出', 50, null, 50],
      ['收入总计', 600.6, '支出总计', 600.6, 550.6, 50],
    ];
    allUnderstood(cells);
    expect(cellsIn(changed(cells, 3, 4, 410.3))).toEqual(['E4']);
    expect(cellsIn(changed(cells, 4, 1, 55))).toEqual(['B5']);
  });

  it('says nothing where the words only remark on the amounts', () => {
    const cells: Cells = [
      ['2024年项目支出表'],
      ['部门：示范市甲局', null, '单位：万元'],
      ['项目名称', '金额', '支出'],
      ['合计', 100, null],
      ['教师培训', 60, '用于培训费'],
      ['校舍维修', 40, '用于维修费'],
    ];
    allUnderstood(cells);
    expect(cellsIn(changed(cells, 4, 1, 65))).not.toEqual([]);
  });
});
