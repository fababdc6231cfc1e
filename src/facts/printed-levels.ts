import { style } from '../lexicon/numbering.ts';
import type { Joined } from './sections.ts';

/** A row and those that stand next below it as printed: set in further, or without a number below one that has one. */
export type Family = { readonly head: number; readonly parts: readonly number[] };

/** What the outline of a list shows, whatever its words mean: numbers before the names, and how far they are set in. */
export function printedFamilies(rows: readonly Joined[]): readonly Family[] {
  const open: { readonly row: Joined; readonly parts: number[] }[] = [];
  const found: { readonly head: number; readonly parts: number[] }[] = [];
  for (const [index, row] of rows.entries()) {
    while (open.length > 0 && (row.total || !isBelow(row, open.at(-1)!.row))) open.pop();
    open.at(-1)?.parts.push(index);
    if (row.total) continue;
    const family = { head: index, parts: [] };
    found.push(family);
    open.push({ row, parts: family.parts });
  }
  return found.filter(({ parts }) => parts.length > 0);
}

/** The same by the kinds of numbers alone, （一） below 一、, and by indents where there are none: what is met again closes what was below it. */
export function levelFamilies(rows: readonly Joined[]): readonly Family[] {
  const open: { readonly level: string; readonly parts: number[] }[] = [];
  const found: { readonly head: number; readonly parts: number[] }[] = [];
  for (const [index, row] of rows.entries()) {
    if (row.total) open.length = 0;
    if (row.total) continue;
    const level = style(row.numbering) || `${row.indent}`;
    const known = open.findIndex((one) => one.level === level);
    if (known >= 0) open.length = known;
    open.at(-1)?.parts.push(index);
    const family = { head: index, parts: [] };
    found.push(family);
    open.push({ level, parts: family.parts });
  }
  return found.filter(({ parts }) => parts.length > 0);
}

/** As wide as 其中： is printed: what follows may be set in to stand below the name behind it. */
const OF_WHICH = 6;

const isBelow = (row: Joined, head: Joined): boolean => {
  if (head.ofWhich && row.indent > head.indent) return row.indent > head.indent + OF_WHICH;
  if (row.indent !== head.indent) return row.indent > head.indent;
  return isNumber(head) && style(row.numbering) === '';
};

/** 其中 is no number. */
const isNumber = ({ numbering }: Joined): boolean => style(numbering) !== '';
