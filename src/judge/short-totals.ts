import type { Finding } from '../model/finding.ts';
import { push } from '../model/multimap.ts';
import { placeKey } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';

/**
 * A row inserted below the range of a total is left out in every column: one slip, told once, with the totals it makes wrong. What
 * the arithmetic says of these totals is the same again and is folded into it, where adding what was left out is all they lack.
 */
export function shortTotals(
  problems: readonly Problem[],
  judged: readonly Finding[],
): { readonly problems: readonly Problem[]; readonly judged: readonly Finding[] } {
  const lines = new Map<string, Problem[]>();
  for (const problem of problems) if (problem.code === SHORT) push(lines, String(problem.data['line']), problem);
  if (lines.size === 0) return { problems, judged };
  const rights = new Map([...lines.values()].flat().map(({ place, data }) => [placeKey(place), data['right']]));
  const folded = new Set<string>();
  const left = judged.filter((finding) => {
    const place = placeKey(finding.place);
    const right = rights.get(place);
    if (right === undefined || !TOTALS.includes(finding.code) || !comesTo(finding, String(right))) return true;
    folded.add(place);
    return false;
  });
  const told = [...lines.values()].map((line) => oneOf(line as [Problem, ...Problem[]], folded));
  const others = problems.filter(({ code }) => code !== SHORT);
  return { problems: [...others, ...told], judged: left };
}

const SHORT = 'XLS002';
const TOTALS = ['SUM001', 'SAM001', 'BAL001'];

const comesTo = ({ expected, arithmetic }: Finding, right: string): boolean =>
  expected === null ? arithmetic.some(({ computed }) => computed === right) : expected === right;

function oneOf(line: readonly [Problem, ...Problem[]], folded: ReadonlySet<string>): Problem {
  const isWrong = ({ place }: Problem): boolean => folded.has(placeKey(place));
  const first = line.find(isWrong) ?? line[0];
  const others = line.filter((problem) => problem !== first);
  const parts = [first, ...others].flatMap(({ related = [] }) => related);
  const alike = others.map(({ place, raw }) => ({ role: 'alike' as const, place, raw }));
  const { line: _, right, ...data } = first.data;
  const wrong = isWrong(first);
  const mends = line.flatMap((problem) => problem.mends ?? []);
  return {
    ...first,
    ...(wrong && { severity: 'error' as const }),
    data: { ...data, totals: line.length, ...(wrong && right !== undefined && { right }) },
    related: [...parts, ...alike],
    ...(mends.length > 0 && { mends }),
  };
}
