import { deriveFacts } from '../facts/derive.ts';
import { formFacts } from '../facts/forms.ts';
import { judge } from '../judge/judge.ts';
import type { OwnWords } from '../lexicon/own.ts';
import { Space } from '../model/coordinates.ts';
import type { Fact } from '../model/fact.ts';
import type { Finding } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import type { Cell, Table } from '../model/table.ts';
import { deriveRelations } from '../relations/derive.ts';

/** What stands in a cell instead. */
export type Change = { readonly fact: Fact; readonly raw: string };

type Stood = { readonly table: number; readonly block: number; readonly row: number; readonly column: number };

/**
 * A recognised report in which figures can be given other values, and what a check then says. Only reading the bytes is left out:
 * facts, relations and judgement are all made anew, so that nothing depends on what stood there before.
 */
export class Trials {
  readonly facts: readonly Fact[];
  /** What is said of the report as it stands. */
  readonly sound: readonly Finding[];
  readonly unwitnessed: readonly Fact[];
  private readonly report: Report;
  private readonly own: OwnWords | undefined;
  private readonly known: ReadonlySet<string>;
  private readonly stood = new Map<Cell, Stood>();

  constructor(report: Report, own?: OwnWords) {
    this.report = report;
    this.own = own;
    for (const [table, { blocks }] of report.tables.entries())
      for (const [block, { rows }] of blocks.entries())
        for (const [row, { cells }] of rows.entries())
          for (const [column, cell] of cells.entries()) if (cell) this.stood.set(cell, { table, block, row, column });
    const { facts, findings, unwitnessed } = this.judged(report);
    this.facts = facts;
    this.sound = findings;
    this.known = new Set(findings.map(identity));
    const tables = report.tables.length;
    this.unwitnessed = unwitnessed.filter((fact) => isAmount(fact) && fact.table < tables);
  }

  /** The amounts that can be spoilt. */
  amounts(): readonly Fact[] {
    return this.facts.filter(isAmount);
  }

  /** New errors and queries once the cells hold something else. */
  after(changes: readonly Change[]): readonly Finding[] {
    const { findings } = this.judged(this.changed(changes));
    return findings.filter((finding) => finding.severity !== 'note' && !this.known.has(identity(finding)));
  }

  private judged(report: Report) {
    const derived = deriveFacts(report, 0, this.own, new Space());
    // Forms of targets are not spoilt, but bear out the tables or speak against them.
    const targets = report.forms && formFacts(report, derived, [], this.own);
    const { relations, uncheckable } = deriveRelations(derived.facts, derived.unread, [], targets?.forms);
    const facts = targets ? [...derived.facts, ...targets.facts] : derived.facts;
    return { facts: derived.facts, ...judge(facts, relations, uncheckable, false) };
  }

  private changed(changes: readonly Change[]): Report {
    const tables: Table[] = [...this.report.tables];
    for (const { fact, raw } of changes) {
      const at = this.stood.get(fact.cell);
      if (!at) throw new Error(`no cell for ${fact.label.table} ${fact.label.row}`);
      const table = tables[at.table]!;
      tables[at.table] = {
        ...table,
        blocks: table.blocks.map((block, b) => {
          if (b !== at.block) return block;
          const row = block.rows[at.row]!;
          const cells = row.cells.with(at.column, retyped(row.cells[at.column]!, raw));
          return { ...block, rows: block.rows.with(at.row, { ...row, cells }) };
        }),
      };
    }
    return { ...this.report, tables };
  }
}

/** A cell of a workbook makes its place when it is asked for: it cannot be spread. */
const retyped = ({ at, order, number }: Cell, raw: string): Cell => ({
  raw,
  at,
  ...(order && { order }),
  ...(number && { number }),
});

const isAmount = ({ state, unit }: Fact): boolean => state === 'figure' && unit !== '%';

const identity = ({ code, severity, fingerprint }: Finding): string => `${code}/${severity}/${fingerprint}`;
