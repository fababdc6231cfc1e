import type { OwnWords } from '../lexicon/own.ts';
import type { Report, Unchecked } from '../model/report.ts';
import type { Table } from '../model/table.ts';
import { deriveFacts } from './derive.ts';

/** Lists of assets, of debts, of what is to be collected stand aside from the budget; where their totals prove what adds up, they are checked so far. */
export function withProvenLists(report: Report, own?: OwnWords): Report {
  const lists = new Map(report.unchecked.flatMap((one) => listIn(one)));
  const isProven = (one: Unchecked): boolean => {
    const list = lists.get(one);
    if (!list) return false;
    const { tables, problems } = deriveFacts({ ...report, tables: [list], unchecked: [] }, 0, own);
    const isWhole = tables.every(({ figures, understood }) => figures === understood);
    return isWhole && problems.some(({ code }) => code === 'SCH013') && !problems.some(({ incomplete }) => incomplete);
  };
  const proven = report.unchecked.filter(isProven);
  if (proven.length === 0) return report;
  return {
    ...report,
    tables: [...report.tables, ...proven.flatMap((one) => lists.get(one) ?? [])],
    unchecked: report.unchecked.filter((one) => !proven.includes(one)),
  };
}

const listIn = (one: Unchecked): readonly (readonly [Unchecked, Table])[] =>
  one.table && one.isMoney ? [[one, { ...one.table, isAside: true }]] : [];
