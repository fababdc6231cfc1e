import { expect, it } from 'vitest';
import { closeUp, closeUpLabel, isInWords } from '../../src/model/printed.ts';

it('closes up words that are set wider, and leaves two names of one row apart', () => {
  for (const [typed, shown] of [
    ['收　　入', '收入'],
    [' 支 出 合 计 ', '支出合计'],
    ['一、 收入', '一、收入'],
    ['201 32 02 一般行政管理事务', '201 32 02 一般行政管理事务'],
  ] as const)
    expect([closeUp(typed), closeUpLabel(typed)], typed).toEqual([shown, shown]);
  expect(closeUpLabel('取暖费 办公经费')).toBe('取暖费 办公经费');
  expect(closeUpLabel('教育支出 普通教育 学前教育')).toBe('教育支出 普通教育 学前教育');
});

it('tells words from figures, whatever year they name', () => {
  expect(['持平', '比2022年预算持平', '比2022年增加3万元', '1.40'].map(isInWords)).toEqual([true, true, false, false]);
});
