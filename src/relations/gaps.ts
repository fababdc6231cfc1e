import type { Dimension } from '../model/dimension.ts';
import { columnKey, type Fact, rowKey } from '../model/fact.ts';
import { abs } from '../model/money.ts';
import { push } from '../model/multimap.ts';
import type { Relation, Unread } from '../model/relation.ts';
import { sumOf } from '../model/rounding.ts';
import { openSums, type UnknownRow } from './open-sums.ts';
import { rowsOfTotals } from './unknown-totals.ts';

/** What a list of columns or rows may be of where one of them is understood by nobody. */
const LISTED = ['origin', 'fund', 'nature'] as const satisfies readonly Dimension[];

const HELD: ReadonlySet<string> = new Set(['same', 'sum', 'balance']);

const NONE: ReadonlySet<Relation> = new Set();

/** Where figures were met that nobody understood. */
export class Gaps {
  readonly any: boolean;
  /** A whole table was not understood. */
  readonly tables: boolean;
  private readonly rows = new Set<string>();
  private readonly columns = new Map<string, UnknownRow[]>();
  /** Rows in which some of a fund's money stands under a heading nobody understood. */
  private readonly shared = new Set<string>();
  /** What stands in a row under headings nobody understood, or beside it under none. */
  private readonly amounts = new Map<string, bigint[]>();
  /** A member of these may be in use that nobody knows. */
  private readonly open: readonly (typeof LISTED)[number][];

  constructor(unread: readonly Unread[], facts: readonly Fact[]) {
    this.any = unread.some(({ want }) => want !== 'beside');
    this.tables = unread.some(({ want }) => want === 'table');
    for (const item of unread) {
      if (item.want === 'heading') this.rows.add(rowKey(item.line));
      if ((item.want === 'heading' || item.want === 'beside') && item.value)
        push(this.amounts, rowKey(item.line), item.value);
      if (item.want === 'heading' && item.shares) this.shared.add(rowKey(item.line));
      if (item.want !== 'row') continue;
      const { line, label, value } = item;
      push(this.columns, columnKey(line), { row: line.row, label, ...(value !== undefined && { value }) });
    }
    const lines = this.any ? this.linesWith(facts, rowsOfTotals(unread, facts)) : [];
    const listed = LISTED.filter((dimension) => lines.some((line) => lists(line, dimension)));
    // Among funds it may be what was carried over, and among what is of some year a fund.
    this.open =
      listed.includes('fund') || listed.includes('origin')
        ? [...new Set([...listed, 'fund', 'origin'] as const)]
        : listed;
  }

  inRow([first]: readonly Fact[]): boolean {
    return first !== undefined && this.rows.size > 0 && this.rows.has(rowKey(first.line));
  }

  inColumn([first]: readonly Fact[]): boolean {
    return first !== undefined && this.columns.size > 0 && this.columns.has(columnKey(first.line));
  }

  /** The sums of a column that may hold a row of it nobody understood. */
  openIn(line: readonly Fact[], sums: readonly Relation[]): ReadonlySet<Relation> {
    const [first] = line;
    const unknown = first && this.columns.get(columnKey(first.line));
    return unknown ? openSums(sums, line, unknown) : NONE;
  }

  /**
   * A member and its whole are one fact while no sibling is in use; a sibling nobody understood may be. What calls both by the
   * same words needs no such thing.
   */
  partsDiffer({ total, parts }: Relation): boolean {
    return this.open.some((dimension) => parts.some((part) => part.at[dimension] !== total.at[dimension]));
  }

  /** What stands beside an unknown part of the same fund need not be all there is of it elsewhere. */
  isShared(relation: Relation): boolean {
    if (this.shared.size === 0 || isOfOneColumn(relation)) return false;
    return [relation.total, ...relation.parts].some(({ line }) => this.shared.has(rowKey(line)));
  }

  /** What two statements differ by stands beside one of them, under a heading nobody understood: it may be a part of the one or of the other. */
  explains(relation: Relation): boolean {
    const { kind, total, parts } = relation;
    if (this.amounts.size === 0 || !HELD.has(kind) || isOfOneColumn(relation)) return false;
    const gap = abs(total.value - sumOf(parts));
    if (gap === 0n) return false;
    return [total, ...parts].some(({ line }) => {
      const unread = this.amounts.get(rowKey(line)) ?? [];
      return unread.some((value) => abs(value) === gap) || abs(unread.reduce((sum, value) => sum + value, 0n)) === gap;
    });
  }

  /**
   * What was understood of the lines in which something was not.
   * @param added rows in which that is no more than the total of what was
   */
  private linesWith(facts: readonly Fact[], added: ReadonlySet<string>): Fact[][] {
    const lines = new Map<string, Fact[]>();
    for (const fact of facts) {
      const [row, column] = [rowKey(fact.line), columnKey(fact.line)];
      if (this.rows.has(row) && !added.has(row)) push(lines, `row ${row}`, fact);
      if (this.columns.has(column)) push(lines, `column ${column}`, fact);
    }
    return [...lines.values()];
  }
}

/** Its figures differ in this dimension. */
const lists = (line: readonly Fact[], dimension: (typeof LISTED)[number]): boolean =>
  line.some((fact) => fact.at[dimension] !== line[0]!.at[dimension]);

/** What stands under another heading, whatever it means, is no part of either. */
const isOfOneColumn = ({ total, parts }: Relation): boolean => parts.every(({ column }) => column === total.column);
