import { type Lexicon, type Phrase, readPhrase } from '../lexicon/phrase.ts';
import { fold } from '../lexicon/spelling.ts';
import type { Reading } from '../model/coordinates.ts';
import { covers } from '../model/dimension.ts';
import { isLive } from '../model/figure.ts';
import { type Block, type Column, isUnder } from '../model/table.ts';
import { isGiver } from './givers.ts';
import { isOtherYears, THIS_YEAR } from './this-year.ts';

export const GIVEN = '上级转移支付';
export const OWN = '本级财力';

/** What a heading says of whose money its column holds. */
type Side = 'own' | 'given' | 'other';

/**
 * 本级 | 上级转移支付, 当年财政拨款安排 | 中央提前通知专项转移支付: the two halves of one fund's money of this year, told apart by whose
 * it is, where a heading above them or the title says what fund that is, or where nothing beside them is a fund.
 */
export function ownOrGiven(
  { columns, rows }: Block,
  column: Column,
  depth: number,
  lexicon: Lexicon,
  title: Reading | undefined,
): Phrase | undefined {
  const word = column.heading[depth]?.value;
  if (word === undefined) return undefined;
  const side = sideOf(word, lexicon);
  if (side === 'other') return undefined;
  const outer = column.heading.slice(0, depth);
  const above = outer.map(({ value }) => readPhrase(value, lexicon).at.fund).find((fund) => fund !== undefined);
  const beside = new Set(
    columns.filter((one) => isUnder(one, outer)).map(({ heading }) => heading[depth]?.value ?? ''),
  );
  const sides = [...beside].map((text) => ({ text, side: sideOf(text, lexicon) }));
  const isOther = ({ text, side }: (typeof sides)[number]): boolean => side === 'other' && isFund(text, lexicon);
  const own = sides.filter((one) => one.side === 'own');
  if (own.length !== 1 || !sides.some((one) => one.side === 'given')) return undefined;
  const named = isOwnFiscal(own[0]!.text, lexicon) ? FISCAL : undefined;
  if (named === undefined && sides.some(isOther)) return undefined;
  const fund = above ?? title?.fund;
  // 当年财政拨款安排 names a fund by itself, where none is above it.
  if (fund === undefined && named === undefined && !isGiver(own[0]!.text)) return undefined;
  const { origin } = readPhrase(own[0]!.text, lexicon).at;
  const phrase = readPhrase(word, lexicon);
  const { fund: _, ...rest } = phrase.at;
  const isGivenOut = ({ heading }: Column): boolean =>
    isUnder({ heading }, outer) && sideOf(heading[depth]?.value ?? '', lexicon) === 'given';
  const given = columns.flatMap((one, c) => (isGivenOut(one) ? [c] : []));
  // In a year in which nothing was given what is one's own is all of this year's.
  const isAll = origin === THIS_YEAR && !rows.some(({ cells }) => given.some((c) => isLive(cells[c]?.raw ?? '')));
  // Told by how it is given: rows may be of categories.
  const method = side === 'given' ? { method: GIVEN } : isAll ? {} : { method: OWN };
  return {
    ...phrase,
    left: '',
    at: {
      ...rest,
      ...(fund === undefined && named && { fund: named }),
      ...method,
      ...(origin === THIS_YEAR && { origin }),
    },
  };
}

/** A fund that holds more than this year's own money. */
function isFund(text: string, lexicon: Lexicon): boolean {
  const { at } = readPhrase(text, lexicon);
  return at.fund !== undefined && !isOtherYears(at);
}

const FISCAL = '财政拨款';

/** 本级财政资金, 本级财政: beside what is given from above it is a half of 财政拨款, whatever other funds stand beside both. */
const isOwnFiscal = (word: string, lexicon: Lexicon): boolean =>
  /^(?:本|省|市|州|县|区|旗|乡|镇)级/u.test(word) &&
  (/财政$/u.test(fold(word)) || readPhrase(word, lexicon).at.fund === FISCAL);

const OWN_OFFICE = /^(?:[省市州盟县区旗乡镇]|自治区|兵团)本级(?:财力|资金|安排)?$/u;
/** Says whose money it is only beside 本级. */
const FROM_ABOVE = /^上级(?:资金|财力|安排)?$/u;

function sideOf(text: string, lexicon: Lexicon): Side {
  if (FROM_ABOVE.test(fold(text))) return 'given';
  if (OWN_OFFICE.test(fold(text))) return 'own';
  const { at, left, total, role, subject } = readPhrase(text, lexicon);
  if (left !== '' || total || role || subject) return 'other';
  const { flow: _, fund, origin, ...more } = at;
  if (Object.keys(more).length > 0) return 'other';
  if (fund === GIVEN) return 'given';
  if (fund === OWN || isOwnFiscal(text, lexicon)) return 'own';
  if (origin === THIS_YEAR && (fund === undefined || covers('fund', fund, '一般公共预算'))) return 'own';
  return isGiver(fund ?? text) && origin === undefined && isGiver(text) ? 'own' : 'other';
}
