import type { Fact } from '../../model/fact.ts';
import { readFigure } from '../../model/figure.ts';
import { type Range, type Sheet, sheetFinder } from '../../model/grid.ts';
import { push } from '../../model/multimap.ts';
import type { Ground, Spot } from './ground.ts';

/** A formula's figure, and by how much it would be more if texts were added as the numbers they are. */
export type Short = Spot & { readonly by: bigint; readonly isDirect: boolean };

/** A range longer than this is some whole column; nobody adds up so many rows. */
const LONGEST = 5000;

/**
 * The formulas that come out wrong because a SUM passes over texts: those that add them, and those that add these in turn. One
 * whose stored value is not what it comes to now was not worked out without them.
 */
export const passedOver = (texts: readonly Spot[], ground: Ground): Short[] =>
  followersOf(
    texts.map((spot) => ({ ...spot, by: spot.fact.value })),
    true,
    ground,
  );

/** The formulas that come out wrong because of totals that leave something out, whose own formulas are among them. */
export const madeShort = (totals: readonly (Spot & { readonly by: bigint })[], ground: Ground): Short[] =>
  followersOf(totals, false, ground);

/** @param areTexts what is lacking at the starts is there, as text, which a SUM passes over and a cell added by itself does not */
function followersOf(starts: readonly (Spot & { readonly by: bigint })[], areTexts: boolean, ground: Ground): Short[] {
  const lacking = new Map<string, bigint>();
  const own = new Map<string, bigint>();
  const written = new Set<string>();
  const lines = new Map<string, number[]>();
  for (const { sheet, cell, by } of starts) {
    const key = keyOf(sheet, cell.row, cell.column);
    lacking.set(key, by);
    if (areTexts) written.add(key);
    else own.set(key, by);
    push(lines, `${sheet.index}.${cell.column}`, cell.row);
  }
  const sheetOf = sheetFinder(ground.book);
  const formulas = ground
    .spots(({ formula }) => formula?.terms !== undefined)
    .filter((spot) => spot.fact.state === 'figure' && spot.fact.unit !== '%' && isWorkedOut(spot));
  const found = new Map<string, Short>();
  // Each round reaches the totals of the totals before it; formulas nest no deeper than a classification.
  for (let round = 0, grown = true; grown && round < ROUNDS; round++) {
    grown = false;
    for (const spot of formulas) {
      const key = keyOf(spot.sheet, spot.cell.row, spot.cell.column);
      let by = own.get(key) ?? 0n;
      let isDirect = false;
      for (const { sheet: name, range, sign, summed } of spot.cell.formula!.terms!) {
        const sheet = sheetOf(spot.sheet, name);
        if (!range || !sheet) continue;
        for (const inside of cellsOf(range, sheet, lines)) {
          if (!ground.spend(1)) return [];
          // A cell added by itself counts even as text.
          if (written.has(inside) && !summed) continue;
          isDirect ||= written.has(inside);
          by += BigInt(sign) * (lacking.get(inside) ?? 0n);
        }
      }
      if (by === (found.get(key)?.by ?? 0n)) continue;
      grown = true;
      found.set(key, { ...spot, by, isDirect });
      if (!lacking.has(key)) push(lines, `${spot.sheet.index}.${spot.cell.column}`, spot.cell.row);
      lacking.set(key, by);
    }
  }
  // First those that add the texts themselves.
  return [...found.values()].filter(({ by }) => by !== 0n).sort((a, b) => Number(b.isDirect) - Number(a.isDirect));
}

const ROUNDS = 12;

const keyOf = ({ index }: Sheet, row: number, column: number): string => `${index}.${row}.${column}`;

/** Of a range the cells of which something is known to be lacking. */
function cellsOf({ top, left, bottom, right }: Range, sheet: Sheet, lines: ReadonlyMap<string, number[]>): string[] {
  if (bottom - top > LONGEST) return [];
  const inside: string[] = [];
  for (let column = left; column <= right; column++)
    for (const row of lines.get(`${sheet.index}.${column}`) ?? [])
      if (row >= top && row <= bottom) inside.push(keyOf(sheet, row, column));
  return inside;
}

/** What is stored is what the formula comes to. */
function isWorkedOut({ cell, fact }: Spot): boolean {
  const { recomputed, uncached } = cell.formula!;
  if (recomputed === undefined || uncached) return recomputed !== undefined;
  const [now, stored] = [readFigure(recomputed), readFigure(cell.raw)];
  return now.state === 'figure' && stored.state === 'figure' && isNear(now, stored, fact);
}

const isNear = (
  a: { readonly digits: bigint; readonly decimals: number },
  b: { readonly digits: bigint; readonly decimals: number },
  { decimals }: Fact,
): boolean => Math.abs(Number(a.digits) / 10 ** a.decimals - Number(b.digits) / 10 ** b.decimals) < 10 ** -decimals;
