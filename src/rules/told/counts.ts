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
      if (addsUp(total, parts)) return [];
      const closed = /其他|其它/u.test(parts.at(-1)!.before);
      return [unlike(total, parts, sum, closed ? 'error' : 'query')];
    }),
  );

function unlike(total: Counted, parts: readonly Counted[], sum: number, severity: 'error' | 'query'): Problem {
  const data = { stated: total.raw, listed: sum, measure: total.measure, parts: parts.length };
  const related = parts.map(({ at, raw }) => ({ role: 'part' as const, place: at, raw }));
  return { code: 'CNT002', severity, place: total.at, raw: total.raw, data, related, incomplete: false };
}

/** Words by which it is no longer the kinds that are listed; 主要领导干部用车 and 主要负责人用车 are kinds. */
const OTHERWISE = /主要(?!领导|负责)|用于|其中|包括|拟|新|购|更换|报废|增|减|分别|较|比/u;

/** Behind the kinds may stand what one of them is (其他用车10辆，主要是业务用车6辆), or other vehicles: those before add up. */
function addsUp(total: Counted, parts: readonly Counted[]): boolean {
  let sum = 0;
  if (Number(total.raw) === 0) return parts.every(({ raw }) => Number(raw) === 0);
  const other = parts.findIndex(({ before }) => OTHERWISE.test(before));
  const kinds = other < 0 ? parts.length : other;
  return parts.some(({ raw }, at) => {
    sum += Number(raw);
    return at >= kinds - 1 && sum > 0 && sum === Number(total.raw);
  });
}

/** 线上200人、线下100人、骨干50人: behind those that add up one may be told of once more. */
function someAddUp(total: Counted, parts: readonly Counted[]): boolean {
  let sum = 0;
  return parts.some(({ raw }) => {
    sum += Number(raw);
    return sum === Number(total.raw);
  });
}

/** 比上年增加1辆，其中：… lists the vehicles there are, not those that came. */
const CHANGED = /(?:增加|减少|增|减|新增)了?$/u;

/** 车辆10辆，价值186.40万元；其中：… as well. */
const LISTED =
  /^(?:[(（]|(?:[，,][^，。；\d]{0,6}(?:价值|原值|净值|金额|共计|合计)[为共]?[\d.,]{1,12}万?元)?[，；]?其中)/u;

function listsOf(counts: readonly Counted[]): List[] {
  const lists: List[] = [];
  for (let at = 0; at < counts.length; at++) {
    const stated = counts[at]!;
    const before = counts[at - 1];
    const total = CHANGED.test(stated.before) && before && isOfVehicles(before) ? before : stated;
    if (!isOfVehicles(total) || !LISTED.test(stated.after)) continue;
    const parts: Counted[] = [];
    let inside = false;
    for (let next = counts[at + 1]; next && isKind(next, total); next = counts[at + 1]) {
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

/** 车辆8台 as well; 设备8台 is something else. */
const isOfVehicles = ({ measure, before }: Counted): boolean =>
  measure === '辆' || (/^[台部]$/u.test(measure) && before.includes('车'));

const isKind = ({ measure, before }: Counted, total: Counted): boolean =>
  measure === total.measure && /车/u.test(before) && !before.includes('。');

/** 人员编制96人，其中行政编制40人、事业编制58人: more than there are, however many kinds are left out. */
export const peopleCounted = (passages: readonly Passage[]): Problem[] =>
  passages.flatMap(({ counts }) =>
    counts.flatMap((total, at): Problem[] => {
      if (!PEOPLE.test(total.measure) || !/^(?:[(（]|[，,]?其中)/u.test(total.after) || CHANGED.test(total.before))
        return [];
      const parts: Counted[] = [];
      for (let next = at + 1; next < counts.length; next++) {
        const part = counts[next]!;
        if (!PEOPLE.test(part.measure) || (parts.length > 0 && !goesOn(counts[next - 1]!, part, total))) break;
        parts.push(part);
      }
      const sum = parts.reduce((all, { raw }) => all + Number(raw), 0);
      if (parts.some(({ before }) => BOTH.test(before))) return [];
      if (parts.length < 2 || sum <= Number(total.raw) || someAddUp(total, parts)) return [];
      return [unlike(total, parts, sum, 'query')];
    }),
  );

const PEOPLE = /^[人名]$/u;
/** 党员60人、本科以上学历70人: one may be both. */
const BOTH = /党员|团员|女|男|民族|学历|专科|本科|硕士|博士|研究生|职称|高级|中级|初级|岁|以上|以下/u;

/** The next of one list: 、 parts nothing else, and behind a comma it is called like what is counted. */
function goesOn(before: Counted, part: Counted, total: Counted): boolean {
  if (/^[、和及]/u.test(before.after)) return true;
  const name = /[^，。；、,;\d]{2,12}$/u.exec(part.before)?.[0].slice(-2);
  return /^[，,]/u.test(before.after) && name !== undefined && total.before.includes(name);
}
