import { isOffice } from '../lexicon/office.ts';
import { ALL } from '../model/dimension.ts';
import { isSum, type RowAmounts } from './row-amounts.ts';
import { isMember, type Joined } from './sections.ts';

/**
 * The department above its offices, by a name that one of them has too, or without the code that they have: its code or the
 * figures say that it is all of theirs.
 */
export function departmentRow(rows: readonly Joined[], amounts: () => RowAmounts): readonly Joined[] {
  if (namedAsProject(rows, amounts)) return asDepartment(rows, rows.findIndex(isMember));
  const first = rows.findIndex(namesOffice);
  if (first < 0 || !rows.slice(0, first).every(({ total }) => total)) return rows;
  const after = rows.flatMap((row, index) => (index > first && isMember(row) ? [index] : []));
  const offices = after.filter((index) => namesOffice(rows[index]!));
  const office = rows[first]!.at.budgetUnit;
  // Where each office has a row of its own those are added up, else what is listed of them.
  const parts = offices.length > 0 ? offices : after.filter((index) => rows[index]!.at.budgetUnit !== undefined);
  const isNamedAlike = parts.some((index) => rows[index]!.at.budgetUnit === office);
  // 113 某某法院 over 113001 某某法院, whose name it has: by the codes alone.
  const isOver =
    isNamedAlike && offices.length > 0 && offices.every((index) => isBelowCode(rows[index]!, rows[first]!));
  if (!isOver && !parts.some((index) => rows[index]!.at.budgetUnit !== office)) return rows;
  const adds = (whole: number, of: readonly number[]): boolean => isSum(amounts().compare(whole, of));
  const totals = rows.flatMap((row, index) => (row.total && !row.subtotal ? [index] : []));
  // It stands beside them, or is the total of its own.
  if (totals.some((total) => adds(total, [first, ...parts]))) return rows;
  if (isOver) return asDepartment(rows, first);
  const own = offices.length > 0 ? following(rows, first) : parts.filter((i) => rows[i]!.at.budgetUnit === office);
  if (own.length > 0 && amounts().compare(first, own).broken === 0) return rows;
  const hasNoCode = rows[first]!.office === undefined && offices.every((index) => rows[index]!.office !== undefined);
  const isOfAll = totals.length === 1 && adds(totals[0]!, [first]);
  const isMarked = isNamedAlike || (offices.length > 0 && hasNoCode);
  const isAll = adds(first, parts) && amounts().compare(first, parts).telling > 0;
  // The total of the list says the same, although others are listed that are not nothing.
  const isSaid = isOfAll && isMarked && parts.some((i) => rows[i]!.at.budgetUnit !== office && amounts().isFilled(i));
  if (!(isAll && (isMarked || isOfAll)) && !isSaid && !isMostly(totals, first, parts, amounts())) return rows;
  return asDepartment(rows, first);
}

/** 某某局 above its projects, in the column of their names: all of theirs by the figures, or what the total says although they are listed. */
function namedAsProject(rows: readonly Joined[], amounts: () => RowAmounts): boolean {
  const first = rows.findIndex(isMember);
  const name = rows[first]?.at.project;
  if (name === undefined || Object.keys(rows[first]!.at).length > 1 || !isOffice(name)) return false;
  const after = rows.flatMap((row, index) => (index > first && isMember(row) ? [index] : []));
  if (after.length === 0 || rows.some(({ at }, index) => index !== first && at.project === name)) return false;
  const total = rows.findIndex((row) => row.total !== undefined && !row.subtotal);
  const isSaid = (): boolean => total >= 0 && isSum(amounts().compare(total, [first])) && amounts().isLive(after[0]!);
  return amounts().comesTo(first, after) || isSaid();
}

/** A slip in one column of several leaves the others: the one total is this row in most, which is all below it in most, and both in none. */
function isMostly(totals: readonly number[], first: number, parts: readonly number[], amounts: RowAmounts): boolean {
  const [total, ...more] = totals;
  if (total === undefined || more.length > 0 || !amounts.comesTo(first, parts)) return false;
  const { held, broken } = amounts.compare(total, [first]);
  return held > 1 && held > broken && amounts.compare(total, [first, ...parts]).held === 0;
}

const asDepartment = (rows: readonly Joined[], first: number): readonly Joined[] =>
  rows.map((row, index) => (index === first ? { ...row, at: { budgetUnit: ALL } } : row));

const isBelowCode = ({ office }: Joined, above: Joined): boolean =>
  office !== undefined && above.office !== undefined && office !== above.office && office.startsWith(above.office);

/** What is listed below it, up to the next office. */
function following(rows: readonly Joined[], first: number): readonly number[] {
  const found: number[] = [];
  for (let index = first + 1; index < rows.length && isMember(rows[index]!) && !namesOffice(rows[index]!); index++)
    found.push(index);
  return found;
}

const namesOffice = (row: Joined): boolean =>
  isMember(row) && row.at.budgetUnit !== undefined && row.at.budgetUnit !== ALL && Object.keys(row.at).length === 1;
