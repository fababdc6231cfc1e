import { describe, expect, it } from 'vitest';
import { allUnderstood, type Cells, changed, finds, written } from './typed.ts';

describe('财政拨款 beside kinds of it that are no part of it', () => {
  const under: Cells = written(`部门收入总表
单位：万元
单位名称|合计|一般公共预算|||政府性基金|其他收入
||小计|财政拨款|专项收入||
合计|90|60|45|15|20|10
机关|65|45|30|15|20|
管理处|25|15|15|||10`);
  const flat: Cells = written(`部门收入总表
单位：万元
单位名称|合计|财政拨款|纳入预算管理的非税收入|专项收入|政府性基金|其他收入
合计|100|60|15|5|10|10
机关|70|50|15|5||
水管站|30|10|||10|10`);
  const oneFund: Cells = written(`部门收入总表
单位：万元
单位名称|合计|财政拨款|政府性基金|其他收入
合计|80|60|10|10
机关|50|50||
水管站|30|10|10|10`);

  it.each([
    ['under 一般公共预算', under, 5, 3, 'D6'],
    ['one by one', flat, 4, 2, 'C5'],
    ['beside another fund', oneFund, 4, 2, 'C5'],
  ])('%s', (_, cells, row, column, cell) => {
    allUnderstood(cells);
    expect(finds(changed(cells, row, column, 44), cell)).toBe(true);
  });
});
