import { projectKey } from '../../lexicon/project-name.ts';
import type { Forms, ReadForm } from '../../model/form.ts';
import { push } from '../../model/multimap.ts';
import type { Problem } from '../../model/problem.ts';

/** PER004: two forms of one project. Projects of one name in several offices, or in several rows of the table, may each have their own. */
export function formsTwice({ forms }: Forms): Problem[] {
  const byProject = new Map<string, ReadForm[]>();
  for (const form of forms) {
    const { project, office } = form.form;
    if (project) push(byProject, `${projectKey(project.value)}\u001f${office?.value.replace(/\s/gu, '') ?? ''}`, form);
  }
  return [...byProject.values()].flatMap(([first, ...others]) =>
    others.slice(Math.max(0, (first?.rows.filter(({ carried }) => !carried).length ?? 0) - 1)).map(({ form }) => ({
      code: 'PER004',
      place: form.project!.at,
      raw: form.project!.value,
      label: form.title.value,
      data: { project: form.project!.value },
      related: [{ role: 'first' as const, place: first!.form.project!.at, raw: first!.form.project!.value }],
      incomplete: false,
    })),
  );
}
