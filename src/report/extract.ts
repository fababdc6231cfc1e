import type { Fact } from '../model/fact.ts';
import type { Arithmetic, Finding } from '../model/finding.ts';
import { columnName } from '../model/grid.ts';
import { type Outcome, sourcesOf } from '../model/outcome.ts';
import { isText, isWhole, type Place, placeKey, type TextPlace } from '../model/place.ts';

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

/** `at` is the place for whoever points at it. */
export type ExtractCell = { readonly raw: string; readonly at?: Place; readonly role?: 'found' | 'operand' };

/** A line of text in pieces; those with a place are figures the finding speaks of. */
export type TextExtract = {
  readonly line: number;
  readonly pieces: readonly { readonly text: string; readonly at?: Place; readonly role?: 'found' | 'operand' }[];
};

/** Findings that get one: as many as a page shows in full. */
export const FINDINGS = 40;
/** Of its arithmetic what a page writes out: relations, the shortest first, and terms of a long sum. */
export const RELATIONS = 6;
export const TERMS = 60;
/** Rows of a table in which figures of that arithmetic stand: whoever adds them up again finds each. */
const OPERAND_ROWS = TERMS + 4;
/** Otherwise at most so many rows and columns of a table, other tables, and characters before and behind. */
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
  readonly rows: ReadonlyMap<number, Row>;
  /** Their numbers, ascending; and where each stands in that. */
  readonly order: readonly number[];
  readonly position: ReadonlyMap<number, number>;
  readonly columns: ReadonlyMap<number, Fact>;
};

/** What the findings speak of. */
type Found = {
  readonly blocks: ReadonlyMap<string, Block>;
  /** By the key of its place. */
  readonly facts: ReadonlyMap<string, Fact>;
  /** Any fact of the row a finding stands in. */
  readonly beside: ReadonlyMap<string, Fact>;
};

/** One list a finding, in their order: its own table or sentence first, then other tables its relations reach into. */
export function extractsOf(outcome: Outcome): readonly (readonly Extract[])[] {
  const { facts } = outcome;
  const findings = outcome.findings.slice(0, FINDINGS);
  if (findings.length === 0) return [];
  const wanted = new Set(findings.flatMap((finding) => placesOf(finding).map(placeKey)));
  const rows = new Set(findings.flatMap(({ place }) => (isText(place) ? [] : [rowKey(place)])));
  const spoken = new Map<string, Fact>();
  const beside = new Map<string, Fact>();
  for (const fact of facts) {
    if (fact.row.told) continue;
    const key = placeKey(fact.place);
    if (wanted.has(key)) spoken.set(key, fact);
    if (isText(fact.place)) continue;
    const row = rowKey(fact.place);
    if (rows.has(row) && !beside.has(row)) beside.set(row, fact);
  }
  const needed = new Set([...spoken.values(), ...beside.values()].map(blockKey));
  const found = { blocks: blocksOf(facts, needed), facts: spoken, beside };
  return findings.map((finding) => extracts(finding, outcome, found));
}

const blockKey = ({ row }: Fact): string => `${row.table}.${row.block}`;
const rowKey = (place: Place): string => (isText(place) ? '' : `${place.path} ${place.sheet} ${place.order[1]}`);

/** The arithmetic as it is written out. */
export const inOrder = ({ arithmetic }: Finding): readonly Arithmetic[] =>
  [...arithmetic].sort((a, b) => a.operands.length - b.operands.length);

/** The figures of the arithmetic that is written out. */
const operandsOf = (finding: Finding): ReadonlySet<string> =>
  new Set(
    inOrder(finding)
      .slice(0, RELATIONS)
      .flatMap(({ operands }) => operands.map(({ place }) => placeKey(place))),
  );

/** Every place a finding names. */
const placesOf = ({ place, related, arithmetic, suspects }: Finding): Place[] => [
  place,
  ...related.map((one) => one.place),
  ...arithmetic.flatMap(({ operands }) => operands.map((one) => one.place)),
  ...suspects.map((one) => one.place),
];

function blocksOf(facts: readonly Fact[], needed: ReadonlySet<string>): Map<string, Block> {
  const members = new Map<string, Fact[]>([...needed].map((key) => [key, []]));
  for (const fact of facts) if (!fact.row.told) members.get(blockKey(fact))?.push(fact);
  return new Map([...members].map(([key, all]) => [key, blockOf(all)]));
}

function blockOf(facts: readonly Fact[]): Block {
  const rows = new Map<number, Row>();
  const columns = new Map<number, Fact>();
  for (const fact of facts) {
    const { row, column } = fact.line;
    const found = rows.get(row) ?? { label: fact.row.label, number: numberOf(fact.place), cells: new Map() };
    rows.set(row, found);
    found.cells.set(column, fact);
    if (!columns.has(column)) columns.set(column, fact);
  }
  const order = [...rows.keys()].sort((a, b) => a - b);
  const first = facts.find(({ unit }) => unit !== '%') ?? facts[0]!;
  const position = new Map(order.map((row, at) => [row, at]));
  return { name: first.column.table, unit: first.unit, rows, order, position, columns };
}

