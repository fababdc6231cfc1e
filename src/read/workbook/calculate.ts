import type { Formula, GridCell, Range, Term } from '../../model/grid.ts';
import { WORKBOOK } from '../limits.ts';
import { Columns } from './columns.ts';
import { decimalOf, type Exact, exactOf, minus, plus, rounded, ZERO } from './decimal.ts';
import { pack } from './reference.ts';
import type { ScannedSheet } from './sheet.ts';
import { numberBehind } from './shown.ts';

/** What a formula comes to: a number, or the text a plain reference repeats; `undefined` where neither is known. */
export type Result = Exact | GridCell | undefined;

/** A formula without a value in the file. */
type Job = {
  readonly sheet: number;
  readonly cell: GridCell;
  state: 'new' | 'open' | 'done';
  result: Result;
  /** What it needs is waiting for it. */
  circular?: true;
};

export const isNumber = (result: Result): result is Exact => result !== undefined && 'digits' in result;

/**
 * Computes what formulas that only add and subtract come to, exactly. A cell with a value in the file counts with that value,
 * so that each formula is judged by itself; one without is computed first. Every step is counted: a file cannot make this
 * longer than reading it.
 */
export class Calculator {
  private readonly names = new Map<string, number>();
  private readonly sheets: readonly { readonly scanned: ScannedSheet; readonly columns: Columns }[];
  /** By sheet and position: the formulas the file holds no value for. */
  private readonly jobs: readonly Map<number, Job>[];
  private steps = 0;

  constructor(sheets: readonly { readonly name: string; readonly scanned: ScannedSheet }[]) {
    for (const [index, { name }] of sheets.entries()) this.names.set(name.toLowerCase(), index);
    this.jobs = sheets.map(() => new Map());
    this.sheets = sheets.map(({ scanned }, sheet) => ({
      scanned,
      columns: new Columns(scanned.cells, (cell) => this.known(sheet, cell)),
    }));
    for (const [sheet, { scanned }] of sheets.entries())
      for (const { index } of scanned.formulas) {
        const cell = scanned.cells[index]!;
        const state = cell.formula?.terms ? 'new' : 'done';
        if (cell.formula?.uncached)
          this.jobs[sheet]!.set(pack(cell.row, cell.column), { sheet, cell, state, result: undefined });
      }
  }

  /** What the formula of a cell comes to now. */
  result(sheet: number, cell: GridCell): Result {
    const { formula } = cell;
    if (!formula?.terms) return undefined;
    if (!formula.uncached) return this.add(sheet, formula, cell);
    const job = this.jobs[sheet]!.get(pack(cell.row, cell.column))!;
    this.settle(job);
    return job.result;
  }

  isCircular(sheet: number, { row, column }: GridCell): boolean {
    return this.jobs[sheet]!.get(pack(row, column))?.circular === true;
  }

  private spend = (steps: number): boolean => {
    this.steps += steps;
    return this.steps <= WORKBOOK.steps;
  };

  /** Computes a formula and, before it, whatever it needs; without recursion, for a chain may be as long as a sheet. */
  private settle(first: Job): void {
    const waiting = [first];
    for (let job = waiting.at(-1); job; job = waiting.at(-1)) {
      if (job.state === 'done') {
        waiting.pop();
        continue;
      }
      const needs = job.state === 'new' ? this.needs(job) : [];
      job.state = job.state === 'new' && needs.length > 0 ? 'open' : 'done';
      if (job.state === 'open') waiting.push(...needs);
      else {
        // What is still open now depends on itself: it stays unknown, and so does this.
        job.result = this.add(job.sheet, job.cell.formula!, job.cell);
        waiting.pop();
      }
    }
  }

  private needs(job: Job): Job[] {
    const { sheet, cell } = job;
    const found: Job[] = [];
    for (const term of cell.formula?.terms ?? []) {
      for (const at of this.stretch(sheet, term)?.pending ?? []) {
        const other = this.jobs[this.sheetOf(sheet, term)!]!.get(at);
        if (other === job || other?.state === 'open') job.circular = true;
        else if (other?.state === 'new') found.push(other);
      }
    }
    return found;
  }

