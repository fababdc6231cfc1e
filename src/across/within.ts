/** BAT003 within one workbook that holds the tables of a department and those of its units. */

import { ALL } from '../model/dimension.ts';
import type { Fact } from '../model/fact.ts';
import type { Finding } from '../model/finding.ts';
import { placeKey } from '../model/place.ts';
import { type Agreement, type Broken, comparedWith } from './compared.ts';
import type { Member } from './member.ts';
import { isSameUnit } from './same-unit.ts';
import { totalsAndBelow } from './summary.ts';
import { sumOfUnits } from './units.ts';

/** Totals of two units or more that have to agree before one that does not is odd, and in how many amounts. */
const ENOUGH = 4;
const AMOUNTS = 3;

/**
 * Departments print some of their units only, so that the department is the sum of those in the workbook is known where one of
 * its own tables lists just these, or the report says that it consists of them; else it is asked about where most totals that several
 * units have a share in agree.
 * @param cells facts of the tables
 * @param said the units that the report says it consists of
 * @param found what is wrong with single figures: that a total holds one of them needs no second word
 */
export function sumOfOwnUnits(
  whose: Pick<Member, 'path' | 'department' | 'year'>,
  cells: readonly Fact[],
  said: readonly string[],
  found: readonly Finding[],
): Finding[] {
  const { apart, listed } = unitsIn(cells);
  const units = [...apart];
  if (units.length < 2) return [];
  const lists = [...listed];
  // Of a unit that is listed and has no tables nothing is known.
  if (said.length > units.length || lists.some((name) => !units.some((unit) => isSameUnit(name, unit)))) return [];
  const isAll = (names: readonly string[]): boolean =>
    names.length > 0 && units.every((unit) => names.some((name) => isSameUnit(name, unit)));
  const isListed = isAll(lists) || (said.length === units.length && isAll(said));
  const amounts = cells.filter(({ state, at, crossed }) => state === 'figure' && at.measure === '金额' && !crossed);
  const member = (unit: string): Member => ({
    ...whose,
    department: unit === ALL ? whose.department : unit,
    stated: totalsAndBelow(amounts, unit),
    finer: '',
    isWhole: true,
    sha256: '',
    figures: '',
    stage: '',
    mended: new Map(),
  });
  const wrong = new Set(
    found.flatMap(({ place, suspects }) => [place, ...suspects.map((one) => one.place)]).map(placeKey),
  );
  const isTold = ({ total, parts }: Broken): boolean =>
    [total, ...parts.map(({ one }) => one)].some(({ place }) => wrong.has(placeKey(place)));
  const sums = sumOfUnits(
    comparedWith(member(ALL), units.map(member)),
    { listed: isListed },
    { bearsOut: mostAgree, isTold, byReason: true },
  );
  return 'compared' in sums ? [] : [...sums];
}

const mostAgree = ({ shared, amounts, differ }: Agreement): boolean =>
  shared >= ENOUGH && amounts >= AMOUNTS && shared > differ;

type Units = { readonly apart: ReadonlySet<string>; readonly listed: ReadonlySet<string> };

/** Units that whole tables are of, and those that tables of the department list in total. */
function unitsIn(cells: readonly Fact[]): Units {
  const [apart, listed] = [new Set<string>(), new Set<string>()];
  const named = cells.filter(({ at }) => at.budgetUnit !== ALL);
  if (named.length === 0) return { apart, listed };
  const owners = new Map<number, string | undefined>();
  for (const { table, at } of cells) {
    const isOthers = owners.has(table) && owners.get(table) !== at.budgetUnit;
    owners.set(table, isOthers || at.budgetUnit === ALL ? undefined : at.budgetUnit);
  }
  for (const { table, at, state } of named) {
    if (owners.get(table) !== undefined) apart.add(at.budgetUnit);
    else if (state === 'figure' && at.item === ALL && at.project === ALL && at.function === ALL && at.economic === ALL)
      listed.add(at.budgetUnit);
  }
  return { apart, listed };
}
