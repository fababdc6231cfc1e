import { seatAt } from '../../lexicon/office.ts';
import { fold } from '../../lexicon/spelling.ts';
import type { Reading } from '../../model/coordinates.ts';
import type { OwnNames } from './subject.ts';

/** The department's own office, where no table names it. */
const SEAT = '本级';
const OWN = /(?:本级|机关|本部)[)）]?$/u;

/** Words without 局本级 among them, and whose they are: nobody else's where the report is that office's own. */
export type Seated = { readonly before: string; readonly behind: string; readonly at: Reading };

/**
 * 局本级收入: what is said of the department's own office is not the department's.
 * @param own the department's names
 */
export function seatIn(words: string, own: readonly string[], names: OwnNames): Seated | undefined {
  const seat = seatAt(words);
  if (!seat) return undefined;
  return { before: words.slice(0, seat.from), behind: words.slice(seat.to), at: seatOf(own.map(fold), names) };
}

function seatOf(own: readonly string[], names: OwnNames): Reading {
  if (own.some((name) => OWN.test(name))) return {};
  const units = [...names].flatMap(([name, { budgetUnit }]) =>
    budgetUnit !== undefined && (OWN.test(name) || own.includes(name)) ? [budgetUnit] : [],
  );
  const [unit, ...others] = new Set(units);
  return { budgetUnit: unit !== undefined && others.length === 0 ? unit : SEAT };
}

/** 市示例中心 in the text of 某某市示例局: an office whose letters are not among those of any name the department goes by (市发改委). */
export function isAnother(office: string, own: readonly string[]): boolean {
  const letters = [...fold(office).replace(/^[我本该]/u, '')];
  return own.length > 0 && own.every((name) => !isAmong(letters, fold(name)));
}

function isAmong(letters: readonly string[], name: string): boolean {
  let at = -1;
  return letters.every((letter) => {
    at = name.indexOf(letter, at + 1);
    return at >= 0;
  });
}
