import type { Base } from '../../model/claim.ts';
import type { Problem } from '../../model/problem.ts';
import type { Told, ToldFact, ToldRecord, Way } from '../../model/told.ts';

/** Sentences on one thing that are held against each other; of a text that repeats itself without end, that is enough. */
const MOST = 40;

/** What is said of one thing, and where. */
type Said = Pick<Way, 'direction' | 'base' | 'word' | 'at'> & { readonly amount: string };

/** TXT012: here something is said to have shrunk, and elsewhere in the text, over the same base, to have grown. */
export function opposedWays({ ways, records }: Told): Problem[] {
  const said = new Map<string, Said[]>();
  const put = (key: string, one: Said): void => {
    const known = said.get(key);
    if (!known) said.set(key, [one]);
    else if (known.length < MOST) known.push(one);
  };
  if (ways.length === 0) return [];
  for (const record of records)
    if (!record.reason && record.named === undefined && !record.doubtful)
      for (const told of [...record.changes, ...record.rates])
        for (const one of movedBy(told)) put(keyOf(record.reading), one);
  return ways.flatMap((way): Problem[] => {
    const key = keyOf(way.reading);
    const other = said.get(key)?.find((one) => one.direction === -way.direction && isOneBase(one.base, way.base));
    put(key, { ...way, amount: '' });
    if (!other) return [];
    const data = { what: 'elsewhere', first: other.word, stated: other.amount };
    const related = [{ role: 'same' as const, place: other.at, raw: other.word }];
    return [{ code: 'TXT012', severity: 'query', place: way.at, raw: way.word, data, related, incomplete: false }];
  });
}

function movedBy({ fact, base, moved, worded }: ToldFact): Said[] {
  if (worded || fact.value === 0n || !moved) return [];
  const direction = fact.value > 0n ? 1 : -1;
  return [{ direction, base, word: moved.word, at: moved.at, amount: fact.raw }];
}

const keyOf = (reading: ToldRecord['reading']): string => JSON.stringify(Object.entries(reading).sort());

/** Unsaid it may be the budget, hardly ever what was carried out where that is said elsewhere. */
const isOneBase = (a: Base | undefined, b: Base | undefined): boolean =>
  (a?.kind ?? '预算') === (b?.kind ?? '预算') && (a?.year === undefined || b?.year === undefined || a.year === b.year);
