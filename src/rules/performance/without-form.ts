import type { Forms, ProjectRow } from '../../model/form.ts';
import type { Problem } from '../../model/problem.ts';

/** Projects named one by one. */
const NAMED = 3;

/**
 * PER002: a project of the table that has no form, in a report that has forms of others. Many departments publish the forms of their main
 * projects only: where a good part has none, that is no slip, and said once as a note.
 */
export function projectsWithoutForm({ forms, without, projects }: Forms): Problem[] {
  const [first] = without;
  // Forms that name none of the table's projects are about others.
  if (!first || !forms.some(({ rows }) => rows.length > 0)) return [];
  if (without.length <= NAMED && without.length * 3 <= projects) return without.map((row) => said(row, 1));
  return [{ ...said(first, without.length), severity: 'note' }];
}

const said = ({ name, total }: ProjectRow, count: number): Problem => ({
  code: 'PER002',
  place: total.place,
  raw: total.raw,
  label: `${total.label.table} › ${total.label.row}`,
  data: { project: name, count },
  incomplete: false,
});
