import type { Passage } from '../../model/claim.ts';
import type { Reading } from '../../model/coordinates.ts';
import { covers } from '../../model/dimension.ts';
import type { Fact } from '../../model/fact.ts';
import { push } from '../../model/multimap.ts';
import type { Relation } from '../../model/relation.ts';
import type { ToldRecord } from '../../model/told.ts';
import { isShareOf } from './nameless-shares.ts';
import { wordsOf } from './whole.ts';

const FIXED = ['flow', 'fund', 'origin', 'nature', 'function', 'economic', 'item', 'budgetUnit'] as const;
/** Amounts of one paragraph that are tried; of a text that goes on without end, that is enough. */
const MOST = 10;
const ALL_OF_IT = 100_000_000n;

type Share = { readonly record: ToldRecord; readonly share: Fact; readonly part: Fact };

/**
 * 收入预算1368.81万元。⏎（一）一般公共预算拨款收入1176.49万元，占85.95%: the share of a numbered paragraph whose whole no words name is of an amount
 * of the paragraph it stands under: of which one, the other numbers beside it tell.
 * @param told numbers of shares whose whole is known
 */
export function numberedShares(
  records: readonly ToldRecord[],
  passages: readonly Passage[],
  told: ReadonlySet<number>,
  best: (fact: Fact) => Fact,
): Relation[] {
  const amounts = new Map<number, ToldRecord[]>();
  for (const record of records)
    if (!record.reason && record.named === undefined && record.currents.length > 0)
      push(amounts, record.paragraph, record);
  const runs = new Map<number, Share[]>();
  for (const record of records) {
    const { currents, shares, head, reason, named, doubtful, paragraph } = record;
    const [part, share] = [currents[0]?.fact, shares[0]];
    if (!part || !share || shares.length > 1 || share.whole || share.elsewhere || told.has(share.fact.id)) continue;
    if (head !== undefined || reason || named !== undefined || doubtful || amounts.get(paragraph)?.[0] !== record)
      continue;
    const over = paragraphOver(paragraph, passages);
    if (over !== undefined) push(runs, over, { record, share: share.fact, part: best(part) });
  }
  return [...runs].flatMap(([over, run]) => run.flatMap((one) => relationOf(one, run, amounts.get(over) ?? [], best)));
}

/** The paragraph with a wider number, or none, that a numbered one stands under; a heading is none. */
function paragraphOver(paragraph: number, passages: readonly Passage[]): number | undefined {
  const level = passages[paragraph]?.level;
  if (level === undefined) return undefined;
  for (let at = paragraph - 1; at >= 0; at--) {
    const other = passages[at];
    if (!other || other.heading) return undefined;
    if (other.level === undefined || other.level < level) return other.claims.length > 0 ? at : undefined;
  }
  return undefined;
}

function relationOf(
  own: Share,
  run: readonly Share[],
  over: readonly ToldRecord[],
  best: (fact: Fact) => Fact,
): Relation[] {
  const wholes = over
    .slice(0, MOST)
    .filter(({ reading }) => holds(reading, own.record.reading))
    .flatMap(({ currents: [first] }) => (first ? best(first.fact) : []))
    .filter(({ value }) => value !== 0n && value >= own.part.value);
  const others = run.filter((one) => one !== own && one.part.value !== 0n && one.share.value !== ALL_OF_IT);
  const fitting = (whole: Fact): number =>
    others.filter(({ share, part }) => isShareOf(share, part, whole, share.half)).length;
  const whole =
    wholes.find((one) => isShareOf(own.share, own.part, one, own.share.half)) ??
    wholes.reduce<Fact | undefined>((most, one) => (most && fitting(most) >= fitting(one) ? most : one), undefined);
  if (!whole) return [];
  const relation: Relation = { kind: 'share', total: own.share, parts: [own.part, whole] };
  if (isShareOf(own.share, own.part, whole, own.share.half)) return [relation];
  const witnesses = fitting(whole);
  return witnesses === 0 ? [] : [witnesses > 1 ? relation : { ...relation, likely: true }];
}

/** What is named below may be a part of it, and is not it. */
const holds = (whole: Reading, part: Reading): boolean =>
  wordsOf(whole) !== wordsOf(part) &&
  FIXED.every((dimension) => {
    const [all, own] = [whole[dimension], part[dimension]];
    return all === undefined || own === undefined || covers(dimension, all, own);
  });
