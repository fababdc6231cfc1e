import { describe, expect, it } from 'vitest';
import { causeWords } from '../../src/report/causes.ts';
import { type Cells, cellAt, checkSheets, written } from '../facts/typed.ts';
import { ofOneFund } from '../instruments/little-reports.ts';

const [ALL, GENERAL] = ofOneFund();
const twice = (cells: Cells, row: number): Cells => [...cells.slice(0, row + 1), ...cells.slice(row)];
const found = (...tables: Cells[]) =>
  checkSheets(...tables).findings.map(({ code, severity, place, cause }) => [
    `${severity} ${code}`,
    cellAt(place),
    cause && causeWords(cause).zh,
  ]);

describe('a row that stands there twice', () => {
  it.each([
    [8, '表2!C10', '2010303 机关服务'],
    [7, '表2!C9', '2010302 一般行政管理事务'],
    [11, '表2!C13', '2080505 机关事业单位基本养老保险缴费支出'],
  ])('is one finding, at the second (row %i)', (row, cell, name) => {
    expect(found(ALL, twice(GENERAL, row))).toEqual([['error SUM001', cell, `这一行写了两遍，删去一行：${name}`]]);
  });

  it('is found among projects of one name only where the total lacks one of them', () => {
    const projects = (total: number): Cells =>
      written(`
2025年项目支出表
单位：万元
项目名称|金额
合计|${total}
设备购置|150
设备购置|150
房屋修缮|100`);
    expect(found(projects(400))).toEqual([]);
    expect(found(projects(250)).map(([, cell]) => cell)).toEqual(['表1!B6']);
  });
});

describe('rows that another table has', () => {
  const without = (cells: Cells, ...rows: number[]): Cells => cells.filter((_, row) => !rows.includes(row));

  it('are named at the total they are missing from, all of them', () => {
    expect(found(ALL, without(GENERAL, 7, 8))).toEqual([
      [
        'error SUM001',
        '表2!C6',
        '本表漏了几行，别的表有：150 2010302 一般行政管理事务、50 2010303 机关服务（2025年部门支出总表）',
      ],
    ]);
    expect(found(ALL, without(GENERAL, 8)).map(([, , cause]) => cause)).toEqual([
      '本表漏了一行，别的表有：50 2010303 机关服务（2025年部门支出总表）',
    ]);
  });
});
