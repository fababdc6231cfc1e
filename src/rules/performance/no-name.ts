import type { Forms } from '../../model/form.ts';
import type { Problem } from '../../model/problem.ts';

/** PER003: a form that does not say which project it is about; none of its money can be held against anything. */
export const formsWithoutName = ({ forms }: Forms): Problem[] =>
  forms.flatMap(({ form }) =>
    form.project
      ? []
      : [{ code: 'PER003', place: form.at, raw: '', label: form.title.value, data: {}, incomplete: false }],
  );
