import type { Passage } from '../../model/claim.ts';
import { abs } from '../../model/money.ts';
import type { Problem } from '../../model/problem.ts';
import type { Told, ToldFact, ToldRecord } from '../../model/told.ts';
import { emptyReasons, isEmptyReason } from '../empty-reason.ts';

/** Further places named beside the first; the count says how many there are in all. */
const NAMED = 20;
/** What is owned, and what there is a head, are no budget: a change of theirs is asked no reason. */
const NO_BUDGET = /资产|负债|人均/u;

/**
 * TXT005: something grew or shrank and no sentence says why. Said once, at the first such figure: what a report leaves out it
 * leaves out throughout. The reason of a head holds for its parts, and parts that changed are the reason of their head. Where the
 * same change stands twice one reason is enough.
 */
export function missingReasons({ records, passages }: Told): Problem[] {
  const explained = new Set<string>();
  const brokenDown = headsOfChanges(records);
  const open: (readonly [ToldRecord, ToldFact])[] = [];
  for (const record of records) {
    const [first, ...more] = movesOf(record);
    // A note below a table need not say why.
    if (passages[record.paragraph]?.section === 'notes') continue;
    // 全县完成投资…: what is no part of this budget needs no reason.
    if (record.reason || !first || (record.named !== undefined && record.head === undefined)) continue;
    if (NO_BUDGET.test(record.words)) continue;
    if (isExplained(record, records, passages) || brokenDown.has(record.id))
      for (const { fact } of [first, ...more]) explained.add(keyOf(fact.value));
    // A reason that is announced and not given is said of itself.
    else if ([...emptyReasons(passages[record.paragraph]?.text ?? '')].length === 0) open.push([record, first]);
  }
  const left = open.filter(([record]) => !movesOf(record).some(({ fact }) => explained.has(keyOf(fact.value))));
  const [first, ...others] = left;
  if (!first) return [];
  const [record, { fact }] = first;
  const related = others
    .slice(0, NAMED)
    .map(([, other]) => ({ role: 'alike' as const, place: other.fact.place, raw: other.fact.raw }));
  return [
    {
      code: 'TXT005',
      place: fact.place,
      raw: fact.raw,
      data: { words: record.words, count: left.length, unit: fact.unit },
      ...(related.length > 0 && { related }),
      incomplete: false,
    },
  ];
}

const movesOf = ({ changes, rates }: ToldRecord): ToldFact[] =>
  [...changes, ...rates].filter(({ fact, worded }) => !worded && fact.value !== 0n);

const keyOf = (value: bigint): string => String(abs(value));

/** Records whose parts, or whose reasons, state changes of their own. */
function headsOfChanges(records: readonly ToldRecord[]): ReadonlySet<number> {
  const heads = new Set<number>();
  for (const record of records) {
    if (record.again || movesOf(record).length === 0) continue;
    for (const head of headsOf(record, records)) heads.add(head.id);
  }
  return heads;
}

function* headsOf(record: ToldRecord, records: readonly ToldRecord[]): Iterable<ToldRecord> {
  for (let head = record.head; head !== undefined && head < record.id; head = records[head]!.head) yield records[head]!;
}

const isExplained = (record: ToldRecord, records: readonly ToldRecord[], passages: readonly Passage[]): boolean =>
  [record, ...headsOf(record, records)].some((one) => hasReason(one, passages)) ||
  records.slice(record.id + 1).some((one) => one.reason && one.paragraph === record.paragraph);

const TO_FOLLOW = /原因(?:主要|如下|有|是|为)*[：:]\s*$/u;
const COUNTED = /^\s*(?:[一二三四五]是|第[一二三四五]|[（(]?[一二三四五\d][)）、.．])/u;

