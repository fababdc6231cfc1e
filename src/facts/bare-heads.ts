import type { Reading } from '../model/coordinates.ts';
import { covers, type Dimension, isByCode, isOpen } from '../model/dimension.ts';
import { isMember, type Joined } from './sections.ts';

/**
 * 某某局, and nothing beside it, over its subjects: the heading of a list and no total left blank, where no row of its kind that stands over
 * others holds an amount. One subject alone without its amounts may be forgotten.
 */
export function bareHeads(rows: readonly Joined[], isAmountless: (index: number) => boolean): ReadonlySet<number> {
  // Of a form nobody filled in each row is to have its amounts.
  if (rows.every((_, index) => isAmountless(index))) return NONE;
  const levels = new Map<string, { readonly heads: number[]; bare: boolean }>();
  for (const [index, row] of rows.entries()) {
    const next = rows[index + 1];
    if (!isMember(row) || !next || !isHeaded(row.at, next)) continue;
    const level = levelOf(row.at);
    const known = levels.get(level) ?? { heads: [], bare: true };
    levels.set(level, known);
    known.heads.push(index);
    known.bare &&= isAmountless(index);
  }
  const found = new Set<number>();
  for (const { heads, bare } of levels.values())
    if (bare && (heads.length > 1 || !namesSubject(rows[heads[0]!]!.at))) for (const head of heads) found.add(head);
  return found;
}

const NONE: ReadonlySet<number> = new Set();

const dimensionsOf = (at: Reading): readonly Dimension[] => Object.keys(at) as Dimension[];

const namesSubject = (at: Reading): boolean => dimensionsOf(at).some(isByCode);

/** What stands below it is of it: a row that says more, or the total of those that follow. */
const isHeaded = (at: Reading, next: Joined): boolean =>
  next.total
    ? isOf(at, next.at)
    : isMember(next) &&
      isOf(at, next.at) &&
      dimensionsOf(next.at).some((dimension) => at[dimension] !== next.at[dimension]);

/** Of a list the one says all that the other does; 本年支出 over its parts is a total by what it means. */
const isOf = (at: Reading, below: Reading): boolean =>
  dimensionsOf(at).some(isOpen) &&
  dimensionsOf(at).every((dimension) => {
    const [own, other] = [at[dimension], below[dimension]];
    return own !== undefined && other !== undefined && covers(dimension, own, other);
  });

/** By what a row is named, and how deep in a classification. */
const levelOf = (at: Reading): string =>
  dimensionsOf(at)
    .map((dimension) => (isByCode(dimension) ? `${dimension}${at[dimension]!.length}` : dimension))
    .sort()
    .join();
