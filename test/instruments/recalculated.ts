/** A workbook with another number in one cell, calculated anew as a spreadsheet would do before it saves. */
import { cellName, type GridCell, type Sheet, type Term, type Workbook } from '../../src/model/grid.ts';
import type { Opened } from '../../src/read/open.ts';

const PLACES = 12;
const scaled = (raw: string): bigint => {
  const [, sign = '', whole = '0', fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/u.exec(raw) ?? [];
  return BigInt(sign + whole + fraction.padEnd(PLACES, '0').slice(0, PLACES));
};
const shown = (value: bigint): string => {
  const digits = (value < 0n ? -value : value).toString().padStart(PLACES + 1, '0');
  const fraction = digits.slice(-PLACES).replace(/0+$/u, '');
  return `${value < 0n ? '-' : ''}${digits.slice(0, -PLACES)}${fraction && `.${fraction}`}`;
};

type At = { readonly sheet: Sheet; readonly cell: GridCell };
const nameOf = ({ sheet, cell }: At): string => `${sheet.name}!${cellName(cell.row, cell.column)}`;

/** A change in per cent, as far as formulas of the samples go: `ROUND((F6-E6)/E6*100,2)`. */
const RATE = /^ROUND\(\(([A-Z]+\d+)-([A-Z]+\d+)\)\/\2\*100,2\)$/u;

/** @param by in decimals, such as `1.00` */
export function recalculated(opened: Opened, cell: string, by: string): Opened {
  const { sheets } = opened.book!;
  const all = sheets.flatMap((sheet) => sheet.cells.map((own): At => ({ sheet, cell: own })));
  const deltas = new Map([[cell, scaled(by)]]);
  const byName = new Map(all.map((at) => [nameOf(at), at]));
  const reads = ({ sheet }: At, term: Term, [name, delta]: readonly [string, bigint]): bigint => {
    const other = byName.get(name)!;
    const { range } = term;
    const isIn =
      range &&
      (term.sheet ?? sheet.name) === other.sheet.name &&
      other.cell.row >= range.top &&
      other.cell.row <= range.bottom &&
      other.cell.column >= range.left &&
      other.cell.column <= range.right;
    return isIn ? BigInt(term.sign) * delta : 0n;
  };
  const formulas = all.filter(({ cell: { formula } }) => formula?.terms);
  for (let changed = true; changed; ) {
    changed = false;
    for (const at of formulas) {
      let delta = 0n;
      for (const term of at.cell.formula!.terms!) for (const known of deltas) delta += reads(at, term, known);
      if (delta === (deltas.get(nameOf(at)) ?? 0n)) continue;
      deltas.set(nameOf(at), delta);
      changed = true;
    }
  }
  const moved = (at: At): GridCell => {
    const { cell: own } = at;
    const delta = deltas.get(nameOf(at));
    if (!delta) return own;
    const formula = own.formula?.recomputed
      ? { formula: { ...own.formula, recomputed: shown(scaled(own.formula.recomputed) + delta) } }
      : {};
    return { ...own, raw: shown(scaled(own.raw) + delta), ...formula };
  };
  const added = sheets.map((sheet) => ({ ...sheet, cells: sheet.cells.map((own) => moved({ sheet, cell: own })) }));
  const rated = added.map((sheet) => {
    const numbers = new Map(sheet.cells.map((own) => [cellName(own.row, own.column), Number(own.raw)]));
    const cells = sheet.cells.map((own) => {
      const [, now, before] = RATE.exec(own.formula?.text ?? '') ?? [];
      const rate =
        now && before ? ((numbers.get(now)! - numbers.get(before)!) / numbers.get(before)!) * 100 : undefined;
      return rate === undefined ? own : { ...own, raw: String(Number(rate.toFixed(2))) };
    });
    return { ...sheet, cells };
  });
  const book: Workbook = { ...opened.book!, sheets: rated };
  return { ...opened, book };
}
