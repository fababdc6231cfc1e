import { readFigure } from '../model/figure.ts';
import type { Arithmetic, Finding } from '../model/finding.ts';
import { abs, isUnit, lastPlace, money } from '../model/money.ts';
import { placeKey } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';

/**
 * A figure stored as text is passed over by every SUM above it: the totals are wrong, not the figure. What the arithmetic says
 * is folded into it where all of that holds once the totals are worked out with it.
 */
export function textInSums(
  problems: readonly Problem[],
  judged: readonly Finding[],
): { readonly problems: readonly Problem[]; readonly judged: readonly Finding[] } {
  const mends = new Map<string, bigint>();
  for (const problem of problems)
    for (const { place, by } of mendsOf(problem)) mends.set(placeKey(place), (mends.get(placeKey(place)) ?? 0n) + by);
  if (mends.size === 0) return { problems, judged };
  const explained = judged.filter(
    ({ code, arithmetic }) =>
      FIGURES.includes(code) && arithmetic.length > 0 && arithmetic.every((relation) => holdsWith(mends, relation)),
  );
  if (explained.length === 0) return { problems, judged };
  const met = new Set(
    explained.flatMap(({ arithmetic }) =>
      arithmetic.flatMap(({ operands }) => operands.map(({ place }) => placeKey(place))),
    ),
  );
  return {
    problems: problems.map((problem) =>
      mendsOf(problem).some(({ place }) => met.has(placeKey(place))) ? { ...problem, severity: 'error' } : problem,
    ),
    judged: judged.filter((finding) => !explained.includes(finding)),
  };
}

const mendsOf = ({ mends = [] }: Problem) => mends;

const FIGURES = ['SUM001', 'SUM002', 'SAM001', 'BAL001'];
const ADDED = ['sum', 'same', 'balance'];

/** What is stated against what it is held against, both with what they lack: the same up to rounding. */
function holdsWith(mends: ReadonlyMap<string, bigint>, { kind, operands }: Arithmetic): boolean {
  if (!ADDED.includes(kind) || !operands.some(({ place }) => mends.has(placeKey(place)))) return false;
  let gap = 0n;
  let slack = 0n;
  for (const [index, { place, value, unit }] of operands.entries()) {
    const figure = value === null ? undefined : readFigure(value);
    if (figure?.state !== 'figure' || unit === null || !isUnit(unit)) return false;
    const mended = money(figure.digits, figure.decimals, unit) + (mends.get(placeKey(place)) ?? 0n);
    gap += index === 0 ? mended : -mended;
    slack += lastPlace(figure.decimals, unit);
  }
  return abs(gap) * 2n <= slack;
}
