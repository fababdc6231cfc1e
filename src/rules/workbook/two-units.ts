import type { Problem } from '../../model/problem.ts';
import type { Ground } from './ground.ts';

/** XLS010: two units are stated for one table. One of them is wrong by a factor of ten or ten thousand; neither is taken on trust. */
export const twoUnits = ({ report }: Ground): Problem[] =>
  report.tables.flatMap(({ name, unit, otherUnits = [] }) => {
    const other = otherUnits.find(({ value }) => value !== unit?.value);
    return unit && other
      ? [
          {
            code: 'XLS010',
            place: other.at,
            raw: other.value,
            label: name,
            data: { table: name, other: other.value, unit: unit.value },
            related: [{ role: 'first' as const, place: unit.at, raw: unit.value }],
            incomplete: true,
          },
        ]
      : [];
  });
