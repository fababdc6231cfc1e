import { isOffice } from '../../lexicon/office.ts';
import type { Lexicon } from '../../lexicon/phrase.ts';
import { officeIn, titleOfAny } from '../../lexicon/title-name.ts';
import { amountsIn, largestIn } from '../../model/amounts-in.ts';
import { push } from '../../model/multimap.ts';
import type { Located } from '../../model/place.ts';
import { commonest } from './commonest.ts';
import type { Draft } from './tables.ts';

const SEAT = /[（(]?(?:机关)?(?:本级|机关)[）)]?$/u;

/**
 * Whose report it is, by what stands over its tables. Where the same tables are there under several names it is the one whose own office is
 * another of them, or who has the most money; nobody's where that is of tables without a name.
 * @param named what is said of a table
 */
export function wholeAmong(
  drafts: readonly Draft[],
  named: (draft: Draft) => Located<string> | undefined,
  lexicon: Lexicon,
): Located<string> | undefined {
  const all = drafts.flatMap((draft) => named(draft) ?? []);
  const common = commonest(all);
  if (!common) return undefined;
  const groups = new Map<string, Draft[]>();
  for (const draft of drafts) {
    const title = draft.title === undefined ? '' : titleOfAny(draft.title, officeIn(draft.title, lexicon));
    if (title !== '') push(groups, title, draft);
  }
  const tops = new Map<string | undefined, number>();
  const rivals = new Set<string>();
  for (const alike of groups.values()) {
    const names = alike.map((draft) => named(draft)?.value);
    if (new Set(names).size < 2 || !names.includes(common.value)) continue;
    const most = alike.map(({ table }) => largestIn(amountsIn(table)));
    const top = Math.max(...most);
    for (const name of new Set(names)) {
      if (name !== undefined) rivals.add(name);
      if (names.some((one, index) => one === name && most[index] === top)) tops.set(name, (tops.get(name) ?? 0) + 1);
    }
  }
  if (tops.size === 0) return common;
  const whole = [...rivals].find((name) => [...rivals].some((one) => one !== name && one.replace(SEAT, '') === name));
  const [first, second] = [...tops].sort(([, a], [, b]) => b - a);
  const chosen = whole ?? (first![1] === second?.[1] ? common.value : first![0]);
  return all.find(({ value }) => value === chosen);
}

/** The office that the second line of a title names. */
export const officeBelow = ({ table: { titles } }: Draft): Located<string> | undefined =>
  titles.slice(1).findLast(({ value }) => isOffice(value));
