import type { Acceptance } from '../model/baseline.ts';
import type { Finding } from '../model/finding.ts';
import type { Coverage, Result } from '../model/outcome.ts';
import type { Place } from '../model/place.ts';
import type { Summed } from '../model/summary.ts';
import type { Detail, DrawnDetail } from './ndjson.ts';
import { restoredSource, type SlimSource } from './slim.ts';
import type { Drawn, Reported } from './writer.ts';

/** The records of one report, as they were written. */
export type FileStart = {
  readonly index: number;
  readonly path: string;
  readonly sha256: string;
  readonly parts?: Listed;
  readonly texts?: Listed;
};
type Listed = readonly { readonly path: string; readonly sha256: string }[];
export type FindingRecord = Omit<Finding, keyof Detail> & {
  readonly detail: DrawnDetail;
  readonly accepted?: Acceptance;
};
export type FileEnd = Pick<Result, 'department' | 'unit' | 'status'> & {
  readonly coverage: Omit<Coverage, 'unwitnessed' | 'tables'> & { readonly unwitnessed: number };
  readonly detail: {
    readonly year: string | null;
    readonly lines: readonly SlimSource['lines'][];
    readonly notUnderstood: readonly Place[];
  } & Summed &
    Pick<Drawn, 'picture'>;
};

/**
 * The result that was written, whole again.
 * @param isUnderBaseline whether there was a baseline, which may have accepted none of it
 */
export function resultOf(
  start: FileStart,
  found: readonly FindingRecord[],
  end: FileEnd,
  isUnderBaseline = false,
): Reported & Summed {
  const { year, lines, notUnderstood, summary, picture } = end.detail;
  const { parts = [], texts = [] } = start;
  const [source, ...others] = [start, ...parts, ...texts].map(({ path, sha256 }, index) =>
    restoredSource({ path, sha256, lines: lines[index] ?? [] }),
  );
  const { figures, understood, relations, unwitnessed } = end.coverage;
  const open = found.filter(({ accepted }) => !accepted);
  const isDrawn = open.some(({ detail }) => detail.extracts);
  return {
    source: source!,
    ...(parts.length > 0 && { parts: others.slice(0, parts.length) }),
    ...(texts.length > 0 && { texts: others.slice(parts.length) }),
    department: end.department,
    year,
    unit: end.unit,
    status: end.status,
    coverage: {
      figures,
      understood,
      notUnderstood: end.coverage.notUnderstood.map(({ raw, reason }, index) => ({
        place: notUnderstood[index]!,
        raw,
        reason,
      })),
      unwitnessed: { length: unwitnessed },
      relations,
    },
    findings: open.map(findingOf),
    ...(isUnderBaseline && {
      accepted: found.flatMap((record, at) =>
        record.accepted ? [{ finding: findingOf(record), at, ...record.accepted }] : [],
      ),
    }),
    ...(summary && { summary }),
    ...(picture && { picture }),
    ...(isDrawn && { extracts: open.map(({ detail }) => detail.extracts ?? []) }),
  };
}

const findingOf = ({ detail: { extracts: _, ...detail }, ...record }: FindingRecord): Finding => {
  const { code, severity, raw, stated, expected, difference, unit, cause, breaks, fingerprint } = record;
  return { code, severity, raw, stated, expected, difference, unit, cause, breaks, fingerprint, ...detail };
};
