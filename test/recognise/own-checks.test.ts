import { describe, expect, it } from 'vitest';
import { allUnderstood, changed, check, finds, written } from '../facts/typed.ts';

/** What a clerk puts beside or below a table to check it. */

const table = (head: string, cells: readonly string[], row = '') =>
  written(`
2024年部门支出总表
部门名称：某某局||||单位：万元
科目编码|科目名称|合计|基本支出|项目支出|${head}
|合计|100|60|40|${cells[0]}
205|教育支出|90|50|40|${cells[1]}
221|住房保障支出|10|10||${cells[2]}
${row}
`);
const zeros = ['0', '0', '0'];

describe('a column of checks', () => {
  it.each(['检查', '核对公式', '验证', '校验：', ''])('%s', (head) => {
    allUnderstood(table(head, zeros));
    expect(finds(changed(table(head, zeros), 5, 3, 12), 'D6')).toBe(true);
  });

  it.each(['差额', '核对'])('%s, ticked off', (head) => {
    allUnderstood(table(head, ['√', '√', '√']));
  });

  it('is no check where it holds an amount under no heading', () => {
    expect(check(table('', ['0', '5', '0'])).findings.map(({ code }) => code)).toEqual(['SCH011']);
  });
});

describe('a row of checks', () => {
  it.each(['校验', '核对', '检查', '与表1核对差额'])('%s', (name) => {
    allUnderstood(table('', ['', '', ''], `|${name}|0|0|0`));
    expect(check(table('', ['', '', ''], `|${name}|0|5|0`)).findings).not.toEqual([]);
  });

  it('is no project of that name', () => {
    expect(check(table('', ['', '', ''], '|安全检查|0|0|0')).findings).not.toEqual([]);
  });
});
