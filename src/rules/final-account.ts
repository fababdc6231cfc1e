import { isOfFinalAccount } from '../model/final-account.ts';
import type { Problem } from '../model/problem.ts';
import type { Report } from '../model/report.ts';
import type { Table } from '../model/table.ts';

/** 收入支出决算总表 */
export const isFinalTable = ({ titles }: Table): boolean => titles.some(({ value }) => isOfFinalAccount(value));

/** One such table in a budget is last year's; most of them are a final account, which is published in tables of its own. */
export const isFinal = ({ tables }: Report): boolean => tables.filter(isFinalTable).length * 2 > tables.length;

/**
 * DIS009: most tables say that they are of a final account: the wrong file was taken, most likely. A column of 上年决算数 is what a budget
 * compares with.
 */
export function finalAccounts(report: Report): Problem[] {
  const { tables, year } = report;
  const final = tables.filter(isFinalTable);
  const [first] = final;
  if (!first || !isFinal(report)) return [];
  const { at: place, value: raw } = first.titles.find(({ value }) => isOfFinalAccount(value))!;
  const data = { tables: tables.length, count: final.length, ...(!year && { undated: 1 }) };
  return [{ code: 'DIS009', place, raw, data, incomplete: false }];
}
