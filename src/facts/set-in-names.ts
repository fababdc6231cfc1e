import { type Dimension, WITHIN } from '../model/dimension.ts';
import type { RowAmounts } from './row-amounts.ts';
import type { Joined } from './sections.ts';

/** Lists of names that may be kinds over what is of them. */
const NAMED: readonly Dimension[] = ['goods', 'project', 'category'];

const dimensionOf = ({ at, total, unknown, ofWhich }: Joined): Dimension | undefined =>
  total || unknown || ofWhich ? undefined : NAMED.find((dimension) => at[dimension] !== undefined);

/**
 * 通用项目 over 会议费 and 办公设备购置, which are set in further: where the figures say that it is theirs added up, and not one
 * more beside them, they are within it.
 */
export function setInNames(rows: readonly Joined[], amounts: () => RowAmounts): readonly Joined[] {
  const result = [...rows];
  for (let from = 0, to = 0; from < rows.length; from = to) {
    const dimension = dimensionOf(rows[from]!);
    to = from + 1;
    while (to < rows.length && dimension !== undefined && dimensionOf(rows[to]!) === dimension) to++;
    if (dimension === undefined) continue;
    const above = uppers(rows, from, to);
    if (above.every((upper) => upper === undefined) || !isBorneOut(rows, from, above, amounts())) continue;
    for (const [nth, upper] of above.entries()) {
      if (upper === undefined) continue;
      const at = rows[from + nth]!.at;
      const own = `${result[upper]!.at[dimension]}${WITHIN}${at[dimension]}`;
      result[from + nth] = { ...rows[from + nth]!, at: { ...at, [dimension]: own } };
    }
  }
  return result;
}

/** For each row of a run the one it is set in below. */
function uppers(rows: readonly Joined[], from: number, to: number): readonly (number | undefined)[] {
  const stack: number[] = [];
  const found: (number | undefined)[] = [];
  for (let index = from; index < to; index++) {
    while (stack.length > 0 && rows[stack.at(-1)!]!.indent >= rows[index]!.indent) stack.pop();
    found.push(stack.at(-1));
    stack.push(index);
  }
  return found;
}

function isBorneOut(
  rows: readonly Joined[],
  from: number,
  above: readonly (number | undefined)[],
  amounts: RowAmounts,
): boolean {
  const below = new Map<number, number[]>();
  for (const [nth, upper] of above.entries()) {
    const known = upper === undefined ? undefined : below.get(upper);
    if (known) known.push(from + nth);
    else if (upper !== undefined) below.set(upper, [from + nth]);
  }
  const borne = [...below].map(([head, parts]) => amounts.compare(head, parts));
  const single = borne.length > 1 && borne.every(({ held, broken }) => held > 0 && broken === 0);
  if (!single && !borne.some(({ telling }) => telling > 0)) return false;
  // The row they all stand under, and every total, may say instead that they are added up as they stand.
  const flat = above.map((_, nth) => from + nth);
  const tops = flat.filter((_, nth) => above[nth] === undefined);
  const wholes = rows.flatMap((row, index) => (index === from - 1 || row.total ? [index] : []));
  return !wholes.some((whole) => amounts.compare(whole, flat).held > amounts.compare(whole, tops).held);
}
