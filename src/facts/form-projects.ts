import { projectKey } from '../lexicon/project-name.ts';
import { coversAll } from '../model/coordinates.ts';
import { ALL, covers, WITHIN } from '../model/dimension.ts';
import type { Fact } from '../model/fact.ts';
import type { ProjectRow, TargetForm } from '../model/form.ts';
import { push } from '../model/multimap.ts';

/** What is passed on to governments below is listed apart, and has forms of its own. */
export const PASSED_ON = '对下转移支付';

/**
 * The rows of the tables that list projects, each by its widest figure; memo items and other years have nothing to do with forms.
 * @param item what the lists are of, where they are not of the department's own projects
 */
export function projectRows(facts: readonly Fact[], item = ALL): ProjectRow[] {
  const rows = new Map<number, Fact[]>();
  const listing = new Set<number>();
  for (const { at, table } of facts) if (at.project !== ALL && at.item === item) listing.add(table);
  if (listing.size === 0) return [];
  for (const fact of facts) {
    const { at } = fact;
    // 会议费 in a list of projects is one, whatever else the word means.
    const isProject = at.project === ALL ? item === ALL && at.item !== ALL : at.item === item;
    if (!listing.has(fact.table) || !isProject || at.category !== ALL || fact.crossed || fact.ofWhich) continue;
    if (at.measure !== '金额' || at.basis !== '本年预算' || at.flow !== '支出') continue;
    push(rows, fact.row.id, fact);
  }
  return [...rows.values()].flatMap((row): ProjectRow[] => {
    const total =
      row.find((fact) => fact.at.fund === ALL && row.every(({ at }) => coversAll(fact.at, at))) ?? widest(row);
    if (!total || total.state === 'empty') return [];
    const fiscal = row.find(({ at }) => at.fund === '财政拨款');
    const funds = row.filter(
      ({ at }) => at.fund !== ALL && at.fund !== '财政拨款' && covers('fund', '财政拨款', at.fund),
    );
    return [
      {
        name: nameOf(total),
        total,
        fiscal: fiscal ? [fiscal] : isFlat(funds, total) ? funds : [],
        carried: total.at.origin === '上年结转',
      },
    ];
  });
}

const nameOf = ({ at, label }: Fact): string =>
  at.project === ALL ? label.row : at.project.slice(at.project.lastIndexOf(WITHIN) + 1);

/** The only figure of a row that is not blank, or the first that covers all that are not. */
function widest(row: readonly Fact[]): Fact | undefined {
  const filled = row.filter(({ state }) => state !== 'empty');
  return filled.find((fact) => filled.every(({ at }) => coversAll(fact.at, at)));
}

/** Funds side by side, of the money of the total and no other. */
const isFlat = (funds: readonly Fact[], total: Fact): boolean =>
  new Set(funds.map(({ at }) => at.fund)).size === funds.length &&
  funds.every(({ at }) => at.with('fund', total.at.fund).is(total.at)) &&
  funds.every(({ at }) => !funds.some((other) => other.at.fund !== at.fund && covers('fund', at.fund, other.at.fund)));

/** Which rows a form is about, by its project's name, and how the table spells it where that differs. */
export type Matched = { readonly rows: readonly ProjectRow[]; readonly spelt?: string };

/**
 * Forms and rows under one name; then, of what is left on both sides, under nearly one name. Names that have a counterpart of their own
 * (聘用费 and 聘用经费 of two offices) are nobody's misspelling.
 */
export function matchProjects(
  forms: readonly TargetForm[],
  rows: readonly ProjectRow[],
): { readonly matched: ReadonlyMap<TargetForm, Matched>; readonly without: readonly ProjectRow[] } {
  const byName = new Map<string, ProjectRow[]>();
  for (const row of rows) push(byName, projectKey(row.name), row);
  const matched = new Map<TargetForm, Matched>();
  const left: TargetForm[] = [];
  const used = new Set<string>();
  for (const form of forms) {
    const key = projectKey(form.project?.value ?? '');
    const found = key === '' ? undefined : byName.get(key);
    if (!found) {
      if (key !== '') left.push(form);
      continue;
    }
    used.add(key);
    matched.set(form, { rows: found });
  }
  const open = new Set([...byName.keys()].filter((name) => !used.has(name)));
  for (const form of left) {
    const key = projectKey(form.project!.value);
    const near = nearestOf(key, open);
    if (near === undefined) continue;
    open.delete(near);
    matched.set(form, { rows: byName.get(near)!, spelt: byName.get(near)![0]!.name });
  }
  return { matched, without: [...open].map((name) => byName.get(name)![0]!) };
}

/** Enough of two names is the same: so many of their pairs of neighbouring characters. */
const NEAR = 0.6;
/** A report of thousands of projects is not compared name by name. */
const MOST = 400;

function nearestOf(key: string, names: ReadonlySet<string>): string | undefined {
  if (names.size > MOST) return undefined;
  let best: string | undefined;
  let most = NEAR;
  for (const name of names) {
    const likeness = alike(key, name);
    if (best === undefined ? likeness >= most : likeness > most) {
      most = likeness;
      best = name;
    }
  }
  return best;
}

/** What half of all projects are called says nothing of which one is meant. */
const COMMON = /(?:专项|工作|业务|活动|项目)*(?:经费|资金|费用?|项目|补助|支出|工作)$/u;
const telling = (name: string): string => name.replace(COMMON, '') || name;

/** Dice’s coefficient over pairs of characters, of what tells names apart. */
function alike(one: string, other: string): number {
  const [a, b] = [telling(one), telling(other)];
  if (a === b) return 1;

  const pairs = (text: string): string[] =>
    Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2));
  const left = pairs(a);
  const right = pairs(b);
  if (left.length === 0 || right.length === 0) return 0;
  const rest = new Map<string, number>();
  for (const pair of right) rest.set(pair, (rest.get(pair) ?? 0) + 1);
  let shared = 0;
  for (const pair of left) {
    const count = rest.get(pair) ?? 0;
    if (count === 0) continue;
    rest.set(pair, count - 1);
    shared++;
  }
  return (2 * shared) / (left.length + right.length);
}
