import { annualOf, type Forms } from '../../model/form.ts';
import type { Problem } from '../../model/problem.ts';

/** PER011: a form labelled in one unit whose money is that of the project table in the other. */
export const formsInOtherUnit = ({ forms }: Forms): Problem[] =>
  forms.flatMap((read): Problem[] => {
    const { form, wrongUnit, unit, rows } = read;
    const total = annualOf(read);
    const [row] = rows;
    if (!form.unit || wrongUnit === undefined || unit === undefined || !total || !row) return [];
    return [
      {
        code: 'PER011',
        place: form.unit.at,
        raw: form.unit.value,
        label: `${form.title.value} › ${form.project?.value ?? ''}`,
        data: {
          unit: wrongUnit,
          meant: unit,
          total: total.raw.trim(),
          row: row.total.raw.trim(),
          rowUnit: row.total.unit,
        },
        related: [
          { role: 'total', place: total.place, raw: total.raw },
          { role: 'same', place: row.total.place, raw: row.total.raw },
        ],
        incomplete: false,
      },
    ];
  });
