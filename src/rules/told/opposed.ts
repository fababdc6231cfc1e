import type { Claim, Passage } from '../../model/claim.ts';
import { placeKey } from '../../model/place.ts';
import type { Problem } from '../../model/problem.ts';

/**
 * TXT012: 增加5万元，下降8%: a change and its rate, side by side over one base, cannot go two ways, whatever the amounts are.
 * @param said places of which something is said already: where the amounts tell which of the two it is, it is said there
 */
export const opposedWords = (passages: readonly Passage[], said: ReadonlySet<string>): Problem[] =>
  passages.flatMap(({ section, claims }) =>
    section === 'glossary'
      ? []
      : claims.flatMap((claim, index): Problem[] => {
          const next = claims[index + 1];
          if (!next?.moved || !claim.moved || !isOpposed(claim, next)) return [];
          if ([claim, next].some(({ at }) => said.has(placeKey(at)))) return [];
          const [{ word: first, at }, { word, at: place }] = [claim.moved, next.moved];
          const data = { what: 'opposed', first, stated: `${claim.raw}${claim.unit}` };
          const related = [{ role: 'same' as const, place: at, raw: first }];
          return [{ code: 'TXT012', place, raw: word, data, related, incomplete: false }];
        }),
  );

function isOpposed(claim: Claim, next: Claim): boolean {
  const roles = [claim.role, next.role];
  return (
    roles.includes('change') &&
    roles.includes('rate') &&
    claim.direction === -(next.direction ?? 0) &&
    next.subject === '' &&
    claim.base === next.base &&
    claim.sentence === next.sentence &&
    claim.part === next.part &&
    claim.depth === next.depth &&
    [claim, next].every(({ raw, number = raw }) => isMore(number))
  );
}

/** 增长-5% says its way twice; 0.00% has none. */
const isMore = (number: string): boolean => /[1-9]/u.test(number) && !/^[-－−]/u.test(number);