/** In its own paragraph, in one below it before the next heading, or under a heading of its own in the same section. */
function hasReason({ paragraph }: ToldRecord, passages: readonly Passage[]): boolean {
  if (TELLS_BELOW.test(passages[paragraph]?.text ?? '') && hasReasonInItems(paragraph, passages)) return true;
  for (let at = paragraph; at < passages.length; at++) {
    const passage = passages[at]!;
    // 主要原因：, and below it 一是…, 二是…, a line each.
    if (TO_FOLLOW.test(passage.text) && COUNTED.test(passages[at + 1]?.text ?? '')) return true;
    // 2.主要原因是… goes on about 1.
    if (at > paragraph && ANNOUNCED.test(passage.text)) return true;
    if (
      at > paragraph &&
      (passage.heading || (passage.level !== undefined && passages[paragraph]!.level !== undefined))
    )
      return hasReasonsBelow(paragraph, at, passages);
    if (passage.reasons.some(({ text }) => !isEmptyReason(text)) || BEHIND.test(passage.text)) return true;
  }
  return false;
}

/** 增加17.64万元，具体变动情况如下：, and below it （一）公务接待费, …. */
const TELLS_BELOW = /(?:增减|变动|变化)(?:情况)?如下[：:]\s*$/u;

/** A total announces no more items than these. */
const MOST_BELOW = 40;

function hasReasonInItems(paragraph: number, passages: readonly Passage[]): boolean {
  let widest: number | undefined;
  for (const { heading, level, reasons } of passages.slice(paragraph + 1, paragraph + 1 + MOST_BELOW)) {
    if (heading && level !== undefined && level < (widest ?? level)) return false;
    if (heading) widest ??= level;
    if (reasons.some(({ text }) => !isEmptyReason(text))) return true;
  }
  return false;
}

const ANNOUNCED = /^(?:收支|收入|支出|预算|增减|变动|变化|增加|减少|的|主要)*原因(?:是|为|[：，])[^。；…]{2}/u;

/** 增减变动原因, 主要原因：, 收支变化原因说明: a heading that names nothing but that reasons follow. */
const OF_REASONS =
  /^(?:部门|单位|本年|年度|预算|收支|收入|支出|增减|变动|变化|增加|减少|情况|数据|的|及|主要)*原因(?:情况)?(?:的)?(?:说明|分析|如下)*[有是为]?(?:(?:以下|如下)?(?:几点|几个方面|方面))?[：:。]?$/u;
/** 增减变动情况说明：, where 一是… follows. */
const OF_CHANGES = /^(?:收支|收入|支出|预算)*(?:增减|变动|变化)+(?:的)?(?:情况)?(?:的)?(?:说明|分析)(?:如下)?[：:]?$/u;

/**
 * Such a heading holds for the section it stands in: up to it no heading stands that is wider than itself. Without a number it stands
 * right below what it explains.
 */
function hasReasonsBelow(paragraph: number, from: number, passages: readonly Passage[]): boolean {
  const above = passages.slice(0, paragraph).findLast(({ heading }) => heading)?.level ?? 0;
  let widest = Number.POSITIVE_INFINITY;
  for (let at = from; at < passages.length; at++) {
    const { heading, level, text } = passages[at]!;
    if (!heading) continue;
    const numbered = level !== undefined && level % 10 === 0;
    const own = numbered ? level : above + 1;
    const below = passages[at + 1];
    const follows = below !== undefined && !(below.heading && below.level !== undefined && below.level <= own);
    const explains = OF_REASONS.test(text) || (OF_CHANGES.test(text) && (below?.reasons.length ?? 0) > 0);
    if (explains && follows && (numbered ? widest >= own : at === from)) return true;
    widest = Math.min(widest, level ?? widest);
  }
  return false;
}

/** 增加10万元。主要是…: a sentence of its own says why. */
const BEHIND =
  /(?:增加|增长|上升|提高|减少|下降|降低|压减)[^。；]{0,40}[。；，(（](?:这)?(?:主要(?:是|为|系|用于)|系|因(?!公|私|素))[：，]?[^。；，…]{2}/u;
