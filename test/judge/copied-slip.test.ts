import { expect, it } from 'vitest';
import { checkOpened } from '../../src/check.ts';
import { placeKey } from '../../src/model/place.ts';
import { layouts, openLayout, plant } from '../instruments/layouts.ts';

it('tells a slip in a total and its only part as one, though a written zero stands beside the part', () => {
  const opened = openLayout(layouts().find((name) => name.startsWith('25'))!);
  const sheet = '4“三公”经费表';
  const both = plant(plant(opened, `${sheet}!C8`, '11.36', '114.36'), `${sheet}!C9`, '11.36', '114.36');
  const { findings } = checkOpened(both);
  expect(findings.map(({ place, expected }) => [placeKey(place), expected])).toEqual([[`x ${sheet}!C8`, '11.36']]);
  expect(findings[0]!.related.filter(({ role }) => role === 'copy').map(({ place }) => placeKey(place))).toEqual([
    `x ${sheet}!C9`,
  ]);
});
