import type { Acceptance, Accepted } from './baseline.ts';
import type { Fact } from './fact.ts';
import type { Finding, Severity } from './finding.ts';
import type { Place } from './place.ts';
import type { Source } from './source.ts';

/** How much of one table was understood. */
export type TableCoverage = {
  readonly name: string;
  /** As it is printed, where that is more than its name. */
  readonly title?: string;
  readonly at: Place;
  readonly unit: string | null;
  readonly figures: number;
  readonly understood: number;
};

/**
 * Why a figure was not understood: the table says no title or no unit, its heading, its row or its side of the accounts is not known,
 * no words of the text say whose it is, or it is no amount at all. Printed, so that none is ever taken away.
 */
export const REASONS = ['title', 'unit', 'heading', 'row', 'flow', 'subject', 'figure'] as const;
export type Reason = (typeof REASONS)[number];

/** A figure that was met and not understood. */
export type NotUnderstood = { readonly place: Place; readonly raw: string; readonly reason: Reason };

export const STATUSES = ['clean', 'findings', 'incomplete'] as const;

export type Coverage = {
  readonly figures: number;
  readonly understood: number;
  readonly notUnderstood: readonly NotUnderstood[];
  /** Figures understood that no relation speaks of. */
  readonly unwitnessed: readonly Fact[];
  /** The same for each table, in the order of the document. */
  readonly tables: readonly TableCoverage[];
  readonly relations: {
    readonly checked: number;
    readonly held: number;
    readonly broken: number;
    readonly notCheckable: number;
  };
};

/** What came of one report. */
export type Outcome = {
  readonly source: Source;
  /** Further workbooks in which its tables stand. */
  readonly parts?: readonly Source[];
  /** The running texts that belong to it, where they are files of their own. */
  readonly texts?: readonly Source[];
  readonly department: string | null;
  readonly year: string | null;
  readonly unit: string | null;
  /** The units that it says it is put together from, where it names them. */
  readonly units?: readonly string[];
  readonly status: (typeof STATUSES)[number];
  readonly coverage: Coverage;
  readonly findings: readonly Finding[];
  readonly facts: readonly Fact[];
};

/**
 * What of an outcome is told to people: the whole of it less the facts, so that thousands can be kept or sent on. Every `Outcome` is one.
 */
export type Result = Pick<
  Outcome,
  'source' | 'parts' | 'texts' | 'department' | 'year' | 'unit' | 'status' | 'findings'
> & {
  readonly coverage: Pick<Coverage, 'figures' | 'understood' | 'notUnderstood' | 'relations'> & {
    readonly unwitnessed: { readonly length: number };
  };
  /** Known findings that a baseline accepts, in the order of the report; they are not among `findings`. Only where there is a baseline. */
  readonly accepted?: readonly Accepted[];
};

/** All findings in the order of the report, those that are accepted among them. */
export function everyFinding({
  findings,
  accepted = [],
}: Pick<Result, 'findings' | 'accepted'>): { readonly finding: Finding; readonly acceptance?: Acceptance }[] {
  const all: { finding: Finding; acceptance?: Acceptance }[] = findings.map((finding) => ({ finding }));
  for (const { finding, at, reason, author, until } of accepted)
    all.splice(at, 0, { finding, acceptance: { reason, author, until } });
  return all;
}

export const countBySeverity = (findings: readonly Finding[]): Readonly<Record<Severity, number>> => ({
  error: findings.filter((finding) => finding.severity === 'error').length,
  query: findings.filter((finding) => finding.severity === 'query').length,
  note: findings.filter((finding) => finding.severity === 'note').length,
});

type Files = Pick<Result, 'source' | 'parts' | 'texts'>;

export const sourcesOf = ({ source, parts = [], texts = [] }: Files): readonly Source[] => [source, ...parts, ...texts];
