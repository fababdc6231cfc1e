import { projectKey } from '../../lexicon/project-name.ts';
import type { TargetForm } from '../../model/form.ts';
import type { Report } from '../../model/report.ts';

/** How the targets of a year that is over were met: its money is what was spent. */
export const ASSESSED = /自评|评价|监控|完成情况/u;

/**
 * The forms of targets in a Word document beside a report that has none itself: 绩效目标表.docx beside 公开表.xlsx. A report that has
 * forms prints them there again. Forms of another year than the report, and those that name no project, are of something else.
 * @param known forms of documents before this one, which may print the same
 */
export function formsBeside(
  { forms: own = [], tables, year }: Report,
  { forms = [], year: other }: Report,
  known: readonly TargetForm[],
): readonly TargetForm[] {
  if (own.length > 0 || tables.length === 0) return [];
  const [ofReport, ofDocument] = [digitsIn(year?.value), digitsIn(other?.value)];
  const isOfYear = (form: TargetForm): boolean => {
    const said = digitsIn(form.year?.value) ?? ofDocument;
    return said === undefined || ofReport === undefined || said === ofReport;
  };
  const said = new Set(known.map(keyOf));
  return forms.filter(
    (form) => form.project && isOfYear(form) && !ASSESSED.test(form.title.value) && !said.has(keyOf(form)),
  );
}

const digitsIn = (year: string | undefined): string | undefined => /\d{4}/u.exec(year ?? '')?.[0];

/** Projects of one name in several offices have each their own. */
const keyOf = ({ project, office }: TargetForm): string =>
  `${projectKey(project?.value ?? '')}\u001f${office?.value.replace(/\s/gu, '') ?? ''}`;
