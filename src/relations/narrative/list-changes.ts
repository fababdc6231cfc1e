import type { Fact } from '../../model/fact.ts';
import type { Relation } from '../../model/relation.ts';
import { isBeyondRounding } from '../../model/rounding.ts';
import type { ToldFact, ToldRecord } from '../../model/told.ts';
import type { Usage } from '../canonical.ts';
import { areAllFunds } from './all-funds.ts';
import { areAllNatures } from './all-natures.ts';
import { isClosed, isNearlyClosed } from './closed.ts';
import { addsAsTyped } from './roughly.ts';

/** The lists of a text, by the number of their head. */
export type ListsBelow = ReadonlyMap<number, readonly (readonly ToldRecord[])[]>;

export const relationOf = (total: ToldFact, parts: readonly ToldFact[], now: (fact: Fact) => Fact): Relation => ({
  kind: 'sum',
  total: now(total.fact),
  parts: parts.map(({ fact }) => now(fact)),
});

/** The changes of the parts add up to the change of the whole, where all there are say theirs over one base. */
export function changesOf(
  head: ToldRecord,
  items: readonly ToldRecord[],
  changed: ReadonlyMap<string, ToldFact>,
  below: ListsBelow,
  now: (fact: Fact) => Fact,
): Relation[] {
  const parts = items.filter(({ currents, changes }) => currents.length + changes.length > 0);
  const total = head.changes[0] ?? changed.get(amountOf(head) ?? '');
  const told = parts.map((part) => ownChanges(part, below));
  if (!total || parts.length < 2 || told.some(({ changes }) => changes.length === 0)) return [];
  const own = told.flatMap(({ changes }) => changes);
  const tellers = told.flatMap(({ of }) => of);
  // What was nothing and is nothing was budgeted and carried out alike.
  const kinds = new Set(
    [total, ...own].flatMap(({ base, worded, fact }) =>
      worded && fact.value === 0n && isNothing(fact, tellers) ? [] : (base?.kind ?? []),
    ),
  );
  if (kinds.size > 1) return [];
  const sum = relationOf(total, own, now);
  if (head.changes.length > 0 && isClosed(head, parts)) return [sum];
  // Where basic spending and projects are all there is this year, last year they hardly ever were not.
  const areAll = head.changes.length > 0 && areAllNatures(head, parts) && comeTo(head, parts, now);
  if (areAll) return isBeyondRounding(sum) && addsAsTyped(total, own) ? [] : [{ ...sum, likely: true }];
  // What is gone this year is in no list: that the others do not add up proves nothing.
  return [{ ...sum, doubtful: true }];
}

type Changes = { readonly changes: readonly ToldFact[]; readonly of: readonly ToldRecord[] };

/** What a part says of its change, or what all there are of its own parts say: 公务用车购置费…持平。公务用车运行维护费…减少1.88万元. */
function ownChanges(part: ToldRecord, below: ListsBelow): Changes {
  const [change] = part.changes;
  if (change) return { changes: [change], of: [part] };
  for (const list of below.get(part.id) ?? []) {
    const changes = list.flatMap((one) => one.changes.slice(0, 1));
    if (changes.length === list.length && isClosed(part, list)) return { changes, of: list };
  }
  return { changes: [], of: [part] };
}

/** The amounts of the parts are that of the head. */
function comeTo({ currents: [total] }: ToldRecord, parts: readonly ToldRecord[], now: (fact: Fact) => Fact): boolean {
  const amounts = parts.flatMap(({ currents: [first] }) => first ?? []);
  return total !== undefined && amounts.length === parts.length && !isBeyondRounding(relationOf(total, amounts, now));
}

/** 增加150万元，其中基本支出增加70万元，项目支出增加80万元: parts of which only the change is told, and there are no others. */
export function movedParts(
  head: ToldRecord,
  items: readonly ToldRecord[],
  now: (fact: Fact) => Fact,
  usage: Usage,
): Relation[] {
  const [total] = head.changes;
  const parts = items.flatMap(({ again, currents, changes: [change] }) =>
    !again && currents.length === 0 && change ? [change] : [],
  );
  if (!total || total.worded || parts.length < items.length) return [];
  if (!isClosed(head, items) && !isNearlyClosed(head, items) && !areAllFunds(head, items, usage)) return [];
  // 其中：…；项目支出增加…: behind a `；` it is over the same base, said or not.
  if (new Set([total, ...parts].flatMap(({ base }) => base?.kind ?? [])).size > 1) return [];
  const sum = relationOf(total, parts, now);
  if (isBeyondRounding(sum) && addsAsTyped(total, parts)) return [];
  return [{ ...sum, likely: true }];
}

/** Nothing of it this year. */
const isNothing = (change: Fact, parts: readonly ToldRecord[]): boolean =>
  parts.some(({ changes, currents }) => changes[0]?.fact === change && currents[0]?.fact.value === 0n);

/** An amount of a subject: where two sentences state the same, the change that one of them says is the other's too. */
export function amountOf({ currents, reading }: ToldRecord): string | undefined {
  const value = currents[0]?.fact.value;
  return value === undefined ? undefined : `${value} ${reading.function ?? ''} ${reading.item ?? ''}`;
}
