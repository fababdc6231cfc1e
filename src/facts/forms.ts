import { unitOf } from '../lexicon/units.ts';
import { Coordinates, type Space } from '../model/coordinates.ts';
import { ALL } from '../model/dimension.ts';
import { Fact, type FactColumn, type FactRow, type Precision } from '../model/fact.ts';
import { readFigure } from '../model/figure.ts';
import type { Forms, MoneyBlock, MoneyFacts, ReadForm, TargetForm } from '../model/form.ts';
import { maxDecimals, type Unit } from '../model/money.ts';
import type { NotUnderstood, TableCoverage } from '../model/outcome.ts';
import type { Problem } from '../model/problem.ts';
import type { Report } from '../model/report.ts';
import { entryMembers, frameMembers } from './combine.ts';
import type { Derived } from './derive.ts';
import { type Matched, matchProjects, PASSED_ON, projectRows } from './form-projects.ts';
import { formUnits } from './form-units.ts';
import { type Measured, measure } from './measure.ts';
import { TableDecimals } from './precision.ts';

/** What forms add to what was understood of the tables. */
export type FormFacts = {
  readonly forms: Forms;
  readonly facts: readonly Fact[];
  readonly problems: readonly Problem[];
  readonly notUnderstood: readonly NotUnderstood[];
  readonly tables: readonly TableCoverage[];
  readonly figures: number;
};

/**
 * The money of a report's forms as facts, in rows and columns of their own: a row a source, a column a period. They stand beside the
 * facts of the tables and never among them, for nothing but explicit relations may be read from them.
 * @param told figures of the running text, which are counted before those of forms
 * @param own the words of the report's region
 */
export function formFacts(
  report: Report,
  tables: Derived,
  told: readonly Fact[] = [],
  own?: { readonly units?: Parameters<typeof unitOf>[1] },
): FormFacts {
  const { forms = [] } = report;
  const rows = projectRows(tables.facts);
  const { matched: ofProjects, without } = matchProjects(forms, rows);
  const matched = withTransfers(ofProjects, forms, tables.facts);
  const known = (text: string): Unit | undefined => unitOf(text, own?.units);
  const otherwise = report.unit && known(report.unit.value);
  const units = formUnits(forms, (form) => matched.get(form)?.rows ?? [], known, otherwise);
  const found = new Reading(tables, told);
  const read = forms.map((form): ReadForm => {
    const { unit, wrong } = units.get(form)!;
    const { rows: about = [], spelt } = matched.get(form) ?? {};
    const blocks = found.blocks(form, unit);
    return {
      form,
      unit,
      blocks,
      rows: about,
      ...(wrong !== undefined && { wrongUnit: wrong }),
      ...(spelt !== undefined && { spelt }),
    };
  });
  const names = new Set(rows.map(({ total }) => total.at.project));
  return { ...found.result(), forms: { forms: read, without, projects: names.size } };
}

/** Forms of what is passed on to governments below, by the very names of the list of it. */
function withTransfers(
  matched: ReadonlyMap<TargetForm, Matched>,
  forms: readonly TargetForm[],
  facts: readonly Fact[],
): ReadonlyMap<TargetForm, Matched> {
  const open = forms.filter((form) => !matched.has(form) && form.title.value.includes('转移支付'));
  const listed = open.length > 0 ? matchProjects(open, projectRows(facts, PASSED_ON)).matched : [];
  return new Map([...matched, ...[...listed].filter(([, { spelt }]) => spelt === undefined)]);
}

/** Counts facts, rows and columns on from where tables and text ended. */
class Reading {
  private readonly facts: Fact[] = [];
  private readonly problems: Problem[] = [];
  private readonly notUnderstood: NotUnderstood[] = [];
  private readonly tables: TableCoverage[] = [];
  private readonly space: Space;
  /** The first fact's id. */
  private readonly from: number;
  private rows: number;
  private columns: number;
  private figures = 0;
  private table: number;

  constructor({ space, from, facts, rows, columns, tables }: Derived, told: readonly Fact[]) {
    const beyond = (least: number, of: (fact: Fact) => number): number =>
      told.reduce((most, fact) => Math.max(most, of(fact) + 1), least);
    this.space = space;
    this.from = from + facts.length + told.length;
    this.rows = beyond(rows, ({ row }) => row.id);
    this.columns = beyond(columns, ({ column }) => column.id);
    this.table = beyond(tables.length, ({ table }) => table);
  }

  result(): Omit<FormFacts, 'forms'> {
    const { facts, problems, notUnderstood, tables, figures } = this;
    return { facts, problems, notUnderstood, tables, figures };
  }

