import { ALL } from '../model/dimension.ts';
import { type Fact, isThisYear } from '../model/fact.ts';
import { push } from '../model/multimap.ts';
import type { Relation } from '../model/relation.ts';

/** 工资福利支出, the wages. */
const WAGES = '301';

/**
 * Wages are 人员经费: where a table has all of them under 公用经费, the two columns are exchanged, or their headings. That a part of them stands
 * there proves nothing; what some pay to people they do not employ does.
 * Source: 支出经济分类科目, 301 工资福利支出.
 */
export function wagesArePersonnel(facts: readonly Fact[]): Relation[] {
  const rows = new Map<number, Fact[]>();
  for (const fact of facts)
    if (fact.at.economic.startsWith(WAGES) && isThisYear(fact) && !fact.row.told && !fact.crossed)
      push(rows, fact.row.id, fact);
  const found = [...rows.values()].flatMap((row) => {
    const of = (nature: string): Fact | undefined => row.find(({ at }) => at.nature === nature);
    const [personnel, running] = [of('人员经费'), of('公用经费')];
    const whole = of('基本支出') ?? of('本年支出') ?? of(ALL);
    return personnel && running && whole?.state === 'figure' ? [{ personnel, running, whole }] : [];
  });
  const exchanged = new Set(
    found
      .filter(
        ({ personnel, running, whole }) =>
          whole.at.economic === WAGES && personnel.value === 0n && running.value !== 0n,
      )
      .map(({ whole }) => whole.table),
  );
  return found.flatMap(({ personnel, whole }): Relation[] =>
    exchanged.has(whole.table) ? [{ kind: 'same', total: whole, parts: [personnel], likely: true }] : [],
  );
}
