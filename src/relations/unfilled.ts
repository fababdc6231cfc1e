import { coversAll } from '../model/coordinates.ts';
import { ALL, childrenOf, covers, type Dimension } from '../model/dimension.ts';
import type { Fact } from '../model/fact.ts';
import type { Relation } from '../model/relation.ts';
import type { FactLine } from './lines.ts';
import type { Shape } from './shape.ts';

/**
 * Lists of a column that are blank from top to bottom under a total that is not: 310 资本性支出 4.14 over 31002 办公设备购置 with nothing
 * beside it. A form may be left unused, so such a list is no sum; what other tables state of its blanks can still contradict it.
 */
export function unfilledIn(line: FactLine, { families }: Shape, isUsed: (fact: Fact) => boolean): Relation[] {
  // Of a list of thousands some are blank anyhow, and each would be looked for in all of it.
  if (line.length > LONG) return [];
  return families.flatMap(({ total, breakdowns }): Relation[] => {
    const whole = line[total]!;
    const [only] = breakdowns;
    if (whole.state !== 'figure' || whole.value === 0n || breakdowns.length !== 1 || !only) return [];
    if (only.parts.length > MOST) return [];
    const parts = only.parts.map((part) => line[part]!);
    if (parts.some(({ state }) => state !== 'empty')) return [];
    // Beside a figure of a row columns may be left unused, but none that has to be published.
    if (parts.some(({ column }) => column !== whole.column) && !isPublished(whole, parts)) return [];
    // Blanks of rows that hold figures are zeros, and add up as such.
    if (parts.some(isUsed)) return [];
    // 一、本年支出 with nothing beside it, over its rows, is their heading.
    const isHeading = (part: Fact): boolean =>
      line.some((fact) => fact.state === 'figure' && coversAll(part.at, fact.at));
    return parts.some(isHeading) ? [] : [{ kind: 'sum', total: whole, parts }];
  });
}

const LONG = 2000;
/** A longer list is not left blank by an oversight. */
const MOST = 20;

const BY_CODE: readonly Dimension[] = ['function', 'economic', 'govEconomic'];

/**
 * Where other subjects of the column are broken down as far, the one that is not was forgotten, most likely; and so was a list of projects
 * or offices, which nobody names before there is money for them, and one that has to be published.
 */
export function forgotten(unfilled: readonly Relation[], sums: readonly Relation[]): Relation[] {
  if (unfilled.length === 0) return [];
  const filled = new Set<string>();
  for (const sum of sums) {
    const level = levelOf(sum);
    if (level !== undefined && sum.parts.some(({ state, value }) => state === 'figure' && value !== 0n))
      filled.add(level);
  }
  return unfilled.flatMap((list) => {
    const level = levelOf(list);
    const isForgotten =
      (level !== undefined && filled.has(level)) || isOfOwnNames(list) || isPublished(list.total, list.parts);
    return isForgotten ? [{ ...list, likely: true as const }] : [];
  });
}

/** This year's “三公”经费 is published with all its parts, 公务用车 with 购置 and 运行 (财预〔2016〕143号《地方预决算公开操作规程》). */
function isPublished({ at }: Fact, parts: readonly Fact[]): boolean {
  if (at.basis !== '本年预算' || !covers('item', THREE_PUBLIC, at.item)) return false;
  const children = childrenOf('item', at.item);
  return children.length > 0 && children.every((child) => parts.some((part) => part.at.item === child));
}

const THREE_PUBLIC = '“三公”经费';

const isOfOwnNames = ({ total, parts }: Relation): boolean =>
  OWN_NAMES.some((dimension) => total.at[dimension] === ALL && parts.every(({ at }) => at[dimension] !== ALL));

const OWN_NAMES: readonly Dimension[] = ['project', 'budgetUnit'];

/** The column, and how long the codes are that a subject is broken down into there. */
function levelOf({ total, parts }: Relation): string | undefined {
  const dimension = BY_CODE.find((one) => parts.every((part) => isBelow(part, total, one)));
  return dimension && `${total.column.id} ${dimension} ${parts[0]!.at[dimension].length}`;
}

const isBelow = ({ at }: Fact, total: Fact, dimension: Dimension): boolean =>
  at[dimension] !== total.at[dimension] && at[dimension].startsWith(total.at[dimension]);