  blocks(form: TargetForm, unit: Unit | undefined): readonly MoneyFacts[] {
    const before = { figures: this.figures, missed: this.notUnderstood.length };
    const filled = form.money.some(({ lines }) => lines.some(({ cell }) => readFigure(cell.raw).state !== 'empty'));
    if (unit === undefined && filled) this.sayNoUnit(form);
    const rows = new Map<string, FactRow>();
    const decimals = decimalsOf(form, unit);
    const blocks = form.money.map((block) => this.block(form, block, unit, decimals, rows));
    const figures = this.figures - before.figures;
    const name = form.project ? `${form.title.value}：${form.project.value}` : form.title.value;
    const understood = figures - (this.notUnderstood.length - before.missed);
    this.tables.push({ name, at: form.at, unit: unit ?? null, figures, understood });
    this.table++;
    return blocks;
  }

  private block(
    form: TargetForm,
    { period, lines }: MoneyBlock,
    unit: Unit | undefined,
    decimals: number,
    rows: Map<string, FactRow>,
  ): MoneyFacts {
    const column: FactColumn = {
      id: this.columns++,
      column: period === '年度' ? 1 : 0,
      table: form.title.value,
      label: period,
      against: undefined,
    };
    const at = this.coordinates(form, period);
    const found: { line: (typeof lines)[number]; fact: Fact }[] = [];
    for (const line of lines) {
      const { cell, label } = line;
      const figure = readFigure(cell.raw);
      if (figure.state !== 'empty') this.figures++;
      if (!unit) {
        if (figure.state !== 'empty') this.notUnderstood.push({ place: cell.at, raw: cell.raw, reason: 'unit' });
        continue;
      }
      const row = this.row(form, label.value, line.share === 'total', rows);
      const name = (): string => [column.table, row.label, column.label].join(' › ');
      const measured = measure(cell, figure, unit, decimals, name);
      this.problems.push(...measured.problems);
      if (figure.state !== 'empty' && !measured.usable)
        this.notUnderstood.push({ place: cell.at, raw: cell.raw, reason: 'figure' });
      const meaning = { at, originWorded: false, crossed: false, ofWhich: false };
      const id = this.from + this.facts.length;
      const fact = new Fact(id, meaning, asTyped(measured, unit), cell, row, column);
      this.facts.push(fact);
      found.push({ line, fact });
    }
    return { period, total: found.find(({ line }) => line.share === 'total')?.fact, lines: found };
  }

  /** A source is one row in both periods. */
  private row(form: TargetForm, label: string, isTotal: boolean, rows: Map<string, FactRow>): FactRow {
    const source = isTotal ? '资金总额' : label.replace(/^其中[:：]?/u, '').replace(/\s/gu, '');
    let row = rows.get(source);
    if (!row) {
      const project = form.project?.value.replace(/\s/gu, '') ?? '';
      row = {
        id: this.rows++,
        table: this.table,
        block: 0,
        row: rows.size,
        label: project === '' ? source : `${project}：${source}`,
      };
      rows.set(source, row);
    }
    return row;
  }

  /** What a project costs, in the year of the budget or over all its years: another basis, never held against this year's. */
  private coordinates(form: TargetForm, period: string): Coordinates {
    const reading = {
      flow: '支出',
      nature: '项目支出',
      basis: period === '年度' ? '本年预算' : period,
      project: form.project?.value ?? ALL,
    };
    return new Coordinates(
      this.space.frames.of(frameMembers(reading, false)!),
      this.space.entries.of(entryMembers(reading)),
    );
  }

  private sayNoUnit(form: TargetForm): void {
    const place = form.money.find(({ lines }) => lines.length > 0)?.lines[0]?.label.at ?? form.at;
    const data = { table: form.title.value, tables: 1, others: '', count: 0 };
    this.problems.push({ code: 'UNT001', place, raw: form.project?.value ?? '', data, incomplete: true });
  }
}

/** Nobody rounds a project to the 元, and a zero not at all: such figures are exact, and their sums too. */
const asTyped = (measured: Measured, unit: Unit): Measured =>
  unit === '元' || measured.value === 0n ? { ...measured, precision: exactly(measured.precision) } : measured;

const EXACT = new Map<Precision, Precision>();

function exactly(precision: Precision): Precision {
  const known = EXACT.get(precision) ?? { ...precision, half: 0n };
  EXACT.set(precision, known);
  return known;
}

function decimalsOf(form: TargetForm, unit: Unit | undefined): number {
  const decimals = new TableDecimals(unit ? maxDecimals(unit) : Number.POSITIVE_INFINITY);
  for (const { lines } of form.money) for (const { cell } of lines) decimals.add(readFigure(cell.raw), cell);
  return decimals.usual(1);
}
