import type { Fact } from '../../model/fact.ts';
import type { Relation } from '../../model/relation.ts';
import type { ToldRecord } from '../../model/told.ts';

const WITHIN: readonly (readonly [whole: string, part: string])[] = [
  ['政府采购', '面向中小企业采购'],
  ['面向中小企业采购', '面向小微企业采购'],
];

/**
 * What small firms get is a part of what is bought, and what the smallest get a part of that. Told only where it is not so: that it is
 * less says nothing for the figure.
 */
export function smallFirms(records: readonly ToldRecord[], now: (fact: Fact) => Fact): Relation[] {
  const amount = (item: string): Fact | undefined =>
    records.find(({ reading, currents, named }) => reading.item === item && currents.length > 0 && named === undefined)
      ?.currents[0]?.fact;
  return WITHIN.flatMap(([item, kind]): Relation[] => {
    const [whole, part] = [amount(item), amount(kind)];
    return whole && part && part.value > whole.value ? [{ kind: 'part', total: now(whole), parts: [now(part)] }] : [];
  });
}
