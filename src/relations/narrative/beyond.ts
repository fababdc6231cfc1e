import { ALL } from '../../model/dimension.ts';
import type { Fact } from '../../model/fact.ts';
import type { Relation } from '../../model/relation.ts';
import type { ToldRecord } from '../../model/told.ts';
import type { Match } from './settle.ts';
import { entryOf, type Stated } from './stated.ts';
import { wordsOf } from './whole.ts';

/** 其中 greater than what it is a part of, whatever the other parts are: told only where it is so. */
export function beyondHeads(
  records: readonly ToldRecord[],
  now: (fact: Fact) => Fact,
  matches: ReadonlyMap<number, Match>,
): Relation[] {
  return records.flatMap(({ head, again, reason, currents, reading, named }): Relation[] => {
    const of = head === undefined ? undefined : records[head];
    const [whole, part] = [of?.currents.at(-1)?.fact, currents.at(-1)?.fact];
    if (!of || !whole || !part || again || reason || !isMore(part, whole)) return [];
    // What the words do not tell from its head may stand beside it; of small firms it is said elsewhere.
    if ((named === undefined && wordsOf(reading) === wordsOf(of.reading)) || reading.item?.startsWith('面向'))
      return [];
    // 一类会议8万元、二类会议12万元，主要是场租15万元: perhaps of what these are parts of.
    const wider = of.head === undefined ? undefined : records[of.head]?.currents.at(-1)?.fact;
    if (named !== undefined && wider && !isMore(part, wider)) return [];
    // What a table states of both is said there.
    if (matches.has(whole.id) && matches.has(part.id)) return [];
    return [{ kind: 'part', total: now(whole), parts: [now(part)], likely: true }];
  });
}

/** What is bought, and what projects with targets get. */
const OF_ALL = new Set(['政府采购', '绩效目标管理项目']);

/** They are a part of what is spent: more than all of that, where no table states it, was written in another unit. */
export function beyondAll(
  records: readonly ToldRecord[],
  stated: Stated,
  now: (fact: Fact) => Fact,
  matches: ReadonlyMap<number, Match>,
): Relation[] {
  return records.flatMap(({ named, reason, reading, currents }): Relation[] => {
    const { item } = reading;
    if (named !== undefined || reason || item === undefined || !OF_ALL.has(item)) return [];
    return currents.flatMap(({ fact }): Relation[] => {
      if (matches.has(fact.id)) return [];
      const { plain } = stated.of({ flow: '支出' }, entryOf(fact.at.with('nature', ALL), { flow: '支出' }));
      return plain?.state === 'figure' && plain.value > 0n && isMore(fact, plain)
        ? [{ kind: 'part', total: plain, parts: [now(fact)], likely: true }]
        : [];
    });
  });
}

const isMore = (part: Fact, whole: Fact): boolean => part.value > whole.value + whole.half + part.half;
