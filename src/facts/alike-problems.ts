import { push } from '../model/multimap.ts';
import type { Problem } from '../model/problem.ts';

/** So many in one table are one habit of whoever made it; fewer are slips, each told by itself. */
const HABIT = 4;
/** Places that are named; the rest is counted. */
const NAMED = 20;

/**
 * Figures of a table that are written in one wrong way, told once where there are many: more decimals than the others, 见附件 or 1.20元
 * down a column.
 * @param problems what was met so far; those of the table are put together in place
 * @param from where those of the table begin
 */
export function gatherAlike(problems: Problem[], from: number): void {
  if (problems.length - from < HABIT) return;
  const own = problems.slice(from);
  const alike = new Map<string, Problem[]>();
  for (const problem of own) {
    const way = wayOf(problem);
    if (way !== undefined) push(alike, way, problem);
  }
  const gathered = new Map<Problem, Problem | undefined>();
  for (const all of alike.values()) {
    if (all.length < HABIT) continue;
    for (const problem of all) gathered.set(problem, undefined);
    gathered.set(all[0]!, together(all));
  }
  if (gathered.size === 0) return;
  problems.length = from;
  for (const problem of own) {
    const told = gathered.has(problem) ? gathered.get(problem) : problem;
    if (told) problems.push(told);
  }
}

/** What figures that are wrong in one way have in common. */
function wayOf({ code, raw, data }: Problem): string | undefined {
  if (code === 'NUM002') return code;
  return code === 'NUM001' && data['why'] === 'text' && !raw.startsWith('=')
    ? `${code} ${raw.trim().replace(/[\d.,，]+/gu, '#')}`
    : undefined;
}

function together(all: readonly Problem[]): Problem {
  const [first, ...others] = all as readonly [Problem, ...Problem[]];
  const { decimals } = first.data;
  const most = all.reduce((max, { data }) => Math.max(max, Number(data['decimals'])), 0);
  return {
    ...first,
    data: { ...first.data, ...(decimals !== undefined && { decimals: most }), count: all.length },
    related: others.slice(0, NAMED).map(({ place, raw }) => ({ role: 'alike', place, raw })),
  };
}
