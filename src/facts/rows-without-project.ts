import type { Reading } from '../model/coordinates.ts';
import { covers, type Dimension, isByCode } from '../model/dimension.ts';
import { isLive } from '../model/figure.ts';
import { push } from '../model/multimap.ts';
import type { Row } from '../model/table.ts';
import type { ReadColumn } from './columns.ts';
import type { RowAmounts } from './row-amounts.ts';
import { isMember, type Joined } from './sections.ts';

const BASIC = '基本支出';
const PROJECTS = '项目支出';
/** What no project takes. */
const REST = '未列项目';

/** A row of whatever the rows with projects below it name, and these. */
type Family = { readonly head: number; readonly parts: readonly number[] };

/**
 * 小学教育 | — beside 小学教育 | 校舍维修: a row that stops before the project is the total of those that go on, unless the figures deny it.
 * Where the columns tell 基本支出 from 项目支出 and the projects hold nothing of the first, the row without one is of the first, or of both. Where
 * they do not, the row and its projects are all of the table's total together, or the row is without them.
 */
export function rowsWithoutProject(
  joined: readonly Joined[],
  rows: readonly Row[],
  columns: readonly ReadColumn[],
  amounts: () => RowAmounts,
): readonly Joined[] {
  const families = familiesOf(joined);
  if (families.length === 0) return joined;
  return byNature(joined, families, rows, columns) ?? byFigures(joined, families, amounts()) ?? joined;
}

function familiesOf(joined: readonly Joined[]): readonly Family[] {
  const projects = new Map<string, number[]>();
  for (const [index, row] of joined.entries())
    if (isMember(row) && row.at.project !== undefined) push(projects, keyOf(row.at), index);
  if (projects.size === 0) return [];
  const seen = new Set<string>();
  return joined.flatMap((row, head): Family[] => {
    if (!isMember(row) || row.at.project !== undefined || Object.keys(row.at).length === 0) return [];
    const key = keyOf(row.at);
    const parts = projects.get(key);
    if (!parts || seen.has(key)) return [];
    seen.add(key);
    return [{ head, parts }];
  });
}

/** All that a row says but its project. */
function keyOf(at: Reading): string {
  let key = '';
  for (const dimension of (Object.keys(at) as Dimension[]).sort())
    if (dimension !== 'project') key += `${dimension}=${at[dimension]};`;
  return key;
}

function byNature(
  joined: readonly Joined[],
  families: readonly Family[],
  rows: readonly Row[],
  columns: readonly ReadColumn[],
): readonly Joined[] | undefined {
  const within = (nature: string): readonly number[] =>
    columns.flatMap((column, c) => {
      const own = column.kind === 'amount' ? column.spoken.at.nature : undefined;
      return own !== undefined && covers('nature', nature, own) ? [c] : [];
    });
  const [basic, projects] = [within(BASIC), within(PROJECTS)];
  const holds = (row: number, some: readonly number[]): boolean =>
    some.some((c) => isLive(rows[row]!.cells[c]?.raw ?? ''));
  if (families.some(({ parts }) => parts.some((part) => joined[part]!.at.nature !== undefined))) return undefined;
  const listed = joined.flatMap(({ at }, index) => (at.project === undefined ? [] : [index]));
  const areProjects = !listed.some((row) => holds(row, basic)) && listed.some((row) => holds(row, projects));
  if (!areProjects || !families.some(({ head }) => holds(head, basic))) return undefined;
  const result = [...joined];
  const say = (index: number, nature: string): void => {
    const row = result[index]!;
    result[index] = { ...row, at: { ...row.at, flow: '支出', nature } };
  };
  for (const index of listed) say(index, PROJECTS);
  for (const { head, parts } of families)
    if (!holds(head, projects) && parts.some((part) => holds(part, projects))) say(head, BASIC);
  return result;
}

function byFigures(
  joined: readonly Joined[],
  families: readonly Family[],
  amounts: RowAmounts,
): readonly Joined[] | undefined {
  const borne = { held: 0, broken: 0 };
  for (const { head, parts } of families) {
    const { held, broken } = amounts.compare(head, parts);
    borne.held += held;
    borne.broken += broken;
  }
  // One that is not the sum of its projects may be so by a slip.
  if (borne.broken < 2 || borne.held * 2 >= borne.broken) return undefined;
  const total = joined.findIndex((row) => row.total && !row.subtotal);
  if (total < 0) return undefined;
  const heads = new Set(families.map(({ head }) => head));
  const parts = new Set(families.flatMap((family) => family.parts));
  const others = innermost(joined).filter((index) => !parts.has(index) && !heads.has(index));
  const told = (some: Iterable<number>): number => amounts.compare(total, [...others, ...some]).held;
  const [together, without] = [told([...heads, ...parts]), told(heads)];
  // Where the total is a slip it is that of all rows, as totals are.
  if (together === without && together > 0) return undefined;
  return joined.map((row, index) => {
    if (together < without) return parts.has(index) ? { ...row, ofWhich: true } : row;
    return heads.has(index) ? { ...row, at: { ...row.at, project: REST } } : row;
  });
}

/** Rows that no other row stands below. */
function innermost(joined: readonly Joined[]): readonly number[] {
  const above = new Set<string>();
  for (const row of joined) if (isMember(row)) for (const at of widened(row.at)) above.add(keyOf(at));
  return joined.flatMap((row, index) =>
    isMember(row) && (row.at.project !== undefined || !above.has(keyOf(row.at))) ? [index] : [],
  );
}

/** What a row stands below: a shorter code, or one of its labels fewer. */
function* widened(at: Reading): Generator<Reading> {
  for (const dimension of Object.keys(at) as Dimension[]) {
    const { [dimension]: member, ...rest } = at;
    if (dimension === 'project' || member === undefined) continue;
    yield rest;
    if (isByCode(dimension))
      for (let length = 3; length < member.length; length += 2) yield { ...at, [dimension]: member.slice(0, length) };
  }
}
