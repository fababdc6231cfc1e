import { Coordinates, type Reading, type Space } from '../model/coordinates.ts';
import { ALL, type Dimension } from '../model/dimension.ts';
import type { Meaning } from '../model/fact.ts';
import { ENTRY, FRAME, type Half } from '../model/halves.ts';
import { combine, crosses, entryMembers, frameMembers, type Spoken, spoken } from './combine.ts';

type MetFrame = { readonly frame: Half; readonly worded: boolean; readonly crossed: boolean };
type MetEntry = { readonly entry: Half; readonly isItem: boolean; readonly crossed: boolean };

/**
 * Where the rows and the columns of one side meet. Hardly any two rows say unlike things of the frame, and hardly any two
 * columns of the entry: each half is put together once for all that say the same of it, not once a figure.
 */
export class Meetings {
  private readonly scope: Reading;
  private readonly columns: readonly (Spoken | undefined)[];
  private readonly space: Space;
  /** By what a row says of the frame, then by column: without and with a memo item. */
  private readonly frames = new Map<string, (MetFrame | undefined)[]>();
  /** For each column the first one that says the same of the entry. */
  private readonly alike: readonly number[];

  /** For each column whether nothing but the row says anything of the entry. */
  private readonly rowsAlone: readonly boolean[];

  constructor(scope: Reading, columns: readonly (Spoken | undefined)[], space: Space) {
    this.scope = scope;
    this.columns = columns;
    this.space = space;
    const texts = columns.map((column) => column && said(column, OF_ENTRY));
    this.alike = texts.map((text) => texts.indexOf(text));
    const open = said(spoken(scope), OF_ENTRY) === '';
    this.rowsAlone = texts.map((text) => open && text === '');
  }

  /**
   * The figures of one row, by column; `undefined` where no word says whether money comes in or goes out.
   * @param placed what of the row's words places its figures: without a label nothing does
   */
  row(row: Spoken, placed: Spoken): (column: number, ofWhich: boolean) => Meaning | undefined {
    const entries: (MetEntry | undefined)[] = [];
    const frames = placed === row ? this.framesOf(said(row, OF_FRAME)) : [];
    return (c, ofWhich) => {
      const column = this.columns[c]!;
      const alike = this.alike[c]!;
      let met = entries[alike];
      if (!met) {
        met = this.rowsAlone[c] ? this.entryOfRow(placed) : this.entryOf(column, row, placed);
        entries[alike] = met;
      }
      const slot = 2 * c + (met.isItem ? 1 : 0);
      let half = frames[slot];
      if (!half) {
        half = this.frameOf(column, row, placed, met.isItem);
        if (!half) return undefined;
        frames[slot] = half;
      }
      const at = new Coordinates(half.frame, met.entry);
      return { at, originWorded: half.worded, crossed: half.crossed || met.crossed, ofWhich };
    };
  }

  private framesOf(words: string): (MetFrame | undefined)[] {
    let known = this.frames.get(words);
    if (!known) {
      known = [];
      this.frames.set(words, known);
    }
    return known;
  }

  private frameOf(column: Spoken, row: Spoken, placed: Spoken, isItem: boolean): MetFrame | undefined {
    const reading = combine(this.scope, column, placed, FRAME);
    const members = frameMembers(reading, isItem);
    return (
      members && {
        frame: this.space.frames.of(members),
        worded: reading.origin !== undefined,
        crossed: crosses(column, row, FRAME),
      }
    );
  }

  private entryOfRow({ at }: Spoken): MetEntry {
    return {
      entry: this.space.entries.of(entryMembers(at)),
      isItem: (at.item ?? ALL) !== ALL,
      crossed: false,
    };
  }

  private entryOf(column: Spoken, row: Spoken, placed: Spoken): MetEntry {
    const reading = combine(this.scope, column, placed, ENTRY);
    return {
      entry: this.space.entries.of(entryMembers(reading)),
      isItem: (reading.item ?? ALL) !== ALL,
      crossed: crosses(column, row, ENTRY),
    };
  }
}

/** All that words say of one half, as a text: whoever says the same in another order is told apart for nothing. */
function said({ at, sums, worded }: Spoken, half: ReadonlySet<string>): string {
  let text = '';
  for (const dimension in at) if (half.has(dimension)) text += `${dimension}=${at[dimension as Dimension]};`;
  for (const dimension of sums)
    if (half.has(dimension)) text += `${dimension}+${worded?.[dimension] === undefined ? '' : 'worded'};`;
  return text;
}

const OF_FRAME: ReadonlySet<string> = new Set(FRAME);
const OF_ENTRY: ReadonlySet<string> = new Set(ENTRY);
