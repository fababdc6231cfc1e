import type { Fact } from '../../model/fact.ts';
import { type Place, placeKey } from '../../model/place.ts';
import type { Problem } from '../../model/problem.ts';
import type { Relation } from '../../model/relation.ts';
import type { Miscounted, Told, ToldRecord } from '../../model/told.ts';
import { baseYears } from './base-year.ts';
import { contradictedReasons } from './contradicted-reasons.ts';
import { countsOfKinds, peopleCounted } from './counts.ts';
import { loneUnits } from './lone-units.ts';
import { looseRates } from './loose-rates.ts';
import { missingReasons } from './missing-reasons.ts';
import { namedYears } from './named-years.ts';
import { opposedWords } from './opposed.ts';
import { opposedWays } from './opposed-ways.ts';
import { countedShares, formsSaid, projectsMiscounted } from './project-counts.ts';
import { rounded } from './rounded.ts';
import { sharesOfLists } from './shares.ts';
import { strangers } from './strangers.ts';
import { twoBases } from './two-bases.ts';
import { unlikeLastYear } from './unlike-last-year.ts';
import { misnamed, missingSigns, pointsForRates, turnedWords, wrongWays } from './wording.ts';

/** What the text says of its figures that is not arithmetic. */
export function toldRules(
  told: Told,
  year: number | undefined,
  roundings: readonly { readonly told: Fact; readonly stated: Fact; readonly how?: 'rounded' | 'truncated' }[],
  isThisYears: (record: ToldRecord) => boolean,
  forms: number,
  projects: number,
  said: ReadonlySet<string>,
  unlike: readonly Relation[],
  turned: readonly ToldRecord[],
  miscounted: readonly Miscounted[],
  lone: readonly Fact[],
  titles: readonly Place[],
): Problem[] {
  const opposed = opposedWords(told.passages, said);
  const wrong = new Set([...said, ...opposed.map(({ place }) => placeKey(place))]);
  const years = baseYears(told, year, isThisYears);
  return [
    ...years,
    ...namedYears(told, year, [...years.map(({ place }) => place), ...titles]),
    ...missingReasons(told),
    ...contradictedReasons(told, new Set([...said, ...placesOf(turned)])),
    ...twoBases(told.records),
    ...missingSigns(told),
    ...pointsForRates(told),
    ...wrongWays(told, said),
    ...turnedWords(turned, said),
    ...opposed,
    ...opposedWays(told),
    ...misnamed(told),
    ...strangers(told),
    ...sharesOfLists(told.records, said),
    ...looseRates(told.records, said),
    ...countsOfKinds(told.passages),
    ...peopleCounted(told.passages),
    ...countedShares(told.passages),
    ...formsSaid(told, forms, projects),
    ...(forms === 0 ? projectsMiscounted(miscounted) : []),
    ...loneUnits(lone, said),
    ...rounded(roundings),
    ...unlikeLastYear(unlike, told.records, wrong),
  ];
}

/** Of a change that goes the other way its reason says nothing either. */
const placesOf = (turned: readonly ToldRecord[]): string[] =>
  turned.flatMap(({ changes }) => changes.map(({ fact }) => placeKey(fact.place)));
