import { expect, it } from 'vitest';
import { outcomeOf, withText } from '../instruments/told.ts';

it('codes before names, classes called 科目, and items by full-width numbers are read', () => {
  const text = (own: string): readonly [readonly string[], readonly string[]] => {
    const { coverage, findings } = outcomeOf(withText(own));
    return [
      coverage.notUnderstood.map(({ raw }) => raw),
      findings.flatMap(({ severity, raw }) => (severity === 'note' ? [] : [raw])),
    ];
  };
  for (const [sound, slip] of [
    ['201（一般公共服务支出）60.00万元，主要用于机关运转。', '80.00'],
    ['1.“一般公共服务支出”科目60.00万元，主要用于机关运转。', '80.00'],
    ['（１）一般公共服务支出（２０１）60.00万元，主要用于机关运转。', '80.00'],
    ['１．一般公共服务支出60.00万元，主要用于机关运转。', '80.00'],
  ] as const) {
    expect(text(sound), sound).toEqual([[], []]);
    expect(text(sound.replace('60.00', slip)), sound).toEqual([[], [slip]]);
  }
  expect(text('按在职6人计算，人均公用经费4.17万元。')).toEqual([[], []]);
});
