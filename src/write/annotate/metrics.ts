import type { Rows } from './cells.ts';
import { attribute, attributesOf, childOf, type Element } from './tags.ts';

/** How large the rows and columns of a sheet are, in pixels: a box is tied to the cells at its corners. */
export type Metrics = { readonly ofRow: (row: number) => number; readonly ofColumn: (column: number) => number };

const isTrue = (raw: string | undefined): boolean => raw === '1' || raw === 'true';
/** A character of the usual typeface is 7 pixels wide; heights are in points. */
const CHARACTER = 7;
const POINT = 96 / 72;

export function metricsOf(text: string, root: Element, { rows }: Rows): Metrics {
  const format = childOf(root, 'sheetFormatPr');
  const of = (name: string): number | undefined => {
    const raw = format && attribute(text, format, name)?.raw;
    return raw === undefined || !(Number(raw) > 0) ? undefined : Number(raw);
  };
  const usualWidth = Math.round((of('defaultColWidth') ?? (of('baseColWidth') ?? 8) + 1.14) * CHARACTER);
  const usualHeight = Math.round((of('defaultRowHeight') ?? 15) * POINT);
  const columns = (childOf(root, 'cols')?.children ?? []).map((col) => {
    const own = new Map(attributesOf(text, col).map(({ local, raw }) => [local, raw]));
    const width = own.get('width');
    const pixels = width === undefined ? usualWidth : Math.round(Number(width) * CHARACTER);
    return { from: Number(own.get('min')), to: Number(own.get('max')), pixels: isTrue(own.get('hidden')) ? 0 : pixels };
  });
  const byNumber = new Map(rows.map((row) => [row.number, row.tag]));
  return {
    ofColumn: (column) => columns.find(({ from, to }) => from <= column && column <= to)?.pixels ?? usualWidth,
    ofRow: (row) => {
      const tag = byNumber.get(row);
      if (!tag) return usualHeight;
      const own = new Map(attributesOf(text, tag).map(({ local, raw }) => [local, raw]));
      if (isTrue(own.get('hidden'))) return 0;
      const height = Number(own.get('ht'));
      return height > 0 ? Math.round(height * POINT) : usualHeight;
    },
  };
}
