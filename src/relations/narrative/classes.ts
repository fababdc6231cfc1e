import type { Fact } from '../../model/fact.ts';
import { push } from '../../model/multimap.ts';
import type { Relation } from '../../model/relation.ts';
import type { ToldRecord } from '../../model/told.ts';

/**
 * A class and its items, wherever the text speaks of each: where the items come to the class this year, their changes most likely come
 * to its change. An item that is gone this year is in no list, so that they do not proves nothing.
 */
export function classChanges(records: readonly ToldRecord[], now: (fact: Fact) => Fact): Relation[] {
  const classes: ToldRecord[] = [];
  const items = new Map<string, ToldRecord[]>();
  for (const record of records) {
    const code = record.reading.function;
    if (code === undefined || record.reason || record.named !== undefined || record.changes.length === 0) continue;
    if (code.length === 3) classes.push(record);
    else if (/^\d{7}$/u.test(code)) push(items, code.slice(0, 3), record);
  }
  return classes.flatMap((record): Relation[] => {
    const [total, change] = [record.currents[0]?.fact, record.changes[0]?.fact];
    const parts = items.get(record.reading.function ?? '') ?? [];
    const codes = new Set(parts.map(({ reading }) => reading.function));
    if (!total || !change || parts.length < 2 || codes.size < parts.length) return [];
    const sum = parts.reduce((all, { currents }) => all + (currents[0]?.fact.value ?? 0n), 0n);
    if (sum !== total.value) return [];
    return [
      {
        kind: 'sum',
        total: now(change),
        parts: parts.flatMap(({ changes: [first] }) => (first ? now(first.fact) : [])),
        doubtful: true,
      },
    ];
  });
}
