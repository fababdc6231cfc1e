import type { Base } from '../../model/claim.ts';
import { type Fact, isThisYear } from '../../model/fact.ts';
import type { Relation } from '../../model/relation.ts';
import type { ToldRecord } from '../../model/told.ts';

/**
 * Last year's amount as a sentence states it is what last year's report stated for that year, as worded: budgets only, for what was
 * carried out no budget tells. Unsaid which of the two, it can be borne out and not contradicted. Where a sentence states only the
 * change, this year less the change is held against it in the same way.
 * @param before facts of last year's report
 */
export function priorsOf(records: readonly ToldRecord[], before: readonly Fact[]): Relation[] {
  if (before.length === 0) return [];
  const stated = new Map<number, Fact>();
  for (const fact of before) {
    if (!isThisYear(fact) || fact.state === 'unreadable' || fact.crossed) continue;
    const { key } = fact.at;
    if ((stated.get(key)?.state ?? 'empty') === 'empty') stated.set(key, fact);
  }
  const found: Relation[] = [];
  for (const { currents, priors, changes, named } of records) {
    if (named !== undefined) continue;
    for (const { fact, base } of priors) {
      const match = isOther(base) ? undefined : lastYears(fact, stated);
      if (match) found.push({ kind: 'prior', total: fact, parts: [match], ...unsaid(base?.kind) });
    }
    const [current, change] = [currents[0]?.fact, changes[0]];
    if (!current || !change || priors.length > 0 || isOther(change.base)) continue;
    const match = lastYears(current, stated);
    if (match)
      found.push({ kind: 'change', total: change.fact, parts: [current, match], ...unsaid(change.base?.kind) });
  }
  return found;
}

/** Last year's report says nothing of what was carried out, nor of what was changed later. */
const isOther = (base: Base | undefined): boolean => base?.kind === '执行' || base?.adjusted === true;

const unsaid = (kind: string | undefined) => (kind === undefined ? { doubtful: true as const } : {});

/** The statement of the year before at the same words; where nothing says whose year's money it is, of any. */
function lastYears({ at }: Fact, stated: ReadonlyMap<number, Fact>): Fact | undefined {
  const then = at.with('basis', '本年预算').with('measure', '金额');
  return (
    stated.get(then.key) ??
    (then.nature === '合计' ? stated.get(then.with('nature', '本年支出').key) : undefined) ??
    stated.get(then.with('origin', '当年预算安排').key)
  );
}

/**
 * What a sentence says of last year comes to something else than last year's report states.
 * @param orBlank that there is nothing is a statement, too
 */
export function isUnlike({ kind, total, parts }: Relation, orBlank = false): boolean {
  const all = [total, ...parts];
  if (all.some(({ state }) => state !== 'figure' && !(orBlank && state === 'empty'))) return false;
  const [first, before] = parts;
  if (!first || (kind === 'change' && !before)) return false;
  const gap = kind === 'change' && before ? first.value - before.value - total.value : total.value - first.value;
  const slack = all.reduce((sum, { half }) => sum + half, 0n);
  return gap > slack || -gap > slack;
}
