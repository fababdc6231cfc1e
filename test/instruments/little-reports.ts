/** Little sound reports that tests spoil in one place: tables as they are typed, and a table of both sides beside a text. */
import { type Cells, written } from '../facts/typed.ts';

/** Two classes, the first with three subjects of its own. */
const SUBJECTS = `
|合计|1000|700|300
201|一般公共服务支出|800|600|200
20103|政府办公厅（室）及相关机构事务|800|600|200
2010301|行政运行|600|600|
2010302|一般行政管理事务|150||150
2010303|机关服务|50||50
208|社会保障和就业支出|200|100|100
20805|行政事业单位养老支出|200|100|100
2080505|机关事业单位基本养老保险缴费支出|200|100|100`;

/** A table of 2025 of what is spent on each subject, its first row of amounts the fourth. */
export const bySubject = (title: string, rows = SUBJECTS): Cells =>
  written(`
2025年${title}
单位：万元
科目编码|科目名称|合计|基本支出|项目支出
${rows.trim()}`);

/** The same money in two tables: all of it, and what is of 一般公共预算. */
export const ofOneFund = (rows = SUBJECTS): readonly [Cells, Cells] => [
  bySubject('部门支出总表', rows),
  bySubject('一般公共预算支出表', rows),
];

type Lines = readonly (readonly [name: string, amount: number])[];

/** 收支总表 of 2024 alone: what comes in of each fund, what is brought over from last year, if anything is, and what two classes get. */
export function bothSides(funds: Lines, carried: number | null): string {
  const money = (amount: number | null): string => (amount ?? 0).toFixed(2).replace(/(\d)(\d{3}\.)/u, '$1,$2');
  const line = (name: string, amount: number | null): string =>
    `      - 项目: ${name}\n        预算数:${amount === null ? '' : ` ${money(amount)}`}\n`;
  const own = funds.reduce((sum, [, amount]) => sum + amount, 0);
  const all = own + (carried ?? 0);
  const lines = (of: Lines): string => of.map(([name, amount]) => line(name, amount)).join('');
  return `部门: 示例局\n年度: 2024\n单位: 万元\n预算表:\n  收支总表:\n    标题: 2024年部门收支总表\n    收入:\n${lines(funds)}${line('本年收入合计', own)}${line('上年结转', carried)}${line('收入总计', all)}    支出:\n${lines(
    [
      ['一、一般公共服务支出', all - 200],
      ['二、科学技术支出', 200],
      ['本年支出合计', all],
      ['支出总计', all],
    ],
  )}`;
}
