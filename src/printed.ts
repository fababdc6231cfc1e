/** From a report to the tables it is printed as. */
import { recomputed } from './judge/recompute.ts';
import type { OwnWords } from './lexicon/own.ts';
import { Space } from './model/coordinates.ts';
import type { Fact } from './model/fact.ts';
import { formatMoney, formatScaled, type Unit } from './model/money.ts';
import { placeKey } from './model/place.ts';
import type { Printout } from './model/printout.ts';
import type { Relation } from './model/relation.ts';
import type { Report } from './model/report.ts';
import type { Cell, Table } from './model/table.ts';
import { relate, understand } from './understood.ts';
import { formSketch } from './write/form/sketch.ts';
import { dated, type Layout } from './write/layouts/layout.ts';
import { REFERENCE } from './write/layouts/reference.ts';
import { type Sum, withFormulas } from './write/printout/formulas.ts';
import { type Filled, isForm, printoutOf, worded } from './write/printout/table.ts';
import type { FormSheet } from './write/workbook/book.ts';
import { CONTENTS } from './write/workbook/contents.ts';

export type PrintOptions = {
  readonly layout?: Layout;
  /** The words of the report's region. */
  readonly lexicon?: OwnWords;
  /** Totals, shares and changes are worked out from the other figures. */
  readonly recomputed?: boolean;
  /** Totals that add up are formulas. */
  readonly formulas?: boolean;
  /** Figures keep the decimals they are written with; otherwise amounts in 万元 have two, as the rule is. */
  readonly asWritten?: boolean;
};

/** Every table of a report, in its order. */
export function printoutsOf(report: Report, options: PrintOptions = {}): Printout[] {
  const { layout = REFERENCE, asWritten } = options;
  const taken = new Set([CONTENTS]);
  const titles = titlesFor(report, layout, options.lexicon);
  const print = (filled?: Filled): Printout[] =>
    report.tables.map((table) =>
      printoutOf(table, report, { layout, taken, filled, title: titles.get(table), asWritten }),
    );
  if (!options.recomputed && !options.formulas) return print();
  const { text: _, forms: __, ...tables } = report;
  const filled = options.recomputed ? workedOut(tables, options.lexicon) : new Map<string, string>();
  const printouts = print(filled);
  if (!options.formulas) return printouts;
  const { relations } = related(withCells(tables, filled), options.lexicon);
  return withFormulas(printouts, sumsOf(relations));
}

/**
 * Titles for the tables of a YAML report that have none of their own: as the layout has them, unless that would say more of the figures
 * than the report does (不含上年结转, of which fund); then without what stands in brackets, or by the name of the form alone.
 */
function titlesFor(report: Report, { tables: forms }: Layout, lexicon: OwnWords | undefined): Map<Table, string> {
  const { text: _, forms: __, ...tables } = report;
  const choices = new Map(
    report.tables.flatMap((table): [Table, string[]][] => {
      const own = isForm(table) ? forms.find(({ key }) => key === table.name) : undefined;
      if (!own || table.titles.length > 1) return [];
      return [
        [
          table,
          [...new Set([own.title, own.title.replace(/（[^（）]*）$/u, ''), own.key])].map((title) =>
            worded(title, report),
          ),
        ],
      ];
    }),
  );
  if (choices.size === 0) return new Map();
  const space = new Space();
  const meant = (all: readonly Table[]): number[][] => {
    const keys = all.map((): number[] => []);
    for (const { table, at } of understand({ ...tables, tables: all }, space, 0, lexicon).derived.facts)
      keys[table]!.push(at.key);
    return keys;
  };
  const before = meant(report.tables);
  for (;;) {
    const titled = report.tables.map((table) => {
      const title = choices.get(table)?.[0];
      return title === undefined ? table : { ...table, titles: [...table.titles, { value: title, at: table.at }] };
    });
    const after = meant(titled);
    // What one title says may decide how another table is understood: all of these are asked again.
    const others = report.tables.filter(
      (table, at) => (choices.get(table)?.length ?? 0) > 1 && before[at]!.join() !== after[at]!.join(),
    );
    if (others.length === 0) return new Map([...choices].map(([table, [title]]) => [table, title!]));
    for (const table of others) choices.get(table)!.shift();
  }
}

const related = (report: Report, lexicon: OwnWords | undefined) => relate(understand(report, new Space(), 0, lexicon));

/** Which cells belong together is seen better once some are filled in; after so many rounds nothing more comes. */
const ROUNDS = 8;

/** What follows from other figures, as it is to be printed, by the key of its cell. */
function workedOut(report: Report, lexicon: OwnWords | undefined): Map<string, string> {
  const filled = new Map<string, string>();
  for (let round = 0; round < ROUNDS; round++) {
    const { relations, cells } = related(withCells(report, filled), lexicon);
    const values = recomputed(relations);
    if (values.size === 0) break;
    for (const fact of cells) {
      const value = values.get(fact.id);
      if (value !== undefined) filled.set(placeKey(fact.place), written(fact, value));
    }
  }
  return filled;
}

/** The report with some of its cells filled in. */
function withCells(report: Report, filled: ReadonlyMap<string, string>): Report {
  if (filled.size === 0) return report;
  const cellOf = (cell: Cell | undefined): Cell | undefined => {
    const raw = cell && filled.get(placeKey(cell.at));
    return raw === undefined ? cell : { raw, at: cell!.at };
  };
  const tables = report.tables.map((table) => ({
    ...table,
    blocks: table.blocks.map((block) => ({
      ...block,
      rows: block.rows.map((row) => ({ at: row.at, cells: row.cells.map(cellOf) })),
    })),
  }));
  return { ...report, tables };
}

const written = ({ unit, decimals }: Fact, value: bigint): string =>
  unit === '%' ? formatScaled(value, 6, decimals) : formatMoney(value, unit as Unit, decimals);

/** Totals and their parts that add up to the last place, as cells. */
function sumsOf(relations: readonly Relation[]): Sum[] {
  return relations.flatMap(({ kind, total, parts }) => {
    if (kind !== 'sum' || total.state !== 'figure' || parts.length < 2) return [];
    const adds = parts.every(({ unit }) => unit === total.unit) && sumOf(parts) === total.value;
    return adds ? [{ total: total.place, parts: parts.map(({ place }) => place) }] : [];
  });
}

const sumOf = (facts: readonly Fact[]): bigint => facts.reduce((sum, { value }) => sum + value, 0n);

/** The forms of targets of a report, each on a sheet of its own. */
export function formSheetsOf({ forms = [], unit, year }: Report): FormSheet[] {
  const shared = { ...(unit && { unit: unit.value }), ...(year && { year: year.value }) };
  return forms.map((form, index) => {
    const name = `绩效${index + 1}`;
    return {
      sketch: formSketch(form, name, shared),
      listed: { name, number: '绩效目标', title: form.project?.value ?? form.title.value },
    };
  });
}

/** 某某局2023年部门预算公开表 */
export const headingOf = ({ department, year }: Report): string =>
  dated(`${department?.value ?? ''}{年}年部门预算公开表`, year?.value);
