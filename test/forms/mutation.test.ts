import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { check } from '../../src/check.ts';
import type { Fact } from '../../src/model/fact.ts';
import { isText, placeKey } from '../../src/model/place.ts';

/** Every amount of the reference report's forms and of its purchased services is spoilt in one digit. */
const text = readFileSync(join(import.meta.dirname, '..', '..', 'fixtures/yangquan-2023/budget.yaml'), 'utf8');
const lines = text.split('\n');
const run = (content: string) => check({ path: 'x', bytes: new TextEncoder().encode(content) });
const sound = run(text);
/** The report was published with slips of its own. */
const known = new Set(sound.findings.map(({ fingerprint }) => fingerprint));
const amounts = sound.facts.filter(
  ({ state, label }) => state === 'figure' && /绩效目标|购买服务预算/u.test(label.table),
);

/** Another digit in the first or the last place; never a nought before others. */
function spoilt(raw: string, which: 'first' | 'last'): string {
  const digits = [...raw].flatMap((char, at) => (/\d/u.test(char) ? [at] : []));
  const at = which === 'first' ? digits[0]! : digits.at(-1)!;
  const next = (Number(raw[at]) + 1) % 10;
  const digit = next === 0 && at === digits[0] && digits.length > 1 ? 8 : next;
  return `${raw.slice(0, at)}${digit}${raw.slice(at + 1)}`;
}

function withAmount({ place, raw }: Fact, written: string): string {
  if (!isText(place)) throw new Error('a place in a text');
  const { line, column } = place;
  const own = lines[line - 1]!;
  return lines.with(line - 1, own.slice(0, column - 1) + written + own.slice(column - 1 + raw.length)).join('\n');
}

for (const which of ['first', 'last'] as const)
  it(`finds a slip in the ${which} digit of every amount, as one finding, at the amount itself`, () => {
    expect(amounts).toHaveLength(161);
    const trials = amounts.map((fact) => {
      const found = run(withAmount(fact, spoilt(fact.raw, which))).findings.filter(
        ({ severity, fingerprint }) => severity !== 'note' && !known.has(fingerprint),
      );
      const [first] = found;
      return { found, isFirst: first !== undefined && placeKey(first.place) === placeKey(fact.place) };
    });
    const share = (count: number): number => count / trials.length;
    expect(share(trials.filter(({ found }) => found.length > 0).length)).toBe(1);
    expect(share(trials.filter(({ found }) => found.length === 1).length)).toBeGreaterThanOrEqual(0.98);
    // Of a project's whole money and its only source either may be the wrong one; both are named.
    expect(share(trials.filter(({ isFirst }) => isFirst).length)).toBeGreaterThanOrEqual(0.9);
  });
