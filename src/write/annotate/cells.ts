import type { Look } from '../../model/annotation.ts';
import { cellName, type Range } from '../../model/grid.ts';
import { greatest, least, pushAll } from '../../model/many.ts';
import { append, insert, type Patch, setAttribute } from './patch.ts';
import { attribute, attributesOf, childOf, type Element, prefixOf, type Tag, tagsOf } from './tags.ts';

/** A cell to be filled; where it is the first of a merged range, the whole of it. */
export type Filled = { readonly row: number; readonly column: number; readonly look: Look; readonly merged?: Range };

/** Gives the number of a style like `base` with a fill. */
export type Fill = (base: number, look: Look) => number;

type Row = { readonly number: number; readonly tag: Tag; readonly close: number };
type Cell = { readonly column: number; readonly tag: Tag };

/** The rows of a sheet, by which its cells are found without keeping all of them. */
export class Rows {
  private readonly text: string;
  private readonly data: Element;
  private readonly root: Element;
  readonly rows: readonly Row[];
  private readonly byNumber = new Map<number, Row[]>();

  /** @param root the tree of the sheet, whose `sheetData` was passed over */
  constructor(text: string, root: Element, data: Element) {
    this.text = text;
    this.root = root;
    this.data = data;
    this.rows = data.kind === 'empty' ? [] : [...rowsOf(text, data)];
    for (const row of this.rows) {
      const same = this.byNumber.get(row.number);
      if (same) same.push(row);
      else this.byNumber.set(row.number, [row]);
    }
  }

  /** Changes the style of the cells, and puts in those that are missing. */
  fill(cells: readonly Filled[], fill: Fill): Patch[] {
    const { text, data } = this;
    const patches: Patch[] = [];
    const below: string[] = [];
    const wanted = byRow(cells);
    const added: Filled[] = [];
    for (const number of [...wanted.keys()].sort((a, b) => a - b)) {
      const own = wanted.get(number)!;
      const rows = this.byNumber.get(number) ?? [];
      const missing = new Map(own.flatMap((cell) => (cell.merged ? [] : [[cell.column, cell] as const])));
      for (const row of rows)
        for (const { column, tag } of cellsOf(text, row)) {
          const look = own.find((cell) => covers(cell, number, column))?.look;
          missing.delete(column);
          if (look === undefined) continue;
          const base = Number(attribute(text, tag, 's')?.raw ?? 0);
          patches.push(setAttribute(text, tag, 's', fill(base, look)));
        }
      if (missing.size === 0) continue;
      const fresh = [...missing.values()].sort((a, b) => a.column - b.column);
      pushAll(added, fresh);
      const [row] = rows;
      if (row) {
        pushAll(patches, this.intoRow(row, fresh, fill));
        continue;
      }
      const after = this.rows.find((other) => other.number > number);
      const xml = this.asRow(number, fresh, fill);
      if (after) patches.push(insert(after.tag.from, xml));
      else below.push(xml);
    }
    if (below.length > 0) patches.push(append(text, data, below.join('')));
    const dimension = childOf(this.root, 'dimension');
    if (dimension && added.length > 0) pushAll(patches, widened(text, dimension, added));
    return patches;
  }

  private intoRow(row: Row, fresh: readonly Filled[], fill: Fill): Patch[] {
    const { text } = this;
    const cells = [...cellsOf(text, row)];
    const made = (cell: Filled): string => this.cell(cell, row.tag, fill);
    const spans = attribute(text, row.tag, 'spans');
    const [from, to] = (spans?.raw ?? '').split(':').map(Number);
    const columns = fresh.map(({ column }) => column);
    // Only a hint, but a wrong one.
    const outside = from !== undefined && to !== undefined && columns.some((column) => column < from || column > to);
    const wide = outside ? `${Math.min(from, ...columns)}:${Math.max(to, ...columns)}` : '';
    if (row.tag.kind === 'empty') {
      const tag = outside
        ? text.slice(row.tag.from, row.tag.to).replace(spans!.raw, wide)
        : text.slice(row.tag.from, row.tag.to);
      const opened = `${tag.slice(0, tag.lastIndexOf('/')).trimEnd()}>`;
      return [{ from: row.tag.from, to: row.tag.to, text: `${opened}${fresh.map(made).join('')}</${row.tag.name}>` }];
    }
    return [
      ...(outside ? [setAttribute(text, row.tag, 'spans', wide)] : []),
      ...fresh.map((cell) =>
        insert(cells.find(({ column }) => column > cell.column)?.tag.from ?? row.close, made(cell)),
      ),
    ];
  }

