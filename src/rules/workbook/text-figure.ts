import { columnKey } from '../../model/fact.ts';
import { formatMoney, type Unit } from '../../model/money.ts';
import { push } from '../../model/multimap.ts';
import type { Problem } from '../../model/problem.ts';
import { type Ground, isAmount, type Spot } from './ground.ts';
import { passedOver } from './passed-over.ts';

/** Totals named beside the text; a count says how many there are in all. */
const NAMED = 20;

/**
 * XLS001: a figure stored as text among numbers, which a SUM passes over. A table that is text throughout, as systems export
 * them, has no formulas to go wrong and is read all the same: nothing is said. A whole column of text beside columns of
 * numbers is a habit of whoever made it: a note.
 */
export function textFigures(ground: Ground): Problem[] {
  // A list of a thousand numbered names has texts enough, and no figure among them.
  if (!ground.hasTypedText()) return [];
  const texts = ground.spots(({ kind, raw }) => kind === 'text' && /\d/u.test(raw)).filter(isCurrency);
  const problems: Problem[] = [];
  for (const table of new Set(texts.map(({ fact }) => fact.line.table))) {
    const stored = { text: new Map<string, Spot[]>(), number: new Set<string>() };
    for (const spot of ground.inTable(table)) {
      if (!isCurrency(spot)) continue;
      const column = columnKey(spot.fact.line);
      if (spot.cell.kind === 'text') push(stored.text, column, spot);
      else stored.number.add(column);
    }
    if (stored.number.size === 0) continue;
    const strays = [...stored.text].flatMap(([column, spots]) => (stored.number.has(column) ? spots : []));
    const spots = strays.length > 0 ? strays : [...stored.text.values()].flat();
    const data = { count: spots.length, whole: strays.length > 0 ? '' : 'column' };
    const led = ground.led(spots);
    const severity = strays.length > 0 ? {} : { severity: 'note' as const };
    problems.push(withTotals(ground.problem('XLS001', led, data, severity), led, ground));
  }
  return problems;
}

/** The totals that pass over these texts, and what the first of them comes to with them. */
function withTotals(problem: Problem, spots: readonly Spot[], ground: Ground): Problem {
  const short = passedOver(spots, ground);
  const [first] = short;
  if (!first) return problem;
  const { value, unit, decimals } = first.fact;
  const right = formatMoney(value + first.by, unit as Unit, decimals);
  return {
    ...problem,
    data: { ...problem.data, totals: short.length, right },
    related: [...ground.related('total', short.slice(0, NAMED)), ...(problem.related ?? [])],
    mends: short.map(({ sheet, cell, by }) => ({ place: ground.place(sheet, cell), by })),
  };
}

/** A share written `12.5%` as text is ordinary, as is 减少12.5, and a zero adds nothing. */
const isCurrency = (spot: Spot): boolean =>
  isAmount(spot) && spot.fact.unit !== '%' && !/^[\u4e00-\u9fff]/u.test(spot.fact.raw.trim());
