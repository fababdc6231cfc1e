/** From a report to the tables it is printed as. */
import type { Printout } from './model/printout.ts';
import type { Report } from './model/report.ts';
import type { Layout } from './write/layouts/layout.ts';
import { REFERENCE } from './write/layouts/reference.ts';
import { printoutOf } from './write/printout/table.ts';
import { CONTENTS } from './write/workbook/contents.ts';

/** Every table of a report, in its order. */
export function printoutsOf(report: Report, layout: Layout = REFERENCE): Printout[] {
  const taken = new Set([CONTENTS]);
  return report.tables.map((table) => printoutOf(table, report, layout, taken));
}

/** 某某局2023年部门预算公开表 */
export const headingOf = ({ department, year }: Report): string =>
  `${department?.value ?? ''}${year === undefined ? '' : `${year.value.replace(/年度?$/u, '')}年`}部门预算公开表`;
