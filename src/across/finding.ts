import type { Arithmetic, Finding, Related, Severity } from '../model/finding.ts';
import { fingerprint } from '../model/fingerprint.ts';
import type { Result } from '../model/outcome.ts';
import { type Place, placeKey } from '../model/place.ts';

export type Found = Pick<Finding, 'code' | 'severity' | 'place' | 'data'> &
  Partial<Pick<Finding, 'raw' | 'label' | 'stated' | 'expected' | 'difference' | 'unit'>> & {
    readonly related?: readonly Related[];
    readonly arithmetic?: readonly Arithmetic[];
    /** What it is known by again, whatever its files are called. */
    readonly identity: readonly string[];
  };

export const findingFrom = ({ identity, ...found }: Found): Finding => ({
  raw: '',
  label: '',
  stated: null,
  expected: null,
  difference: null,
  unit: null,
  related: [],
  cause: null,
  suspects: [],
  isRoot: true,
  breaks: 0,
  arithmetic: [],
  ...found,
  fingerprint: fingerprint(found.code, ...identity),
});

/** A file as a whole. */
export const wholeOf = (path: string): Place => ({ path, line: 1, column: 1, length: 1 });

export const namedFile = (path: string): Related => ({
  role: 'same',
  place: wholeOf(path),
  raw: '',
  value: null,
  unit: null,
  label: '',
});

const RANK: Readonly<Record<Severity, number>> = { error: 0, query: 1, note: 2 };

type Extracted = { readonly extracts?: readonly (readonly unknown[])[] };

/** A result with more findings: before what is no worse, so that what concerns the whole report is read first. */
export function withFindings<T extends Result & Extracted>(result: T, more: readonly Finding[]): T {
  if (more.length === 0) return result;
  let { findings, extracts } = result;
  for (const finding of more.toReversed()) {
    const at = findings.findIndex(({ severity }) => RANK[severity] >= RANK[finding.severity]);
    const before = at < 0 ? findings.length : at;
    findings = findings.toSpliced(before, 0, finding);
    // What pages show around each finding stands in the same order.
    extracts = extracts?.toSpliced(before, 0, []);
  }
  return {
    ...result,
    status: result.status === 'clean' ? 'findings' : result.status,
    findings,
    ...(extracts && { extracts }),
  };
}

export const samePlace = (a: Place, b: Place): boolean => placeKey(a) === placeKey(b);
