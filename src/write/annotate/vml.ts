import { type Anchor, beside, type Size, sizeIn, stretched } from './box.ts';
import type { Metrics } from './metrics.ts';
import { insert, type Patch, patched } from './patch.ts';
import { Malformed } from './tags.ts';

/**
 * The boxes of a sheet's comments, in the older drawing language that spreadsheets still want them in. Each shape has a number
 * in the whole workbook: numbers are given out in blocks of 1024, and a sheet's drawing says which blocks are its own. Two
 * drawings with the same block make Excel call the file corrupt. The language is not always well-formed: only its shapes
 * are looked for.
 */

export type Boxed = {
  /** 1-based. */
  readonly row: number;
  readonly column: number;
  /** Where its box is to begin: behind the merged range, where there is one. */
  readonly behind: number;
  readonly size: Size;
};

const BLOCK = 1024;
const NAMESPACES = {
  v: 'urn:schemas-microsoft-com:vml',
  o: 'urn:schemas-microsoft-com:office:office',
  x: 'urn:schemas-microsoft-com:office:excel',
} as const;
const DECLARED = Object.entries(NAMESPACES)
  .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
  .join(' ');
const SHAPE_TYPE =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';

/** The last block of numbers that any drawing uses, by what it says and by what it does. */
export function lastBlock(drawings: readonly string[]): number {
  let last = 0;
  for (const text of drawings) {
    for (const [, list = ''] of text.matchAll(/<o:idmap\b[^>]*?\bdata\s*=\s*["']([\d,\s]*)["']/giu))
      for (const block of list.split(/[,\s]+/u)) last = Math.max(last, Number(block));
    for (const [, id] of text.matchAll(/["']_x0000_s(\d{1,9})["']/gu))
      last = Math.max(last, Math.floor(Number(id) / BLOCK));
  }
  return last;
}

export const blocksFor = (boxes: number): number => Math.ceil(boxes / (BLOCK - 1));

/** A drawing of nothing but these boxes. */
export function newDrawing(boxes: readonly Boxed[], block: number, metrics: Metrics): string {
  const blocks = Array.from({ length: blocksFor(boxes.length) }, (_, index) => block + index).join(',');
  return `<xml ${DECLARED}><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${blocks}"/></o:shapelayout>${SHAPE_TYPE}${shapes(boxes, block, metrics, '')}</xml>`;
}

/** The boxes a drawing has, by `row:column`, 1-based. */
export function boxesIn(text: string): ReadonlyMap<string, Placed> {
  const found = new Map<string, Placed>();
  for (const shape of text.matchAll(/<v:shape\b(?![^>]*\/>)[\s\S]*?<\/v:shape\s*>/giu)) {
    const number = (name: string): number =>
      Number(new RegExp(`<x:${name}\\s*>\\s*(\\d+)\\s*</x:${name}`, 'iu').exec(shape[0])?.[1] ?? Number.NaN);
    const [row, column] = [number('Row') + 1, number('Column') + 1];
    if (Number.isNaN(row + column)) continue;
    const anchor = /<x:Anchor\s*>([\s\d,]*)<\/x:Anchor/iu.exec(shape[0]);
    const numbers = (anchor?.[1] ?? '').split(',').map(Number);
    const from = shape.index + (anchor ? anchor.index + anchor[0].indexOf('>') + 1 : 0);
    found.set(`${row}:${column}`, {
      ...(anchor && numbers.length === 8 && { anchor: numbers as unknown as Anchor }),
      from,
      to: from + (anchor?.[1] ?? '').length,
    });
  }
  return found;
}

export type Placed = { readonly anchor?: Anchor; readonly from: number; readonly to: number };

/**
 * A drawing with more boxes, in a block of their own.
 * @param grown boxes that are there and must hold more text now
 */
export function extended(
  text: string,
  boxes: readonly Boxed[],
  grown: readonly Boxed[],
  block: number,
  metrics: Metrics,
): string {
  const patches: Patch[] = [];
  const there = boxesIn(text);
  for (const { row, column, size } of grown) {
    const placed = there.get(`${row}:${column}`);
    if (!placed?.anchor) continue;
    const now = sizeIn(placed.anchor, metrics);
    const larger = { width: Math.max(now.width, size.width), height: Math.max(now.height, size.height) };
    if (larger.width === now.width && larger.height === now.height) continue;
    const anchor = stretched(placed.anchor, larger, metrics);
    patches.push({ from: placed.from, to: placed.to, text: anchor.join(', ') });
  }
  if (boxes.length > 0) {
    const end = text.lastIndexOf('</');
    if (end < 0) throw new Malformed();
    const blocks = Array.from({ length: blocksFor(boxes.length) }, (_, index) => block + index).join(',');
    const map = /(<o:idmap\b[^>]*?\bdata\s*=\s*["'])([\d,\s]*)(?=["'])/iu.exec(text);
    const head = map
      ? ''
      : `<o:shapelayout${declared(text)} v:ext="edit"><o:idmap v:ext="edit" data="${blocks}"/></o:shapelayout>`;
    if (map) patches.push(insert(map.index + map[0].length, /\d\s*$/u.test(map[2]!) ? `,${blocks}` : blocks));
    const type = text.includes('"_x0000_t202"')
      ? ''
      : SHAPE_TYPE.replace('<v:shapetype', `<v:shapetype${declared(text)}`);
    patches.push(insert(end, head + type + shapes(boxes, block, metrics, declared(text))));
  }
  return patched(text, patches);
}

/** What the root does not say of prefixes, our own elements say. */
const declared = (text: string): string => {
  const root = text.slice(0, 2000);
  return Object.entries(NAMESPACES)
    .flatMap(([prefix, uri]) => (root.includes(`xmlns:${prefix}=`) ? [] : [` xmlns:${prefix}="${uri}"`]))
    .join('');
};

function shapes(boxes: readonly Boxed[], block: number, metrics: Metrics, declared: string): string {
  return boxes
    .map(({ row, column, behind, size }, index) => {
      // The first number of a block belongs to the drawing itself.
      const id = (block + Math.floor(index / (BLOCK - 1))) * BLOCK + 1 + (index % (BLOCK - 1));
      const anchor = beside(row, behind, size, metrics).join(', ');
      const style = `position:absolute;margin-left:80pt;margin-top:5pt;width:${points(size.width)}pt;height:${points(size.height)}pt;z-index:${index + 1};visibility:hidden`;
      return `<v:shape${declared} id="_x0000_s${id}" type="#_x0000_t202" style="${style}" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row - 1}</x:Row><x:Column>${column - 1}</x:Column></x:ClientData></v:shape>`;
    })
    .join('');
}

const points = (pixels: number): number => Math.round(pixels * 0.75);
