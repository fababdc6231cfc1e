/**
 * The story of a conversion: a workbook as it was recognised, written as a YAML report, read again, and every fact of the one held
 * against those of the other. A YAML report becomes the same in its normal form.
 */
import { check, checkOpened, type OpenedReport, recognised } from './check.ts';
import { isOffice } from './lexicon/office.ts';
import type { OwnWords } from './lexicon/own.ts';
import type { Lexicon } from './lexicon/phrase.ts';
import { coordinateKey } from './model/coordinates.ts';
import { ALL } from './model/dimension.ts';
import type { Fact } from './model/fact.ts';
import type { Workbook } from './model/grid.ts';
import type { Outcome } from './model/outcome.ts';
import { placeKey } from './model/place.ts';
import type { Report } from './model/report.ts';
import { hasNarrative, normalYaml } from './write/yaml/normal.ts';
import type { Remarks } from './write/yaml/remarks.ts';
import { reportYaml } from './write/yaml/report.ts';
import { type Language, wordsIn } from './write/yaml/words.ts';

export type Converted = {
  readonly text: string;
  /** What `check` says of the input. */
  readonly outcome: Outcome;
  /** How many of the facts of the input the YAML report states just so. */
  readonly same: number;
  /** What was recognised and could not be written, as the comments say it. */
  readonly lost: readonly string[];
};

/**
 * Why there is nothing to write: the input could not be read as a whole (its outcome says why), holds no table or form that was
 * recognised, or brings a text along that it has already.
 */
export type Refused = { readonly refused: 'unread' | 'nothing' | 'narrative'; readonly outcome: Outcome };

/** @param file the name of the input, without its folder */
export function convert(opened: OpenedReport, file: string, language: Language, own?: OwnWords): Converted | Refused {
  const report = recognised(opened, own);
  const outcome = checkOpened(opened, { report, ...(own && { lexicon: own }) });
  const texts = opened.texts ?? [];
  // Of what was not read as a whole no part is written.
  const problems = [...opened.problems, ...texts.flatMap((text) => text.problems)];
  if (problems.some(({ incomplete }) => incomplete) || !(opened.book || opened.root))
    return { refused: 'unread', outcome };
  const forms = report?.forms?.length ?? 0;
  // Tables of which no title says what they are hold nothing anyone could name.
  if (!report || (forms === 0 && (report.tables.length === 0 || report.seen))) return { refused: 'nothing', outcome };
  if (opened.root && texts.length > 0 && hasNarrative(opened.root)) return { refused: 'narrative', outcome };
  const counts = countsOf(outcome.facts);
  const held = (text: string, lost: readonly string[]): Converted => ({
    text,
    lost,
    outcome,
    same: sameFacts(counts, text, own),
  });
  if (opened.root) {
    const more = (report.text ?? []).filter(({ spans }) => spans[0]?.at.path !== opened.source.path);
    return held(normalYaml(opened.source.lines.join('\n'), opened.root, more), []);
  }
  const remarks = remarksOf(opened.book!, outcome, file);
  const [named, generic] = [true, false].map((official) => {
    const { text, lost } = reportYaml(
      withOffices(report, outcome.facts),
      lexiconOf(report, own),
      remarks,
      wordsIn(language),
      official,
    );
    return () => held(text, lost);
  }) as [() => Converted, () => Converted];
  // Official names are worth having only where they change nothing.
  const first = named();
  if (first.same === outcome.facts.length) return first;
  const second = generic();
  return second.same > first.same ? second : first;
}

/** Each table of a unit with its name below the title, wherever a workbook says it: over the table, above a set of them, on the sheet. */
function withOffices(report: Report, facts: readonly Fact[]): Report {
  const owners = new Map<number, string>();
  for (const { table, at } of facts) {
    const known = owners.get(table);
    owners.set(table, known === undefined || known === at.budgetUnit ? at.budgetUnit : ALL);
  }
  const tables = report.tables.map((table, index) => {
    const office = owners.get(index) ?? ALL;
    const isSaid = table.titles.some(({ value }) => value.replace(/\s/gu, '').includes(office));
    if (office === ALL || isSaid || !isOffice(office) || table.titles.length === 0) return table;
    return { ...table, titles: [...table.titles, { value: office, at: table.at }] };
  });
  return { ...report, tables };
}

/** The words the report is read by. */
function lexiconOf({ department, names = [], year }: Report, own: OwnWords | undefined): Lexicon {
  const digits = /\d{4}/u.exec(year?.value ?? '')?.[0];
  return {
    year: digits === undefined ? undefined : Number(digits),
    names: [...names, ...(department ? [department.value] : [])],
    ...own,
  };
}

/** Words nobody understood: a title, a heading, a unit. */
const UNREAD = ['SCH007', 'UNT002'];

function remarksOf({ sheets }: Workbook, { source, coverage, findings }: Outcome, file: string): Remarks {
  return {
    file,
    sha256: source.sha256,
    figures: new Set(coverage.notUnderstood.map(({ place }) => placeKey(place))),
    words: new Set(findings.flatMap(({ code, place }) => (UNREAD.includes(code) ? [placeKey(place)] : []))),
    hiddenSheets: sheets.filter(({ hidden }) => hidden).map(({ name }) => name),
    hiddenRows: new Set(sheets.flatMap(({ index, hiddenRows }) => [...hiddenRows].map((row) => `${index}.${row}`))),
  };
}

/** How many facts of the text are among those counted. */
function sameFacts(counts: ReadonlyMap<string, number>, text: string, own: OwnWords | undefined): number {
  const { facts } = check({ path: '-', bytes: new TextEncoder().encode(text) }, own ? { lexicon: own } : {});
  return sameAmong(counts, facts);
}

/** How many of the facts of one report another states just so. */
export const factsInCommon = (before: readonly Fact[], after: readonly Fact[]): number =>
  sameAmong(countsOf(before), after);

function sameAmong(counts: ReadonlyMap<string, number>, facts: readonly Fact[]): number {
  let same = 0;
  for (const [key, count] of countsOf(facts)) same += Math.min(count, counts.get(key) ?? 0);
  // What only the text says is as wrong as what it does not say.
  return same - Math.max(0, facts.length - [...counts.values()].reduce((sum, count) => sum + count, 0));
}

function countsOf(facts: readonly Fact[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const fact of facts) {
    const key = factKey(fact);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** Coordinates, value, state, unit and decimals: what makes two facts the same wherever they stand. */
const factKey = ({ at, value, state, unit, decimals, against, crossed, ofWhich }: Fact): string =>
  JSON.stringify([coordinateKey(at), String(value), state, unit, decimals, against ?? '', crossed, ofWhich]);
