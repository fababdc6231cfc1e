import { describe, expect, it } from 'vitest';
import { isText } from '../../src/model/place.ts';
import { message } from '../../src/report/messages.ts';
import { type Cells, checkSheets, written } from '../facts/typed.ts';

const table = (title: string): Cells =>
  written(`
2025年${title}
单位：万元
科目编码|科目名称|合计|基本支出|项目支出
|合计|300|100|200
224|灾害防治及应急管理支出|300|100|200
22401|应急管理事务|300|100|200
2240101|行政运行|100|100|
2240177|应急物资储备管理|120||120
2240178|基层应急站建设|80||80`);

const named = (cells: Cells, row: number, name: string): Cells =>
  cells.map((cell, r) => (r === row ? cell.with(1, name) : cell));
const found = (...tables: Cells[]) =>
  checkSheets(...tables).findings.map(({ code, place }) => [code, isText(place) ? '' : `${place.sheet}!${place.cell}`]);
const [ALL, GENERAL] = [table('部门支出总表'), table('一般公共预算支出表')];

describe('COD001, by the other tables', () => {
  it('finds the name of another subject, copied or known', () => {
    for (const name of ['行政运行', '基层应急站建设', '小学教育']) {
      const { findings } = checkSheets(ALL, named(GENERAL, 7, name));
      expect(findings.map(({ code }) => code)).toEqual(['COD001']);
      expect(message(findings[0]!).zh).toBe(
        `科目编码 2240177 在别的表里都是“应急物资储备管理”[表1!A8]，这里写的“${name}”是别的科目的名称`,
      );
    }
    expect(found(named(ALL, 7, '行政运行'), GENERAL)).toEqual([['COD001', '表1!A8']]);
  });

  it('leaves other wordings alone, a name nobody else has, and tables that name projects', () => {
    for (const name of ['应急物资储备管理支出', '应急物资储备', '物资储备中心运行'])
      expect(found(ALL, named(GENERAL, 7, name))).toEqual([]);
    const projects = written(`
2025年项目支出表
单位：万元
科目编码|项目名称|金额
|合计|200
2240177|小学教育|120
2240178|基层应急站建设|80`);
    expect(found(ALL, GENERAL, projects).filter(([code]) => code === 'COD001')).toEqual([]);
  });
});
