import type { Fact } from './fact.ts';

/** A figure that a formula adds, so many times; taken away, it counts negatively. */
export type Input = { readonly fact: Fact; readonly times: bigint };

/** A figure, and what its formula makes it of. */
export type Working = { readonly total: Fact; readonly parts: readonly Input[] };

/** How the figures of a workbook are worked out of one another, as far as its formulas tell. */
export type Workings = {
  /** By the figure: what its formula adds and subtracts, where that comes to the value it states. */
  readonly inputs: ReadonlyMap<number, Working>;
  /** Figures that any formula gives: they follow the others and bear nothing out. */
  readonly formulas: ReadonlySet<number>;
};
