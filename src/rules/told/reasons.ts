import type { Passage } from '../../model/claim.ts';
import { abs, formatMoney } from '../../model/money.ts';
import type { Problem } from '../../model/problem.ts';
import type { Denial, Told, ToldRecord } from '../../model/told.ts';

/** TXT005: something grew or shrank and no sentence says why. Where the same change stands twice one reason is enough. */
export function missingReasons({ records, passages }: Told): Problem[] {
  const explained = new Set<string>();
  const open: ToldRecord[] = [];
  for (const record of records) {
    const moved = [...record.changes, ...record.rates].filter(({ fact, worded }) => !worded && fact.value !== 0n);
    if (record.reason || moved.length === 0) continue;
    if (hasReason(record, passages)) for (const { fact } of moved) explained.add(keyOf(fact.value));
    else open.push(record);
  }
  return open.flatMap((record): Problem[] => {
    const moved = [...record.changes, ...record.rates];
    if (moved.some(({ fact }) => explained.has(keyOf(fact.value)))) return [];
    const [first] = moved;
    const { place, raw } = first!.fact;
    return [{ code: 'TXT005', place, raw, data: { words: record.words }, incomplete: false }];
  });
}

const keyOf = (value: bigint): string => String(abs(value));

/** In its own paragraph, or in one below it before the next heading. */
function hasReason({ paragraph }: ToldRecord, passages: readonly Passage[]): boolean {
  for (let at = paragraph; at < passages.length; at++) {
    const passage = passages[at]!;
    if (
      at > paragraph &&
      (passage.heading || (passage.level !== undefined && passages[paragraph]!.level !== undefined))
    )
      return false;
    if (passage.reasons.some(({ text }) => text !== '')) return true;
  }
  return false;
}

/** TXT006: a reason says there was none of it in a year for which the sentence's own figures say there was some. */
export function contradictedReasons({ records, denials }: Told): Problem[] {
  return denials.flatMap((denial): Problem[] => {
    const record = records.find((one) => !one.reason && isOf(one, denial) && stated(one, denial.when) !== 0n);
    const value = record && stated(record, denial.when);
    const fact = record?.currents[0]?.fact;
    if (!record || value === undefined || !fact || fact.unit === '%') return [];
    const data = {
      when: denial.when,
      words: denial.words,
      subject: record.words,
      amount: formatMoney(value, fact.unit, fact.decimals),
      now: fact.raw,
      change: record.changes[0]?.fact.raw ?? '',
      unit: fact.unit,
    };
    return [
      {
        code: 'TXT006',
        place: denial.at,
        raw: denial.words,
        data,
        related: [record.currents[0], record.changes[0] ?? record.priors[0]].flatMap((told) =>
          told ? [{ role: 'same' as const, place: told.fact.place, raw: told.fact.raw }] : [],
        ),
        incomplete: false,
      },
    ];
  });
}

const SUBJECT = ['item', 'nature', 'function', 'economic', 'project'] as const;
const isOf = (record: ToldRecord, { reading }: Denial): boolean =>
  SUBJECT.every((dimension) => record.reading[dimension] === reading[dimension]);

/** What the record states of that year, or what follows for last year from this one and the change. */
function stated({ currents, priors, changes }: ToldRecord, when: 'this' | 'prior'): bigint | undefined {
  const current = currents[0]?.fact.value;
  if (when === 'this') return current;
  const [prior, change] = [priors[0]?.fact.value, changes[0]?.fact.value];
  return prior ?? (current !== undefined && change !== undefined ? current - change : undefined);
}
