import type { Fact } from '../../model/fact.ts';
import type { Relation } from '../../model/relation.ts';
import type { ToldRecord } from '../../model/told.ts';
import { isShareOf } from './nameless-shares.ts';

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

/**
 * 政府采购预算260万元，其中：…。面向中小企业采购208万元，占80%: behind the list no word says of what it is a share. It is of all that is bought, and of the smallest
 * firms of what small ones get, unless it fits another amount of the paragraph.
 * @param shared numbers of shares whose whole is known
 */
export function sharesOfSmallFirms(
  records: readonly ToldRecord[],
  shared: ReadonlySet<number>,
  best: (fact: Fact) => Fact,
): Relation[] {
  return records.flatMap((record): Relation[] => {
    const [share, more] = record.shares;
    const [item] = WITHIN.find(([, kind]) => kind === record.reading.item) ?? [];
    const part = record.currents[0]?.fact;
    if (item === undefined || !part || !share || more || share.whole || share.elsewhere || shared.has(share.fact.id))
      return [];
    const before = records.slice(Math.max(0, record.id - MOST), record.id);
    const beside = before.filter(
      ({ paragraph, reason, named, currents }) =>
        paragraph === record.paragraph && !reason && named === undefined && currents.length > 0,
    );
    const whole = beside.findLast(({ reading }) => reading.item === item)?.currents[0]?.fact;
    if (!whole || part.value > whole.value) return [];
    const fits = (other: Fact): boolean => isShareOf(share.fact, best(part), best(other), share.fact.half);
    const isOfOther = !fits(whole) && beside.some(({ currents: [first] }) => first !== undefined && fits(first.fact));
    return isOfOther ? [] : [{ kind: 'share', total: share.fact, parts: [best(part), best(whole)] }];
  });
}

/** Records of one paragraph that are looked at. */
const MOST = 20;
