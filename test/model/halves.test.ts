import { describe, expect, it } from 'vitest';
import { Coordinates, Space } from '../../src/model/coordinates.ts';
import { ALL } from '../../src/model/dimension.ts';

const entry = (space: Space, subject: string, project = ALL) =>
  space.entries.of([subject, ALL, ALL, ALL, project, ALL, ALL, ALL, ALL, ALL]);
const frame = (space: Space, fund: string) => space.frames.of(['支出', '本年预算', '金额', ALL, fund, '本年支出']);

describe('halves of coordinates', () => {
  it('are one object where they are equal, however many begin alike', () => {
    const space = new Space();
    const made = ['2010101', '2010102', '20101', ALL].flatMap((code) =>
      [ALL, '甲', '乙'].map((project) => entry(space, code, project)),
    );
    expect(new Set(made.map(({ id }) => id)).size).toBe(12);
    expect(entry(space, '20101', '乙')).toBe(made[8]);
    expect(entry(space, '2010101', '甲').with(4, ALL)).toBe(made[0]);
  });

  it('know those met that stand above them, the nearest first, and no others', () => {
    const space = new Space();
    const total = entry(space, ALL);
    const section = entry(space, '20101');
    const other = entry(space, '20102');
    const item = entry(space, '2010101', '甲');
    expect(item.above()).toEqual([section, total]);
    expect(other.above()).toEqual([total]);
    expect(total.above()).toEqual([]);
  });

  it('make a key that only equal coordinates have', () => {
    const space = new Space();
    const at = new Coordinates(frame(space, ALL), entry(space, '20101'));
    const narrower = at.with('fund', '财政拨款');
    expect(narrower.fund).toBe('财政拨款');
    expect(narrower.key).not.toBe(at.key);
    expect(narrower.with('fund', ALL).is(at)).toBe(true);
    expect(narrower.with('fund', ALL).key).toBe(at.key);
  });
});