/** What a workbook calls the row. */
const numberOf = (place: Place): string => (isText(place) ? '' : String(place.order[1]));

function extracts(finding: Finding, outcome: Outcome, { blocks, facts, beside }: Found): Extract[] {
  const own = placeKey(finding.place);
  const spoken = [...new Set(placesOf(finding).map(placeKey))].flatMap((key) => facts.get(key) ?? []);
  const labelled = facts.has(own) ? undefined : beside.get(rowKey(finding.place));
  const here = facts.get(own) ?? labelled;
  const home = here && blockKey(here);
  const others = [...new Set(spoken.map(blockKey))].filter((key) => key !== home).slice(0, OTHERS);
  const operands = operandsOf(finding);
  const table = (key: string, at?: number): TableExtract =>
    tableExtract(
      blocks.get(key)!,
      spoken.filter((fact) => blockKey(fact) === key),
      operands,
      own,
      at,
      labelled?.line.row,
    );
  const text = home === undefined ? textExtract(finding, outcome) : undefined;
  const first = home === undefined ? text : table(home, here!.line.row);
  return [...(first ? [first] : []), ...others.map((key) => table(key))];
}

/**
 * The rows that are spoken of, and at home their neighbours.
 * @param spoken figures of this table that are spoken of
 * @param operands those of the arithmetic
 * @param home the row the finding stands in
 * @param labelled the row whose label it is about
 */
function tableExtract(
  block: Block,
  spoken: readonly Fact[],
  operands: ReadonlySet<string>,
  own: string,
  home: number | undefined,
  labelled: number | undefined,
): TableExtract {
  const { order, position } = block;
  const chosen = new Set<number>();
  if (home !== undefined) {
    const middle = position.get(home)!;
    for (const at of [middle, middle - 1, middle + 1]) if (order[at] !== undefined) chosen.add(order[at]);
  }
  for (const { line, place } of spoken)
    if (operands.has(placeKey(place)) && chosen.size < OPERAND_ROWS) chosen.add(line.row);
  for (const { line } of spoken) if (chosen.size < ROWS) chosen.add(line.row);
  const keys = new Set(spoken.map(({ place }) => placeKey(place)));
  const columns = columnsOf(block, spoken, home === undefined ? OTHER_COLUMNS : COLUMNS);
  const rows: ExtractRow[] = [];
  let next = 0;
  const skip = (to: number): void => {
    if (to > next) rows.push({ skipped: to - next });
    next = to + 1;
  };
  for (const row of [...chosen].sort((a, b) => a - b)) {
    skip(position.get(row)!);
    const { label, number, cells } = block.rows.get(row)!;
    rows.push({
      ...{ number, label, cells: columns.map((column) => cellOf(cells.get(column), keys, own)) },
      ...(home !== undefined && row === labelled && { marked: true }),
    });
  }
  skip(order.length);
  return {
    table: block.name,
    unit: block.unit,
    narrowed: block.columns.size - columns.length,
    columns: columns.map((at) => {
      const { column, place } = block.columns.get(at)!;
      return { heading: column.label, letter: isText(place) ? '' : columnName(place.order[2]) };
    }),
    rows,
  };
}

/** Columns spoken of first, then those next to them; in their order. */
function columnsOf({ columns }: Block, facts: readonly Fact[], most: number): number[] {
  const spoken = new Set(facts.map(({ line }) => line.column));
  const far = (column: number): number => Math.min(...[...spoken].map((other) => Math.abs(other - column)), 1_000);
  const rest = [...columns.keys()].filter((column) => !spoken.has(column)).sort((a, b) => far(a) - far(b) || a - b);
  return [...spoken, ...rest].slice(0, Math.max(most, Math.min(spoken.size, 2 * COLUMNS))).sort((a, b) => a - b);
}

function cellOf(fact: Fact | undefined, keys: ReadonlySet<string>, own: string): ExtractCell | null {
  if (!fact) return null;
  const key = placeKey(fact.place);
  const role = key === own ? 'found' : keys.has(key) ? 'operand' : undefined;
  return { raw: fact.raw, ...(role && { at: fact.place, role }) };
}

/** The line with every figure in it that is spoken of, and lines next to it that have one; of a long line what is near them. */
function textExtract({ place, ...rest }: Finding, outcome: Outcome): TextExtract | undefined {
  if (!isText(place) || isWhole(place)) return undefined;
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
  const pieces: { text: string; at?: Place; role?: 'found' | 'operand' }[] = from > 0 ? [{ text: '…' }] : [];
  let at = from;
  for (const mark of marks) {
    const start = mark.column - 1;
    if (start < at || start + mark.length > to) continue;
    if (start > at) pieces.push({ text: line.slice(at, start) });
    at = start + mark.length;
    const key = placeKey(mark);
    pieces.push({ text: line.slice(start, at), at: mark, role: key === own ? 'found' : 'operand' });
  }
  if (at < to) pieces.push({ text: line.slice(at, to) });
  if (to < line.length) pieces.push({ text: '…' });
  return pieces;
}
