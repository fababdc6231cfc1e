import { describe, expect, it } from 'vitest';
import { entryMembers, frameMembers } from '../../src/facts/combine.ts';
import { precisionOf } from '../../src/facts/precision.ts';
import { judge } from '../../src/judge/judge.ts';
import { Coordinates, Space } from '../../src/model/coordinates.ts';
import { Fact } from '../../src/model/fact.ts';
import type { Relation } from '../../src/model/relation.ts';

const space = new Space();
const reading = { flow: '支出' };
const at = new Coordinates(space.frames.of(frameMembers(reading, false)!), space.entries.of(entryMembers(reading)));
const meaning = { at, originWorded: false, crossed: false, ofWhich: false };

/** A figure a row, in one column. */
const figures = (...amounts: number[]): Fact[] =>
  amounts.map((amount, id) => {
    const row = { id, table: 0, block: 0, row: id, label: `行${id}` };
    const column = { id: 0, column: 1, table: '支出表', label: '合计', against: undefined };
    const cell = { raw: String(amount), at: { path: 'x', line: id + 1, column: 1, length: 1 } };
    const value = BigInt(amount) * 10_000_000_000n;
    return new Fact(id, meaning, { state: 'figure', value, precision: precisionOf('万元', 0) }, cell, row, column);
  });

const found = (facts: readonly Fact[], relations: readonly Relation[]) =>
  judge(facts, relations, [], false).findings.map(({ raw, expected, suspects }) => ({
    raw,
    expected,
    suspects: suspects.map((one) => one.raw),
  }));

describe('one figure', () => {
  it('is not corrected in two ways by what two groups of relations say of it', () => {
    const facts = figures(100, 50, 150, 20, 0, 20);
    const [a, b, whole, c, d, part] = facts as [Fact, Fact, Fact, Fact, Fact, Fact];
    const all = found(facts, [
      { kind: 'sum', total: a, parts: [c] },
      { kind: 'sum', total: b, parts: [d] },
      { kind: 'sum', total: whole, parts: [part] },
      { kind: 'sum', total: whole, parts: [a, b] },
      { kind: 'sum', total: part, parts: [c, d] },
    ]);
    expect(all.filter(({ raw, expected }) => raw === '20' && expected !== null).length).toBeLessThan(2);
  });

  it('is named once among those that may be wrong', () => {
    const facts = figures(373, 120, 110, 90, 173, 53, 200);
    const [total, a, b, c, d, e, f] = facts as [Fact, Fact, Fact, Fact, Fact, Fact, Fact];
    const all = found(facts, [
      { kind: 'sum', total, parts: [a, b, c] },
      { kind: 'sum', total, parts: [d, e, f] },
    ]);
    expect(all).toHaveLength(2);
    for (const { suspects } of all) expect(new Set(suspects).size).toBe(suspects.length);
  });
});
