import type { Fact } from '../../model/fact.ts';
import type { Finding } from '../../model/finding.ts';
import { placeKey } from '../../model/place.ts';
import type { Problem } from '../../model/problem.ts';

/** A figure of the text, the statement of a table it is held against, and how the one comes from the other. */
type Rounding = { readonly told: Fact; readonly stated: Fact; readonly how?: 'rounded' | 'truncated' };

/** SAM003: the text rounds what a table states, or cuts it off: explained, and nothing to do. */
export const rounded = (pairs: readonly Rounding[]): Problem[] =>
  pairs.map(({ told, stated, how }) => ({
    code: 'SAM003',
    place: told.place,
    raw: told.raw,
    label: told.label.row,
    data: { how: how ?? '', stated: stated.raw.trim(), unit: stated.unit, told: told.unit },
    related: [{ role: 'same' as const, place: stated.place, raw: stated.raw }],
    incomplete: false,
  }));

/** The residue (SUM002) that such a figure leaves in a list comes of the same rounding, and is not said again. */
export function withoutTheirResidues(findings: readonly Finding[], pairs: readonly Rounding[]): readonly Finding[] {
  if (pairs.length === 0) return findings;
  const places = new Set(pairs.map(({ told }) => placeKey(told.place)));
  return findings.filter(
    ({ code, severity, place, related }) =>
      code !== 'SUM002' ||
      severity === 'error' ||
      ![place, ...related.map((one) => one.place)].some((one) => places.has(placeKey(one))),
  );
}
