import { merge, readPhrase } from '../lexicon/phrase.ts';
import type { Reading } from '../model/coordinates.ts';
import { covers, type Dimension } from '../model/dimension.ts';
import type { Fact } from '../model/fact.ts';
import { type Figure, readFigure } from '../model/figure.ts';
import { isUnit, lastPlace, maxDecimals, money, pow10, type Unit } from '../model/money.ts';
import type { Place } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';
import type { Report } from '../model/report.ts';
import type { Subject } from '../model/subject.ts';
import type { Cell, Table } from '../model/table.ts';
import { readColumns } from './columns.ts';
import { combine, complete, NOTHING } from './combine.ts';
import { tableDecimals } from './precision.ts';
import { readRows } from './rows.ts';

export type NotUnderstood = { readonly place: Place; readonly raw: string; readonly reason: string };

export type Derived = {
  readonly facts: readonly Fact[];
  readonly problems: readonly Problem[];
  readonly notUnderstood: readonly NotUnderstood[];
  readonly subjects: readonly Subject[];
  /** Non-empty figures met, understood or not. */
  readonly figures: number;
};

/**
 * Every figure of a report as a fact: title, headings and row together fix its coordinates.
 * @param from the first fact's id, so that the facts of two reports can be told apart
 */
export function deriveFacts(report: Report, from = 0): Derived {
  const collector = new Collector(report, from);
  for (const [index, table] of report.tables.entries()) collector.table(table, index);
  return collector.derived();
}

const PERCENT_SCALE = 6;

class Collector {
  private readonly facts: Fact[] = [];
  private readonly problems: Problem[] = [];
  private readonly notUnderstood: NotUnderstood[] = [];
  private readonly subjects: Subject[] = [];
  private figures = 0;
  private readonly year: number | undefined;
  private readonly names: readonly string[];
  private readonly report: Report;

  private readonly from: number;

  constructor(report: Report, from: number) {
    this.report = report;
    this.from = from;
    const year = /\d{4}/u.exec(report.year?.value ?? '')?.[0];
    this.year = year ? Number(year) : undefined;
    this.names = report.department ? [report.department.value] : [];
  }

  derived(): Derived {
    return {
      facts: this.facts,
      problems: this.problems,
      notUnderstood: this.notUnderstood,
      subjects: this.subjects,
      figures: this.figures,
    };
  }

  table(table: Table, index: number): void {
    const title = this.title(table);
    const unit = this.unit(table);
    const figures = new Map<Cell, Figure>();
    for (const block of table.blocks)
      for (const row of block.rows) for (const cell of row.cells) if (cell) figures.set(cell, readFigure(cell.raw));
    if (!title || !unit) {
      for (const [cell, figure] of figures) if (figure.state === 'figure') this.refuse(cell, !title ? 'title' : 'unit');
      return;
    }
    for (const [b, block] of table.blocks.entries()) {
      const heading = block.heading.reduce<Reading>((at, word) => merge(at, readPhrase(word.value, this.year).at), {});
      const scope = merge(title.at, heading);
      const columns = readColumns(block, this.year, this.names);
      for (const column of columns) {
        if (column.kind === 'unknown')
          this.unknownWord('SCH007', column.word.at, column.word.value, 'heading', column.left);
      }
      const rows = readRows(block, columns, scope, title.subject, this.year);
      const amounts = block.rows.flatMap((row) =>
        columns.flatMap((column, c) => {
          const cell = row.cells[c];
          return cell && column.kind === 'amount' && !isRatio(column.spoken.at) ? [figures.get(cell)!] : [];
        }),
      );
      const decimals = tableDecimals(amounts);
      for (const [r, row] of block.rows.entries()) {
        const read = rows[r]!;
        if (read.unknown) this.unknownWord('SCH007', read.unknown.at, read.unknown.raw, 'row', read.unknown.raw);
        if (read.subject) this.subjects.push(read.subject);
        for (const [c, column] of columns.entries()) {
          const cell = row.cells[c];
          if (column.kind === 'label' || column.kind === 'remark' || !cell) continue;
          const figure = figures.get(cell)!;
          if (column.kind === 'unknown' || read.unknown) {
            if (figure.state === 'figure') this.refuse(cell, column.kind === 'unknown' ? 'heading' : 'row');
            continue;
          }
          const reading = combine(scope, column.spoken, read.label === '' ? NOTHING : read.spoken);
          const at = complete(reading);
          if (!at) {
            if (figure.state === 'figure') this.refuse(cell, 'flow');
            continue;
          }
          const label = {
            table: table.name,
            row: read.label,
            column: [...block.heading, ...block.columns[c]!.heading].map((word) => word.value).join('·'),
          };
          const ratio = isRatio(at);
          const problem = this.literal(cell, figure, ratio ? '%' : unit, decimals, label);
          const usable = figure.state === 'figure' && !problem;
          const own = figure.state === 'figure' ? figure.decimals : 0;
          const shown = ratio ? own : Math.max(decimals, usable ? own : 0);
          this.facts.push({
            id: this.from + this.facts.length,
            at,
            state: figure.state === 'empty' ? 'empty' : usable ? 'figure' : 'unreadable',
            value: usable ? (ratio ? figure.digits * pow10(PERCENT_SCALE - own) : money(figure.digits, own, unit)) : 0n,
            decimals: shown,
            half: (ratio ? pow10(PERCENT_SCALE - Math.min(shown, PERCENT_SCALE)) : lastPlace(shown, unit)) / 2n,
            unit: ratio ? '%' : unit,
            raw: cell.raw,
            place: cell.at,
            line: { table: index, block: b, row: r, column: c },
            ofWhich: read.ofWhich || column.ofWhich,
            label,
            ...(column.against !== undefined && { against: column.against }),
          });
          if (figure.state !== 'empty') this.figures++;
        }
      }
    }
  }

