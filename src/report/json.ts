import type { Finding } from '../model/finding.ts';
import { everyFinding, type Result } from '../model/outcome.ts';
import { isText, type Place } from '../model/place.ts';
import type { Language } from './language.ts';
import { message } from './messages.ts';
import { type RunWriter, type Tool, written } from './writer.ts';

/** One document: same input, same bytes. Amounts are decimal strings. */
export function jsonWriter(): RunWriter {
  let language: Language = 'zh';
  let any = false;
  return {
    begin: (run) => {
      language = run.language;
      return `{\n  "schemaVersion": 1,\n  "tool": ${indented(run.tool, 1)},\n`;
    },
    totals: (totals) => `  "summary": ${indented(totals, 1)},\n  "files": [`,
    add: (result) => {
      const comma = any ? ',' : '';
      any = true;
      return `${comma}\n    ${indented({ ...headOf(result), findings: findingsOf(result, language) }, 2)}`;
    },
    end: () => (any ? '\n  ]\n}\n' : ']\n}\n'),
  };
}

/** All of it at once. */
export const renderJson = (results: readonly Result[], tool: Tool, language: Language): string =>
  written(
    jsonWriter(),
    { tool, language, files: results.length, shard: null, settings: { strict: false, prior: null } },
    results,
  );

/** JSON as it stands one or two levels deep in a document: written inside so many lists, which are then taken off. */
function indented(value: unknown, level: 1 | 2): string {
  const text = JSON.stringify(level === 1 ? [value] : [[value]], null, 2);
  return level === 1 ? text.slice(4, -2) : text.slice(10, -6);
}

/** What is said of a report besides its findings. */
export const headOf = (result: Result) => ({
  path: result.source.path,
  sha256: result.source.sha256,
  ...othersOf(result),
  department: result.department,
  year: yearOf(result),
  unit: result.unit,
  status: result.status,
  coverage: coverageOf(result),
});

export const yearOf = ({ year }: Result): number | null =>
  year === null ? null : Number(/\d{4}/u.exec(year)?.[0] ?? Number.NaN) || null;

const coverageOf = (result: Result) => ({
  figures: result.coverage.figures,
  understood: result.coverage.understood,
  notUnderstood: notUnderstood(result),
  unwitnessed: result.coverage.unwitnessed.length,
  relations: result.coverage.relations,
});

/** The figures nobody understood, as both `check` and `facts` print them. */
export const notUnderstood = ({ coverage }: Pick<Result, 'coverage'>) =>
  coverage.notUnderstood.map(({ place, raw, reason }) => ({ place: placeOf(place), raw, reason }));

type Listed = readonly { readonly path: string; readonly sha256: string }[];
const listed = (sources: Listed): Listed => sources.map(({ path, sha256 }) => ({ path, sha256 }));

/** The other files of a report, only where there are any. */
export const othersOf = ({
  parts = [],
  texts = [],
}: Pick<Result, 'parts' | 'texts'>): { readonly parts?: Listed; readonly texts?: Listed } => ({
  ...(parts.length > 0 && { parts: listed(parts) }),
  ...(texts.length > 0 && { texts: listed(texts) }),
});

export function placeOf(place: Place): Record<string, string | number> {
  if (isText(place) && place.inCell) {
    const { sheet, cell } = place.inCell;
    return { path: place.path, sheet, cell, offset: place.column };
  }
  if (isText(place) && place.ofParagraph) return { path: place.path, paragraph: place.line, offset: place.column };
  return isText(place)
    ? { path: place.path, line: place.line, column: place.column }
    : { path: place.path, sheet: place.sheet, cell: place.cell };
}

/** All of a report, what a baseline accepts marked as such. */
const findingsOf = (result: Result, language: Language) =>
  everyFinding(result).map(({ finding, acceptance }) => ({
    ...findingOf(finding, language),
    ...(acceptance && { accepted: acceptance }),
  }));

export function findingOf(finding: Finding, language: Language) {
  return {
    code: finding.code,
    severity: finding.severity,
    message: message(finding)[language],
    place: placeOf(finding.place),
    raw: finding.raw,
    stated: finding.stated,
    expected: finding.expected,
    difference: finding.difference,
    unit: finding.unit,
    related: finding.related.map(({ role, place, raw, value }) => ({ role, place: placeOf(place), raw, value })),
    cause: finding.cause,
    suspects: finding.suspects.map(({ place, raw, stated, expected, unit, settles, confirmed, isTotal, cause }) => ({
      place: placeOf(place),
      raw,
      stated,
      expected,
      unit,
      settles,
      confirmed,
      isTotal,
      cause,
    })),
    breaks: finding.breaks,
    relations: finding.arithmetic.map(({ kind, operands, computed, difference }) => ({
      kind,
      operands: operands.map(({ role, place, raw, value }) => ({ role, place: placeOf(place), raw, value })),
      computed: computed || null,
      difference: difference || null,
    })),
    fingerprint: finding.fingerprint,
  };
}
