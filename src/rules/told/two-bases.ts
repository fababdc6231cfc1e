import { ALL } from '../../model/dimension.ts';
import type { Problem } from '../../model/problem.ts';
import type { ToldFact, ToldRecord } from '../../model/told.ts';

/** TXT008: one amount, two changes, one over last year's budget and the other over what was carried out. */
export function twoBases(records: readonly ToldRecord[]): Problem[] {
  const firsts = new Map<string, ToldFact[]>();
  const said = new Set<string>();
  const problems: Problem[] = [];
  for (const record of records) {
    const [current, change] = [record.currents[0], record.changes[0]];
    if (record.reason || !current || !change?.base?.kind || change.worded) continue;
    const key = keyOf(record, current);
    const others = firsts.get(key) ?? [];
    const other = others.find(({ base, fact }) => base?.kind !== change.base!.kind && fact.value !== change.fact.value);
    firsts.set(key, [...others, change]);
    if (!other || said.has(key)) continue;
    said.add(key);
    const data = { words: change.base.words, other: other.base!.words, otherRaw: other.fact.raw };
    problems.push({
      code: 'TXT008',
      place: change.fact.place,
      raw: change.fact.raw,
      data,
      related: [{ role: 'same', place: other.fact.place, raw: other.fact.raw }],
      incomplete: false,
    });
  }
  return problems;
}

/** Of all revenue and all spending the flow says nothing. */
function keyOf({ reading }: ToldRecord, { fact }: ToldFact): string {
  const { item, function: subject, economic, project, nature, fund, flow } = reading;
  const whole = [item, subject, economic, project].every((member) => member === undefined) && (nature ?? ALL) === ALL;
  return JSON.stringify([String(fact.value), item, subject, economic, project, nature, fund, whole ? '' : flow]);
}
