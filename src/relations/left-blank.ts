import type { Fact } from '../model/fact.ts';
import { isWithin, roomOf, sumOf } from '../model/rounding.ts';
import type { Relief, Shape } from './shape.ts';

/**
 * Blanks that are totals left out though only one figure stands below them: it is what the sum above lacks. 收入总计 1055 = 本年收入 1000 +
 * 上年结转 (blank), below it 一般公共预算 55.
 */
export function leftBlank(
  line: readonly Fact[],
  { families }: Shape,
  relief: Relief,
  stated: (i: number) => boolean,
): ReadonlySet<number> {
  const found = new Set<number>();
  let figures: ReadonlyMap<number, number> | undefined;
  for (const { total, breakdowns } of families) {
    const whole = line[total]!;
    if (whole.state !== 'figure') continue;
    for (const { parts } of breakdowns) {
      const blanks = parts.filter((part) => line[part]!.state === 'empty' && !stated(part));
      if (blanks.length === 0) continue;
      const facts = parts.map((part) => line[part]!);
      const gap = whole.value - sumOf(facts);
      if (isWithin(gap, roomOf([whole, ...facts.filter(({ state }) => state === 'figure')]))) continue;
      figures ??= onlyFigures(line, relief);
      for (const blank of blanks) {
        const figure = figures.get(relief.first[blank]!);
        if (figure !== undefined && line[figure]!.value === gap) found.add(blank);
      }
    }
  }
  return found;
}

/** The figure below a position where there is only one. */
function onlyFigures(line: readonly Fact[], { above }: Relief): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  const several = new Set<number>();
  for (const [i, { state, value }] of line.entries()) {
    if (state !== 'figure' || value === 0n) continue;
    for (const upper of above[i]!) {
      if (found.has(upper)) several.add(upper);
      else found.set(upper, i);
    }
  }
  for (const upper of several) found.delete(upper);
  return found;
}
