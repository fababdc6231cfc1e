import type { Claim } from '../../model/claim.ts';
import type { Coordinates, Reading, Space } from '../../model/coordinates.ts';
import { WITHIN } from '../../model/dimension.ts';
import { Fact, type FactColumn, type FactRow } from '../../model/fact.ts';
import type { ToldFact, ToldRecord } from '../../model/told.ts';
import { measured } from './figure.ts';

/** Numbers the facts and lines of the text are counted on from. */
export type Counters = { facts: number; rows: number; columns: number; readonly table: number };

/** A record that is still being told. */
export type Draft = {
  -readonly [K in keyof ToldRecord]: ToldRecord[K] extends readonly (infer T)[] ? T[] : ToldRecord[K];
} & { readonly row: FactRow };

/** What a record is opened with. */
export type Opening = Pick<Draft, 'reading' | 'own' | 'words' | 'paragraph'> & {
  readonly label: string;
  readonly claim: Claim;
};

export type Column = 'currents' | 'again' | 'priors' | 'changes' | 'rates' | 'shares';
const LABELS: { readonly [C in Column]: string } = {
  currents: '',
  again: '',
  priors: '上年数',
  changes: '增减额',
  rates: '增减率',
  shares: '占比',
};
const MEASURES: { readonly [C in Column]: string } = {
  currents: '金额',
  again: '金额',
  priors: '金额',
  changes: '增减额',
  rates: '增减率',
  shares: '占比',
};

/** Records and their facts: a row a record, a column a kind of figure, so that the sentence above is the neighbour. */
export class Drafts {
  readonly records: Draft[] = [];
  readonly facts: Fact[] = [];
  /** Words that stand for a figure, by its number. */
  readonly worded = new Set<number>();
  private readonly columns = new Map<Column, FactColumn>();
  private readonly space: Space;
  private readonly counters: Counters;

  constructor(space: Space, counters: Counters) {
    this.space = space;
    this.counters = counters;
  }

  open({ reading, own, words, paragraph, label, claim }: Opening): Draft {
    const id = this.records.length;
    const { rows, table } = { rows: this.counters.rows++, table: this.counters.table };
    const row = { id: rows, table, block: paragraph, row: id, label, told: true as const };
    const draft: Draft = {
      ...{ id, reading, own, words, at: claim.subjectAt, reason: false, row },
      ...{ paragraph, sentence: claim.sentence, part: claim.part },
      ...{ currents: [], priors: [], changes: [], rates: [], shares: [] },
    };
    this.records.push(draft);
    return draft;
  }

  /** @returns `undefined` of a figure with more digits than any budget has */
  put(column: Column, draft: Draft, claim: Claim, whole?: Reading): ToldFact | undefined {
    const amount = measured(claim);
    if (!amount) return undefined;
    const { value, precision, typed } = amount;
    const meaning = {
      at: this.coordinates(draft, column, claim),
      originWorded: draft.reading.origin !== undefined,
      crossed: false,
      ofWhich: false,
    };
    const cell = { raw: claim.raw, at: claim.at };
    const state = { state: 'figure', value, precision } as const;
    const fact = new Fact(this.counters.facts++, meaning, state, cell, draft.row, this.column(column));
    this.facts.push(fact);
    if (claim.direction === 0) this.worded.add(fact.id);
    const told: ToldFact = {
      ...{ fact, typed },
      ...(claim.base && { base: claim.base }),
      ...(claim.direction === 0 && { worded: true as const }),
      ...(claim.moved && { moved: claim.moved }),
      ...(claim.points && { points: claim.points }),
      ...(claim.bare && { bare: true as const }),
      ...(claim.toward && { toward: claim.toward }),
    };
    const of = whole ? { whole } : claim.whole ? { elsewhere: true as const } : {};
    if (column === 'shares') draft.shares.push({ ...told, ...of });
    else draft[column === 'again' ? 'currents' : column].push(told);
    return told;
  }

  private column(column: Column): FactColumn {
    let known = this.columns.get(column);
    if (!known) {
      const id = this.counters.columns++;
      known = { id, column: id, table: '情况说明', label: LABELS[column], against: undefined };
      this.columns.set(column, known);
    }
    return known;
  }

  private coordinates({ id, reading, named }: Draft, column: Column, { base }: Claim): Coordinates {
    const full: Reading = {
      ...reading,
      // A name of the text's own is nobody else's.
      ...(named !== undefined && { project: `${id}${WITHIN}${named}` }),
      basis: column !== 'priors' ? '本年预算' : base?.kind === '执行' ? '上年执行数' : '上年预算',
      measure: MEASURES[column],
    };
    return this.space.at(full);
  }
}
