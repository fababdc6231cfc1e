import { placeKey } from '../../model/place.ts';
import type { Block, Column } from '../../model/table.ts';
import { textLiteral } from './scalar.ts';
import type { Entry, Yaml } from './tree.ts';

/** Longer keys are hard to read, and YAML allows none of more than 1024 characters. */
const LONGEST_KEY = 120;
/** Of a larger table each row is one line: a key a line would make more lines than a report may have. */
const LARGEST = 10_000;

/**
 * Whether every row can name its headings as nested keys: no heading twice, none blank, none both over amounts and over further
 * headings, and those under one heading side by side.
 */
export function isKeyed({ columns, rows }: Block): boolean {
  if (rows.length === 0 || columns.length === 0 || rows.length * columns.length > LARGEST) return false;
  const leaves = new Set<string>();
  /** Where a heading over others stands, by the words down to it. */
  const groups = new Map<string, string>();
  let before: Column['heading'] = [];
  for (const { heading } of columns) {
    if (heading.length === 0) return false;
    let path = '';
    for (const [depth, { value, at }] of heading.entries()) {
      if (value === '' || value.length > LONGEST_KEY) return false;
      path += `\u0000${value}`;
      if (depth === heading.length - 1) break;
      const place = placeKey(at);
      const known = groups.get(path);
      const goesOn = heading.slice(0, depth + 1).every((word, index) => before[index]?.value === word.value);
      // A word printed over each column apart is not one heading over all of them.
      if (known === undefined ? goesOn : !goesOn || known !== place) return false;
      groups.set(path, place);
    }
    if (leaves.has(path)) return false;
    leaves.add(path);
    before = heading;
  }
  return [...leaves].every((leaf) => !groups.has(leaf));
}

/** One row by its headings; `cell` gives a value and what is said of it. */
export function keyedRow(
  columns: readonly Column[],
  cell: (column: number) => { readonly text: string; readonly behind?: string | undefined },
  from = 0,
  to = columns.length,
  depth = 0,
): Yaml {
  const entries: Entry[] = [];
  for (let index = from; index < to; ) {
    const word = columns[index]!.heading[depth]!.value;
    let end = index + 1;
    while (end < to && columns[end]!.heading[depth]?.value === word) end++;
    if (columns[index]!.heading.length === depth + 1) {
      const { text, behind } = cell(index);
      entries.push({ key: word, value: { kind: 'flat', text }, behind });
      end = index + 1;
    } else entries.push({ key: word, value: keyedRow(columns, cell, index, end, depth + 1) });
    index = end;
  }
  return { kind: 'map', entries };
}

/** 栏目 as one line: `[科目编码, 科目名称, {本年收入: [合计, 一般公共预算]}]`. */
export function headingList(columns: readonly Column[], from = 0, to = columns.length, depth = 0): string {
  const items: string[] = [];
  for (let index = from; index < to; ) {
    const { heading } = columns[index]!;
    const word = heading[depth];
    let end = index + 1;
    // A column of the heading over it, with nothing below.
    if (!word) items.push('""');
    else {
      const same = ({ heading: other }: Column): boolean =>
        other[depth] !== undefined &&
        other[depth].value === word.value &&
        placeKey(other[depth].at) === placeKey(word.at);
      while (end < to && same(columns[end]!)) end++;
      const group = columns.slice(index, end);
      if (group.every((column) => column.heading.length === depth + 1)) {
        for (const _ of group) items.push(textLiteral(word.value));
      } else items.push(`{${textLiteral(word.value)}: ${headingList(columns, index, end, depth + 1)}}`);
    }
    index = end;
  }
  return `[${items.join(', ')}]`;
}
