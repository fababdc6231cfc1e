/**
 * From a report to the same figures in the tables of another region: the blank tables of the layout are understood as any table is, and
 * every cell asks the report for the figure it is about, as a sentence of a text would.
 */
import { asking, side, speaks } from './asked.ts';
import type { OwnWords } from './lexicon/own.ts';
import { Space } from './model/coordinates.ts';
import { ALL } from './model/dimension.ts';
import type { Fact } from './model/fact.ts';
import { formatMoney, UNITS, type Unit } from './model/money.ts';
import { placeKey } from './model/place.ts';
import type { Relation } from './model/relation.ts';
import type { Report } from './model/report.ts';
import type { Table } from './model/table.ts';
import { relate, understand } from './understood.ts';
import { blankTable, type Contents, trimmed } from './write/layouts/blank.ts';
import type { Form } from './write/layouts/form.ts';
import { homelessAmong, homesIn } from './write/layouts/homes.ts';
import { listed } from './write/layouts/listed.ts';

export type Relaid = {
  readonly report: Report;
  /** Figures that no table of the layout has a place for, in the order of the report. */
  readonly left: readonly Counted[];
  /** Cells left blank although others of their sum have a figure. */
  readonly blanks: number;
};

/**
 * Money of a kind that the layout knows nothing of, as carried over from last year or of a special account: without it no total would be
 * that of its parts.
 */
export type Unlaid = { readonly refused: readonly Counted[] };

/** So many figures of a table. */
export type Counted = {
  readonly table: string;
  readonly figures: number;
  /** Of this kind of money. */
  readonly for?: string;
};

/** @param forms the tables of the layout */
export function relaid(source: Report, forms: readonly Form[], own?: OwnWords): Relaid | Unlaid {
  const { text: _, forms: __, ...tables } = source;
  const space = new Space();
  const understood = understand(tables, space, 0, own);
  const { facts, subjects } = understood.derived;
  const year = source.year?.value ?? '';
  const contents: Contents = {
    year,
    ...(source.department && { department: source.department.value }),
    listed: (rows) => listed(rows, facts, subjects, own?.subjects),
  };
  const blank = forms.map((form, index) => blankTable(form, index, contents));
  const unit = unitOf(facts) ?? '万元';
  const located = (table: Table): Table => ({ ...table, unit: { value: unit, at: table.at } });
  const { derived } = understand({ ...tables, tables: blank.map(located) }, space, 0, own);
  const amounts = facts.filter((fact) => speaks(fact) && fact.value !== 0n && fact.at.item === ALL);
  const homelessIn = homelessAmong(amounts, homesIn(derived.facts));
  const homeless = amounts.flatMap((fact) => {
    const kind = homelessIn(fact.at);
    return kind ? [{ label: { table: fact.label.table }, kind }] : [];
  });
  if (homeless.length > 0) return { refused: counted(homeless) };
  const ask = asking(understood, space);

  const answers = new Map<string, Fact>();
  for (const fact of derived.facts) {
    const answer = ask(fact);
    if (answer) answers.set(placeKey(fact.place), answer);
  }
  const report = {
    ...tables,
    tables: blank.map((table, at) => trimmed(filled(table, answers, unit), forms[at]!, year)),
  };
  const laid = understand(report, space, 0, own);
  const found = asking(laid, space);
  const isLeft = (fact: Fact): boolean => fact.value !== 0n && speaks(fact) && found(side(fact))?.value === undefined;
  return { report, left: counted(facts.filter(isLeft)), blanks: blanksOf(relate(laid).relations) };
}

/** Cells without a figure in sums that do not add up. */
function blanksOf(relations: readonly Relation[]): number {
  const blank = new Set<Fact>();
  for (const { kind, total, parts, doubtful } of relations) {
    if (kind !== 'sum' || doubtful) continue;
    const missing = [total, ...parts].filter(({ state }) => state === 'empty');
    const sum = parts.reduce((all, { value }) => all + value, 0n);
    if (missing.length > 0 && sum !== total.value) for (const fact of missing) blank.add(fact);
  }
  return blank.size;
}

/** The table with the figures that were found, in the unit most of them are stated in, or the usual one. */
function filled(table: Table, answers: ReadonlyMap<string, Fact>, usual: Unit): Table {
  const found = table.blocks.flatMap(({ rows }) =>
    rows.flatMap(({ cells }) => cells.flatMap((cell) => (cell && answers.get(placeKey(cell.at))) ?? [])),
  );
  const unit = unitOf(found) ?? usual;
  return {
    ...table,
    unit: { value: unit, at: table.at },
    blocks: table.blocks.map((block) => ({
      ...block,
      rows: block.rows.map((row) => ({
        ...row,
        cells: row.cells.map((cell) => {
          const fact = cell && answers.get(placeKey(cell.at));
          return cell && fact ? { ...cell, raw: written(fact, unit) } : cell;
        }),
      })),
    })),
  };
}

function unitOf(facts: readonly Fact[]): Unit | undefined {
  const counts = new Map<Unit, number>();
  for (const { unit } of facts) if (unit !== '%') counts.set(unit, (counts.get(unit) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

function written({ state, value, decimals, unit: own }: Fact, unit: Unit): string {
  if (state !== 'figure' || own === '%') return '';
  return formatMoney(value, unit, Math.max(0, decimals + UNITS[unit] - UNITS[own]));
}

function counted(facts: readonly { readonly label: { readonly table: string }; readonly kind?: string }[]): Counted[] {
  const counts = new Map<string, Counted>();
  for (const { label, kind } of facts) {
    const key = `${label.table} ${kind}`;
    const figures = (counts.get(key)?.figures ?? 0) + 1;
    counts.set(key, { table: label.table, figures, ...(kind !== undefined && { for: kind }) });
  }
  return [...counts.values()];
}
