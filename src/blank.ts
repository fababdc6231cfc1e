/** The story of a blank: the tables of the layout with nothing in them, as YAML or as a workbook to be filled in. */
import type { OwnWords } from './lexicon/own.ts';
import type { Printout } from './model/printout.ts';
import { headingOf, printoutsOf } from './printed.ts';
import { type BlankOptions, blankReport, nameOf } from './write/blank/report.ts';
import { EMPTY_NOTE, OFTEN_EMPTY } from './write/blank/standard.ts';
import { blankWorkbook } from './write/blank/workbook.ts';
import { blankYaml } from './write/blank/yaml.ts';
import { REFERENCE } from './write/layouts/reference.ts';

/** Everything a blank begins with besides the department and the year. */
export function blankText(options: BlankOptions): string {
  const carried = options.carried?.get('项目支出表')?.行 ?? [];
  return blankYaml(blankReport(options, REFERENCE), { projects: carried.map(({ labels }) => nameOf(labels)) });
}

export function blankBook(options: BlankOptions, own?: OwnWords): Promise<Uint8Array> {
  const report = blankReport(options, REFERENCE);
  const printouts = printoutsOf(report).map(
    (printout, index): Printout =>
      OFTEN_EMPTY.includes(report.tables[index]!.name) ? { ...printout, note: EMPTY_NOTE } : printout,
  );
  const carried = [...(options.carried?.values() ?? [])].flatMap((sides) => Object.values(sides).flat());
  return blankWorkbook({ report, printouts, heading: headingOf(report), carried, subjects: own?.subjects });
}
