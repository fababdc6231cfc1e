import type { Fact } from '../../model/fact.ts';
import type { Problem } from '../../model/problem.ts';

/** SAM003: the text rounds what a table states, or cuts it off: explained, and nothing to do. */
export const rounded = (
  pairs: readonly { readonly told: Fact; readonly stated: Fact; readonly how?: 'rounded' | 'truncated' }[],
): Problem[] =>
  pairs.map(({ told, stated, how }) => ({
    code: 'SAM003',
    place: told.place,
    raw: told.raw,
    label: told.label.row,
    data: { how: how ?? '', stated: stated.raw.trim(), unit: stated.unit, told: told.unit },
    related: [{ role: 'same' as const, place: stated.place, raw: stated.raw }],
    incomplete: false,
  }));
