import { withLearnt } from '../lexicon/classification.ts';
import type { OwnWords } from '../lexicon/own.ts';
import type { Lexicon } from '../lexicon/phrase.ts';
import { suggestWord } from '../lexicon/suggest.ts';
import { Space } from '../model/coordinates.ts';
import type { Fact } from '../model/fact.ts';
import { pushAll } from '../model/many.ts';
import { placeKey } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';
import type { Report } from '../model/report.ts';
import type { Table } from '../model/table.ts';
import { gatherAlike } from './alike-problems.ts';
import { ofBothFlows } from './both-flows.ts';
import { byStructure } from './by-structure.ts';
import type { HeadedTable } from './coded-rows.ts';
import { holdsFigures } from './column-cells.ts';
import { type ReadColumn, readColumns } from './columns.ts';
import { roundedBefore } from './converted.ts';
import { inOfficialWords } from './in-official-words.ts';
import { learnSubjects } from './learn.ts';
import { emptyLedger, type Ledger } from './ledger.ts';
import { withoutMiscoded } from './miscoded.ts';
import { neverRounded } from './never-rounded.ts';
import { otherYears } from './other-year.ts';
import { otherYearsApart } from './other-year-apart.ts';
import { ownMoneyWhole } from './own-money.ts';
import { ownUnits } from './own-units.ts';
import { withoutProjectCodes } from './project-codes.ts';
import { projectsAlone } from './projects-alone.ts';
import { restOfMoney } from './rest-of-money.ts';
import { tablesOfOtherYears } from './said-year.ts';
import { settleOrigins } from './settle.ts';
import { sideFacts } from './side.ts';
import { sideFlows } from './side-flows.ts';
import { splitSides } from './sides.ts';
import { silentCarryOver } from './silent-carry-over.ts';
import { sayStrays } from './strays.ts';
import { thisYearsTotals } from './this-years-totals.ts';
import { readTitle, readUnit } from './titles.ts';
import { wholeAmounts } from './whole-amounts.ts';
import { wrongUnits } from './wrong-unit.ts';

export type Derived = Readonly<Omit<Ledger, 'facts'>> & {
  readonly facts: readonly Fact[];
  /** The words the report was read by, with the subjects it pairs itself. */
  readonly lexicon: Lexicon;
};

/**
 * Every figure of a report as a fact: title, headings and row together fix its coordinates.
 * @param from the first fact's id, so that the facts of two reports can be told apart
 * @param own the words of the report's region
 * @param space of reports held against each other: their coordinates are compared
 */
export function deriveFacts(report: Report, from = 0, own?: OwnWords, space = new Space()): Derived {
  const ledger = emptyLedger(from, space);
  const digits = /\d{4}/u.exec(report.year?.value ?? '')?.[0];
  const words: Lexicon = {
    year: digits === undefined ? undefined : Number(digits),
    names: [...(report.names ?? []), ...(report.department ? [report.department.value] : [])],
    ...own,
  };
  const said = tablesOfOtherYears(report.tables, words);
  const units = ownUnits(report, words, said, ledger.problems);
  const headed = report.tables.map((read) => {
    const table = inOfficialWords(read, words);
    const title = ofBothFlows(readTitle(table, words, ledger.problems, units.get(table)), table, words);
    const columns = table.blocks.map((block) => readColumns(block, words, title?.at));
    const structured = byStructure({ table, title, columns }, words);
    return structured ? { table, ...structured } : { table, title, columns };
  });
  const isAsked = ({ table, title, columns }: HeadedTable): boolean =>
    !title?.proven && (title !== undefined || !holdsCountsAlone(table, columns));
  withoutTitles(
    headed.flatMap((one) => (isAsked(one) ? [] : [one.table])),
    ledger.problems,
  );
  // Where no table was recognised that is said once, not again of each title and heading.
  if (report.seen && headed.every(({ title }) => !title)) ledger.problems.length = 0;
  const { tables, problems: miscoded, coded } = withoutMiscoded(headed);
  pushAll(ledger.problems, miscoded);
  pushAll(
    ledger.problems,
    headed.flatMap((one) => otherYears(one, words)),
  );
  const { year, names } = words;
  const lexicon: Lexicon = { year, names, ...own, subjects: learnSubjects(own?.subjects, tables, coded) };
  const without = tables.flatMap(({ table, columns }) => (table.unit || !holdsAmounts(columns) ? [] : [table]));
  for (const [index, { table, title, columns: headings }] of tables.entries()) {
    const unit = readUnit(table, report, without, lexicon, title ? ledger.problems : []);
    let part = 0;
    let overYears = false;
    const before: Before = {
      figures: ledger.figures,
      missed: ledger.notUnderstood.length,
      problems: ledger.problems.length,
    };
    for (const [b, block] of table.blocks.entries()) {
      const columns = headings[b]!;
      // Of a table without a title that is understood that is enough said.
      if (table.titles.length > 0 && (title || !report.seen)) sayUnknownHeadings(columns, ledger.problems);
      const sides = splitSides(block, columns);
      const flows = sideFlows(sides, title?.at, lexicon);
      for (const [s, side] of sides.entries())
        overYears = sideFacts(
          { table, index, part: part++, title, unit, lexicon, side, flow: flows[s], overYears },
          ledger,
        );
    }
    gatherAlike(ledger.problems, before.problems);
    sayStrays(table.strays ?? [], 'beside', ledger);
    sayNoFlow(table, ledger, before);
    const figures = ledger.figures - before.figures;
    if (title?.proven && figures > 0) ledger.problems.push(provenAlone(table, figures));
    const understood = figures - (ledger.notUnderstood.length - before.missed);
    ledger.tables.push({
      name: table.name,
      title: (table.titles[1] ?? table.titles[0])?.value ?? table.name,
      at: table.at,
      unit: unit ?? null,
      figures,
      understood,
    });
  }
  const { facts, problems: mistaken, meant } = wrongUnits(ledger.facts, report.tables);
  const apart = otherYearsApart(facts, report.tables, said, [...ledger.problems, ...mistaken]);
  const amounts = neverRounded(wholeAmounts(roundedBefore(withoutProjectCodes(apart.facts))));
  return {
    ...ledger,
    // A text calls by its name what a table prints with its code in one cell.
    lexicon: { ...lexicon, subjects: withLearnt(lexicon.subjects, ledger.subjects) },
    problems: [...apart.problems],
    tables: ledger.tables.map((table, index) => ({ ...table, unit: meant.get(index) ?? table.unit })),
    facts: settleOrigins(
      thisYearsTotals(
        projectsAlone(ownMoneyWhole(silentCarryOver(restOfMoney(amounts)))),
        tables.map(({ table }) => table),
      ),
    ),
  };
}

