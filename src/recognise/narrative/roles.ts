import type { Base, Claim, Role } from '../../model/claim.ts';
import { BOUNDED, LEFT_OUT, LEVEL, OVER_YEARS, PROGRESS } from './clauses.ts';
import type { Extract } from './extract.ts';
import { type Lead, readLead } from './lead.ts';
import type { Token } from './token.ts';

/** What a figure stands in. */
export type Around = {
  readonly base: Base | undefined;
  /** The sentence told of a change. */
  readonly changed: boolean;
  readonly several: boolean;
  readonly inReason: boolean;
  readonly inPurpose: boolean;
  readonly inHistory: boolean;
  /** The claims before it, and what is counted through the paragraph. */
  readonly claims: readonly Claim[];
  readonly sentence: number;
  readonly part: number;
};

/** 2023年年中追加20万元: what came to last year's budget, and neither that nor what was carried out. */
const ADDED_SINCE =
  /^(?:预算)?(?:年中|中|执行中|期间)?(?:追加|追减|调增|调减|调剂|核减)(?:预算|资金|经费|指标)?(?:数|额)?$/u;

/** What a figure is, by the words before it and what they stand in; `undefined` of a number that is none. */
export function roleOf({ kind }: Token, lead: Lead, around: Around): Role | undefined {
  const { prior, whole, base, reached, direction, subject } = lead;
  const { inReason, inPurpose, several } = around;
  if (kind === 'amount' && LEFT_OUT.test(subject)) return 'aside';
  if (direction !== undefined && OVER_YEARS.test(subject)) return 'aside';
  if (kind === 'about' || lead.either || (around.inHistory && kind !== 'number')) return 'aside';
  if (inReason && isOfReason(kind, lead, around)) return 'rate';
  if (inReason) return kind === 'amount' ? 'reason' : kind === 'number' ? undefined : 'aside';
  if (several) return kind === 'number' ? undefined : 'aside';
  if (kind === 'percent' && whole !== undefined) return 'share';
  const compared = around.base !== undefined;
  // 是上年的2倍: no change, and not by how many times more.
  if (kind === 'times' && direction === undefined) return 'aside';
  if (kind === 'percent' && direction === undefined && PROGRESS.test(subject)) return 'aside';
  if (kind === 'percent' || kind === 'times') return direction !== undefined || compared ? 'rate' : 'aside';
  if (kind === 'points') return isOfAmount(lead, around) ? 'rate' : 'aside';
  if (kind === 'number') return direction !== undefined && compared && around.changed ? 'rate' : undefined;
  if (direction !== undefined) return inPurpose && !compared ? 'aside' : 'change';
  if (prior && ADDED_SINCE.test(subject)) return 'aside';
  if (prior && !reached) return 'prior';
  // 与2022年预算156.02万元相比, 比上年预算数100万元增加.
  if (base && !reached) return 'prior';
  return inPurpose ? 'aside' : 'current';
}

/** 主要是一般公共预算增加670万元，增长11.36%: the rate of what the reason says grew. */
function isOfReason(kind: Token['kind'], { direction, subject, whole }: Lead, { claims, sentence }: Around): boolean {
  const before = claims.at(-1);
  if (kind !== 'percent' || direction === undefined || subject !== '' || whole !== undefined) return false;
  return before?.role === 'reason' && before.direction !== undefined && before.sentence === sentence;
}

/** 减少5万元，下降6.58个百分点: of an amount, which has no points; what is in points is a share, or is named. */
function isOfAmount({ subject, whole, direction }: Lead, around: Around): boolean {
  const { base, claims } = around;
  const before = claims.at(-1);
  if (direction === undefined || base === undefined || subject !== '' || whole !== undefined) return false;
  if (!before || !/[元万亿]$/u.test(before.unit) || !['change', 'current', 'prior'].includes(before.role)) return false;
  // 占60%，增加10万元，提高2个百分点: of the share, perhaps.
  const shared = claims.findLast(({ role }) => role === 'share');
  return isBeside(before, around) && !(shared && isBeside(shared, around));
}

const isBeside = (claim: Claim, { sentence, part }: Around): boolean =>
  claim.sentence === sentence && claim.part === part;

/** A figure set aside that is of something else than the sentence speaks of. */
export const isElsewhere = ({ kind }: Token, { subject }: Lead, inPurpose: boolean): boolean =>
  kind === 'about' ? BOUNDED.test(subject) : inPurpose;

/** Where the word of direction stands among the words before a figure. */
export function movedIn({ directionAt: at }: Lead, words: string, begin: number, text: Extract): Pick<Claim, 'moved'> {
  return at ? { moved: { word: words.slice(at.from, at.to), at: text.place(begin + at.from, begin + at.to) } } : {};
}

/** 占项目支出1000万元的80%: the amount that the share behind it is of. */
export function isWholeOf(tokens: readonly Token[], at: number, text: string): boolean {
  const [amount, share] = [tokens[at]!, tokens[at + 1]];
  return share?.kind === 'percent' && text.slice(amount.to, share.from) === '的';
}

/** 道路养护支出140万元，主要用于…: what has a purpose of its own is no purpose. */
export function hasPurposeNext(tokens: readonly Token[], at: number, text: string): boolean {
  const [amount, mark] = [tokens[at], tokens[at + 1]];
  return amount?.kind === 'amount' && mark?.kind === 'mark' && text.startsWith('主要用于', mark.to);
}

/** 140万元，占70%: its share follows the amount. */
export function isSharedNext(tokens: readonly Token[], at: number, text: string): boolean {
  const [amount, mark, share] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (amount?.kind !== 'amount' || mark?.kind !== 'mark' || share?.kind !== 'percent') return false;
  return text.startsWith('占', mark.to);
}

/** 140万元，占70%; 140万元，比上年增加10万元: the clause behind an amount of this year goes on about it. */
export function isToldNext(tokens: readonly Token[], at: number, text: string, year: number | undefined): boolean {
  if (isSharedNext(tokens, at, text)) return true;
  const [amount, mark, next] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (amount?.kind !== 'amount' || mark?.kind !== 'mark' || mark.mark !== '，') return false;
  const { base, direction, subject } = readLead(text.slice(mark.to, next?.from ?? text.length), year);
  return (
    base !== undefined && subject === '' && (direction !== undefined || LEVEL.test(text.slice(mark.to, next?.from)))
  );
}

/** 政府采购预算344.44万元：货物163.56万元、…: what a colon directly behind an amount leads to are its parts. */
export function isBehindColon(tokens: readonly Token[], at: number): boolean {
  let before = at - 1;
  while (tokens[before]?.kind === 'year') before--;
  const [amount, mark] = [tokens[before - 1], tokens[before]];
  return mark?.kind === 'mark' && mark.mark === '：' && amount?.kind === 'amount' && amount.to === mark.from;
}
