import { describe, expect, it } from 'vitest';
import { message } from '../../src/report/messages.ts';
import { ofOneFund } from '../instruments/little-reports.ts';
import { type Cells, cellAt, checkSheets, written } from './typed.ts';

const visits = (unit: string, factor = 1): Cells =>
  written(`
2025年“三公”经费预算表
单位：${unit}
合计|因公出国（境）费|公务接待费|公务用车购置及运行费小计|公务用车购置费|公务用车运行维护费
22.91|0|1.35|21.56|0|21.56`).map((row) =>
    row.map((cell) => (typeof cell === 'number' ? Math.round(cell * factor * 100) / 100 : cell)),
  );
const [ALL, GENERAL] = ofOneFund();

describe('a table in 元 beside others in 万元', () => {
  it('is right where its amounts are those of 元', () => {
    expect(checkSheets(ALL, GENERAL, visits('万元')).findings).toEqual([]);
    expect(checkSheets(ALL, GENERAL, visits('元', 10_000)).findings).toEqual([]);
  });

  it('is in 万元 where all of it comes to less than anything costs, and is said once, at the unit', () => {
    const { findings } = checkSheets(ALL, GENERAL, visits('元'));
    expect(findings.map(({ code, place }) => [code, cellAt(place)])).toEqual([['UNT003', '表3!A2']]);
    expect(message(findings[0]!).zh).toBe(
      '“2025年“三公”经费预算表”的单位写的是元，整张表最大的数才 22.91元，别的表都是万元：应是万元，其余按万元核对',
    );
  });
});
