import type { Problem } from '../model/problem.ts';

/** So many in one table are one habit of whoever made it; fewer are slips, each told by itself. */
const HABIT = 4;
/** Places that are named; the rest is counted. */
const NAMED = 20;

/**
 * Figures of a table with more decimals than the others, told once where there are many.
 * @param problems what was met so far; those of the table are put together in place
 * @param from where those of the table begin
 */
export function gatherLongDecimals(problems: Problem[], from: number): void {
  const own = problems.slice(from);
  const long = own.filter(({ code }) => code === 'NUM002');
  const [first, ...others] = long;
  if (!first || long.length < HABIT) return;
  const most = long.reduce((max, { data }) => Math.max(max, Number(data['decimals'])), 0);
  const together: Problem = {
    ...first,
    data: { ...first.data, decimals: most, count: long.length },
    related: others.slice(0, NAMED).map(({ place, raw }) => ({ role: 'alike', place, raw })),
  };
  problems.length = from;
  for (const problem of own) {
    if (problem === first) problems.push(together);
    else if (problem.code !== 'NUM002') problems.push(problem);
  }
}
