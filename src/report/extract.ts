import type { Fact } from '../model/fact.ts';
import type { Finding } from '../model/finding.ts';
import { columnName } from '../model/grid.ts';
import { type Outcome, sourcesOf } from '../model/outcome.ts';
import { isText, type Place, placeKey, type TextPlace } from '../model/place.ts';

/** What stands around a finding, as it is in the report: plain data, made while the facts are at hand. */
export type Extract = TableExtract | TextExtract;

export type TableExtract = {
  readonly table: string;
  readonly unit: string;
  /** Columns left out. */
  readonly narrowed: number;
  /** Headings, and the letter a workbook has for the column. */
  readonly columns: readonly { readonly heading: string; readonly letter: string }[];
  readonly rows: readonly ExtractRow[];
};

/** A row with its label and number in the workbook, or how many rows are left out here. */
export type ExtractRow =
  | {
      readonly number: string;
      readonly label: string;
      /** The finding is about the label. */
      readonly marked?: true;
      readonly cells: readonly (ExtractCell | null)[];
    }
  | { readonly skipped: number };

/** `key` names the place for whoever points at it. */
export type ExtractCell = { readonly raw: string; readonly key: string; readonly role?: 'found' | 'operand' };

/** A line of text in pieces; those with a key are figures the finding speaks of. */
export type TextExtract = {
  readonly line: number;
  readonly pieces: readonly { readonly text: string; readonly key?: string; readonly role?: 'found' | 'operand' }[];
};

/** At most so many rows and columns of a table, other tables, and characters before and behind. */
const ROWS = 24;
const COLUMNS = 8;
/** Of another table only what is spoken of, and what stands beside it. */
const OTHER_COLUMNS = 4;
const OTHERS = 2;
const AROUND = 120;
/** Lines of a text that belong together. */
const NEAR = 2;

type Row = { readonly label: string; readonly number: string; readonly cells: Map<number, Fact> };
type Block = {
  readonly name: string;
  readonly unit: string;
  readonly rows: Map<number, Row>;
  readonly columns: Map<number, Fact>;
};

/** One list a finding, in their order: its own table or sentence first, then other tables its relations reach into. */
export function extractsOf(outcome: Outcome): readonly (readonly Extract[])[] {
  const { facts, findings } = outcome;
  const wanted = new Set(findings.flatMap((finding) => placesOf(finding).map(placeKey)));
  const rows = new Set(findings.flatMap(({ place }) => (isText(place) ? [] : [rowKey(place)])));
  const blockOf = new Map<string, string>();
  const rowIn = new Map<string, Fact>();
  for (const fact of facts) {
    if (fact.row.told) continue;
    const key = placeKey(fact.place);
    if (wanted.has(key)) blockOf.set(key, blockKey(fact));
    if (!isText(fact.place) && rows.has(rowKey(fact.place))) {
      rowIn.set(rowKey(fact.place), rowIn.get(rowKey(fact.place)) ?? fact);
    }
  }
  const needed = new Set([...blockOf.values(), ...[...rowIn.values()].map(blockKey)]);
  const blocks = blocksOf(facts, needed);
  return findings.map((finding) => extracts(finding, outcome, blocks, blockOf, rowIn));
}

const blockKey = ({ line }: Fact): string => `${line.table}.${line.block}`;
const rowKey = (place: Place): string => (isText(place) ? '' : `${place.path} ${place.sheet} ${place.order[1]}`);

/** Every place a finding names. */
const placesOf = ({ place, related, arithmetic, suspects }: Finding): Place[] => [
  place,
  ...related.map((one) => one.place),
  ...arithmetic.flatMap(({ operands }) => operands.map((one) => one.place)),
  ...suspects.map((one) => one.place),
];

function blocksOf(facts: readonly Fact[], needed: ReadonlySet<string>): Map<string, Block> {
  const blocks = new Map<string, Block>();
  for (const fact of facts) {
    if (fact.row.told || !needed.has(blockKey(fact))) continue;
    let block = blocks.get(blockKey(fact));
    if (!block || (block.unit === '%' && fact.unit !== '%')) {
      block = { ...(block ?? { rows: new Map(), columns: new Map() }), name: fact.column.table, unit: fact.unit };
      blocks.set(blockKey(fact), block);
    }
    const { row, column } = fact.line;
    const found = block.rows.get(row) ?? { label: fact.row.label, number: numberOf(fact.place), cells: new Map() };
    block.rows.set(row, found);
    found.cells.set(column, fact);
    if (!block.columns.has(column)) block.columns.set(column, fact);
  }
  return blocks;
}

/** What a workbook calls the row. */
const numberOf = (place: Place): string => (isText(place) ? '' : String(place.order[1]));

function extracts(
  finding: Finding,
  outcome: Outcome,
  blocks: ReadonlyMap<string, Block>,
  blockOf: ReadonlyMap<string, string>,
  rowIn: ReadonlyMap<string, Fact>,
): Extract[] {
  const own = placeKey(finding.place);
  const keys = new Set(placesOf(finding).map(placeKey));
  const labelled = blockOf.has(own) ? undefined : rowIn.get(rowKey(finding.place));
  const home = blockOf.get(own) ?? (labelled && blockKey(labelled));
  const others = [...new Set([...keys].flatMap((key) => blockOf.get(key) ?? []))].filter((key) => key !== home);
  const text = home === undefined ? textExtract(finding, outcome) : undefined;
  const homes = home === undefined ? [] : [tableExtract(blocks.get(home)!, keys, own, true, labelled?.line.row)];
  return [
    ...(text ? [text] : homes),
    ...others.slice(0, OTHERS).map((key) => tableExtract(blocks.get(key)!, keys, own, false)),
  ];
}