  private sheetOf(own: number, { sheet }: Term): number | undefined {
    return sheet === undefined ? own : this.names.get(sheet.toLowerCase());
  }

  private stretch(own: number, term: Term): ReturnType<Columns['sum']> {
    const sheet = this.sheetOf(own, term);
    return sheet === undefined || !term.range ? undefined : this.sheets[sheet]!.columns.sum(term.range, this.spend);
  }

  private add(own: number, { terms = [], places }: Formula, { row, column }: GridCell): Result {
    const [only] = terms;
    const repeated = terms.length === 1 && places === undefined && only!.sign === 1 && !only!.summed && only!.range;
    if (repeated) {
      const text = this.repeatedText(own, only!, repeated);
      if (text) return { ...text, row, column };
    }
    let total = ZERO;
    for (const term of terms) {
      const value = term.constant === undefined ? this.term(own, term) : exactOf(term.constant);
      if (!value) return undefined;
      total = plus(total, term.sign === 1 ? value : minus(value));
    }
    return places === undefined ? total : rounded(total, places);
  }

  private repeatedText(own: number, term: Term, { top, left }: Range): GridCell | undefined {
    const sheet = this.sheetOf(own, term);
    const cell = sheet === undefined ? undefined : this.sheets[sheet]!.columns.cellAt(top, left);
    if (!cell || sheet === undefined) return undefined;
    if (cell.kind === 'text' || cell.kind === 'boolean' || cell.kind === 'error') return plainCell(cell);
    const result = this.jobs[sheet]!.get(pack(top, left))?.result;
    return result && !isNumber(result) ? result : undefined;
  }

  private term(own: number, term: Term): Exact | undefined {
    const sheet = this.sheetOf(own, term);
    if (sheet === undefined) return undefined;
    if (!term.summed) return this.single(sheet, term.range!);
    const stretch = this.stretch(own, term);
    if (!stretch?.usable) return undefined;
    let total = stretch.total;
    for (const at of stretch.pending) {
      const job = this.jobs[sheet]!.get(at);
      if (job?.state !== 'done' || job.result === undefined) return undefined;
      if (isNumber(job.result)) total = plus(total, job.result);
    }
    return total;
  }

  /** A cell added by itself: empty it is zero, and digits typed as text count, unlike in SUM; any other text makes the whole no number. */
  private single(sheet: number, { top, left }: Range): Exact | undefined {
    if (!this.spend(1)) return undefined;
    const cell = this.sheets[sheet]!.columns.cellAt(top, left);
    if (!cell) return ZERO;
    if (cell.kind === 'text' && DIGITS.test(cell.raw)) return exactOf(decimalOf(cell.raw.trim())!);
    const value = this.known(sheet, cell);
    if (value === 'pending') {
      const job = this.jobs[sheet]!.get(pack(top, left));
      return job?.state === 'done' && isNumber(job.result) ? job.result : undefined;
    }
    return value === 'unusable' || (cell.kind !== 'number' && cell.kind !== 'date') ? undefined : value;
  }

  /** What a cell counts in a sum; texts and blanks count nothing. */
  private known(sheet: number, cell: GridCell): Exact | 'pending' | 'unusable' {
    if (cell.kind === 'text' || cell.kind === 'boolean') return ZERO;
    if (cell.kind === 'error') return 'unusable';
    const { scanned } = this.sheets[sheet]!;
    const at = pack(cell.row, cell.column);
    if (cell.raw === '' && this.jobs[sheet]!.has(at)) return 'pending';
    const value = scanned.values.get(at) ?? decimalOf(numberBehind(cell.raw));
    return value === undefined ? 'unusable' : exactOf(value);
  }
}

const DIGITS = /^\s*-?\d{1,15}(?:\.\d{1,15})?\s*$/u;

const plainCell = ({ row, column, kind, raw }: GridCell): GridCell => ({ row, column, kind, raw });
