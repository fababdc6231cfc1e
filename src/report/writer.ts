import type { Severity } from '../model/finding.ts';
import { countBySeverity, type Result } from '../model/outcome.ts';
import type { Described } from './explain.ts';
import type { Extract } from './extract.ts';
import type { Language } from './language.ts';
import type { Picture } from './picture.ts';
import type { Style } from './style.ts';

export type Tool = { readonly name: string; readonly version: string; readonly rulesHash: string };

/**
 * One part of a run that several machines share: the `index`-th of `of`, counted from 1.
 * @property base the folder that all reports of the run have in common, as their paths are written
 */
export type Shard = { readonly index: number; readonly of: number; readonly base?: string };

/** What is known of a run before any report is checked. */
export type Run = {
  readonly tool: Tool;
  readonly language: Language;
  /** How many reports there are in all, those of other shards among them. */
  readonly files: number;
  readonly shard: Shard | null;
  /** What else decides the findings: results under different settings are not put together. */
  readonly settings: {
    readonly strict: boolean;
    readonly prior: string | null;
    /** The checksum of the baseline, where there is one. */
    readonly baseline?: string;
  };
};

export type Totals = {
  readonly files: number;
  readonly complete: number;
  readonly incomplete: number;
  readonly error: number;
  readonly query: number;
  readonly note: number;
  /** With a baseline alone: findings it accepts, which are not counted above. */
  readonly accepted?: number;
  /** Of its entries those that are out of date though the finding is there, and those whose finding is there no more. */
  readonly expired?: number;
  readonly stale?: number;
};

/** What is drawn of an outcome: worked out where its facts are at hand, as in a worker, and carried on without them. */
export type Drawn = {
  readonly picture?: Picture;
  /** The rows around each finding, one a finding, in their order. */
  readonly extracts?: readonly (readonly Extract[])[];
};
export type Reported = Result & Drawn;

/** What a whole run has in common, as formats are made for it. */
export type About = {
  readonly tool: Tool;
  readonly style: Style;
  /** Every code that can be printed, from the catalogue. */
  readonly codes: readonly Described[];
  /** The least severity that makes the run fail; `never` where none does. */
  readonly failOn: Severity | 'never';
};

/** A document in pieces one after the other, where all of it at once would take too much room. */
export type Pieces = Iterable<string | Uint8Array>;

/**
 * A format that needs to be told nothing of the run and of its totals: what comes before the first report, what each adds, what comes after
 * the last. The three in a row are the document.
 */
export type Writer<Whole = string> = {
  readonly begin: () => string;
  readonly add: (one: Reported) => string;
  readonly end: () => Whole;
};

/**
 * A format that is written report by report, in order, so that no more than one result need be held at a time. All text
 * is put one after the other: `begin`, `totals`, each `add`, `end`. A writer is used for one run.
 */
export type RunWriter<Whole = string> = {
  readonly begin: (run: Run) => string;
  /** What stands before the reports but is known only after them; a format without it is written as the reports come. */
  readonly totals?: (totals: Totals) => string;
  /** @param index the report's place among all of the run, those of other shards counted */
  readonly add: (result: Reported, index: number) => string;
  readonly end: (totals: Totals) => Whole;
};

export const NO_TOTALS: Totals = { files: 0, complete: 0, incomplete: 0, error: 0, query: 0, note: 0 };

export function plus(totals: Totals, { status, findings, accepted }: Result): Totals {
  const { error, query, note } = countBySeverity(findings);
  const incomplete = status === 'incomplete' ? 1 : 0;
  return {
    files: totals.files + 1,
    complete: totals.complete + 1 - incomplete,
    incomplete: totals.incomplete + incomplete,
    error: totals.error + error,
    query: totals.query + query,
    note: totals.note + note,
    ...(accepted && { accepted: (totals.accepted ?? 0) + accepted.length }),
  };
}

/** A whole run at once, where all results are at hand. */
export function written(writer: RunWriter, run: Run, results: readonly Result[]): string {
  const totals = results.reduce(plus, NO_TOTALS);
  const begin = writer.begin(run);
  const body = results.map((result, index) => writer.add(result, index));
  return [begin, writer.totals?.(totals) ?? '', ...body, writer.end(totals)].join('');
}
