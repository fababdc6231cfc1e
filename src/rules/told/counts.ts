import type { Counted, Passage } from '../../model/claim.ts';
import type { Problem } from '../../model/problem.ts';

/** 车辆7辆（一般公务用车3辆，执法执勤用车4辆）: a count and the kinds of what is counted. */
type List = { readonly total: Counted; readonly parts: readonly Counted[] };

/**
 * CNT002: a number of vehicles, and the kinds of them, which do not add up to it. An error where the list ends in all others
 * (其他用车): then nothing is left out.
 */
export const countsOfKinds = (passages: readonly Passage[]): Problem[] =>
  passages.flatMap(({ counts }) =>
    listsOf(counts).flatMap(({ total, parts }): Problem[] => {
      const sum = parts.reduce((all, { raw }) => all + Number(raw), 0);
      if (sum === Number(total.raw)) return [];
      const closed = /其他|其它/u.test(parts.at(-1)!.before);
      const data = { stated: total.raw, listed: sum, measure: total.measure, parts: parts.length };
      const related = parts.map(({ at, raw }) => ({ role: 'part' as const, place: at, raw }));
      const severity = closed ? ('error' as const) : ('query' as const);
      return [{ code: 'CNT002', severity, place: total.at, raw: total.raw, data, related, incomplete: false }];
    }),
  );

function listsOf(counts: readonly Counted[]): List[] {
  const lists: List[] = [];
  for (let at = 0; at < counts.length; at++) {
    const total = counts[at]!;
    if (total.measure !== '辆' || !/^(?:[(（]|，?其中)/u.test(total.after)) continue;
    const parts: Counted[] = [];
    while (counts[at + 1]?.measure === '辆' && /用车|车辆?|车/u.test(counts[at + 1]!.before)) parts.push(counts[++at]!);
    if (parts.length > 1) lists.push({ total, parts });
  }
  return lists;
}
