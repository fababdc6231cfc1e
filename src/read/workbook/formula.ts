import type { Term } from '../../model/grid.ts';
import { WORKBOOK } from '../limits.ts';
import { columnOf, rowOf } from './reference.ts';
import { tooMany } from './refusal.ts';
import { shiftFormula } from './shift.ts';
import { parseSum } from './terms.ts';
import { detached, unescapeCell } from './text.ts';
import type { Xml } from './xml.ts';

/** The formula of a cell while it is being read; what it comes to is put in once all sheets are there. */
export type OpenFormula = {
  readonly text: string;
  readonly terms?: readonly Term[];
  readonly places?: number;
  recomputed?: string;
  readonly uncached?: true;
  circular?: true;
};

type Master = { readonly at: number; readonly text: string };

/** Reads the formulas of one sheet. `tally` bounds what those of all sheets come to. */
export class Formulas {
  private readonly masters = new Map<string, Master>();
  private readonly tally: { characters: number; terms: number };

  constructor(tally: { characters: number; terms: number }) {
    this.tally = tally;
  }

  /** The `f` element just opened, in the cell at a packed position. */
  read(xml: Xml, at: number): OpenFormula {
    let type = '';
    let shared = '';
    while (xml.attribute()) {
      const key = xml.key();
      if (key === 't') type = xml.value();
      else if (key === 'si') shared = xml.value();
    }
    let text = detached(unescapeCell(xml.content().trim()));
    if (text.length > WORKBOOK.formula) throw tooMany('formula', WORKBOOK.formula);
    if (type === 'shared') text = this.expanded(shared, text, at);
    if (type === 'dataTable') text = 'TABLE()';
    this.tally.characters += text.length;
    if (this.tally.characters > WORKBOOK.formulas) throw tooMany('formulas', WORKBOOK.formulas);
    const sum = type === 'array' || type === 'dataTable' ? undefined : parseSum(text);
    if (!sum) return { text };
    this.tally.terms += sum.terms.length;
    if (this.tally.terms > WORKBOOK.terms) throw tooMany('formulas', WORKBOOK.terms);
    const { terms, places } = sum;
    return places === undefined ? { text, terms, recomputed: '' } : { text, terms, places, recomputed: '' };
  }

  /** Only the first cell of a shared formula holds its text; in the others it reads as if it had been copied there. */
  private expanded(shared: string, text: string, at: number): string {
    const master = this.masters.get(shared);
    if (text !== '') {
      if (!master) this.masters.set(shared, { at, text });
      return text;
    }
    return master ? shiftFormula(master.text, rowOf(at) - rowOf(master.at), columnOf(at) - columnOf(master.at)) : text;
  }
}
