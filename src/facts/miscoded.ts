import { classificationOf, codesOf, namesOf, sameName, subjectKey } from '../lexicon/classification.ts';
import { push } from '../model/multimap.ts';
import type { Problem } from '../model/problem.ts';
import type { Cell, Row } from '../model/table.ts';
import { type CodedRow, codedRows, type HeadedTable } from './coded-rows.ts';

/**
 * COD002, where a row's code has a slip that its place tells: the row stands where another code belongs and its own does not, its table
 * has no other row of that code, and elsewhere its name stands under it, or the official list has it so, or one digit leads from
 * the one to the other. It is read as what it should be: otherwise the money of one subject would be held against that of another,
 * and sound amounts be called wrong.
 */
export function withoutMiscoded(tables: readonly HeadedTable[]): {
  readonly tables: readonly HeadedTable[];
  readonly problems: readonly Problem[];
  /** The rows of each that print code and name. */
  readonly coded: readonly (readonly CodedRow[])[];
} {
  const lists = tables.map((table) => codedRows(table));
  const coded = lists.map((blocks) => blocks.flat());
  const stated = statedIn(coded);
  const slips = lists.map((blocks, table) => {
    const own = new Set(coded[table]!.map(({ code }) => code));
    return blocks.flatMap((rows) => placed(rows).flatMap((row) => slipIn(row, table, own, stated)));
  });
  if (slips.every(({ length }) => length === 0)) return { tables, problems: [], coded };
  const without = tables.map((table, index) => mended(table, slips[index]!));
  return {
    tables: without,
    problems: slips.flat().map(problem),
    coded: without.map((table, index) => (slips[index]!.length > 0 ? codedRows(table).flat() : coded[index]!)),
  };
}

/** Every code that a name has, once for each table that has it so. */
function statedIn(coded: readonly (readonly CodedRow[])[]): ReadonlyMap<string, readonly Stated[]> {
  const stated = new Map<string, Stated[]>();
  for (const [table, rows] of coded.entries()) {
    const met = new Set<string>();
    for (const { code, name, row, group } of rows) {
      const pair = `${code} ${name}`;
      if (met.has(pair)) continue;
      met.add(pair);
      push(stated, keyOf(code, name), { code, table, cell: row.cells[group.codes.at(-1)!] });
    }
  }
  return stated;
}

/** A row with the codes that stand around it. */
type Placed = {
  readonly row: CodedRow;
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** The next shorter code above it. */
  readonly above: string | undefined;
};

function placed(rows: readonly CodedRow[]): Placed[] {
  // By their length the last codes met, the outer ones first.
  const open: string[] = [];
  return rows.map((row, at) => {
    while (open.length > 0 && open.at(-1)!.length >= row.code.length) open.pop();
    const above = open.at(-1);
    open.push(row.code);
    return { row, before: rows[at - 1]?.code, after: rows[at + 1]?.code, above };
  });
}

type Stated = { readonly code: string; readonly table?: number; readonly cell: Cell | undefined };
/** A row, and the code that it should have. */
type Slip = { readonly row: CodedRow; readonly other: Stated; readonly misplaced: boolean };

/** A name counts among codes of its own length and classification only. */
const keyOf = (code: string, name: string): string => `${classificationOf(code)} ${code.length} ${subjectKey(name)}`;

/** Below the classes: 201 stands for a whole table of its own. */
const LEAST = 5;

function slipIn(
  place: Placed,
  table: number,
  own: ReadonlySet<string>,
  stated: ReadonlyMap<string, readonly Stated[]>,
): Slip[] {
  const { row } = place;
  if (row.code.length < LEAST) return [];
  const misplaced = !fits(row.code, place);
  const alike = stated.get(keyOf(row.code, row.name)) ?? [];
  // Nearly every name has one code all over the report, and stands where it belongs.
  if (!misplaced && alike.every(({ code }) => code === row.code)) return [];
  // What another table says too is no slip of this one.
  if (alike.some((one) => one.table !== table && one.code === row.code)) return [];
  const mayBe = ({ code }: Stated): boolean => !own.has(code) && fits(code, place);
  const others = alike.filter(mayBe);
  if (!misplaced && !isOutvoted(row, others)) return [];
  const [other] = others.length > 0 ? others : inPlace(place, own).filter(mayBe);
  return other && others.every(({ code }) => code === other.code) ? [{ row, other, misplaced }] : [];
}

