import { expect, it } from 'vitest';
import { check } from '../../src/check.ts';
import { BASE, LAST_YEAR } from '../../src/examples.ts';

/** Whether the report given as last year's is of another department: as it is chosen from many, so it is judged. */

const codes = (now: string, then: string): string[] => {
  const input = (path: string, text: string, name: string) => ({
    path,
    bytes: new TextEncoder().encode(text.replace('示例局', `"${name}"`)),
  });
  const { findings } = check(input('x.yaml', BASE, now), { prior: input('上年.yaml', LAST_YEAR, then) });
  return findings.map(({ code }) => code);
};

it('is not for blanks and width', () => {
  for (const [now, then] of [
    ['某市 甲局', '某市甲局'],
    ['某市　甲局', '某市甲局'],
    ['某市丙局（本级）', '某市丙局(本级)'],
    ['某市第１中学', '某市第1中学'],
    ['某 市 己 局', '某市己局'],
  ] as const)
    expect(codes(now, then), now).toEqual([]);
});

it('is for another name', () => {
  expect(codes('某市甲局', '某市乙局')).toEqual(['YOY005']);
});
