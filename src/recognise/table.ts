import type { Located, Place } from '../model/place.ts';
import { child, type Entry, type Node } from '../model/source.ts';
import type { Block, Cell, Column, Row, Table } from '../model/table.ts';
import { headed } from './headed.ts';
import { type Printed, printedAs } from './printed-as.ts';

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
  const department = textOf(node, '部门');
  const printed = printedAs(child(node, '小数位'));
  const blocks: Block[] = [];
  for (const side of node.entries) {
    if (side.key === '部分') blocks.push(...partsOf(side.value, at, printed));
    if (!SIDES.includes(side.key)) continue;
    const columns = side.key === '行' ? child(node, '栏目') : undefined;
    if (side.value.kind === 'list')
      blocks.push(blockFrom(wordOf(side), side.value, columns && headed(columns, at), printed));
    else if (side.value.kind === 'map' || side.value.raw !== '') return undefined;
  }
  return {
    name: key || (title?.value ?? ''),
    at,
    titles: [...(key ? [{ value: key, at }] : []), ...(title ? [title] : []), ...textsOf(child(node, '副标题'))],
    blocks,
    ...(number && { number }),
    ...(unit && { unit }),
    ...(note && { note }),
    ...(department && { department: { ...department, lead: '部门' } }),
  };
}

const textsOf = (node: Node | undefined): Located<string>[] =>
  node?.kind === 'list'
    ? node.items.flatMap((item) =>
        item.kind === 'scalar' && item.raw !== '' ? [{ value: item.raw, at: item.at }] : [],
      )
    : [];

function textOf(node: Node, key: string): Located<string> | undefined {
  const found = child(node, key);
  return found?.kind === 'scalar' && found.raw !== '' ? { value: found.raw, at: found.at } : undefined;
}

const wordOf = ({ key, keyAt }: Entry): readonly Located<string>[] => (key === '行' ? [] : [{ value: key, at: keyAt }]);

/** Parts side by side under words of their own: 财政拨款收入 beside 财政拨款支出, or three of them. */
function partsOf(node: Node, at: Place, printed: Printed): Block[] {
  if (node.kind !== 'list') return [];
  return node.items.flatMap((part) => {
    const rows = child(part, '行');
    const name = textOf(part, '名称');
    const columns = child(part, '栏目');
    return rows ? [blockFrom(name ? [name] : [], rows, columns && headed(columns, at), printed)] : [];
  });
}

/** A row names its headings, or where `headings` stand above it once, lists what stands below them. */
function blockFrom(
  heading: readonly Located<string>[],
  node: Node,
  headings: readonly Column[] = [],
  printed: Printed,
): Block {
  const rows = node.kind === 'list' ? node.items : [];
  const columns: Column[] = [...headings];
  const index = new Map(columns.map((column, at) => [pathOf(column.heading), at]));
  const read = rows.map((row) => {
    const line: (Cell | undefined)[] = [];
    if (row.kind === 'list')
      for (const [at, item] of row.items.entries()) {
        // What stands under no heading is a column all the same, if one nobody understands.
        while (columns.length <= at) columns.push({ heading: [{ value: '', at: item.at }] });
        if (item.kind === 'scalar') line[at] = cellOf(item, columns[at]!, printed);
      }
    else
      leaves(row, [], (words, node) => {
        const path = pathOf(words);
        let at = index.get(path);
        if (at === undefined) {
          at = columns.length;
          index.set(path, at);
          columns.push({ heading: words });
        }
        line[at] = cellOf(node, columns[at]!, printed);
      });
    return { line, at: row.at };
  });
  return {
    heading,
    columns,
    rows: read.map(({ line, at }): Row => ({ at, cells: Array.from(columns, (_, index) => line[index]) })),
  };
}

type Scalar = Extract<Node, { kind: 'scalar' }>;

const pathOf = (heading: readonly Located<string>[]): string => heading.map(({ value }) => value).join('\u0000');

function cellOf({ raw, value, at }: Scalar, { heading }: Column, printed: Printed): Cell {
  const number = printed.size === 0 ? undefined : printed.get(heading.at(-1)?.value ?? '')?.(raw, value);
  return { raw, at, ...(number && { number }) };
}

/** Calls `found` for every scalar below `node` with the keys above it, outermost first. */
function leaves(
  node: Node,
  heading: readonly Located<string>[],
  found: (heading: readonly Located<string>[], cell: Scalar) => void,
): void {
  if (node.kind === 'map') {
    for (const { key, keyAt, value } of node.entries) leaves(value, [...heading, { value: key, at: keyAt }], found);
  } else if (node.kind === 'scalar' && heading.length > 0) found(heading, node);
}
