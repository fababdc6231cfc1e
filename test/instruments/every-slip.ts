import { cellName } from '../../src/model/grid.ts';
import { isText } from '../../src/model/place.ts';
import { bookOf, outcomeOf } from '../rules/workbook/said.ts';

type Cells = readonly (readonly (string | number | null)[])[];

/** Of a sound sheet: amounts that may be a tenth too high, or left out, without an error or query that names them. */
export function missedSlips(cells: Cells): string[] {
  const missed: string[] = [];
  for (const [r, row] of cells.entries())
    for (const [c, was] of row.entries()) {
      if (typeof was !== 'number') continue;
      const name = cellName(r + 1, c + 1);
      for (const now of [Math.round(was * 110 + 100) / 100, null]) {
        const slipped = cells.map((other, at) => (at === r ? other.with(c, now) : [...other]));
        if (!names(slipped, name)) missed.push(`${name} ${now ?? 'blank'}`);
      }
    }
  return missed;
}

const names = (cells: (string | number | null)[][], cell: string): boolean =>
  outcomeOf(bookOf({ only: cells })).findings.some(
    ({ place, suspects, severity }) =>
      severity !== 'note' &&
      [place, ...suspects.map((suspect) => suspect.place)].some((at) => !isText(at) && at.cell === cell),
  );
