import { describe, expect, it } from 'vitest';
import { allUnderstood, check, checkSheets, finds, written } from '../facts/typed.ts';

/** How forms state their unit, number their columns, call the tables of an own office, and amounts that bring a unit of their own. */

const spending = (unit: string, rows: string, heads = ''): ReturnType<typeof written> =>
  written(`2024年部门支出总表
部门：示范市甲局||||${unit}
科目编码|科目名称|合计|基本支出|项目支出
${heads}${rows}`);
const ROWS = '|合计|150|100|50\n205|教育支出|150|100|50\n20502|普通教育|150|100|50';
const WRONG = ROWS.replace('205|教育支出|150', '205|教育支出|160');

describe('a unit', () => {
  it.each(['数据单位：万元', '金额单位:萬元', '单位为万元', '本表单位为万元', '单位：以万元计', '金额单位为：万元'])(
    'is said by %s',
    (unit) => {
      allUnderstood(spending(unit, ROWS));
      expect(finds(spending(unit, WRONG), 'C5')).toBe(true);
    },
  );
});

describe('letters that number columns', () => {
  it.each(['A|B|C=D+E|D|E', '栏次||A=B+C|B|C', '甲|乙|a=b+c|b|c'])('are no row: %s', (letters) => {
    allUnderstood(spending('单位：万元', ROWS, `${letters}\n`));
    expect(finds(spending('单位：万元', WRONG, `${letters}\n`), 'C6')).toBe(true);
  });
});

describe('an amount with a unit of its own', () => {
  const codes = (rows: string, unit: string): string[] =>
    check(spending(unit, rows)).findings.map(({ code, severity }) => `${code} ${severity}`);
  const IN_YUAN =
    '|合计|150.32万元|1000000|503234.56\n205|教育支出|1503234.56|1000000|503234.56\n20502|普通教育|1503234.56|1000000|503234.56';

  it('is in the unit of its table what it comes to', () => {
    expect(codes(ROWS.replace('合计|150', '合计|1500000元'), '单位：万元')).toEqual(['XLS001 query']);
    expect(finds(spending('单位：万元', ROWS.replace('合计|150', '合计|1600000元')), 'C4')).toBe(true);
  });

  it('is as fine as it says', () => {
    expect(codes(IN_YUAN, '单位：元').filter((code) => code.endsWith('error'))).toEqual([]);
    expect(finds(spending('单位：元', IN_YUAN.replace('150.32', '150.42')), 'C4')).toBe(true);
  });
});

describe('a table of the own office', () => {
  const sides = (title: string, amount: number): ReturnType<typeof written> =>
    written(`${title}
部门：示范市甲局|||单位：万元
收入||支出
项目|预算数|项目|预算数
一、一般公共预算拨款|${amount}|一、教育支出|${amount}
收入总计|${amount}|支出总计|${amount}`);

  it('is called 机关收支总表 or 本级收支总表', () => {
    for (const title of ['2024年机关收支总表', '2024年本级收支总表']) {
      allUnderstood(sides(title, 90));
      expect(checkSheets(sides('2024年部门收支总表', 150), sides(title, 90)).findings).toEqual([]);
      expect(finds(sides(title, 90).with(5, ['收入总计', 95, '支出总计', 90]), 'B6')).toBe(true);
    }
  });
});

describe('money that a town takes from its villages', () => {
  it('comes in beside the funds', () => {
    const rows = (total: number) =>
      written(`2024年部门收支总表
部门：下河镇人民政府|||单位：万元
收入||支出
项目|预算数|项目|预算数
一、一般公共预算拨款|150|一、一般公共服务支出|150
二、村级统筹资金|10|二、农林水支出|10
收入总计|${total}|支出总计|160`);
    allUnderstood(rows(160));
    expect(finds(rows(170), 'B7')).toBe(true);
  });
});
