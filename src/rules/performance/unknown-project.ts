import type { Forms } from '../../model/form.ts';
import type { Problem } from '../../model/problem.ts';

/** Where more forms than this, and most of them, name no project of the table, the table lists something else. */
const FEW = 3;

/** PER001: a form of a project that the project table does not list, or lists under another name. */
export function unknownProjects({ forms, projects }: Forms): Problem[] {
  if (projects === 0) return [];
  // What is passed on to governments below stands in no list of the department's own projects.
  const named = forms.filter(({ form }) => form.project && !/转移支付/u.test(form.title.value));
  const unknown = named.filter(({ rows }) => rows.length === 0);
  const found = named.filter(({ rows, spelt }) => rows.length === 0 || spelt !== undefined);
  const others = unknown.length > FEW && unknown.length * 2 > named.length;
  const said = others ? found.filter((form) => form === unknown[0] || form.spelt !== undefined) : found;
  return said.map(({ form, spelt, rows }) => {
    const { value, at } = form.project!;
    const [row] = rows;
    return {
      code: 'PER001',
      place: at,
      raw: value,
      label: form.title.value,
      data: {
        project: value,
        ...(spelt !== undefined && { suggestion: spelt }),
        ...(others && spelt === undefined && { count: unknown.length }),
      },
      ...(spelt !== undefined && row && { related: [{ role: 'same' as const, place: row.total.place, raw: spelt }] }),
      incomplete: false,
    };
  });
}
