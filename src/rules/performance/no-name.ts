import type { Forms, TargetForm } from '../../model/form.ts';
import type { Problem } from '../../model/problem.ts';

/** PER003: a form that does not say which project it is about; none of its money can be held against anything. */
export const formsWithoutName = ({ forms }: Forms): Problem[] =>
  forms.flatMap(({ form }) =>
    form.project || isUnused(form)
      ? []
      : [{ code: 'PER003', place: form.at, raw: '', label: form.title.value, data: {}, incomplete: false }],
  );

/** A page of the forms that nobody filled in: it is about no project. */
export const isUnused = ({ project, money, passages, indicators }: TargetForm): boolean =>
  project === undefined &&
  indicators.length === 0 &&
  passages.every(({ text }) => text.value.trim() === '') &&
  money.every(({ lines }) => lines.every(({ cell }) => cell.raw.trim() === ''));