/** Its place would do for both codes: several tables, or one and the official list, have the name under the other one. */
function isOutvoted({ code, name }: CodedRow, others: readonly Stated[]): boolean {
  const [other] = others;
  if (!other || other.code.slice(0, -2) !== code.slice(0, -2) || NAMES_MANY.test(name)) return false;
  const official = codesOf(classificationOf(other.code) ?? 'function', name);
  if (official.includes(code)) return false;
  return official.includes(other.code) || new Set(others.map(({ table }) => table)).size > 1;
}

/** 其他支出 may stand below one 款 more than once. */
const NAMES_MANY = /^其[他它]/u;

/** The code it would have below the one it stands under, where its own has nothing to stand under in this table. */
function inPlace({ row: { code, name }, before, after, above }: Placed, own: ReadonlySet<string>): Stated[] {
  if (above === undefined || code.startsWith(above)) return [];
  const below = code.slice(0, above.length);
  const beside = [before, after].flatMap((other) => other ?? []);
  // The row of what they all stand under may be what is missing; where it stands elsewhere both neighbours have to tell.
  if (beside.some((other) => other.startsWith(below))) return [];
  const isBetween = beside.length === 2 && beside.every((other) => other.startsWith(above));
  if (own.has(below) && !isBetween) return [];
  if (namesOf(classificationOf(code) ?? 'function', code).some((official) => sameName(official, name))) return [];
  const other = above + code.slice(above.length);
  const isNamed = codesOf(classificationOf(other) ?? 'function', name).includes(other);
  return isNamed || isBetween || differing(code, other) === 1 ? [{ code: other, cell: undefined }] : [];
}

const differing = (a: string, b: string): number => [...a].filter((digit, i) => digit !== b[i]).length;

/** Codes go up from row to row, and below a 款 stand its own 项. */
function fits(code: string, { before, after, above }: Placed): boolean {
  if (before === undefined ? after === undefined : before >= code) return false;
  if (after !== undefined && after <= code) return false;
  return above === undefined || code.startsWith(above);
}

function mended(table: HeadedTable, slips: readonly Slip[]): HeadedTable {
  if (slips.length === 0) return table;
  const told = new Map(slips.map((slip) => [slip.row.row, slip]));
  const blocks = table.table.blocks.map((block) => ({
    ...block,
    rows: block.rows.map((row) => {
      const slip = told.get(row);
      return slip ? withCode(row, slip) : row;
    }),
  }));
  return { ...table, table: { ...table.table, blocks } };
}

/** The cells that hold digits of the code that it should not have, with those that it should. */
function wrongCells({ row: { code, row, group }, other }: Slip): { index: number; cell: Cell; raw: string }[] {
  let from = 0;
  return group.codes.flatMap((index, level) => {
    const cell = row.cells[index];
    if (!cell) return [];
    const to = level === group.codes.length - 1 ? code.length : from + (level === 0 ? 3 : 2);
    const raw = other.code.slice(from, to);
    const isWrong = raw !== code.slice(from, to);
    from = to;
    return isWrong ? [{ index, cell, raw }] : [];
  });
}

/** As it should be, with what is printed kept beside it. */
function withCode(row: Row, slip: Slip): Row {
  const cells = [...row.cells];
  for (const { index, cell, raw } of wrongCells(slip)) {
    const { raw: printed, at, order } = cell;
    cells[index] = { raw, printed, at, ...(order && { order }) };
  }
  return { ...row, cells };
}

function problem(slip: Slip): Problem {
  const { row, other, misplaced } = slip;
  const { cell } = wrongCells(slip)[0]!;
  const related = other.cell ? [{ role: 'same' as const, place: other.cell.at, raw: other.code }] : [];
  const data = { name: row.name, code: row.code, other: other.code, misplaced: Number(misplaced) };
  return {
    code: 'COD002',
    severity: misplaced ? 'error' : 'query',
    place: cell.at,
    raw: row.code,
    data,
    related,
    incomplete: false,
  };
}
