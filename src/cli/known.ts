/** What a run does about the findings people know: asked of a bundle that only runs load that are given a baseline or write one. */
import type { Result } from '../model/outcome.ts';
import type { Totals } from '../report/writer.ts';
import { load } from './load.ts';
import type { Shared } from './session.ts';
import type { Formats } from './telling.ts';

export type BaselineFlags = {
  /** The findings people accept. */
  readonly baseline?: string;
  /** Where the findings of this run go, to be accepted. */
  readonly writeBaseline?: string;
};

/** What a report was held against beside itself. */
export type Beside = { readonly lastYear: boolean; readonly units: boolean };

export type Known = {
  /** The checksum of the baseline; without one, results are taken as they are. */
  readonly sha256: string | undefined;
  /** No output may replace it. */
  readonly files: readonly string[];
  /** Parts what is accepted from what is not, report by report. What another baseline accepted is looked at afresh. */
  readonly take: <T extends Result>(result: T, beside: Beside) => T;
  /** The totals of a run with what is to be said of the baseline as a whole. */
  readonly totals: (totals: Totals) => Totals;
  /** Writes the new baseline and says what is out of date in the old one. */
  readonly done: () => void;
};

/** @throws UsageError for a baseline that cannot be used, and for a place where none can be written */
export const knownBy = (flags: Shared & Formats, inputs: readonly string[]): Known | undefined =>
  flags.baseline === undefined && flags.writeBaseline === undefined
    ? undefined
    : load<typeof import('./baseline/baseline.ts')>('baseline').baselineFor(flags, inputs);

/** The settings of a run under a baseline: they name it. */
export const underBaseline = <T extends object>(settings: T, known: Known | undefined): T =>
  known?.sha256 === undefined ? settings : { ...settings, baseline: known.sha256 };
