import { amountsIn, compareAmounts, largestIn } from '../model/amounts-in.ts';
import { push } from '../model/multimap.ts';
import type { Table } from '../model/table.ts';

/** So many amounts have to differ before two sets are of two offices, and not one with a slip in it. */
const ENOUGH = 3;

/** Tables of one title and the same headings, in their order. */
type Alike = readonly Table[];

/** The tables of a set, and whether the sets together come to the whole: then it is known what they are. */
export type Apart = { readonly tables: readonly Table[]; readonly addsUp: boolean };

/** The totals and all amounts of the other tables, and whether the whole is among them. */
type Elsewhere = {
  readonly totals: ReadonlySet<number>;
  readonly amounts: ReadonlySet<string>;
  readonly isPart: boolean;
};

const exact = (amount: number): string => amount.toFixed(6);

/**
 * Tables of one title that nobody tells apart, and that mostly hold other amounts: they are of several offices, or an old one was left in. The
 * set with the most money stands; the tables of each other are given back.
 * @param tables in the order they are printed
 * @param titleOf what they are called, whoever’s they are
 */
export function setsApart(tables: readonly Table[], titleOf: (table: Table) => string): readonly Apart[] {
  const groups = new Map<string, Table[]>();
  for (const table of tables) push(groups, `${titleOf(table)}\n${headsOf(table)}`, table);
  const repeated = [...groups.values()].filter((alike) => alike.length > 1);
  if (repeated.length === 0) return [];
  const groupOf = new Map(repeated.flatMap((alike) => alike.map((table) => [table, alike] as const)));
  const ordered = tables.filter((table) => groupOf.has(table));
  const changes = ordered.filter((table, i) => i > 0 && groupOf.get(table) !== groupOf.get(ordered[i - 1]!)).length;
  const isSideBySide = changes === repeated.length - 1;
  const others = tables.filter((table) => !groupOf.has(table));
  // Where a table of their title has other headings, it is the whole’s.
  const titles = new Set(others.map(titleOf));
  const isPart = repeated.some(([table]) => titles.has(titleOf(table!)));
  const known = others.map((table) => amountsIn(table));
  const elsewhere: Elsewhere = {
    totals: new Set(known.map(largestIn)),
    amounts: new Set(known.flatMap((amounts) => [...amounts.values()].map(exact))),
    isPart,
  };
  if (!isSideBySide) return apart(inTurn(ordered, groupOf), groupOf, ENOUGH, elsewhere);
  // Of a title that not all sets have nobody can tell which they are.
  const most = Math.max(...repeated.map(({ length }) => length));
  const whole = repeated.filter(({ length }) => length === most);
  const found = apart(
    whole[0]!.map((_, nth) => whole.map((alike) => alike[nth]!)),
    groupOf,
    ENOUGH,
    elsewhere,
  );
  const rest = repeated.filter(({ length }) => length < most);
  return [
    ...found,
    ...rest.flatMap((alike) =>
      apart(
        alike.map((table) => [table]),
        groupOf,
        found.length > 0 ? 1 : ENOUGH,
        elsewhere,
      ),
    ),
  ];
}

/** A title that comes again begins the next set, and so does one that stands before the last in the first set. */
function inTurn(ordered: readonly Table[], groupOf: ReadonlyMap<Table, Alike>): readonly Table[][] {
  const sets: Table[][] = [];
  const ranks = new Map<Alike, number>();
  let last = Number.POSITIVE_INFINITY;
  for (const table of ordered) {
    const alike = groupOf.get(table)!;
    const rank = ranks.get(alike) ?? ranks.size;
    ranks.set(alike, rank);
    if (rank <= last) sets.push([]);
    last = rank;
    sets.at(-1)!.push(table);
  }
  return sets;
}

/** Those sets that mostly differ from the first, or from the one that stands for it. */
function apart(
  sets: readonly (readonly Table[])[],
  groupOf: ReadonlyMap<Table, Alike>,
  enough: number,
  { totals, amounts: known, isPart }: Elsewhere,
): readonly Apart[] {
  const amounts = sets.map(
    (tables) => new Map(tables.map((table) => [groupOf.get(table)!, amountsIn(table)] as const)),
  );
  const [first] = amounts;
  const others = amounts.flatMap((own, nth) => (nth > 0 && isApart(first!, own, enough) ? [nth] : []));
  if (others.length === 0) return [];
  const money = amounts.map((own) => Math.max(...[...own.values()].map(largestIn)));
  // What other tables state is the whole; where there are none it is the most.
  const isStated = (nth: number): boolean => totals.has(money[nth]!);
  const isAhead = (one: number, other: number): boolean =>
    isStated(one) === isStated(other) ? money[one]! > money[other]! : isStated(one);
  const whole = others.reduce((best, nth) => (isAhead(nth, best) ? nth : best), 0);
  // What agrees with the first is of the same office.
  const ofFirst = sets.flatMap((tables, nth) => (others.includes(nth) ? [] : tables));
  const all = [ofFirst, ...others.map((nth) => sets[nth]!)];
  // Lists of other things that no other table knows are each a part of the whole.
  // 甲项目 50 and 乙项目 40, where another table has 90 for projects.
  const sum = [0, ...others].reduce((all, nth) => all + money[nth]!, 0);
  const addUp = known.has(exact(sum));
  const areParts = isPart || addUp || others.every((nth) => isOfOthers(first!, amounts[nth]!));
  const told = (found: readonly (readonly Table[])[], addsUp: boolean): readonly Apart[] =>
    found.map((tables) => ({ tables, addsUp }));
  if (totals.size > 0 && !isStated(whole) && areParts) return told(all, addUp);
  return told(
    all.toSpliced(whole === 0 ? 0 : others.indexOf(whole) + 1, 1),
    others.length > 1 && exact(sum) === exact(money[whole]! * 2),
  );
}

type Amounts = ReadonlyMap<Alike, ReadonlyMap<string, number>>;

function isApart(first: Amounts, own: Amounts, enough: number): boolean {
  const { same, gaps } = compared(first, own);
  // One figure changed in a row, in what is above it and in the total differs by the same in all of them.
  const isSlip = same > 0 && new Set(gaps).size === 1;
  return gaps.length > same && ((gaps.length >= enough && !isSlip) || isOfOthers(first, own));
}

/** Nothing but their totals in common: lists of other projects. */
function isOfOthers(first: Amounts, own: Amounts): boolean {
  const { same, gaps } = compared(first, own);
  const sizes = [first, own].map((one) => [...one.values()].reduce((sum, { size }) => sum + size, 0));
  return same === 0 && gaps.length > 0 && gaps.length * 3 <= Math.min(...sizes);
}

function compared(first: Amounts, own: Amounts): ReturnType<typeof compareAmounts> {
  const all = [...own].map(([alike, table]) => compareAmounts(first.get(alike) ?? new Map(), table));
  return { same: all.reduce((sum, { same }) => sum + same, 0), gaps: all.flatMap(({ gaps }) => gaps) };
}

const headsOf = ({ blocks }: Table): string =>
  blocks
    .map(({ columns }) =>
      columns.map(({ heading }) => heading.map(({ value }) => value.replace(/\s/gu, '')).join('/')).join('|'),
    )
    .join('\n');
