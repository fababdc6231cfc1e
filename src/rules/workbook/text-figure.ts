import { columnKey } from '../../model/fact.ts';
import { push } from '../../model/multimap.ts';
import type { Problem } from '../../model/problem.ts';
import { type Ground, isAmount, type Spot } from './ground.ts';

/**
 * XLS001: a figure stored as text among numbers, which a SUM passes over. A table that is text throughout, as systems export
 * them, has no formulas to go wrong and is read all the same: nothing is said. A whole column of text beside columns of
 * numbers is a habit of whoever made it: a note.
 */
export function textFigures(ground: Ground): Problem[] {
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
    problems.push(ground.problem('XLS001', ground.led(spots), data, strays.length > 0 ? {} : { severity: 'note' }));
  }
  return problems;
}

/** A share written `12.5%` as text is ordinary, and a zero adds nothing. */
const isCurrency = (spot: Spot): boolean => isAmount(spot) && spot.fact.unit !== '%';
