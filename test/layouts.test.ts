import { describe, expect, it } from 'vitest';
import { checkOpened } from '../src/check.ts';
import { expectedOf, findingsOf, layouts, openLayout, trySlip } from './instruments/layouts.ts';

/**
 * Workbooks of thirty-five layouts, by sheet order, headings, units, wording and form as unlike as those of the regions they
 * are drawn after. Their departments and figures are made up.
 */
describe('workbooks of many layouts', () => {
  const all = layouts();

  it('are all there', () => {
    expect(all).toHaveLength(35);
  });

  for (const name of all) {
    const opened = openLayout(name);
    const sound = checkOpened(opened);
    const expected = expectedOf(name);

    it(`${name}: what is understood, and what is found in it as it stands`, () => {
      const { figures, understood } = sound.coverage;
      expect({ figures, understood, findings: findingsOf(sound) }).toEqual({
        figures: expected.figures,
        understood: expected.understood,
        findings: expected.findings,
      });
      expect(sound.coverage.relations.broken).toBe(0);
    });

    it(`${name}: slips are found`, () => {
      expect(expected.slips.map((slip) => ({ ...slip, found: trySlip(opened, sound, slip) }))).toEqual(expected.slips);
    });
  }

  it('show nearly every slip, and at its own cell', () => {
    const found = all.flatMap((name) => expectedOf(name).slips.map((slip) => slip.found));
    expect(found).toHaveLength(210);
    expect(found.filter((how) => how === 'here').length).toBeGreaterThanOrEqual(200);
    expect(found.filter((how) => how === 'missed').length).toBeLessThanOrEqual(2);
  });

  it('are understood whole', () => {
    const missing = all.filter((name) => expectedOf(name).figures !== expectedOf(name).understood);
    expect(missing).toEqual([]);
  });
});