  private asRow(number: number, fresh: readonly Filled[], fill: Fill): string {
    const p = prefixOf(this.data);
    return `<${p}row r="${number}">${fresh.map((cell) => this.cell(cell, undefined, fill)).join('')}</${p}row>`;
  }

  /** Looks as the blank there looked: like its row, else like its column. */
  private cell({ row, column, look }: Filled, tag: Tag | undefined, fill: Fill): string {
    const own = new Map(tag ? attributesOf(this.text, tag).map(({ local, raw }) => [local, raw]) : []);
    const ofRow = /^(?:1|true)$/u.test(own.get('customFormat') ?? '') ? own.get('s') : undefined;
    const style = fill(Number(ofRow ?? this.columnStyle(column)), look);
    return `<${prefixOf(this.data)}c r="${cellName(row, column)}" s="${style}"/>`;
  }

  private columnStyle(column: number): number {
    for (const col of childOf(this.root, 'cols')?.children ?? []) {
      const own = new Map(attributesOf(this.text, col).map(({ local, raw }) => [local, raw]));
      if (Number(own.get('min')) <= column && column <= Number(own.get('max'))) return Number(own.get('style') ?? 0);
    }
    return 0;
  }
}

const covers = ({ row, column, merged }: Filled, atRow: number, atColumn: number): boolean =>
  merged
    ? atRow >= merged.top && atRow <= merged.bottom && atColumn >= merged.left && atColumn <= merged.right
    : atRow === row && atColumn === column;

/** Each cell under every row it reaches into. */
function byRow(cells: readonly Filled[]): Map<number, Filled[]> {
  const rows = new Map<number, Filled[]>();
  const put = (row: number, cell: Filled): void => {
    rows.set(row, [...(rows.get(row) ?? []), cell]);
  };
  for (const cell of cells) {
    const { row, merged } = cell;
    put(row, { row, column: cell.column, look: cell.look });
    if (merged) for (let at = merged.top; at <= merged.bottom; at++) put(at, cell);
  }
  return rows;
}

function* rowsOf(text: string, data: Element): Generator<Row> {
  let number = 0;
  let open: Tag | undefined;
  for (const tag of tagsOf(text, data.to, data.close)) {
    if (tag.local !== 'row') continue;
    if (tag.kind === 'close') {
      if (open) yield { number, tag: open, close: tag.from };
      open = undefined;
      continue;
    }
    number = Number(attribute(text, tag, 'r')?.raw ?? number + 1);
    if (tag.kind === 'empty') yield { number, tag, close: tag.to };
    else open = tag;
  }
}

/** A cell without a name stands beside the one before it. */
function* cellsOf(text: string, row: Row): Generator<Cell> {
  if (row.tag.kind === 'empty') return;
  let column = 0;
  for (const tag of tagsOf(text, row.tag.to, row.close)) {
    if (tag.local !== 'c' || tag.kind === 'close') continue;
    const name = attribute(text, tag, 'r')?.raw;
    column = name === undefined ? column + 1 : columnNumber(name);
    yield { column, tag };
  }
}

const columnNumber = (name: string): number => {
  let column = 0;
  for (const letter of /^[a-z]+/iu.exec(name)?.[0].toUpperCase() ?? '')
    column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
};

/** What the sheet says it reaches over, with the cells that were put in. */
function widened(text: string, dimension: Element, added: readonly Filled[]): Patch[] {
  const ref = attribute(text, dimension, 'ref')?.raw ?? '';
  const corners = /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/iu.exec(ref);
  if (!corners) return [];
  const [, left, top, right = left, bottom = top] = corners;
  const columns = [...added.map(({ column }) => column), columnNumber(left!), columnNumber(right!)];
  const rows = [...added.map(({ row }) => row), Number(top), Number(bottom)];
  const first = cellName(least(rows), least(columns));
  const last = cellName(greatest(rows), greatest(columns));
  const wide = first === last ? first : `${first}:${last}`;
  return wide === ref ? [] : [setAttribute(text, dimension, 'ref', wide)];
}
