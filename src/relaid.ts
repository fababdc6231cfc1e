/**
 * From a report to the same figures in the tables of another region: the blank tables of the layout are understood as any table is, and
 * every cell asks the report for the figure it is about, as a sentence of a text would.
 */
import { namesOf, type OwnSubjects } from './lexicon/classification.ts';
import type { OwnWords } from './lexicon/own.ts';
import { type Coordinates, type Reading, Space } from './model/coordinates.ts';
import { ALL, childrenOf, covers, DIMENSIONS, isByCode, lineage, parentOf, WITHIN } from './model/dimension.ts';
import { Fact } from './model/fact.ts';
import { formatMoney, UNITS, type Unit } from './model/money.ts';
import { push } from './model/multimap.ts';
import { placeKey } from './model/place.ts';
import type { Relation } from './model/relation.ts';
import type { Report } from './model/report.ts';
import type { StatedSubject } from './model/subject.ts';
import type { Table } from './model/table.ts';
import { relate, statementsOf, type Understood, understand } from './understood.ts';
import { blankTable, type Contents, type ListedSubject, trimmed } from './write/layouts/blank.ts';
import type { Form } from './write/layouts/form.ts';

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
  const year = source.year?.value.replace(/年度?$/u, '') ?? '';
  const contents: Contents = {
    year,
    ...(source.department && { department: source.department.value }),
    subjects: (of) => listed(of, facts, subjects, own?.subjects),
  };
  const blank = forms.map((form, index) => blankTable(form, index, contents));
  const unit = unitOf(facts) ?? '万元';
  const located = (table: Table): Table => ({ ...table, unit: { value: unit, at: table.at } });
  const { derived } = understand({ ...tables, tables: blank.map(located) }, space, 0, own);
  const homeless = facts.flatMap((fact) => {
    const kind = speaks(fact) && fact.value !== 0n && homelessIn(fact.at, derived.facts);
    return kind ? [{ label: { table: fact.label.table }, kind }] : [];
  });
  if (homeless.length > 0) return { refused: counted(homeless) };
  const ask = asking(understood, space, sidesOf(facts));

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
  const found = asking(laid, space, []);
  const isLeft = (fact: Fact): boolean => fact.value !== 0n && speaks(fact) && found(side(fact))?.value === undefined;
  return { report, left: counted(facts.filter(isLeft)), blanks: blanksOf(relate(laid).relations) };
}

type Asked = Pick<Fact, 'at'>;

/** What the tables of a report answer for a figure, in this order: */
function asking(understood: Understood, space: Space, more: readonly Fact[]): (asked: Asked) => Fact | undefined {
  const facts = [...understood.derived.facts, ...more];
  const { stated } = statementsOf({ ...understood, derived: { ...understood.derived, facts } });
  const alike = new Map<number, Fact[]>();
  const memos = new Map<number, Fact[]>();
  const inUse = new Set<string>();
  for (const fact of facts.filter(speaks)) {
    push(alike, fact.at.key, fact);
    if (fact.at.item !== ALL) push(memos, fact.at.with('fund', ALL).key, fact);
    if (fact.value !== 0n) for (const fund of lineage('fund', fact.at.fund)) inUse.add(fund);
  }
  const answer = (at: Coordinates): Fact | undefined => {
    // what states just the same;
    const same = alike.get(at.key);
    if (same) return commonest(same);
    // what a sentence with its words would mean;
    const reading = readingOf(at);
    const { plain, likely } = stated.of(reading, space.at(reading));
    if (plain && !likely) return plain;
    // of a memo item, which most tables state of one fund without saying so, the widest there is;
    if (at.item !== ALL) return widest(memos.get(at.with('fund', ALL).key) ?? []);
    // the funds it is made up of.
    const parts = childrenOf('fund', at.fund).filter((fund) => inUse.has(fund));
    const answers = parts.map((fund) => answer(at.with('fund', fund)));
    return answers.length > 0 && answers.every((one) => one !== undefined) ? together(answers, at) : undefined;
  };
  return ({ at }) => answer(at);
}

