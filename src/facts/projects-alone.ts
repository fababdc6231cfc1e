import { isBesideProjects, PROJECTS, WITH_OTHERS } from '../model/beside-projects.ts';
import { ALL } from '../model/dimension.ts';
import { type Fact, isThisYear } from '../model/fact.ts';

/**
 * 项目支出及其他支出预算表 of a department that has 经营支出 and the like may list its projects alone: its total is then what another table
 * says of 项目支出, while others stand beside that there.
 */
export function projectsAlone(facts: readonly Fact[]): readonly Fact[] {
  const totals = facts.filter(
    (fact) => fact.at.nature === WITH_OTHERS && fact.at.entry.isRoot && isThisYear(fact) && fact.state === 'figure',
  );
  if (totals.length === 0) return facts;
  const beside = new Set(facts.filter((fact) => isBesideProjects(fact) && isThisYear(fact)).map(keyOf));
  const projects = facts.filter((fact) => fact.at.nature === PROJECTS && isThisYear(fact) && fact.value !== 0n);
  const isAlone = (total: Fact): boolean =>
    beside.has(keyOf(total)) &&
    projects.some((fact) => fact.table !== total.table && fact.value === total.value && keyOf(fact) === keyOf(total));
  const alone = new Set(totals.filter(isAlone).map(({ table }) => table));
  if (alone.size === 0) return facts;
  return facts.map((fact) =>
    alone.has(fact.table) && fact.at.nature === WITH_OTHERS ? fact.withNature(PROJECTS) : fact,
  );
}

/** Whatever it is spent on. */
const keyOf = ({ at }: Fact): number => at.with('nature', PROJECTS).with('origin', ALL).key;
