import { describe, expect, it } from 'vitest';
import { checkOpened } from '../src/check.ts';
import { isText, placeKey } from '../src/model/place.ts';
import type { Opened } from '../src/read/open.ts';
import { openLayout } from './instruments/layouts.ts';
import { recalculated } from './instruments/recalculated.ts';
import { withFormulas } from './instruments/with-formulas.ts';

/** `told`: one finding, at the typed cell or naming it among several that would do. */
type Seen = 'exact' | 'told' | 'elsewhere' | 'missed';

/** Typed amounts are changed by 1.00, one at a time, and every formula with them. */
function trials(opened: Opened, each: number): Seen[] {
  const sound = checkOpened(opened);
  const before = new Set(sound.findings.map(({ fingerprint }) => fingerprint));
  const formulas = new Set(
    opened.book!.sheets.flatMap(({ index, cells }) =>
      cells.flatMap(({ row, column, formula }) => (formula ? [`${[index, row, column]}`] : [])),
    ),
  );
  const typed = sound.facts.flatMap(({ state, unit, raw, place }) =>
    state === 'figure' && unit !== '%' && !isText(place) && !formulas.has(`${place.order}`) ? [{ place, raw }] : [],
  );
  return typed
    .filter((_, index) => index % each === 0)
    .map(({ place, raw }): Seen => {
      const { findings } = checkOpened(recalculated(opened, `${place.sheet}!${place.cell}`, '1.00'));
      const fresh = findings.filter(({ fingerprint, severity }) => severity !== 'note' && !before.has(fingerprint));
      const [found, ...others] = fresh;
      if (!found) return 'missed';
      const isHere = (one: { readonly place: typeof found.place }): boolean => placeKey(one.place) === placeKey(place);
      if (others.length > 0 || ![found, ...found.suspects].some(isHere)) return 'elsewhere';
      return isHere(found) && Number(found.expected) === Number(raw) ? 'exact' : 'told';
    });
}

const shares = (all: readonly Seen[]) => {
  const count = (wanted: Seen): number => all.filter((seen) => seen === wanted).length;
  const found = all.length - count('missed');
  return { found, exact: count('exact') / found, elsewhere: count('elsewhere') / found };
};

describe('a slip in a workbook whose totals are formulas', () => {
  it.each([
    ['14-内蒙古阿古旗自然资源2024续表', 8, 0.75],
    ['25-湖北楚沅司法2020对比', 4, 0.7],
    ['30-福建泉安自然资源2024', 4, 0.85],
  ])(
    '%s: is one finding that names the typed figure, mostly it alone',
    (name, each, least) => {
      const opened = openLayout(name);
      const { found, exact, elsewhere } = shares(trials(withFormulas(opened, checkOpened(opened).facts), each));
      expect(found).toBeGreaterThan(25);
      expect(elsewhere).toBe(0);
      expect(exact).toBeGreaterThan(least);
    },
    30_000,
  );

  it('a sample with formulas of its own: hardly ever elsewhere', () => {
    const { found, elsewhere } = shares(trials(openLayout('12-浙江越溪市监2024公式'), 2));
    expect(found).toBeGreaterThan(12);
    expect(elsewhere).toBeLessThan(0.1);
  }, 30_000);
});
