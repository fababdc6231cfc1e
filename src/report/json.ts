import type { Finding } from '../model/finding.ts';
import { countBySeverity, type Outcome } from '../model/outcome.ts';
import { isText, type Place } from '../model/place.ts';
import type { Language } from './language.ts';
import { message } from './messages.ts';
import type { Reported } from './writer.ts';

export type Tool = { readonly name: string; readonly version: string; readonly rulesHash: string };

/** One document: same input, same bytes. Amounts are decimal strings. */
export function renderJson(outcomes: readonly Reported[], tool: Tool, language: Language): string {
  const all = outcomes.flatMap((outcome) => outcome.findings);
  const incomplete = outcomes.filter((outcome) => outcome.status === 'incomplete').length;
  const document = {
    schemaVersion: 1,
    tool,
    summary: { files: outcomes.length, complete: outcomes.length - incomplete, incomplete, ...countBySeverity(all) },
    files: outcomes.map((outcome) => ({
      path: outcome.source.path,
      sha256: outcome.source.sha256,
      ...textsOf(outcome),
      department: outcome.department,
      year: outcome.year === null ? null : Number(/\d{4}/u.exec(outcome.year)?.[0] ?? Number.NaN) || null,
      unit: outcome.unit,
      status: outcome.status,
      coverage: {
        figures: outcome.coverage.figures,
        understood: outcome.coverage.understood,
        notUnderstood: notUnderstood(outcome),
        unwitnessed: outcome.coverage.unwitnessed.length,
        relations: outcome.coverage.relations,
      },
      findings: outcome.findings.map((finding) => findingOf(finding, language)),
    })),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** The figures nobody understood, as both `check` and `facts` print them. */
export const notUnderstood = ({ coverage }: { readonly coverage: Reported['coverage'] }) =>
  coverage.notUnderstood.map(({ place, raw, reason }) => ({ place: placeOf(place), raw, reason }));

/** The texts that belong to a report, only where there are any. */
export const textsOf = ({ texts = [] }: Pick<Outcome, 'texts'>) =>
  texts.length > 0 ? { texts: texts.map(({ path, sha256 }) => ({ path, sha256 })) } : {};

export function placeOf(place: Place): Record<string, string | number> {
  if (isText(place) && place.ofParagraph) return { path: place.path, paragraph: place.line, offset: place.column };
  return isText(place)
    ? { path: place.path, line: place.line, column: place.column }
    : { path: place.path, sheet: place.sheet, cell: place.cell };
}

function findingOf(finding: Finding, language: Language): Record<string, unknown> {
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