/** 单位构成情况表 lists offices and what they are: it needs no unit. */
const holdsAmounts = (blocks: readonly (readonly ReadColumn[])[]): boolean =>
  blocks.every(
    (columns) => columns.length === 0 || columns.some(({ kind }) => kind === 'amount' || kind === 'unknown'),
  );

/** It is said of a table what it was checked by, instead of which words of its title nobody knows. */
function withoutTitles(tables: readonly Table[], problems: Problem[]): void {
  if (tables.length === 0) return;
  const places = new Set(tables.flatMap(({ titles }) => titles.map(({ at }) => placeKey(at))));
  const kept = problems.filter(
    ({ code, place, data }) => !(code === 'SCH007' && data['where'] === 'title' && places.has(placeKey(place))),
  );
  problems.splice(0, problems.length, ...kept);
}

/** SCH013 */
function provenAlone({ titles, name }: Table, figures: number): Problem {
  const { value, at } = titles.at(-1)!;
  return { code: 'SCH013', place: at, raw: value, label: name, data: { figures }, incomplete: false };
}

/** 基本数字表: persons and places under 数量, 人数 are no money, whatever the table is called. */
const holdsCountsAlone = ({ blocks }: Table, columns: readonly (readonly ReadColumn[])[]): boolean =>
  blocks.every((block, b) =>
    columns[b]!.every(({ kind }, c) => kind === 'remark' || (kind === 'label' && !holdsFigures(block, c))),
  );

/** How much had been met before a table. */
type Before = { readonly figures: number; readonly missed: number; readonly problems: number };

/** Neither the title nor a heading nor a name says whether these come in or go out. */
function sayNoFlow(table: Table, { notUnderstood, problems }: Ledger, before: Before): void {
  const open = notUnderstood.slice(before.missed).filter(({ reason }) => reason === 'flow');
  const [first] = open;
  // Rows among others that do say it were named.
  if (!first || problems.slice(before.problems).some(({ data }) => data['where'] === 'flow')) return;
  const title = table.titles.at(-1);
  const data = { where: 'flow', count: open.length };
  const { place, raw } = title ? { place: title.at, raw: title.value } : first;
  problems.push({ code: 'SCH011', place, raw, label: table.name, data, incomplete: true });
}

function sayUnknownHeadings(columns: readonly ReadColumn[], problems: Problem[]): void {
  for (const column of columns) {
    if (column.kind !== 'unknown') continue;
    const suggestion = suggestWord(column.word.value);
    const data = { where: 'heading', left: column.left, ...(suggestion !== undefined && { suggestion }) };
    problems.push({ code: 'SCH007', place: column.word.at, raw: column.word.value, data, incomplete: true });
  }
}
