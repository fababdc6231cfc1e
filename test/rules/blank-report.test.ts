import { describe, expect, it } from 'vitest';
import { message } from '../../src/report/messages.ts';
import { type Cells, checkSheets, written } from '../facts/typed.ts';

const table = (title: string, lastYear: number | string, thisYear: number | string): Cells =>
  written(`
2024年${title}
单位：万元
科目编码|科目名称|2023年预算数|2024年预算数
|合计|${lastYear}|${thisYear}
205|教育支出|${lastYear}|${thisYear}`);

const said = (...tables: Cells[]): readonly (readonly [string, string])[] =>
  checkSheets(...tables).findings.map((finding) => [finding.code, message(finding).zh]);

describe('a report in which nothing is filled in', () => {
  it('is no report without a contradiction where all it has are last year’s figures', () => {
    const blank = checkSheets(table('部门收入总表', 30, ''), table('部门支出总表', 30, ''));
    expect(blank.status).toBe('incomplete');
    expect(said(table('部门收入总表', 30, ''), table('部门支出总表', 30, ''))).toEqual([
      ['SCH012', '2 张表里本年的数一个也没有填，有的 4 个都是上年的：什么也没有核对'],
    ]);
    expect(said(table('部门收入总表', '', ''), table('部门支出总表', '', ''))).toEqual([
      ['SCH012', '2 张表里一个数也没有：什么也没有核对'],
    ]);
  });

  it('is one with a figure of this year, be it 0', () => {
    expect(said(table('部门收入总表', 30, 20), table('部门支出总表', 30, 20))).toEqual([]);
    const codes = said(table('部门收入总表', 30, 0), table('部门支出总表', 30, 0)).map(([code]) => code);
    expect(codes).not.toContain('SCH012');
  });
});
