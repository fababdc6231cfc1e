import { columnKey, type Fact, rowKey } from '../../model/fact.ts';
import { formatMoney } from '../../model/money.ts';
import { push } from '../../model/multimap.ts';
import type { Problem } from '../../model/problem.ts';
import { isWithin } from '../../model/rounding.ts';
import { byTable, type Ground, isAmount, type Spot } from './ground.ts';
import { rangesAt, relativeForm } from './relative.ts';

/** So many formulas alike make a rule of a row or a column. */
const ALIKE = 4;
/** One number among this many formulas alike may be a second exception, no longer a way of working. */
const PER_EXCEPTION = 8;
/** Cells a formula reads that are looked at. */
const READ = 200;

/**
 * XLS004: a number typed where the neighbours are formulas: it does not follow when the figures it should be made of change. Only
 * where those figures are there: a row without a breakdown has nothing its formula could add.
 */
export function typedOver(ground: Ground): Problem[] {
  const formulas = byTable(ground.spots(({ formula }) => formula !== undefined));
  const found = new Map<Fact, Problem>();
  for (const [table, spots] of formulas) {
    if (spots.length < ALIKE) continue;
    for (const lineOf of [columnKey, rowKey]) {
      const lines = new Map<string, Spot[]>();
      for (const spot of ground.inTable(table)) {
        push(lines, lineOf(spot.fact.line), spot);
      }
      for (const line of lines.values()) {
        for (const { spot, model } of exceptions(line, ground)) {
          if (!found.has(spot.fact)) found.set(spot.fact, said(spot, model, ground));
        }
      }
    }
  }
  return [...found.values()];
}

type Exception = { readonly spot: Spot; readonly model: Spot };

function exceptions(line: readonly Spot[], ground: Ground): Exception[] {
  const typed = line.filter((spot) => spot.cell.kind === 'number' && !spot.cell.formula && isAmount(spot));
  if (typed.length === 0 || line.length - typed.length < ALIKE) return [];
  const forms = new Map<string, Spot[]>();
  for (const spot of line) {
    if (!spot.cell.formula) continue;
    const form = relativeForm(spot.cell.formula.text, spot.cell.row, spot.cell.column);
    push(forms, form, spot);
  }
  const [commonest] = [...forms].sort(([, a], [, b]) => b.length - a.length);
  if (!commonest || commonest[1].length < ALIKE) return [];
  const [form, alike] = commonest;
  if (typed.length > Math.max(1, Math.floor(alike.length / PER_EXCEPTION))) return [];
  return typed.filter((spot) => readsAmounts(form, spot, ground)).map((spot) => ({ spot, model: alike[0]! }));
}

function readsAmounts(form: string, { sheet, cell }: Spot, ground: Ground): boolean {
  return rangesAt(form, cell.row, cell.column).some(({ top, left, bottom, right }) => {
    if ((bottom - top + 1) * (right - left + 1) > READ || !ground.spend(READ)) return false;
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        const spot = ground.spotAt(sheet, row, column);
        if (spot && isAmount(spot)) return true;
      }
    }
    return false;
  });
}

function said(spot: Spot, model: Spot, ground: Ground): Problem {
  const { fact } = spot;
  const value = expected(spot, model, ground);
  const agrees = value !== undefined && isWithin(value - fact.value, fact.half);
  const data = {
    expected: value === undefined || agrees || fact.unit === '%' ? '' : formatMoney(value, fact.unit, fact.decimals),
  };
  return ground.problem('XLS004', [spot], data, {
    related: ground.related('neighbour', [model]),
    ...(agrees && { severity: 'note' }),
  });
}

/** What the neighbour's formula comes to at this cell, where it only adds and subtracts and moves with its cell. */
function expected({ sheet, cell }: Spot, model: Spot, ground: Ground): bigint | undefined {
  const { terms, text } = model.cell.formula!;
  if (!terms || text.includes('$') || model.cell.formula?.places !== undefined) return undefined;
  const [down, across] = [cell.row - model.cell.row, cell.column - model.cell.column];
  let total = 0n;
  for (const { sign, range, sheet: other } of terms) {
    if (!range || other !== undefined || !ground.spend(READ)) return undefined;
    if ((range.bottom - range.top + 1) * (range.right - range.left + 1) > READ) return undefined;
    for (let row = range.top; row <= range.bottom; row++) {
      for (let column = range.left; column <= range.right; column++) {
        const fact = ground.factAt(sheet, row + down, column + across);
        if (fact?.state === 'unreadable' || fact?.unit === '%') return undefined;
        total += (fact?.value ?? 0n) * BigInt(sign);
      }
    }
  }
  return total;
}
