import type { OwnSubjects } from '../lexicon/classification.ts';
import type { Lexicon } from '../lexicon/phrase.ts';
import type { Fact } from '../model/fact.ts';
import type { Workbook } from '../model/grid.ts';
import type { Problem } from '../model/problem.ts';
import type { Report } from '../model/report.ts';
import type { StatedSubject } from '../model/subject.ts';
import { blankReport, isBlank } from './blank-report.ts';
import { copiedTables } from './copied-tables.ts';
import { emptyTables } from './empty-table.ts';
import { finalAccounts } from './final-account.ts';
import { lastYear } from './last-year.ts';
import { listedTwice } from './listed-twice.ts';
import { missingTables } from './missing-tables.ts';
import { narrativeRules } from './narrative/apply.ts';
import { residuesOfForms } from './narrative/residue.ts';
import { noTable } from './no-table.ts';
import { otherDepartments } from './other-department.ts';
import { otherTexts } from './other-text.ts';
import { pricedRows } from './priced.ts';
import { subjectCodes } from './subject-code.ts';
import { namesOfOthers } from './subject-elsewhere.ts';
import { subjectNames } from './subject-name.ts';
import { uncheckedParts } from './unchecked.ts';
import { unreadTables } from './unread-tables.ts';
import { vehicleCounts } from './vehicles.ts';
import { workbookHygiene } from './workbook/apply.ts';
import { errorCells } from './workbook/error-cell.ts';
import { Ground } from './workbook/ground.ts';
import { withoutNumbersOf } from './workbook/missing-sheet.ts';

/**
 * What is not arithmetic.
 * @param facts of the tables; `all` holds those of the running text besides
 * @param figures met in the tables, whether they were understood or not
 * @param lexicon the words the tables were read by
 * @param said places of figures whose arithmetic was found wrong
 */
export const applyRules = (
  report: Report,
  facts: readonly Fact[],
  all: readonly Fact[],
  figures: number,
  subjects: readonly StatedSubject[],
  said: ReadonlySet<string>,
  lexicon: Lexicon,
  before?: Report,
  own?: OwnSubjects,
): Problem[] => [
  ...otherTexts(report),
  ...noTable(report, all),
  ...copiedTables(report),
  ...unreadTables(report),
  ...uncheckedParts(report),
  ...finalAccounts(report),
  ...(isBlank(report, figures, facts)
    ? blankReport(report, figures)
    : [...emptyTables(report, facts, all), ...missingTables(report, facts, lexicon)]),
  ...otherDepartments(report),
  ...listedTwice(facts),
  ...pricedRows(report, facts, said),
  ...(report.assets ? vehicleCounts(report.assets.vehicles) : []),
  ...subjectNames(subjects, own),
  ...namesOfOthers(subjects, own),
  ...subjectCodes(subjects, own),
  ...(report.text ? narrativeRules(report, facts) : []),
  ...(report.forms ? residuesOfForms(report.forms) : []),
  ...(before ? lastYear(report, before) : []),
];

/**
 * The same of a workbook as a file: what failed in it, to be said before anything else of its cells, and how it is made.
 * @param ruled what the rules above say
 */
export function applyWorkbookRules(
  book: Workbook,
  report: Report,
  facts: readonly Fact[],
  said: readonly Problem[],
  ruled: readonly Problem[],
): { readonly failed: Problem[]; readonly hygiene: Problem[] } {
  const ground = new Ground(book, report, facts, said);
  const hygiene = book.ofWord ? [] : withoutNumbersOf(ruled, workbookHygiene(ground));
  return { failed: errorCells(ground), hygiene };
}
