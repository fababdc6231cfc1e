import type { Dimension } from '../model/dimension.ts';
import { isSum, type RowAmounts } from './row-amounts.ts';
import { isMember, type Joined } from './sections.ts';

/**
 * 某某市公路管理段 over its projects, in one column with them, below 某某市交通局本级 over its own: a name that no ending tells to be
 * a unit's is one where the list adds up with it and does not while it is a project.
 */
export function unitsAmongProjects(rows: readonly Joined[], amounts: () => RowAmounts): readonly Joined[] {
  const units = rows.flatMap((row, index) => (namesOnly(row, 'budgetUnit') ? [index] : []));
  const projects = rows.flatMap((row, index) => (namesOnly(row, 'project') ? [index] : []));
  if (units.length === 0 || projects.length < 2 || projects.length > MOST) return rows;
  const places = new Set(units.flatMap((index) => placeOf(rows[index]!.at.budgetUnit!) ?? []));
  const named = projects.filter((index) => places.has(placeOf(rows[index]!.at.project!) ?? ''));
  const known = [...units, ...byPlace(named, units, rows, amounts)];
  const found = new Set([...known, ...byFigures(known, rows, amounts)]);
  if (found.size === units.length) return rows;
  return rows.map((row, index) => {
    const { project } = row.at;
    return found.has(index) && project !== undefined ? { ...row, at: { budgetUnit: project } } : row;
  });
}

/** Names that begin with the place of a unit, one by one or all of them, where less is broken with them than without. */
function byPlace(
  named: readonly number[],
  units: readonly number[],
  rows: readonly Joined[],
  amounts: () => RowAmounts,
): readonly number[] {
  if (named.length === 0) return [];
  const without = broken(units, rows, amounts());
  if (without === 0) return [];
  const hasTotal = rows.some(({ total, subtotal }) => total && !subtotal);
  // A project that the unit's total leaves out stands over nothing.
  const mayBe = (index: number, all: ReadonlySet<number>): boolean => {
    const parts = following(index, all, rows);
    return parts.length > 0 && (hasTotal || isSum(amounts().compare(index, parts)));
  };
  let found: readonly number[] = [];
  let least = without;
  for (const index of named) {
    const all = [...units, ...found, index];
    const left = mayBe(index, new Set(all)) ? broken(all, rows, amounts()) : least;
    if (left >= least) continue;
    found = [...found, index];
    least = left;
  }
  // With a slip in one of several units none of them mends more than it breaks.
  const all = [...units, ...named];
  const areAll = named.every((index) => mayBe(index, new Set(all)));
  return areAll && broken(all, rows, amounts()) < least ? named : found;
}

/** Without such a name the figures have to say it to the last digit: the unit above is the first of its projects, the row after them all the rest. */
function byFigures(units: readonly number[], rows: readonly Joined[], amounts: () => RowAmounts): readonly number[] {
  return units.flatMap((unit) => {
    const below = following(unit, new Set(units), rows);
    return below.length < 3 || amounts().compare(unit, below).broken === 0 ? [] : (split(unit, below, amounts()) ?? []);
  });
}

/** The rows that stand over others below this one, where each is what follows it up to the next. */
function split(head: number, below: readonly number[], amounts: RowAmounts): readonly number[] | undefined {
  if (isSum(amounts.compare(head, below))) return [];
  for (let end = 1; end < below.length - 1; end++) {
    if (!isSum(amounts.compare(head, below.slice(0, end)))) continue;
    const rest = split(below[end]!, below.slice(end + 1), amounts);
    if (rest) return [below[end]!, ...rest];
  }
  return undefined;
}

/** In how many columns units are not what stands below them, and the totals not the units. */
function broken(units: readonly number[], rows: readonly Joined[], amounts: RowAmounts): number {
  const heads = [...units].sort((a, b) => a - b);
  const all = new Set(heads);
  const ofUnits = heads.map((unit) => ({ whole: unit, parts: following(unit, all, rows) }));
  const ofTotals = rows.flatMap(({ total, subtotal }, whole) => (total && !subtotal ? [{ whole, parts: heads }] : []));
  return [...ofUnits, ...ofTotals].reduce(
    (sum, { whole, parts }) => (parts.length === 0 ? sum : sum + amounts.compare(whole, parts).broken),
    0,
  );
}

/** The projects below a unit, up to the next unit or total. */
function following(unit: number, units: ReadonlySet<number>, rows: readonly Joined[]): readonly number[] {
  const found: number[] = [];
  for (let index = unit + 1; index < rows.length && !units.has(index) && isMember(rows[index]!); index++)
    if (rows[index]!.at.project !== undefined) found.push(index);
  return found;
}

/** 某某市, 某某县: the place that a name begins with. */
const placeOf = (name: string): string | undefined => /^[\u4e00-\u9fff]{1,6}?[省市县区州旗盟]/u.exec(name)?.[0];

const namesOnly = (row: Joined, dimension: Dimension): boolean =>
  isMember(row) && row.at[dimension] !== undefined && Object.keys(row.at).length === 1;

/** Longer lists are not tried. */
const MOST = 300;
