import type { Base } from '../../model/claim.ts';
import type { Fact } from '../../model/fact.ts';
import type { Relation } from '../../model/relation.ts';
import { isWithin } from '../../model/rounding.ts';
import type { ToldRecord } from '../../model/told.ts';
import { isUnlike } from './priors.ts';
import { sameBase } from './restated.ts';
import { entryOf, type Stated } from './stated.ts';
import { isRateOf, overUnsaid, type Unsaid } from './unsaid-base.ts';

const KINDS = ['预算', '执行'] as const;

export type PastInTables = {
  readonly relations: readonly Relation[];
  /** Where no word says against what last year it is held, and the only one the tables know is another. */
  readonly unlike: readonly Relation[];
};

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
): PastInTables {
  const found: Relation[] = [];
  const unsaid: Unsaid[] = [];
  const isLastYear = (base: Base | undefined): boolean =>
    base?.year === undefined || year === undefined || base.year === year - 1;
  for (const record of records) {
    const { currents, priors, changes, rates, named, reason, reading } = record;
    if (named !== undefined || (reason && !isOfFund(record))) continue;
    for (const { fact, base, worded } of priors) {
      if (worded || !isLastYear(base)) continue;
      const past = pastOf(reading, fact, base, stated, (one) => isWithin(one.value - fact.value, one.half + fact.half));
      if (past) found.push({ kind: 'same', total: past.fact, parts: [now(fact)], ...past.how });
    }
    // 主要是一般公共预算支出增加5万元: of an amount that the tables state.
    const borrowed = reason ? inTables(record, stated) : lent.get(record);
    const current = currents.at(-1)?.fact ?? borrowed;
    if (!current) continue;
    const [rate, ...more] = rates;
    if (rate && changes.length + more.length + priors.length === 0 && !rate.base?.kind && isLastYear(rate.base)) {
      const past = pastOf(reading, current, rate.base, stated, (one) => isRateOf(rate.fact, current, one));
      const relation = past && { kind: 'rate' as const, total: rate.fact, parts: [now(current), past.fact] };
      if (relation) unsaid.push({ relation, alone: true, held: past.how === undefined });
    }
    for (const change of changes) {
      // Held against last year's amount where the sentence states it.
      if (!isLastYear(change.base) || priors.some((prior) => !prior.worded && sameBase(prior, change))) continue;
      const { fact, base } = change;
      const past = pastOf(reading, current, base, stated, (one) =>
        isWithin(current.value - one.value - fact.value, current.half + one.half + fact.half),
      );
      if (!past) continue;
      const relation: Relation = { kind: 'change', total: now(fact), parts: [now(current), past.fact] };
      const how = borrowed && !past.how ? { likely: true as const } : past.how;
      if (base?.kind !== undefined || base?.adjusted) found.push({ ...relation, ...how });
      else
        unsaid.push({ relation: { ...relation, ...(!past.how && how) }, alone: rates.length === 0, held: !past.how });
    }
  }
  const settled = overUnsaid(unsaid);
  // What states last year's amount itself says that it goes by that.
  const unlike = settled.filter((one) => one.kind === 'change' && one.doubtful && isUnlike(one, true));
  return { relations: [...found, ...settled], unlike };
}

/** A reason that names whose money grew, and nothing narrower: all of that. */
const isOfFund = ({ own }: ToldRecord): boolean =>
  own.fund !== undefined && Object.keys(own).every((dimension) => dimension === 'fund' || dimension === 'flow');

function inTables({ reading, changes: [change] }: ToldRecord, stated: Stated): Fact | undefined {
  const { plain, likely } = change ? stated.of(reading, entryOf(change.fact.at, reading)) : {};
  return plain?.state === 'figure' && !likely ? plain : undefined;
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
  const [fact = kinds.flatMap((kind) => stated.nothingBefore(reading, at, kind) ?? [])[0]] = known;
  if (!fact || known.length > 1) return undefined;
  if (fact.state === 'empty' && agrees(fact)) return { fact };
  const isWorded = stated.isWorded(fact, reading);
  if (!isWorded && !stated.isNearlyWorded(fact, reading)) return undefined;
  if (base?.kind === undefined) return { fact, how: { doubtful: true } };
  return isWorded && fact.state === 'figure' ? { fact } : { fact, how: { likely: true } };
}
