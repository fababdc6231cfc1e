import { placeKey } from '../../model/place.ts';
import type { Problem } from '../../model/problem.ts';
import type { Told, ToldFact, ToldRecord } from '../../model/told.ts';

/** TXT009: 减少9.52，: a number where the change's rate belongs, without its sign. */
export const missingSigns = ({ records }: Told): Problem[] =>
  records.flatMap(({ rates }) =>
    rates
      .filter(({ bare }) => bare)
      .map(({ fact }) => ({ code: 'TXT009', place: fact.place, raw: fact.raw, data: {}, incomplete: false })),
  );

/** TXT009: 减少5万元，下降6.58个百分点: the change of an amount has a rate; points are what a share or a rate changes by. */
export const pointsForRates = ({ records }: Told): Problem[] =>
  records.flatMap(({ rates }) =>
    rates.flatMap(({ points, fact }): Problem[] =>
      points
        ? [
            {
              code: 'TXT009',
              place: points.at,
              raw: points.word,
              data: { what: 'points', rate: fact.raw },
              incomplete: false,
            },
          ]
        : [],
    ),
  );

/**
 * TXT012: 由10万元增加到8万元: the way the words go is not the way the figures go.
 * @param said places of which something is said already: of amounts that are wrong themselves the words say nothing
 */
export const wrongWays = ({ records }: Told, said: ReadonlySet<string>): Problem[] =>
  records.flatMap(({ currents, priors }) => {
    const [prior] = priors;
    return currents.flatMap(({ fact, toward }): Problem[] => {
      const change = prior ? fact.value - prior.fact.value : 0n;
      if (!prior || toward === undefined || change === 0n || change > 0n === toward > 0) return [];
      if ([prior.fact, fact].some(({ place }) => said.has(placeKey(place)))) return [];
      const data = { way: toward, prior: prior.fact.raw.trim() };
      const related = [{ role: 'same' as const, place: prior.fact.place, raw: prior.fact.raw }];
      return [{ code: 'TXT012', place: fact.place, raw: fact.raw, data, related, incomplete: false }];
    });
  });

/**
 * TXT012: 2023年90万元，2024年80万元，增加10万元，增长11.11%: all of it is right but for the words.
 * @param said places of which something is said already: of amounts that are wrong themselves the words say nothing
 */
export const turnedWords = (records: readonly ToldRecord[], said: ReadonlySet<string>): Problem[] =>
  records.flatMap(({ currents, priors, changes, rates }): Problem[] => {
    const [current, prior, change, rate] = [currents.at(-1), priors[0], changes[0], rates[0]];
    if (!current || !prior || !change) return [];
    if ([current, prior, change].some(({ fact }) => said.has(placeKey(fact.place)))) return [];
    const { place, raw } = wordOf(change);
    const now = current.fact;
    const data = { way: now.value < prior.fact.value ? 1 : -1, prior: prior.fact.raw.trim(), now: now.raw.trim() };
    const related = [
      { role: 'same' as const, place: prior.fact.place, raw: prior.fact.raw },
      { role: 'same' as const, place: now.place, raw: now.raw },
      ...(rate ? [{ role: 'alike' as const, ...wordOf(rate) }] : []),
    ];
    return [{ code: 'TXT012', place, raw, data, related, incomplete: false }];
  });

/** The word of direction, or the figure where that has none of its own. */
const wordOf = ({ moved, fact }: ToldFact): Pick<Problem, 'place' | 'raw'> =>
  moved ? { place: moved.at, raw: moved.word } : { place: fact.place, raw: fact.raw };

/** TXT010: a subject under a name that is not its own: 一般行政事务管理 for 一般行政管理事务. */
export const misnamed = (told: Told): Problem[] =>
  told.misnamed.map(({ claim, written, meant }) => {
    const { subjectAt, subject, scope, scopeAt } = claim;
    // 应急管理事务（01）行政运行（04）：2024年预算数为…: it stands before the colon.
    const [words, at] = !subject.includes(written) && scopeAt ? [scope, scopeAt] : [subject, subjectAt];
    const place = { ...at, column: at.column + Math.max(0, words.lastIndexOf(written)), length: written.length };
    return { code: 'TXT010', place, raw: written, data: { written, meant }, incomplete: false };
  });
