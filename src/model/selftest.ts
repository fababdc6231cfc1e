import type { Place } from './place.ts';

/**
 * Slips people make when they type a figure. `last-places` is two units of the last place a figure is rounded to, `hundred-places` a
 * hundred of them: 0.02 and 1.00 where a table is printed in 万元 with two decimals.
 */
export const SLIPS = ['last-places', 'hundred-places', 'swap', 'drop', 'ten-times', 'neighbour'] as const;
export type Slip = (typeof SLIPS)[number];

/**
 * What a check says of one slip: `here`, one finding, at the spoilt figure and no other suspected; `among`, one finding that names it
 * among several; `several`, more findings than one, the spoilt figure among those named; `elsewhere`, only other figures
 * named; `missed`, nothing.
 */
export const VERDICTS = ['here', 'among', 'several', 'elsewhere', 'missed'] as const;
export type SlipVerdict = (typeof VERDICTS)[number];

/** How many slips came to which verdict. */
export type Tally = { readonly [V in SlipVerdict]: number };

/** A figure as it stands in the report. */
export type Stated = { readonly place: Place; readonly raw: string; readonly label: string };

/** One slip, and where the check pointed. */
export type Astray = Stated & { readonly slip: Slip; readonly mutated: string; readonly blamed: readonly Stated[] };

/** What a clean verdict on one report is worth. */
export type SelfTest = {
  readonly amounts: number;
  /** Figures that were spoilt; fewer than there are in a large report, spread evenly over it. */
  readonly tried: number;
  readonly tables: readonly {
    readonly table: string;
    readonly place: Place;
    readonly amounts: number;
    readonly tried: number;
    readonly slips: Tally;
  }[];
  readonly slips: { readonly [S in Slip]: Tally };
  /** Figures that no relation speaks of: no slip in them can be noticed. */
  readonly unwitnessed: readonly Stated[];
  /** Figures of which some slips go unnoticed, with these. */
  readonly unnoticed: readonly (Stated & {
    readonly slips: readonly { readonly slip: Slip; readonly mutated: string }[];
  })[];
  /** Slips that would be blamed on other figures only. */
  readonly astray: readonly Astray[];
};
