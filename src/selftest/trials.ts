import { judge } from '../judge/judge.ts';
import type { OwnWords } from '../lexicon/own.ts';
import type { Claim, Passage } from '../model/claim.ts';
import { Space } from '../model/coordinates.ts';
import type { Fact } from '../model/fact.ts';
import type { Finding } from '../model/finding.ts';
import type { TargetForm } from '../model/form.ts';
import type { Place } from '../model/place.ts';
import type { Report } from '../model/report.ts';
import type { Cell, Table } from '../model/table.ts';
import { relate, sentencesOf, understand } from '../understood.ts';

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
  private readonly passages: readonly Passage[] | undefined;

  constructor(report: Report, own?: OwnWords) {
    this.report = report;
    this.own = own;
    this.passages = sentencesOf(report);
    for (const [table, { blocks }] of report.tables.entries())
      for (const [block, { rows }] of blocks.entries())
        for (const [row, { cells }] of rows.entries())
          for (const [column, cell] of cells.entries()) if (cell) this.stood.set(cell, { table, block, row, column });
    const { facts, findings, unwitnessed } = this.judged(report, this.passages);
    this.facts = facts;
    this.sound = findings;
    this.known = new Set(findings.map(identity));
    this.unwitnessed = unwitnessed.filter(isTried);
  }

  /** The amounts that can be spoilt. */
  amounts(): readonly Fact[] {
    return this.facts.filter(isTried);
  }

  /** New errors and queries once the cells hold something else. */
  after(changes: readonly Change[]): readonly Finding[] {
    const { findings } = this.judged(this.changed(changes), this.retold(changes));
    return findings.filter((finding) => finding.severity !== 'note' && !this.known.has(identity(finding)));
  }

  private judged(report: Report, passages: readonly Passage[] | undefined) {
    const { facts, relations, uncheckable } = relate(understand(report, new Space(), 0, this.own, passages));
    return { facts, ...judge(facts, relations, uncheckable, false) };
  }

  /** The sentences with other figures in them. */
  private retold(changes: readonly Change[]): readonly Passage[] | undefined {
    const raws = new Map<Place, string>(changes.flatMap(({ fact, raw }) => (fact.row.told ? [[fact.place, raw]] : [])));
    if (!this.passages || raws.size === 0) return this.passages;
    const claim = (one: Claim): Claim => {
      const raw = raws.get(one.at);
      return raw === undefined ? one : { ...one, raw, number: raw };
    };
    return this.passages.map((passage) =>
      passage.claims.some(({ at }) => raws.has(at)) ? { ...passage, claims: passage.claims.map(claim) } : passage,
    );
  }

  private changed(changes: readonly Change[]): Report {
    const tables: Table[] = [...this.report.tables];
    let { forms } = this.report;
    for (const { fact, raw } of changes) {
      if (fact.row.told) continue;
      const at = this.stood.get(fact.cell);
      if (!at && forms) {
        forms = forms.map((form) => refilled(form, fact.cell, raw));
        continue;
      }
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
    return { ...this.report, tables, ...(forms && { forms }) };
  }
}

/** A cell of a workbook makes its place when it is asked for: it cannot be spread. */
const retyped = ({ at, order, number }: Cell, raw: string): Cell => ({
  raw,
  at,
  ...(order && { order }),
  ...(number && { number }),
});

/** A form in which one amount is another. */
function refilled(form: TargetForm, cell: Cell, raw: string): TargetForm {
  if (!form.money.some(({ lines }) => lines.some((line) => line.cell === cell))) return form;
  const money = form.money.map((block) => ({
    ...block,
    lines: block.lines.map((line) => (line.cell === cell ? { ...line, cell: retyped(cell, raw) } : line)),
  }));
  return { ...form, money };
}

/** Amounts; of sentences shares and rates too, but not words that stand for a figure. */
const isTried = ({ state, unit, row, raw }: Fact): boolean =>
  state === 'figure' && (row.told ? /\d/u.test(raw) && !/[与比较同]/u.test(raw) : unit !== '%');

const identity = ({ code, severity, fingerprint }: Finding): string => `${code}/${severity}/${fingerprint}`;
