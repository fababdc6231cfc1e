import { isSame } from '../model/department.ts';
import type { Problem } from '../model/problem.ts';
import type { Report } from '../model/report.ts';

const year = (from: Report): number => Number(/\d{4}/u.exec(from.year?.value ?? '')?.[0] ?? Number.NaN);

/** As far as both say their year. */
export const isYearBefore = (report: Report, before: Report): boolean =>
  Number.isNaN(year(before)) || Number.isNaN(year(report)) || year(before) === year(report) - 1;

/** YOY005: the report given as last year's is of another department, or not of the year before. */
export function lastYear(report: Report, before: Report): Problem[] {
  const now = report.department?.value.trim();
  const then = before.department?.value.trim();
  const place = (before.year ?? before.department ?? report.year ?? report.department)?.at;
  if (!place) return [];
  const rightYear = isYearBefore(report, before);
  const rightDepartment = now === undefined || then === undefined || isSame(now, then);
  if (rightYear && rightDepartment) return [];
  const data = {
    department: then ?? '',
    year: before.year?.value ?? '',
    expectedDepartment: now ?? '',
    expectedYear: String(year(report) - 1),
  };
  return [
    { code: 'YOY005', place, raw: rightYear ? (then ?? '') : (before.year?.value ?? ''), data, incomplete: false },
  ];
}
