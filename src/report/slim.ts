import type { Finding } from '../model/finding.ts';
import { everyFinding, type Result } from '../model/outcome.ts';
import { isText } from '../model/place.ts';
import type { Source } from '../model/source.ts';
import type { Summed } from '../model/summary.ts';

/** A file of a report with those of its lines that are printed: under each finding, and the one before it. */
export type SlimSource = {
  readonly path: string;
  readonly sha256: string;
  readonly lines: readonly (readonly [index: number, line: string])[];
};

/** A result as plain data that survives being written and read: small, and without what only a check needs. */
export type Slim = Omit<Result, 'source' | 'parts' | 'texts' | 'coverage'> &
  Summed & {
    readonly source: SlimSource;
    readonly parts?: readonly SlimSource[];
    readonly texts?: readonly SlimSource[];
    readonly coverage: Omit<Result['coverage'], 'unwitnessed'> & { readonly unwitnessed: number };
  };

/** What else a result carries as plain data, such as what is drawn of it, is carried on; its facts are not. */
export function slim(result: Result & Summed & { readonly facts?: unknown; readonly units?: unknown }): Slim {
  const { facts: _, units: __, source, parts, texts, coverage, findings, ...rest } = result;
  // A baseline may accept them no more when this is read again.
  const all = everyFinding(result).map(({ finding }) => finding);
  const { figures, understood, notUnderstood, unwitnessed, relations } = coverage;
  return {
    ...rest,
    source: slimSource(source, all),
    ...(parts && { parts: parts.map((part) => slimSource(part, all)) }),
    ...(texts && { texts: texts.map((text) => slimSource(text, all)) }),
    coverage: { figures, understood, notUnderstood, unwitnessed: unwitnessed.length, relations },
    findings,
  };
}

export function restored({ source, parts, texts, coverage, ...rest }: Slim): Result & Summed {
  return {
    ...rest,
    source: restoredSource(source),
    ...(parts && { parts: parts.map(restoredSource) }),
    ...(texts && { texts: texts.map(restoredSource) }),
    coverage: { ...coverage, unwitnessed: { length: coverage.unwitnessed } },
  };
}

export function slimSource({ path, sha256, lines }: Source, findings: readonly Finding[]): SlimSource {
  const wanted = new Set<number>();
  for (const { place } of findings)
    if (isText(place) && place.path === path) for (const index of [place.line - 2, place.line - 1]) wanted.add(index);
  const kept = [...wanted].sort((a, b) => a - b).filter((index) => lines[index] !== undefined);
  return { path, sha256, lines: kept.map((index) => [index, lines[index]!]) };
}

/** The lines that were not kept are holes. */
export function restoredSource({ path, sha256, lines: kept }: SlimSource): Source {
  const lines: string[] = [];
  for (const [index, line] of kept) lines[index] = line;
  return { path, sha256, lines };
}
