import type { GridCell } from '../../model/grid.ts';
import { Calculator, decimalResult, isNumber } from './calculate.ts';
import { expandShared } from './formula.ts';
import { pack } from './reference.ts';
import type { ScannedSheet } from './sheet.ts';
import { show } from './shown.ts';
import type { Styles } from './styles.ts';

/** Puts the formulas of all sheets into their cells: what they say, what they add, and what that comes to now. */
export function putFormulas(
  sheets: readonly { readonly name: string; readonly scanned: ScannedSheet }[],
  styles: Styles,
  epoch1904: boolean,
): void {
  if (sheets.every(({ scanned }) => scanned.formulas.size === 0)) return;
  const tally = { characters: 0 };
  for (const { scanned } of sheets) expandShared(scanned.formulas, tally);
  const calculator = new Calculator(sheets);
  // The cells stay as they were scanned until all is computed: each formula is judged by the values in the file.
  const finished = sheets.map(({ scanned }, sheet) =>
    scanned.cells.map((cell) => {
      const source = scanned.formulas.get(pack(cell.row, cell.column));
      if (!source) return cell;
      const { formula, result } = calculator.formula(sheet, pack(cell.row, cell.column));
      const number = decimalResult(result);
      const shown = number === undefined ? undefined : show(number, styles[source.style], epoch1904);
      const own: GridCell =
        !source.uncached || result === undefined ? cell : shown ? { ...cell, ...shown } : textCell(cell, result);
      return { ...own, formula: shown ? { ...formula, recomputed: shown.raw } : formula };
    }),
  );
  for (const [index, cells] of finished.entries()) sheets[index]!.scanned.cells = cells;
}

const textCell = (cell: GridCell, result: NonNullable<Parameters<typeof isNumber>[0]>): GridCell =>
  isNumber(result) ? cell : { ...result, row: cell.row, column: cell.column };
