import { fold } from '../lexicon/spelling.ts';
import type { Reading } from '../model/coordinates.ts';
import type { Row } from '../model/table.ts';
import type { Label } from './label.ts';
import type { LabelGroup } from './label-groups.ts';

/** 某局本级小计, 某小学合计 */
const TOTAL = /^(.*[^\s\u3000])[\s\u3000]*([小合])\s*计$/u;

/**
 * 某局本级小计 is of the rows that are named 某局本级, whatever these words mean where nothing of that name is listed. One 合计 alone
 * may be the department's, which has the name of its own office; of several each is of one.
 */
export function namedTotals(
  rows: readonly { readonly row: Row; readonly found: readonly Label[] }[],
  groups: readonly LabelGroup[],
): Label[][] {
  const labels = rows.map(({ found }) => [...found]);
  // Nearly all lists hold no such row.
  const isNamed = ({ row }: { readonly row: Row }): boolean =>
    groups.some(({ name }) => {
      const raw = name === undefined ? '' : (row.cells[name]?.raw ?? '');
      return raw.includes('计') && TOTAL.test(raw.trim());
    });
  if (!rows.some(isNamed)) return labels;
  for (const [g, { name }] of groups.entries()) {
    if (name === undefined) continue;
    const listed = new Map<string, Reading>();
    for (const { found } of rows) if (found[g]?.kind === 'member') listed.set(fold(found[g].raw), found[g].at);
    const totals = rows.flatMap(({ row }, index) => {
      const [, own, word] = TOTAL.exec(row.cells[name]?.raw.trim() ?? '') ?? [];
      const at = own === undefined ? undefined : listed.get(fold(own));
      return at ? { index, at, word } : [];
    });
    const several = new Set(totals.map(({ at }) => JSON.stringify(at))).size > 1;
    for (const { index, at, word } of totals)
      if (word === '小' || several) labels[index]![g] = { kind: 'total', at, grand: false, subtotal: true };
  }
  return labels;
}
