import type { Problem } from '../model/problem.ts';
import type { Report } from '../model/report.ts';

/** IOE005: parts that were read but are not checked yet. A silent gap would cost more than saying so. */
export const uncheckedParts = (report: Report): Problem[] =>
  report.unchecked.map(({ what, at, isMoney }) => ({
    code: 'IOE005',
    place: at,
    raw: what,
    data: { what },
    incomplete: isMoney,
  }));
