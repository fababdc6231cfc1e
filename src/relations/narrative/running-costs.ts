import { push } from '../../model/multimap.ts';
import { isSameRounded } from '../../model/rounding.ts';
import type { ToldFact, ToldRecord } from '../../model/told.ts';
import type { Match } from './settle.ts';
import { entryOf, type Stated } from './stated.ts';

/**
 * 机关运行经费24.5万元，其中：办公费11.4万元、差旅费8.6万元: where that is just the 公用经费 of the tables, and no fewer of its parts are what they state of
 * their subjects than are not, all of them most likely should be.
 */
export function runningCosts(records: readonly ToldRecord[], stated: Stated): readonly Match[] {
  const lists = new Map<number, Match[]>();
  for (const { head, perhaps, currents } of records) {
    const [told] = currents;
    const whole = head === undefined ? undefined : records[head]?.currents.at(-1);
    if (!perhaps || !told || head === undefined || !whole || !isAllOf(whole, perhaps, stated)) continue;
    const { plain } = stated.of(perhaps, entryOf(told.fact.at, perhaps));
    if (plain?.state === 'figure') push(lists, head, { told: told.fact, stated: plain });
  }
  return [...lists.values()].flatMap((matches) => {
    const held = matches.filter(({ told, stated: one }) => isSameRounded(told, one));
    return 2 * held.length < matches.length
      ? []
      : matches.map((one) => (held.includes(one) ? one : { ...one, likely: true }));
  });
}

function isAllOf({ fact }: ToldFact, { economic: _, ...all }: ToldRecord['reading'], stated: Stated): boolean {
  const { plain } = stated.of(all, entryOf(fact.at, all));
  return plain?.state === 'figure' && plain.value !== 0n && isSameRounded(fact, plain);
}
