import { describe, expect, it } from 'vitest';
import { missedSlips } from '../instruments/every-slip.ts';
import { allUnderstood, type Cells } from './typed.ts';

describe('projects without a code below the subjects that have one', () => {
  const table = (heading: string, ...rows: Cells): Cells => [
    ['2025年项目支出预算表'],
    ['部门：示范市甲局', null, '单位：万元'],
    ['科目编码', heading, '合计'],
    [null, '合计', 373],
    ...rows,
  ];
  const items: Cells = [
    ['2070102', '一般行政管理事务', 173],
    // Bears the name of a subject, too.
    [null, '　　信息化建设', 53],
    [null, '　　办公业务经费', 120],
    ['2070104', '图书馆', 200],
    [null, '　　图书购置', 110],
    [null, '　　免费开放', 90],
  ];

  it.each(['科目名称（项目名称）', '科目名称（项目）', '科目名称'])('are those of the subject under %s', (heading) => {
    const cells = table(heading, ...items);
    allUnderstood(cells);
    expect(missedSlips(cells)).toEqual([]);
  });

  it('are so below the items of a class printed whole', () => {
    const cells = table(
      '科目名称（项目名称）',
      ['207', '文化旅游体育与传媒支出', 373],
      ['20701', '文化和旅游', 373],
      ...items,
    );
    allUnderstood(cells);
    expect(missedSlips(cells)).toEqual([]);
  });

  const flat = items.map((row): Cells[number] => row.with(1, `${row[1]}`.trim()));

  it('need not be set in, and may have codes of their own', () => {
    for (const own of ['', '33010024Y00000', '2070102-0']) {
      const cells = table(
        '科目名称（项目名称）',
        ...flat.map((row, at): Cells[number] => (row[0] === null && own !== '' ? row.with(0, `${own}${at}`) : row)),
      );
      allUnderstood(cells);
      expect(missedSlips(cells), own).toEqual([]);
    }
  });

  it('may be called as offices or as subjects are', () => {
    const cells = table(
      '科目名称（项目名称）',
      ...flat.with(2, [null, '补助乡镇文化站', 120]).with(5, [null, '图书馆', 90]),
    );
    allUnderstood(cells);
    expect(missedSlips(cells)).toEqual([]);
  });

  it('are each theirs where a subject has no amount and a subtotal follows', () => {
    const cells = table(
      '科目名称（项目名称）',
      ...[flat[0]!.with(2, null), ...flat.slice(1, 3), [null, '小计', 173]],
      ...[flat[3]!.with(2, null), ...flat.slice(4), [null, '小计', 200]],
    );
    allUnderstood(cells);
    expect(missedSlips(cells)).toEqual([]);
  });

  it('may be kinds over what is of them, told by the others where one has a slip', () => {
    const cells = table(
      '科目名称（项目名称）',
      ...[flat[0]!, [null, '　　运转保障', 173], [null, '　　　　信息化建设', 53], [null, '　　　　办公业务经费', 120]],
      ...[flat[3]!, [null, '　　馆务', 200], [null, '　　　　图书购置', 110], [null, '　　　　免费开放', 90]],
    );
    allUnderstood(cells);
    expect(missedSlips(cells).filter((slip) => !slip.endsWith('blank'))).toEqual([]);
  });
});
