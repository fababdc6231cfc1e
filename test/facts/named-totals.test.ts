import { describe, expect, it } from 'vitest';
import { missedSlips } from '../instruments/every-slip.ts';
import { allUnderstood, type Cells } from './typed.ts';

describe('a subtotal by the name of what is listed', () => {
  const list = (title: string, first: string, second: string, word: string): Cells => [
    [title],
    ['部门：示范市文化局', null, null, null, '单位：万元'],
    ['单位名称', '项目名称', '采购类别', '合计', '一般公共预算'],
    ['合计', null, null, 373, 373],
    [`${first}${word}`, null, null, 173, 173],
    [first, '信息化建设', '服务', 53, 53],
    [first, '办公经费', '货物', 120, 120],
    [`${second}${word}`, null, null, 200, 200],
    [second, '图书购置', '货物', 200, 200],
  ];

  it('is of those rows, though its words alone are the department', () => {
    const cells = list('2025年政府采购预算表', '示范市文化局本级', '示范市图书馆', '小计');
    allUnderstood(cells);
    expect(missedSlips(cells)).toEqual([]);
  });

  it('may be called 合计 where each has its own', () => {
    const cells = list('2025年项目支出预算表', '城关小学', '河东小学', '合计');
    allUnderstood(cells);
    expect(missedSlips(cells)).toEqual([]);
  });

  it('leaves 第一 and 第二 in the names of offices', () => {
    const cells = list('2025年项目支出预算表', '第一小学', '第二小学', '小计');
    allUnderstood(cells);
    expect(missedSlips(cells)).toEqual([]);
  });
});
