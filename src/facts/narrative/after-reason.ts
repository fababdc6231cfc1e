import type { Claim } from '../../model/claim.ts';
import { abs } from '../../model/money.ts';
import { measured } from './figure.ts';

/** 住房公积金(项): a subject of the classification causes nothing. */
const ITEM = /[(（]\d*[类款项][)）]$/u;

/**
 * 收入1350万元，比上年增加150万元，主要原因是项目增加，其中：一般公共预算1150万元、…: amounts behind a reason are the parts of what
 * changed, and not what caused it, where together they come nearer to the amount than to its change.
 * @returns the claims of a paragraph, such amounts as those of this year
 */
export function afterReasons(claims: readonly Claim[]): readonly Claim[] {
  if (!claims.some(({ listed }) => listed)) return claims;
  const read = [...claims];
  for (let at = 0; at < read.length; at++) {
    if (!read[at]!.listed) continue;
    let end = at;
    while (read[end]?.listed && read[end]!.sentence === read[at]!.sentence) end++;
    const run = read.slice(at, end);
    if ((run.length > 1 || ITEM.test(run[0]!.subject)) && arePartsOf(run, read.slice(0, at)))
      for (const [i, claim] of run.entries())
        read[at + i] = { ...claim, role: 'current', base: undefined, direction: undefined, opens: i === 0 };
    at = end - 1;
  }
  return read;
}

function arePartsOf(run: readonly Claim[], before: readonly Claim[]): boolean {
  const [first] = run;
  const own = before.filter(({ sentence }) => sentence === first!.sentence);
  const amount = (role: Claim['role']): bigint | undefined => {
    const claim = own.findLast((one) => one.role === role);
    return claim && measured(claim)?.value;
  };
  const [whole, change] = [amount('current'), amount('change')];
  if (whole === undefined || change === undefined || run.some(({ direction }) => direction !== undefined)) return false;
  const sum = run.reduce((all, claim) => all + (measured(claim)?.value ?? 0n), 0n);
  return abs(sum - whole) < abs(sum - abs(change));
}
