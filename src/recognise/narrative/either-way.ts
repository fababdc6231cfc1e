import type { Claim } from '../../model/claim.ts';
import type { FigureToken } from './figure.ts';
import { EITHER, type Lead } from './lead.ts';
import type { Token } from './token.ts';

type Way = 1 | -1;

/**
 * 增加（减少）5.25万元，增长（下降）0.87%, where neither was struck out: which of them is meant the sign tells that is typed, else the way in which
 * the rate comes nearer to this year's amount, or last year's amount. `undefined` where nothing tells it.
 * @param claims those before it in what is parted by `；`
 */
export function eitherWay(
  tokens: readonly Token[],
  at: number,
  text: string,
  claims: readonly Claim[],
): Way | undefined {
  const token = tokens[at] as FigureToken;
  const own = Number(token.number);
  const before = claims.at(-1);
  if (token.kind === 'percent') return before?.role === 'change' ? (own < 0 ? 1 : signOf(before)) : undefined;
  const now = claims.findLast(({ role }) => role === 'current');
  if (token.kind !== 'amount' || !now || now.unit !== text.slice(token.numberTo, token.to)) return undefined;
  const all = numberOf(now);
  const prior = claims.findLast(({ role, unit }) => role === 'prior' && unit === now.unit);
  const rate = rateBehind(tokens, at, text);
  if (rate === undefined && !prior) return undefined;
  if (own < 0) return 1;
  if (prior) return all < numberOf(prior) ? -1 : 1;
  if (rate! < 0) return -1;
  const gap = (way: Way): number => Math.abs((100 * own) / (all - way * own) - rate!);
  return gap(-1) < gap(1) ? -1 : 1;
}

/** The same words without the two of them. */
export const withWay = (lead: Lead, direction: Way): Lead => ({
  ...lead,
  ...{ direction, either: false, subject: withoutWays(lead.subject), named: withoutWays(lead.named) },
});

const withoutWays = (words: string): string => {
  const found = EITHER.exec(words);
  return found ? words.slice(0, found.index) : words;
};

/** …，增长（下降）0.87%. */
function rateBehind(tokens: readonly Token[], at: number, text: string): number | undefined {
  const [mark, rate] = [tokens[at + 1], tokens[at + 2]];
  if (mark?.kind !== 'mark' || rate?.kind !== 'percent' || !EITHER.test(text.slice(mark.to, rate.from)))
    return undefined;
  return Number(rate.number);
}

const numberOf = ({ number, raw }: Claim): number => Number(number ?? raw.replaceAll(',', ''));

const signOf = (change: Claim): Way => ((change.direction === -1) !== numberOf(change) < 0 ? -1 : 1);
