import type { Counted, Passage } from '../../model/claim.ts';
import type { Problem } from '../../model/problem.ts';
import type { Told } from '../../model/told.ts';

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
      if (addsUp(total, parts)) return [];
      const closed = /其他|其它/u.test(parts.at(-1)!.before);
      const data = { stated: total.raw, listed: sum, measure: total.measure, parts: parts.length };
      const related = parts.map(({ at, raw }) => ({ role: 'part' as const, place: at, raw }));
      const severity = closed ? ('error' as const) : ('query' as const);
      return [{ code: 'CNT002', severity, place: total.at, raw: total.raw, data, related, incomplete: false }];
    }),
  );

/** Behind the kinds may stand what one of them is (其他用车10辆，主要是业务用车6辆), or other vehicles: the first of them add up. */
function addsUp(total: Counted, parts: readonly Counted[]): boolean {
  let sum = 0;
  if (Number(total.raw) === 0) return parts.every(({ raw }) => Number(raw) === 0);
  return parts.some(({ raw }) => {
    sum += Number(raw);
    return sum > 0 && sum === Number(total.raw);
  });
}

/** 比上年增加1辆，其中：… lists the vehicles there are, not those that came. */
const CHANGED = /(?:增加|减少|增|减|新增)了?$/u;

function listsOf(counts: readonly Counted[]): List[] {
  const lists: List[] = [];
  for (let at = 0; at < counts.length; at++) {
    const stated = counts[at]!;
    const before = counts[at - 1];
    const total = CHANGED.test(stated.before) && before?.measure === '辆' ? before : stated;
    if (total.measure !== '辆' || !/^(?:[(（]|，?其中)/u.test(stated.after)) continue;
    const parts: Counted[] = [];
    let inside = false;
    for (let next = counts[at + 1]; next && isKind(next); next = counts[at + 1]) {
      at++;
      // 特种专业技术用车4辆（救护车3辆、采血车1辆）: kinds of a kind.
      inside ||= parts.length > 0 && /^[(（]/u.test(counts[at - 1]!.after);
      if (!inside) parts.push(next);
      if (/^[)）]/u.test(next.after)) inside = false;
    }
    if (parts.length > 1) lists.push({ total, parts });
  }
  return lists;
}

const isKind = ({ measure, before }: Counted): boolean =>
  measure === '辆' && /车/u.test(before) && !before.includes('。');

/**
 * CNT001: the text says how many projects have targets, and another number of forms is there.
 * @param forms how many there are; none says nothing
 * @param projects how many the project table lists
 */
export function formsSaid({ records, passages }: Told, forms: number, projects: number): Problem[] {
  if (forms === 0) return [];
  const paragraphs = new Set(
    records.filter(({ reading }) => reading.item === '绩效目标管理项目').map(({ paragraph }) => paragraph),
  );
  return [...paragraphs].flatMap((paragraph) =>
    (passages[paragraph]?.counts ?? []).flatMap(({ raw, at, measure, before, after }): Problem[] => {
      const ofProjects = /项目(?:共|共有|数量|有|为)*$/u.test(before) || /^(?:预算)?项目/u.test(after);
      if (measure !== '个' || !ofProjects || Number(raw) === forms) return [];
      // Where not every project has its form published, the text may well be right.
      const severity = forms === projects ? ('error' as const) : ('query' as const);
      return [{ code: 'CNT001', severity, place: at, raw, data: { forms }, incomplete: false }];
    }),
  );
}