/**
 * The rows that are spoken of, and at home their neighbours.
 * @param labelled the row whose label the finding is about
 */
function tableExtract(
  block: Block,
  keys: ReadonlySet<string>,
  own: string,
  atHome: boolean,
  labelled?: number,
): TableExtract {
  const order = [...block.rows.keys()].sort((a, b) => a - b);
  const speaks = (row: Row): boolean => [...row.cells.values()].some(({ place }) => keys.has(placeKey(place)));
  const chosen = new Set<number>();
  const middle = order.findIndex(
    (at) => at === labelled || [...block.rows.get(at)!.cells.values()].some(({ place }) => placeKey(place) === own),
  );
  const near = atHome && middle >= 0 ? [middle, middle - 1, middle + 1] : [];
  for (const index of near) if (order[index] !== undefined) chosen.add(order[index]);
  for (const at of order) if (chosen.size < ROWS && speaks(block.rows.get(at)!)) chosen.add(at);
  const columns = columnsOf(block, chosen, keys, atHome ? COLUMNS : OTHER_COLUMNS);
  const rows: ExtractRow[] = [];
  let skipped = 0;
  for (const at of order) {
    if (!chosen.has(at)) {
      skipped++;
      continue;
    }
    if (skipped > 0) rows.push({ skipped });
    skipped = 0;
    const { label, number, cells } = block.rows.get(at)!;
    rows.push({
      ...{ number, label, cells: columns.map((column) => cellOf(cells.get(column), keys, own)) },
      ...(at === labelled && { marked: true }),
    });
  }
  if (skipped > 0) rows.push({ skipped });
  return {
    table: block.name,
    unit: block.unit,
    narrowed: block.columns.size - columns.length,
    columns: columns.map((column) => {
      const { label, place } = {
        label: block.columns.get(column)!.column.label,
        place: block.columns.get(column)!.place,
      };
      return { heading: label, letter: isText(place) ? '' : columnName(place.order[2]) };
    }),
    rows,
  };
}

/** Columns spoken of first, then those next to them; in their order. */
function columnsOf(
  { columns, rows }: Block,
  chosen: ReadonlySet<number>,
  keys: ReadonlySet<string>,
  most: number,
): number[] {
  const spoken = new Set<number>();
  for (const at of chosen)
    for (const [column, { place }] of rows.get(at)!.cells) if (keys.has(placeKey(place))) spoken.add(column);
  const far = (column: number): number => Math.min(...[...spoken].map((other) => Math.abs(other - column)), 1_000);
  const rest = [...columns.keys()].filter((column) => !spoken.has(column)).sort((a, b) => far(a) - far(b) || a - b);
  return [...spoken, ...rest].slice(0, Math.max(most, Math.min(spoken.size, 2 * COLUMNS))).sort((a, b) => a - b);
}

function cellOf(fact: Fact | undefined, keys: ReadonlySet<string>, own: string): ExtractCell | null {
  if (!fact) return null;
  const key = placeKey(fact.place);
  const role = key === own ? 'found' : keys.has(key) ? 'operand' : undefined;
  return { raw: fact.raw, key, ...(role && { role }) };
}

/** The line with every figure in it that is spoken of, and lines next to it that have one; of a long line what is near them. */
function textExtract({ place, ...rest }: Finding, outcome: Outcome): TextExtract | undefined {
  if (!isText(place)) return undefined;
  const lines = sourcesOf(outcome).find(({ path }) => path === place.path)?.lines ?? [];
  const near = placesOf({ place, ...rest }).filter(
    (one): one is TextPlace => isText(one) && one.path === place.path && Math.abs(one.line - place.line) <= NEAR,
  );
  const numbers = [...new Set(near.map(({ line }) => line))].sort((a, b) => a - b);
  const pieces = numbers.flatMap((number, at) => {
    const line = lines[number - 1];
    if (line === undefined) return [];
    const marks = near.filter((one) => one.line === number);
    return [...(at > 0 ? [{ text: ' ' }] : []), ...piecesOf(line, marks, placeKey(place))];
  });
  return pieces.length > 0 ? { line: place.line, pieces } : undefined;
}

function piecesOf(line: string, places: readonly TextPlace[], own: string): TextExtract['pieces'] {
  const marks = [...new Map(places.map((one) => [placeKey(one), one])).values()].sort((a, b) => a.column - b.column);
  const from = Math.max(0, Math.min(...marks.map(({ column }) => column - 1)) - AROUND);
  const to = Math.min(line.length, Math.max(...marks.map(({ column, length }) => column - 1 + length)) + AROUND);
  const pieces: { text: string; key?: string; role?: 'found' | 'operand' }[] = from > 0 ? [{ text: '…' }] : [];
  let at = from;
  for (const mark of marks) {
    const start = mark.column - 1;
    if (start < at || start + mark.length > to) continue;
    if (start > at) pieces.push({ text: line.slice(at, start) });
    at = start + mark.length;
    const key = placeKey(mark);
    pieces.push({ text: line.slice(start, at), key, role: key === own ? 'found' : 'operand' });
  }
  if (at < to) pieces.push({ text: line.slice(at, to) });
  if (to < line.length) pieces.push({ text: '…' });
  return pieces;
}
