import type { Claim, Counted } from '../../model/claim.ts';
import type { Extract as Text } from './extract.ts';
import type { Token } from './token.ts';

/** A token that is a number of something. */
export type FigureToken = Exclude<Token, { kind: 'mark' | 'count' | 'year' | 'other' }>;

export type CountToken = Extract<Token, { kind: 'count' }>;

/** A figure as it is typed, and where it and the words before it stand. */
export type Figure = Pick<Claim, 'raw' | 'at' | 'unit' | 'number' | 'subjectAt'>;

/** @param begin where the words before it begin */
export function figureOf({ kind, from, to, number, numberTo }: FigureToken, begin: number, text: Text): Figure {
  const begins = kind === 'percent' && text.text[from] === '百' ? from + 3 : from;
  const raw = text.typed(begins, numberTo);
  return {
    raw,
    at: text.place(begins, numberTo),
    unit: text.slice(numberTo, to) || (kind === 'percent' ? '%' : ''),
    ...(/\d|[０-９]/u.test(raw) ? {} : { number }),
    subjectAt: text.place(begin, Math.max(begin + 1, from)),
  };
}

/** How many of what, with the words around it. */
export const countedOf = ({ from, to, number, numberTo, measure }: CountToken, begin: number, text: Text): Counted => ({
  raw: number,
  at: text.place(from, numberTo),
  measure,
  before: text.slice(begin, from),
  after: text.slice(to, Math.min(text.text.length, to + 24)),
});
