import { describe, expect, it } from 'vitest';
import { checkOpened } from '../../src/check.ts';
import { openText } from '../../src/read/open-text.ts';
import { type Cells, check, openedSheets, written } from '../facts/typed.ts';

const FUNDS = `2024年政府性基金预算支出表
部门：示范市甲局||||单位：万元
科目编码|科目名称|合计|基本支出|项目支出
|合计|100|0|100
229|其他支出|100|0|100
22960|  彩票公益金安排的支出|100|0|100
2296002|    用于社会福利的彩票公益金支出|100|0|100
`;
const codesOf = (note: string) => check(written(FUNDS + note)).findings.map(({ code }) => code);

describe('a note below a table with figures', () => {
  it.each([
    '注：若为空表，则为该部门（单位）无政府性基金支出',
    '说明：若本表无数据，说明本单位无此项支出。',
    '注：没有政府性基金预算支出的单位，本表以空表列示。',
    '注：没有政府性基金预算安排的支出的，列空表。',
    '备注：本表为空的，表示本部门没有政府性基金预算支出。',
    '备注：无内容应公开空表并说明情况。',
    '（注：如该表为空表，则说明本单位当年无政府性基金预算拨款）',
    '注：无数据的表格以空表公开。',
    '注：空表表示本部门无该项收支。',
    '注：若无数据，请以空表公开，并注明“本表无数据”。',
  ])('says when any such table is empty: %s', (note) => {
    expect(codesOf(note)).toEqual([]);
  });

  it.each([
    '注：本部门2024年无政府性基金预算财政拨款安排的预算，故本表为空表。',
    '注：本表无数据。',
    '注：没有此项支出的单位以空表列示。本部门没有政府性基金预算，本表为空。',
  ])('says that this one is: %s', (note) => {
    expect(codesOf(note)).toEqual(['DIS002']);
  });
});

describe('a table that prints zeros', () => {
  const trips = (amount: string): Cells =>
    written(`
2024年一般公共预算“三公”经费支出表
部门：示范市甲局|单位：万元
项目|2024年预算数
合计|${amount}
因公出国（境）费|${amount}
公务接待费|${amount}
公务用车购置及运行费|${amount}`);
  const codes = (table: Cells, sentence: string): string[] => {
    const texts = [openText('说明.txt', new TextEncoder().encode(`一、“三公”经费支出情况\n${sentence}`))!];
    return checkOpened({ ...openedSheets(table), texts }, {}).findings.map(({ code }) => code);
  };

  it('needs no note where the text says that there is nothing', () => {
    expect(codes(trips('0.00'), '2024年“三公”经费预算0.00万元。')).toEqual([]);
    expect(codes(trips('0.00'), '2024年公务接待费预算0.00万元。')).toEqual(['DIS001']);
    expect(codes(trips(''), '2024年“三公”经费预算0.00万元。')).toContain('DIS001');
    expect(codes(trips('0.00'), '2024年“三公”经费预算2.00万元。')).not.toEqual([]);
  });
});