/** The one whose fund covers those of all others. */
function widest(facts: readonly Fact[]): Fact | undefined {
  const top = facts.find(({ at }) => facts.every((other) => covers('fund', at.fund, other.at.fund)));
  return top && commonest(facts.filter(({ at }) => at.is(top.at)));
}

/** Several facts as one. */
function together(facts: readonly Fact[], at: Coordinates): Fact {
  const first = facts.find(({ state }) => state === 'figure') ?? facts[0]!;
  const { state, precision, cell, row, column, originWorded, crossed, ofWhich } = first;
  const value = facts.reduce((sum, one) => sum + one.value, 0n);
  return new Fact(first.id, { at, originWorded, crossed, ofWhich }, { state, value, precision }, cell, row, column);
}

/**
 * What a table of both economic classifications says of one of them: the rows of the department's subject together, whichever subjects
 * of the government they are divided into.
 */
function sidesOf(facts: readonly Fact[]): Fact[] {
  const groups = new Map<string, Fact[]>();
  for (const fact of facts)
    if (speaks(fact) && fact.at.govEconomic !== ALL && fact.at.economic !== ALL)
      push(groups, `${fact.column.id} ${side(fact).at.key}`, fact);
  return [...groups.values()].map((group) => together(group, side(group[0]!).at));
}

const side = ({ at }: Asked): Asked => (at.economic === ALL ? { at } : { at: at.with('govEconomic', ALL) });

/** The kinds of money: none of them may be missing where a total is printed. */
const MONEY = ['origin', 'fund'] as const;

/** The kind of money it is of, where no table has a column or a row for it, nor for a part of it. */
const homelessIn = (at: Coordinates, among: readonly Fact[]): string | undefined => {
  const one = MONEY.find(
    (kind) =>
      at[kind] !== ALL &&
      !among.some(
        ({ at: other }) =>
          other[kind] !== ALL && (covers(kind, other[kind], at[kind]) || covers(kind, at[kind], other[kind])),
      ),
  );
  return at.item === ALL && one ? at[one] : undefined;
};

const speaks = ({ state, crossed, ofWhich }: Fact): boolean => state === 'figure' && !crossed && !ofWhich;

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

/** What most tables say. */
function commonest(facts: readonly Fact[]): Fact {
  const counts = new Map<bigint, number>();
  for (const { value } of facts) counts.set(value, (counts.get(value) ?? 0) + 1);
  return facts.reduce((best, fact) => (counts.get(fact.value)! > counts.get(best.value)! ? fact : best));
}

/** What its words fix; `合计` is left open. */
const readingOf = (at: Coordinates): Reading =>
  Object.fromEntries(DIMENSIONS.filter((one) => at[one] !== ALL).map((one) => [one, at[one]])) as Reading;

/** Every subject that some figure is about, with those it stands under. */
function listed(
  of: 'function' | 'economic',
  facts: readonly Fact[],
  subjects: readonly StatedSubject[],
  own: OwnSubjects | undefined,
): ListedSubject[] {
  const codes = new Set<string>();
  for (const { at } of facts)
    for (let code: string | undefined = at[of]; code !== undefined && code !== ALL; code = parentOf(of, code))
      codes.add(code);
  const printed = new Map<string, string>();
  for (const { dimension, code, name } of subjects)
    if (dimension === of && !printed.has(code) && name.trim() !== '') printed.set(code, name.trim());
  return [...codes].sort().flatMap((code) => {
    if (code.includes(WITHIN)) return [{ code: '', name: code.slice(code.lastIndexOf(WITHIN) + 1) }];
    const name = printed.get(code) ?? namesOf(of, code, own)[0];
    return isByCode(of) && name !== undefined ? [{ code, name }] : [];
  });
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
