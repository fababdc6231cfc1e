import type { Fact } from '../../model/fact.ts';
import type { Relation } from '../../model/relation.ts';
import type { ToldRecord } from '../../model/told.ts';

/**
 * 财政拨款收入2067.17万元，占我校收入的93.53%；非财政拨款收入142.90万元，占6.47%: of which whole the second is a share the first has said. Not where
 * both together were more than that.
 * @param shares those whose whole is known
 */
export function sharesBeside(
  records: readonly ToldRecord[],
  shares: readonly Relation[],
  best: (fact: Fact) => Fact,
): Relation[] {
  const known = new Map<number, Relation>();
  for (const relation of shares) if (relation.kind === 'share') known.set(relation.total.id, relation);
  const found: Relation[] = [];
  for (const [at, record] of records.entries()) {
    const [share, more] = record.shares;
    const part = record.currents[0]?.fact;
    if (!share || more || !part || share.whole || share.elsewhere || known.has(share.fact.id) || !isOpen(record))
      continue;
    const before = records[at - 1];
    const [named] = before?.shares ?? [];
    if (!before || !named || !isOpen(before) || before.sentence !== record.sentence) continue;
    const [own, whole] = (named.whole && known.get(named.fact.id)?.parts) || [];
    if (before.paragraph !== record.paragraph || !own || !whole) continue;
    if (own.value + part.value > whole.value + whole.half) continue;
    found.push({ kind: 'share', total: share.fact, parts: [best(part), whole] });
  }
  return found;
}

/** It is no part of a list, nor a name of the text's own. */
const isOpen = ({ head, reason, named, doubtful }: ToldRecord): boolean =>
  head === undefined && named === undefined && !reason && !doubtful;
