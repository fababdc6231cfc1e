import { WORKBOOK } from '../limits.ts';
import { columnOf, rowOf } from './reference.ts';
import { tooMany } from './refusal.ts';
import { shiftFormula } from './shift.ts';

/** A formula as it stands in the file. */
export type FormulaSource = {
  text: string;
  readonly type: 'plain' | 'array' | 'table';
  /** Number of the shared formula it belongs to; only the first of its cells holds the text. */
  readonly shared?: string;
  style: number;
  uncached: boolean;
};

/** Gives each cell of a shared formula the text it has there. `tally` bounds what all of them come to. */
export function expandShared(formulas: ReadonlyMap<number, FormulaSource>, tally: { characters: number }): void {
  const masters = new Map<string, { readonly at: number; readonly text: string }>();
  for (const [at, { shared, text }] of formulas) {
    if (shared !== undefined && text !== '' && !masters.has(shared)) masters.set(shared, { at, text });
  }
  for (const [at, formula] of formulas) {
    if (formula.type === 'table') formula.text = 'TABLE()';
    const master = formula.shared === undefined || formula.text !== '' ? undefined : masters.get(formula.shared);
    if (master)
      formula.text = shiftFormula(master.text, rowOf(at) - rowOf(master.at), columnOf(at) - columnOf(master.at));
    tally.characters += formula.text.length;
    if (tally.characters > WORKBOOK.formulas) throw tooMany('formulas', WORKBOOK.formulas);
  }
}
