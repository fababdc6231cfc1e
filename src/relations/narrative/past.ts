import type { Base } from '../../model/claim.ts';
import type { Fact } from '../../model/fact.ts';
import type { Relation } from '../../model/relation.ts';
import { isWithin } from '../../model/rounding.ts';
import type { ToldRecord } from '../../model/told.ts';
import type { Stated } from './stated.ts';

const KINDS = ['预算', '执行'] as const;

/**
 * Last year's amount as a sentence states it is what the tables state for that year, as worded; where a sentence states only the
 * change, this year's amount less the change is. Whose words do not say whether it was budgeted or carried out may mean either:
 * they can be borne out, and are doubted where the tables know one of the two only.
 * @param year the report's
 * @param lent this year's amount of records that have none of their own
 */
export function pastInTables(
  records: readonly ToldRecord[],
  stated: Stated,
  year: number | undefined,
  now: (fact: Fact) => Fact,
  lent: ReadonlyMap<ToldRecord, Fact>,
): Relation[] {
  const found: Relation[] = [];
  /** Changes that stand alone over a base whose kind no word tells: whether the only one the tables know bears them out. */
  const unsaid: { readonly relation: Relation; readonly alone: boolean; readonly held: boolean }[] = [];
  const isLastYear = (base: Base | undefined): boolean =>
    base?.year === undefined || year === undefined || base.year === year - 1;
  for (const record of records) {
    const { currents, priors, changes, named, reason, reading } = record;
    if (named !== undefined || reason) continue;
    for (const { fact, base, worded } of priors) {
      if (worded || !isLastYear(base)) continue;
      const past = pastOf(reading, fact, base, stated, (one) => isWithin(one.value - fact.value, one.half + fact.half));
      if (past) found.push({ kind: 'same', total: past.fact, parts: [now(fact)], ...past.how });
    }
    const borrowed = lent.get(record);
    const [current, change] = [currents.at(-1)?.fact ?? borrowed, changes[0]];
    if (!current || !change || priors.length > 0 || !isLastYear(change.base)) continue;
    const { fact, base } = change;
    const past = pastOf(reading, current, base, stated, (one) =>
      isWithin(current.value - one.value - fact.value, current.half + one.half + fact.half),
    );
    if (!past) continue;
    const relation: Relation = { kind: 'change', total: now(fact), parts: [now(current), past.fact] };
    const how = borrowed && !past.how ? { likely: true as const } : past.how;
    if (base?.kind === undefined && !base?.adjusted)
      unsaid.push({ relation, alone: record.rates.length === 0, held: past.how === undefined });
    if (base?.kind !== undefined || past.how === undefined) found.push({ ...relation, ...how });
  }
  return [...found, ...unsaidOf(unsaid)];
}

/**
 * 比上年增加10万元 may go by what was budgeted or carried out: it goes by the one the tables know where most of the text does, and where
 * it is just what lies between the two years but for its direction. One with a rate goes by whatever its rate goes by.
 */
function unsaidOf(
  changes: readonly { readonly relation: Relation; readonly alone: boolean; readonly held: boolean }[],
): Relation[] {
  const unlike = changes.filter(({ held }) => !held);
  const isUsual = unlike.length < changes.length - unlike.length;
  return unlike.map(({ relation, alone }) =>
    alone && (isUsual || isTurned(relation)) ? { ...relation, likely: true } : { ...relation, doubtful: true },
  );
}

function isTurned({ total, parts }: Relation): boolean {
  const [now, before] = parts as [Fact, Fact];
  return total.value !== 0n && isWithin(now.value - before.value + total.value, now.half + before.half + total.half);
}

type Past = { readonly fact: Fact; readonly how?: Pick<Relation, 'likely' | 'doubtful'> };

/** The statement that is meant, or the only one there is. */
function pastOf(
  reading: ToldRecord['reading'],
  { at, unit }: Fact,
  base: Base | undefined,
  stated: Stated,
  agrees: (fact: Fact) => boolean,
): Past | undefined {
  const kinds = base?.kind === undefined ? KINDS : [base.kind];
  const known = kinds.flatMap((kind) => stated.before(reading, at, kind) ?? []);
  const borneOut = known.find(agrees);
  // A table in 元 beside a text in 万元: that they differ by what rounding leaves says nothing.
  if (borneOut) return borneOut.unit === unit ? { fact: borneOut } : undefined;
  // What the tables know may be of other money.
  if (known.length !== 1 || !stated.isWorded(known[0]!, reading)) return undefined;
  return base?.kind === undefined ? { fact: known[0]!, how: { doubtful: true } } : { fact: known[0]! };
}
