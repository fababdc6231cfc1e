import type { GridCell } from '../../model/grid.ts';
import { Calculator, isNumber } from './calculate.ts';
import { textOf } from './decimal.ts';
import type { OpenFormula } from './formula.ts';
import { pack } from './reference.ts';
import type { ScannedSheet } from './sheet.ts';
import { numberBehind, show } from './shown.ts';
import type { Styles } from './styles.ts';

type Named = { readonly name: string; readonly scanned: ScannedSheet };

/** Puts into every formula of every sheet what it comes to now, and into its cell where the file holds no value. */
export function computeFormulas(sheets: readonly Named[], styles: Styles, epoch1904: boolean): void {
  if (sheets.every(({ scanned }) => scanned.formulas.length === 0)) return;
  const calculator = new Calculator(sheets);
  // The cells stay as they were scanned until all is computed: each formula is judged by the values in the file.
  const changed: { readonly cells: GridCell[]; readonly index: number; readonly cell: GridCell }[] = [];
  for (const [sheet, { scanned }] of sheets.entries()) {
    const { cells, values } = scanned;
    for (const { index, style } of scanned.formulas) {
      const cell = cells[index]!;
      const formula = cell.formula as OpenFormula;
      if (!formula.terms) continue;
      const result = calculator.result(sheet, cell);
      if (calculator.isCircular(sheet, cell)) formula.circular = true;
      if (!isNumber(result)) {
        changed.push({ cells, index, cell: withoutNumber(cell, result) });
        continue;
      }
      const value = textOf(result);
      // Nearly always it comes to what stands in the cell.
      const stands = values.get(pack(cell.row, cell.column)) ?? numberBehind(cell.raw);
      if (value === stands) formula.recomputed = cell.raw;
      else {
        const shown = show(value, styles[style]?.format, epoch1904);
        formula.recomputed = shown.raw;
        if (formula.uncached) changed.push({ cells, index, cell: { ...cell, ...shown } });
      }
    }
  }
  for (const { cells, index, cell } of changed) cells[index] = cell;
}

/** A formula that comes to no number: perhaps it repeats a text. */
function withoutNumber(cell: GridCell, result: GridCell | undefined): GridCell {
  const { recomputed: _, ...formula } = cell.formula!;
  return formula.uncached && result
    ? { row: cell.row, column: cell.column, kind: result.kind, raw: result.raw, formula }
    : { ...cell, formula };
}
