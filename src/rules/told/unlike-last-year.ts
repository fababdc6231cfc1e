import { formatMoney, type Unit } from '../../model/money.ts';
import type { Problem } from '../../model/problem.ts';
import type { Relation } from '../../model/relation.ts';

/** Places that are listed; the rest is counted. */
const LISTED = 5;

/**
 * YOY008: a sentence measures against last year and does not say which of the two, and last year's report published another
 * budget. It may mean what was carried out: then it should say so. Once a report.
 * @param unlike last year's amount as told, or the change, beside what last year's report states
 */
export function unlikeLastYear(unlike: readonly Relation[]): Problem[] {
  const [first] = unlike;
  if (!first) return [];
  const { kind, total, parts } = first;
  const before = parts.at(-1)!;
  const told = kind === 'change' ? parts[0]!.value - total.value : total.value;
  const unit = total.unit as Unit;
  const decimals = Math.max(total.decimals, before.decimals);
  return [
    {
      code: 'YOY008',
      place: total.place,
      raw: total.raw,
      data: {
        told: formatMoney(told, unit, decimals, true),
        published: formatMoney(before.value, unit, decimals, true),
        unit,
        change: kind === 'change' ? 1 : 0,
        count: unlike.length,
      },
      related: [
        { role: 'same', place: before.place, raw: before.raw },
        ...unlike
          .slice(1, LISTED)
          .map((one) => ({ role: 'alike' as const, place: one.total.place, raw: one.total.raw })),
      ],
      incomplete: false,
    },
  ];
}
