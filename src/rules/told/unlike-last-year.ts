import { formatMoney, type Unit } from '../../model/money.ts';
import { placeKey } from '../../model/place.ts';
import type { Problem } from '../../model/problem.ts';
import type { Relation } from '../../model/relation.ts';
import type { ToldRecord } from '../../model/told.ts';

/** Places that are listed; the rest is counted. */
const LISTED = 5;

/**
 * YOY008: a sentence measures against last year and does not say which of the two, and last year's report, or the column of last year
 * in this one's tables, states another budget. It may mean what was carried out: then it should say so. Once a report.
 * @param all last year's amount as told, or the change, beside what is stated
 * @param said places of which something is said already: what is wrong otherwise says nothing of its base
 */
export function unlikeLastYear(
  all: readonly Relation[],
  records: readonly ToldRecord[],
  said: ReadonlySet<string>,
): Problem[] {
  const wrong = new Set(records.filter((record) => placesOf(record).some((place) => said.has(place))).flatMap(factsOf));
  const unlike = all.filter(({ total }) => !wrong.has(total.id));
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
        own: before.at.basis === '本年预算' ? 0 : 1,
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

const figuresOf = ({ currents, priors, changes, rates }: ToldRecord) => [...currents, ...priors, ...changes, ...rates];
const factsOf = (record: ToldRecord): number[] => figuresOf(record).map(({ fact }) => fact.id);
const placesOf = (record: ToldRecord): string[] =>
  figuresOf(record).flatMap(({ fact, moved }) => [placeKey(fact.place), ...(moved ? [placeKey(moved.at)] : [])]);
