/**
 * The middle of the story, from a report that was recognised to everything that must hold in it. Whoever changes a report in
 * thought (`selftest`) asks the same.
 */
import { type Derived, deriveFacts } from './facts/derive.ts';
import { type FormFacts, formFacts } from './facts/forms.ts';
import { tell } from './facts/narrative/derive.ts';
import type { OwnWords } from './lexicon/own.ts';
import type { Passage } from './model/claim.ts';
import type { Space } from './model/coordinates.ts';
import type { Fact } from './model/fact.ts';
import type { Relation, Uncheckable } from './model/relation.ts';
import type { Report } from './model/report.ts';
import type { Told } from './model/told.ts';
import { passagesOf } from './recognise/narrative/passages.ts';
import { yearOf } from './recognise/narrative/year.ts';
import { titleOf } from './recognise/text/title.ts';
import { deriveRelations } from './relations/derive.ts';
import { type ToldRelations, tellRelations } from './relations/narrative/derive.ts';
import { projectsIn } from './relations/narrative/projects.ts';
import { Stated } from './relations/narrative/stated.ts';

/** Every figure of a report: those of the tables, of the running text, of the forms of targets. */
export type Understood = {
  readonly derived: Derived;
  readonly told: Told | undefined;
  readonly targets: FormFacts | undefined;
  /** How many facts there are, so that another report's can be counted on. */
  readonly count: number;
};

/**
 * @param from the first fact's id
 * @param passages the sentences of the running text, where they are not simply those of the report
 */
export function understand(
  report: Report,
  space: Space,
  from: number,
  own?: OwnWords,
  passages = sentencesOf(report),
): Understood {
  const derived = deriveFacts(report, from, own, space);
  const told = passages && tellText(passages, derived, space, report);
  const targets = report.forms && formFacts(report, derived, told?.facts, own);
  const count = derived.facts.length + (told?.facts.length ?? 0) + (targets?.facts.length ?? 0);
  return { derived, told, targets, count };
}

/** The running text of a report as sentences; `undefined` where it has none. */
export const sentencesOf = (report: Report): readonly Passage[] | undefined =>
  report.text && passagesOf(report.text, yearIn(report));

const yearIn = ({ year, text = [] }: Report): number | undefined => {
  const digits = /\d{4}/u.exec(year?.value ?? '')?.[0];
  return digits === undefined ? yearOf(text) : Number(digits);
};

function tellText(passages: readonly Passage[], derived: Derived, space: Space, report: Report): Told {
  const { facts, from, rows, columns, tables } = derived;
  // A workbook may not say whose it is, and list the department as the first of its units.
  const title = titleOf(report.text ?? []).department?.value;
  const names = title === undefined ? derived.lexicon.names : [...derived.lexicon.names, title];
  const lexicon = { ...derived.lexicon, names, year: yearIn(report) };
  const counters = { facts: from + facts.length, rows, columns, table: tables.length };
  return tell(passages, lexicon, space, facts, counters);
}

export type Related = {
  /** In the order they are counted in: tables, text, forms. */
  readonly facts: readonly Fact[];
  /** Those that stand in cells: of tables and forms. */
  readonly cells: readonly Fact[];
  readonly relations: readonly Relation[];
  readonly uncheckable: readonly Uncheckable[];
  readonly said: ToldRelations | undefined;
};

/**
 * Everything that must hold between these figures.
 * @param before facts of last year's report
 */
export function relate({ derived, told, targets }: Understood, before: readonly Fact[] = []): Related {
  const tables = derived.facts;
  const stated = deriveRelations(tables, derived.unread, before, targets?.forms);
  const said = told && tellRelations(told, tables, stated.usage, before);
  const cells = targets ? [...tables, ...targets.facts] : tables;
  return {
    facts: said ? [...tables, ...said.facts, ...(targets?.facts ?? [])] : cells,
    cells,
    relations: said ? [...stated.relations, ...said.relations] : stated.relations,
    uncheckable: stated.uncheckable,
    said,
  };
}

/** The statements of a report's tables, found by what a sentence says of them; and how many projects they list. */
export function statementsOf({ derived, targets }: Understood): { readonly stated: Stated; readonly projects: number } {
  const { facts, unread } = derived;
  const { usage } = deriveRelations(facts, unread, [], targets?.forms);
  return { stated: new Stated(facts, usage), projects: projectsIn(facts) };
}
