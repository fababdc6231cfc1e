import { isRest } from '../lexicon/classification.ts';
import { fold } from '../lexicon/spelling.ts';
import type { Reading } from '../model/coordinates.ts';
import type { Label } from './label.ts';
import type { LabelGroup } from './label-groups.ts';

/**
 * Of several label columns one may hold words of no list (类型, 用途): then none of its words places a row, they only tell
 * rows apart. Where rows are named without a project, a word nobody knows before the names of projects is a kind of them.
 */
export function asCategories(rows: Label[][], groups: readonly LabelGroup[]): Label[][] {
  const named = groups.findIndex(({ subject }) => subject === 'project');
  const names = (label: Label | undefined): boolean =>
    label?.kind === 'member' || (label?.kind === 'total' && Object.keys(label.at).length > 0);
  const areKinds = (g: number): boolean =>
    g < named && rows.some((labels) => names(labels[g]) && labels[named]!.kind === 'blank');
  const kinds = groups.map((_, g) => areKinds(g));
  const isNoWord = (label: Label, g: number): boolean =>
    label.kind === 'unknown' ||
    (label.kind === 'member' && kinds[g]! && (label.at.project !== undefined || isRest(fold(label.raw))));
  const odd = new Set<number>();
  for (const labels of rows)
    for (const [g, label] of labels.entries()) if (labels.length > 1 && isNoWord(label, g)) odd.add(g);
  // A row is placed by something: where no column is left that could, the words stay what nobody understood.
  const placed = rows.some((labels) => labels.some((label, g) => label.kind === 'member' && !odd.has(g)));
  if (odd.size === 0 || !placed) return rows;
  // 其他项目小计 is of what 其他项目 is.
  const members = new Map<string, string>();
  for (const labels of rows)
    for (const [g, label] of labels.entries())
      if (odd.has(g) && label.kind === 'member') members.set(keyOf(g, label.at), fold(label.raw));
  return rows.map((labels) =>
    labels.map((label, g): Label => {
      if (!odd.has(g) || label.kind === 'blank') return label;
      if (label.kind === 'total') {
        const category = members.get(keyOf(g, label.at));
        return category === undefined ? label : { ...label, at: { category } };
      }
      const at = { category: fold(label.raw) };
      return { kind: 'member', raw: label.raw, at, ofWhich: false, numbering: '', indent: 0 };
    }),
  );
}

const keyOf = (group: number, at: Reading): string => `${group} ${JSON.stringify(at)}`;
