import { describe, expect, it } from 'vitest';
import { message } from '../../src/report/messages.ts';
import { bySubject, ofOneFund } from '../instruments/little-reports.ts';
import { type Cells, cellAt, check, checkSheets, written } from './typed.ts';

const SUBJECTS = `
|合计|1300|700|600
201|一般公共服务支出|1000|600|400
20103|政府办公厅（室）及相关机构事务|1000|600|400
2010301|行政运行|600|600|
2010302|一般行政管理事务|300||300
2010303|机关服务|100||100
207|文化旅游体育与传媒支出|300|100|200
20701|文化和旅游|300|100|200
2070104|图书馆|120|50|70
2070108|文化活动|110|40|70
2070199|其他文化和旅游支出|70|10|60`;
const [ALL, GENERAL] = ofOneFund(SUBJECTS);

const coded = (cells: Cells, row: number, code: string): Cells =>
  cells.map((cell, r) => (r === row ? cell.with(0, code) : cell));
const found = (...tables: Cells[]) =>
  checkSheets(...tables).findings.map(({ code, severity, place }) => [code, severity, cellAt(place)]);

describe('a row whose code has a slip', () => {
  it('is no trouble in a sound report', () => {
    expect(found(ALL, GENERAL)).toEqual([]);
  });

  it.each([
    ['of another class', 7, '2080302'],
    ['not in use', 7, '2010377'],
    ['of another 款', 8, '2010403'],
    ['below another class', 12, '2080108'],
    ['of the row before it again', 12, '2070104'],
  ])('%s, is the one finding, and its money is held against that of its own subject', (_, row, code) => {
    expect(found(ALL, coded(GENERAL, row, code))).toEqual([['COD002', 'error', `表2!A${row + 1}`]]);
    const wrong = coded(GENERAL, row, code).map((cell, r) => (r === row ? cell.with(2, 7) : cell));
    const codes = found(ALL, wrong).map(([name, , place]) => `${name} ${place}`);
    expect(codes).toContain(`COD002 表2!A${row + 1}`);
    expect(codes.join()).toContain(`表2!C${row + 1}`);
  });

  it('says what it should be, and where that stands', () => {
    const { findings } = checkSheets(ALL, coded(GENERAL, 7, '2080302'));
    expect(message(findings[0]!).zh).toBe(
      '科目编码写错：“一般行政管理事务”别处是 2010302[表1!A8]，这一行也排在它的位置上，这里写成了 2080302；下面按 2010302 核对',
    );
  });

  it('is told by its place alone, in a report of one table', () => {
    for (const [row, code, other] of [
      [12, '2080108', '2070108'],
      [11, '2170104', '2070104'],
    ] as const) {
      const { findings } = check(coded(ALL, row, code));
      expect(findings.map((finding) => finding.code)).toEqual(['COD002']);
      expect(message(findings[0]!).zh).toMatch(new RegExp(`这一行排在 ${other} 的位置上，写成了 ${code}`, 'u'));
    }
  });

  it('is a query where its place would do for both codes and only the others tell', () => {
    expect(found(ALL, GENERAL, coded(bySubject('基本支出和项目支出表', SUBJECTS), 8, '2010305'))).toEqual([
      ['COD002', 'query', '表3!A9'],
    ]);
  });

  it('is read in columns for 类, 款 and 项 too', () => {
    const parted = (cells: Cells): Cells =>
      cells.map((row, r) => {
        if (r < 2) return row;
        const code = r === 2 ? '' : String(row[0] ?? '');
        const parts = r === 2 ? ['类', '款', '项'] : [code.slice(0, 3), code.slice(3, 5), code.slice(5)];
        return [...parts.map((part) => (part === '' ? null : part)), ...row.slice(1)];
      });
    expect(found(ALL, parted(GENERAL))).toEqual([]);
    expect(found(ALL, parted(coded(GENERAL, 7, '2080302')))).toEqual([['COD002', 'error', '表2!A8']]);
    expect(found(ALL, parted(coded(GENERAL, 7, '2010377')))).toEqual([['COD002', 'error', '表2!C8']]);
  });

  it('is none where a list is in another order, or the row above it is missing', () => {
    const moved = (cells: Cells): Cells => [...cells.slice(0, 4), ...cells.slice(9), ...cells.slice(4, 9)];
    expect(found(ALL, moved(GENERAL))).toEqual([]);
    const without = written(`
2025年一般公共预算支出表
单位：万元
科目编码|科目名称|合计|基本支出|项目支出
205|教育支出|100|100|
20602|基础研究|60||60
20604|技术研究与开发|40||40`);
    expect(found(without).filter(([code]) => code === 'COD002')).toEqual([]);
  });
});