  /** The words that name a table. A key of a form and a printed title that contradict each other are said. */
  private title(table: Table): { at: Reading; subject: Dimension | undefined } | undefined {
    let at: Reading = {};
    let subject: Dimension | undefined;
    let understood = false;
    for (const title of table.titles) {
      const phrase = readPhrase(title.value, this.year, this.names);
      if (phrase.left === '') understood = true;
      else if (!understood) this.unknownWord('SCH007', title.at, title.value, 'title', phrase.left);
      for (const [dimension, member] of Object.entries(phrase.at) as [Dimension, string][]) {
        const before = at[dimension];
        if (before !== undefined && !covers(dimension, before, member) && !covers(dimension, member, before)) {
          this.problems.push({
            code: 'SCH008',
            place: title.at,
            raw: title.value,
            data: { form: table.name, said: member, expected: before },
            incomplete: false,
          });
        }
      }
      at = merge(at, phrase.at);
      subject = phrase.subject ?? subject;
    }
    return understood ? { at, subject } : undefined;
  }

  private unit(table: Table): Unit | undefined {
    const stated = table.unit ?? this.report.unit;
    if (!stated) {
      this.problems.push({
        code: 'UNT001',
        place: table.at,
        raw: table.name,
        data: { table: table.name },
        incomplete: true,
      });
      return undefined;
    }
    const word = stated.value.replace(/^.*[：:]/u, '').trim();
    if (isUnit(word)) return word;
    this.problems.push({
      code: 'UNT002',
      place: stated.at,
      raw: stated.value,
      data: { unit: stated.value },
      incomplete: true,
    });
    return undefined;
  }

  private refuse(cell: Cell, reason: string): void {
    this.figures++;
    this.notUnderstood.push({ place: cell.at, raw: cell.raw, reason });
  }

  private unknownWord(code: string, place: Place, raw: string, where: string, left: string): void {
    this.problems.push({ code, place, raw, data: { where, left }, incomplete: true });
  }

  /** How the number is written. Returns true when the figure cannot be used. */
  private literal(cell: Cell, figure: Figure, unit: Unit | '%', decimals: number, label: Fact['label']): boolean {
    const where = [label.table, label.row, label.column].filter((part) => part !== '').join(' › ');
    const say = (code: string, data: Problem['data'], incomplete: boolean): void => {
      this.problems.push({ code, place: cell.at, raw: cell.raw, label: where, data, incomplete });
    };
    if (figure.state === 'empty') return false;
    if (figure.state === 'unreadable') {
      say(figure.why === 'text' ? 'NUM001' : 'NUM003', { why: figure.why }, true);
      this.notUnderstood.push({ place: cell.at, raw: cell.raw, reason: 'figure' });
      return true;
    }
    if (unit !== '%' && figure.percent) {
      say('NUM001', { why: 'percent' }, true);
      this.notUnderstood.push({ place: cell.at, raw: cell.raw, reason: 'figure' });
      return true;
    }
    if (figure.decimals > (unit === '%' ? PERCENT_SCALE : maxDecimals(unit))) {
      say('NUM003', { why: 'decimals' }, true);
      this.notUnderstood.push({ place: cell.at, raw: cell.raw, reason: 'figure' });
      return true;
    }
    if (unit !== '%' && figure.decimals > Math.max(2, decimals))
      say('NUM002', { decimals: figure.decimals, usual: Math.max(2, decimals) }, false);
    if (figure.misgrouped) say('NUM004', {}, false);
    return false;
  }
}

const isRatio = (at: Reading): boolean => at.measure === '增减率' || at.measure === '占比';
