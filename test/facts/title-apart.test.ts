import { describe, expect, it } from 'vitest';
import { message } from '../../src/report/messages.ts';
import { changed, check, checkSheets, finds, written } from './typed.ts';

const GUARANTEED = written(`
2024年“三保”支出预算表
单位：万元
科目编码|科目名称|合计|基本支出|项目支出
|合计|300|200|100
205|教育支出|300|200|100
20502|普通教育|300|200|100
2050202|小学教育|180|120|60
2050203|初中教育|120|80|40`);

const ALL = written(`
2024年支出总表
单位：万元
科目编码|科目名称|合计|基本支出|项目支出
|合计|500|350|150
205|教育支出|500|350|150
20502|普通教育|500|350|150
2050202|小学教育|280|200|80
2050203|初中教育|220|150|70`);

describe('a title of which one word is not understood', () => {
  it('is said, and its table adds up within itself', () => {
    const { coverage, findings, status } = check(GUARANTEED);
    expect(coverage).toMatchObject({ figures: 15, understood: 15, relations: { checked: 14, broken: 0 } });
    expect(status).toBe('incomplete');
    expect(findings.map(({ code }) => code)).toEqual(['SCH007']);
    expect(message(findings[0]!).zh).toBe(
      '看不懂的表名“2024年“三保”支出预算表”（“三保”）；表里的数只在表内核对了，没有和别的表对照',
    );
  });

  it.each([
    [3, 2, 'C4'],
    [4, 3, 'D5'],
    [6, 4, 'E7'],
    [7, 2, 'C8'],
  ])('has a slip in row %i, column %i found', (row, column, cell) => {
    expect(finds(changed(GUARANTEED, row, column, 111), cell)).toBe(true);
  });

  it('is held against no other table, nobody knowing what it picks out', () => {
    const { findings, coverage } = checkSheets(ALL, GUARANTEED);
    expect(findings.map(({ code }) => code)).toEqual(['SCH007']);
    expect(coverage.understood).toBe(coverage.figures);
  });

  it('leaves a table alone whose title says neither income nor spending, or not much', () => {
    for (const title of ['2024年“三保”预算表', '2024年物资盘点台账支出甲乙丙丁戊己表']) {
      const { coverage } = check([[title], ...GUARANTEED.slice(1)]);
      expect(coverage.understood).toBe(0);
    }
  });
});
