import type { Finding, Severity } from '../model/finding.ts';
import { fingerprint } from '../model/fingerprint.ts';
import { comparePlaces, placeKey } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';
import { shortTotals } from './short-totals.ts';
import { textInSums } from './text-in-sums.ts';

const RANK: Readonly<Record<Severity, number>> = { error: 0, query: 1, note: 2 };

/**
 * Problems as findings beside those of the arithmetic: one a place (the first said stands). The worst first, then what
 * names the figure to mend, then in the order of the document.
 */
export function problemFindings(
  told: readonly Problem[],
  severityOf: (code: string) => Severity,
  verdicts: readonly Finding[],
): { readonly findings: readonly Finding[]; readonly incomplete: boolean } {
  const short = shortTotals(told, verdicts);
  const { problems, judged } = textInSums(short.problems, short.judged);
  const seen = new Map<string, Problem>();
  const counts = new Map<string, number>();
  const found: Finding[] = [];
  for (const problem of problems) {
    const where = placeKey(problem.place);
    const before = seen.get(where);
    // The schema's complaint about a key and the lexicon's about the same word are one; two missing columns of a row are two.
    if (
      before &&
      !(
        before.code === 'SCH003' &&
        problem.code === 'SCH003' &&
        !String(before.data['key']).includes(String(problem.data['key']))
      )
    )
      continue;
    seen.set(where, problem);
    const identity = [problem.code, problem.label ?? '', problem.raw, JSON.stringify(problem.data)];
    const nth = counts.get(identity.join('\u001f')) ?? 0;
    counts.set(identity.join('\u001f'), nth + 1);
    found.push({
      code: problem.code,
      severity: problem.severity ?? severityOf(problem.code),
      place: problem.place,
      raw: problem.raw,
      label: problem.label ?? '',
      stated: null,
      expected: null,
      difference: null,
      unit: null,
      related: (problem.related ?? []).map((other) => ({ ...other, value: null, unit: null, label: '' })),
      cause: null,
      suspects: [],
      isRoot: true,
      breaks: 0,
      arithmetic: [],
      data: problem.data,
      get fingerprint() {
        return fingerprint(...identity, String(nth));
      },
    });
  }
  const findings = [...found, ...judged].sort(
    (a, b) =>
      RANK[a.severity] - RANK[b.severity] ||
      Number(b.isRoot) - Number(a.isRoot) ||
      comparePlaces(a.place, b.place) ||
      (a.code < b.code ? -1 : 1),
  );
  return { findings, incomplete: problems.some((problem) => problem.incomplete) };
}
