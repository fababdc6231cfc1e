import type { OwnWords } from '../lexicon/own.ts';
import type { Report, Unchecked } from '../model/report.ts';
import { deriveFacts } from './derive.ts';

/** Lists of assets, of debts, of what is to be collected stand aside from the budget; where their totals prove what adds up, they are checked so far. */
export function withProvenLists(report: Report, own?: OwnWords): Report {
  const isProven = ({ table, isMoney }: Unchecked): boolean => {
    if (!table || !isMoney) return false;
    const { tables, problems } = deriveFacts({ ...report, tables: [table], unchecked: [] }, 0, own);
    const isWhole = tables.every(({ figures, understood }) => figures === understood);
    return isWhole && problems.some(({ code }) => code === 'SCH013') && !problems.some(({ incomplete }) => incomplete);
  };
  const proven = report.unchecked.filter(isProven);
  if (proven.length === 0) return report;
  return {
    ...report,
    tables: [...report.tables, ...proven.flatMap(({ table }) => table ?? [])],
    unchecked: report.unchecked.filter((one) => !proven.includes(one)),
  };
}
