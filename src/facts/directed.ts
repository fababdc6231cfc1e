import { fold } from '../lexicon/spelling.ts';
import { type Figure, readFigure } from '../model/figure.ts';
import { isUnit, type Unit } from '../model/money.ts';
import type { Block } from '../model/table.ts';

/** A change whose direction is a word. */
export type Directed = {
  readonly figure: Figure & { readonly state: 'figure' };
  /** That of the text, where it says one. */
  readonly unit?: Unit;
  /** The word, not a sign, says that it is less than nothing. */
  readonly negated: boolean;
};

const CHANGED = /^(?:[较比]?上年)?(?:(增加|增长|上升|增)|减少|下降|减)(\d[\d，]*(?:\.\d+)?)([百千万亿]?元)?$/u;
const UNCHANGED = /^(?:[与同和较比]?(?:上年|去年))?(?:持平|无增减|无变化|[没未]有?变化|不变)$/u;

/** 持平, 与上年持平: in a cell for a change or a rate these are none. */
export const isUnchanged = (raw: string): boolean => raw.length < 40 && UNCHANGED.test(fold(raw));

/** 减少9.29, 增加3.20万元, 持平: what a cell below 增减 says. Anything more is a remark. */
export function readDirected(raw: string): Directed | undefined {
  if (isUnchanged(raw)) return { figure: zero, negated: false };
  const [, more, number = '', unit = ''] = (raw.length < 40 && CHANGED.exec(fold(raw))) || [];
  const figure = readFigure(number.replaceAll('，', ','));
  if (figure.state !== 'figure') return undefined;
  const negated = more === undefined && figure.digits > 0n;
  return {
    figure: negated ? { ...figure, digits: -figure.digits } : figure,
    negated,
    ...(isUnit(unit) && { unit }),
  };
}

/** 130.53 below 减少; with a sign of its own it says already that it is less. */
export function lessened(raw: string): Directed | undefined {
  const figure = readFigure(raw);
  if (figure.state !== 'figure' || figure.digits <= 0n) return undefined;
  return { figure: { ...figure, digits: -figure.digits }, negated: true };
}

const zero = { state: 'figure', digits: 0n, decimals: 0, percent: false, misgrouped: false } as const;

/** Nothing but such changes and figures stand in the column. */
export function saysChanges({ rows }: Block, index: number): boolean {
  const filled = rows.flatMap(({ cells }) => cells[index]?.raw.trim() || []);
  return (
    filled.some((raw) => readDirected(raw) !== undefined) &&
    filled.every((raw) => readDirected(raw) !== undefined || readFigure(raw).state !== 'unreadable')
  );
}
