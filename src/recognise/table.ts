import type { Located, Place } from '../model/place.ts';
import { child, type Entry, type Node } from '../model/source.ts';
import type { Block, Cell, Column, Row, Table } from '../model/table.ts';

/** Keys of a table that hold rows; 收入 and 支出 are the two sides of a two-sided table, and words of their own. */
const SIDES = ['行', '收入', '支出'];

/**
 * One table of the YAML report; `undefined` where its shape is not a table's, which the schema has said.
 * @param key the official name of its form, or empty for a table of a region's own
 */
export function tableFrom(key: string, at: Place, node: Node): Table | undefined {
  if (node.kind !== 'map') return undefined;
  const title = textOf(node, '标题');
  const number = textOf(node, '表号');
  const unit = textOf(node, '单位');
  const note = textOf(node, '注');
  const blocks: Block[] = [];
  for (const side of node.entries) {
    if (!SIDES.includes(side.key)) continue;
    if (side.value.kind === 'list') blocks.push(blockFrom(side));
    else if (side.value.kind === 'map' || side.value.raw !== '') return undefined;
  }
  return {
    name: key || (title?.value ?? ''),
    at,
    titles: [...(key ? [{ value: key, at }] : []), ...(title ? [title] : [])],
    blocks,
    ...(number && { number }),
    ...(unit && { unit }),
    ...(note && { note }),
  };
}

function textOf(node: Node, key: string): Located<string> | undefined {
  const found = child(node, key);
  return found?.kind === 'scalar' && found.raw !== '' ? { value: found.raw, at: found.at } : undefined;
}

function blockFrom(side: Entry): Block {
  const rows = side.value.kind === 'list' ? side.value.items : [];
  const columns: Column[] = [];
  const index = new Map<string, number>();
  const flat = rows.map((row) => {
    const cells: { path: string; cell: Cell }[] = [];
    leaves(row, [], (heading, cell) => {
      const path = heading.map((part) => part.value).join('\u0000');
      if (!index.has(path)) {
        index.set(path, columns.length);
        columns.push({ heading });
      }
      cells.push({ path, cell });
    });
    return { row, cells };
  });
  return {
    heading: side.key === '行' ? [] : [{ value: side.key, at: side.keyAt }],
    columns,
    rows: flat.map(({ row, cells }): Row => {
      const line: (Cell | undefined)[] = new Array(columns.length).fill(undefined);
      for (const { path, cell } of cells) line[index.get(path)!] = cell;
      return { cells: line, at: row.at };
    }),
  };
}

/** Calls `found` for every scalar below `node` with the keys above it, outermost first. */
function leaves(
  node: Node,
  heading: readonly Located<string>[],
  found: (heading: readonly Located<string>[], cell: Cell) => void,
): void {
  if (node.kind === 'map') {
    for (const { key, keyAt, value } of node.entries) leaves(value, [...heading, { value: key, at: keyAt }], found);
  } else if (node.kind === 'scalar' && heading.length > 0) found(heading, { raw: node.raw, at: node.at });
}
