/** The story on one page: bytes to an outcome. Every step is a pure function; nothing here touches the world. */
import { withFindings } from './across/finding.ts';
import { levelIn } from './across/kind.ts';
import { sumOfOwnUnits } from './across/within.ts';
import { admit } from './admit/admit.ts';
import { severityOf } from './catalogue/catalogue.ts';
import { evaluate } from './judge/evaluate.ts';
import { judge } from './judge/judge.ts';
import { problemFindings } from './judge/problems.ts';
import type { OwnWords } from './lexicon/own.ts';
import { Space } from './model/coordinates.ts';
import type { OpenedText } from './model/document.ts';
import type { Finding } from './model/finding.ts';
import type { NotUnderstood, Outcome, TableCoverage } from './model/outcome.ts';
import { placeKey } from './model/place.ts';
import type { Problem } from './model/problem.ts';
import type { Relation } from './model/relation.ts';
import type { Report } from './model/report.ts';
import type { Node, Source } from './model/source.ts';
import type { NotTold, Told } from './model/told.ts';
import { open } from './read/open.ts';
import { unitsSaid } from './recognise/consists-of.ts';
import { type OpenedReport, recognised } from './recognised.ts';
import { applyRules, applyWorkbookRules } from './rules/apply.ts';
import { isYearBefore } from './rules/last-year.ts';
import { type Differing, textsOfOthers } from './rules/other-text.ts';
import { applyPerformanceRules } from './rules/performance/apply.ts';
import { toldRules } from './rules/told/apply.ts';
import { withoutTheirResidues } from './rules/told/rounded.ts';
import { inHidden } from './rules/workbook/hidden.ts';
import { workings } from './rules/workbook/workings.ts';
import { type Related, relate, understand } from './understood.ts';

export { type OpenedReport, recognised, textAlone, titleIn, withParts } from './recognised.ts';

/** A report's file, and the texts that belong to it, which were opened before: those of Word are not read at once. */
export type Input = { readonly path: string; readonly bytes: Uint8Array; readonly texts?: readonly OpenedText[] };
export type Options = {
  readonly prior?: (Input | OpenedReport) & { readonly lexicon?: OwnWords };
  readonly strict?: boolean;
  /** What `recognised` made of the same document by the same words, where whoever asks has it already. */
  readonly report?: Report | undefined;
  /** Running text and forms of targets are left alone: only what tables say is wanted. */
  readonly tablesOnly?: boolean;
  /** The words of the report's region; last year's report has its own, or the same. */
  readonly lexicon?: OwnWords;
};

/** Reads a report and understands every figure in it. */
function read(
  opened: OpenedReport,
  space: Space,
  from: number,
  { lexicon: own, tablesOnly, report: known }: Pick<Options, 'lexicon' | 'tablesOnly' | 'report'>,
) {
  const trouble = [
    ...opened.problems,
    ...(opened.root ? complaints(opened.root, opened.problems, own) : []),
    ...(opened.texts ?? []).flatMap(({ problems }) => problems),
  ];
  const whole = known ?? recognised(opened, own);
  const report = whole && tablesOnly ? withTablesOnly(whole) : whole;
  const understood = report && understand(report, space, from, own);
  const source = withLines(opened.source, report);
  return { source, trouble, report, understood };
}

/** A workbook has lines only where text stands on its sheets: those of all its parts together. */
const withLines = (source: Source, report: Report | undefined): Source =>
  report?.lines ? { ...source, lines: report.lines } : source;

const withTablesOnly = ({ text: _, forms: __, ...report }: Report): Report => report;

/** Of a text that is not well-formed the tree is a guess: what it lacks or how it is shaped says nothing. */
function complaints(root: Node, problems: readonly Problem[], own?: OwnWords): readonly Problem[] {
  const found = admit(root, 'report', own);
  const malformed = problems.some((problem) => problem.code === 'SCH001');
  return malformed ? found.filter(({ code }) => code !== 'SCH003' && code !== 'SCH005') : found;
}

/** Checks one report; with `prior`, last year's report of the same department is held against it. */
export function check(input: Input, options: Options = {}): Outcome {
  return checkOpened(openedInput(input), options);
}

export const openedInput = ({ path, bytes, texts }: Input): OpenedReport => ({
  ...open(path, bytes),
  ...(texts && texts.length > 0 && { texts }),
});

/** The same of a document that was read already. */
export function checkOpened(opened: OpenedReport, options: Options = {}): Outcome {
  const { prior, lexicon } = options;
  const { texts = [] } = opened;
  const space = new Space();
  const { source, trouble, report, understood } = read(opened, space, 0, options);
  const { derived, told, targets, count = 0 } = understood ?? {};
  const words = prior?.lexicon ?? lexicon;
  const before =
    prior && read('bytes' in prior ? openedInput(prior) : prior, space, count, words ? { lexicon: words } : {});
  const stated = before?.understood?.derived.facts;
  const { facts, cells, relations, uncheckable, said } = understood ? relate(understood, stated) : NOTHING;
  const beside = texts.filter((text) => text.source !== opened.source);
  const strangers =
    report?.titles && said && beside.length > 0
      ? textsOfOthers(report, levelIn, (path) => differingIn(path, beside, relations))
      : [];
  if (strangers.length > 0) return withoutTexts(opened, options, strangers);
  const { book } = opened;
  const worked = book && report && (() => workings(book, report, cells));
  // In a report of another year nothing is what was not brought up to date.
  const isBefore = report && before?.report && isYearBefore(report, before.report);
  const verdict = judge(facts, relations, uncheckable, options.strict ?? false, isBefore ? stated : undefined, worked);
  const judged = withoutTheirResidues(verdict.findings, said?.rounded ?? []);
  const ruled =
    report && derived
      ? applyRules(
          report,
          cells,
          facts,
          derived.figures,
          derived.subjects,
          new Set(judged.map(({ place }) => placeKey(place))),
          derived.lexicon,
          before?.report,
          lexicon?.subjects,
        )
      : [];
  const workbook = book && report && applyWorkbookRules(book, report, cells, derived?.problems ?? [], ruled);
  const problems = [
    ...trouble,
    ...(workbook?.failed ?? []),
    ...(book ? inHidden(derived?.problems ?? [], book) : (derived?.problems ?? [])),
    ...(targets?.problems ?? []),
    ...ruled,
    ...(report && targets ? applyPerformanceRules(report, targets.forms) : []),
    ...(told && said
      ? toldRules(
          told,
          told.year,
          said.rounded,
          said.isThisYears,
          report?.forms?.length ?? 0,
          said.projects,
          placesOf(judged),
          said.unlike,
          said.turned,
          said.miscounted,
          said.loneUnits,
          report?.titles?.flatMap(({ year }) => year?.at ?? []) ?? [],
        )
      : []),
    ...(workbook?.hygiene ?? []),
    ...(before?.trouble ?? []),
    // What was not understood of last year's report was not compared either.
    ...(before?.understood?.derived.problems.filter((problem) => problem.incomplete) ?? []),
  ];
  const unread = [...(derived?.notUnderstood ?? []), ...(targets?.notUnderstood ?? [])];
  const isWhole = unread.length === 0 && !problems.some((problem) => problem.incomplete);
  const whose = {
    path: source.path,
    department: report?.department?.value ?? null,
    year: report?.year?.value ?? null,
  };
  const saidUnits = report ? unitsSaid(report) : [];
  // What was not read may be a unit's.
  const units = isWhole ? sumOfOwnUnits(whose, derived?.facts ?? [], saidUnits, judged) : [];
  const all = problemFindings(problems, severityOf, [...judged, ...units]);
  const { incomplete } = all;
  const findings = [...all.findings].sort((a, b) => Number(isOfAll(b)) - Number(isOfAll(a)));
  const others = beside.map((text) => text.source);
  const parts = opened.parts?.map((part) => withLines(part, report));
  return {
    source,
    ...(parts && { parts }),
    ...(others.length > 0 && { texts: others }),
    department: whose.department,
    year: whose.year,
    unit: report?.unit?.value ?? onlyUnit(derived?.tables ?? []),
    ...(saidUnits.length > 0 && { units: saidUnits }),
    status: incomplete || unread.length > 0 ? 'incomplete' : findings.length > 0 ? 'findings' : 'clean',
    coverage: {
      figures: (derived?.figures ?? 0) + (told?.figures ?? 0) + (targets?.figures ?? 0),
      understood: cells.filter((fact) => fact.state === 'figure').length + (told ? toldFigures(told) : 0),
      // A sentence nobody can place is said, but leaves nothing unread of the tables.
      notUnderstood: [...unread, ...(told?.missed ?? []).map(notTold)],
      unwitnessed: told ? verdict.unwitnessed.filter(({ id }) => !told.worded.has(id)) : verdict.unwitnessed,
      tables: [...(derived?.tables ?? []), ...(told ? coverageOf(told) : []), ...(targets?.tables ?? [])],
      relations: verdict.relations,
    },
    findings,
    facts,
  };
}

/** How many figures of a text the tables state, and how many of them otherwise. */
function differingIn(path: string, texts: readonly OpenedText[], relations: readonly Relation[]): Differing {
  // A text that a report has within itself is its own.
  if (!texts.some(({ source, document }) => source.path === path && document)) return NONE;
  const verdicts = relations.flatMap((relation) => {
    const { kind, total, parts } = relation;
    const [part] = parts;
    return kind === 'same' && !total.row.told && part?.row.told && part.place.path === path ? evaluate(relation) : [];
  });
  const broken = verdicts.flatMap((verdict) => (verdict.state === 'broken' ? verdict.difference : []));
  const compared = verdicts.filter(({ state }) => state !== 'uncheckable').length;
  return { compared, differ: broken.length, amounts: new Set(broken).size };
}

const NONE: Differing = { compared: 0, differ: 0, amounts: 0 };

/** Checked as if texts had not been there that are of another report: each figure that differs would be a finding of its own. */
function withoutTexts(opened: OpenedReport, options: Options, strangers: readonly Problem[]): Outcome {
  const paths = new Set(strangers.map(({ place }) => place.path));
  const without = (opened.texts ?? []).map((text) =>
    paths.has(text.source.path) ? { ...text, document: undefined } : text,
  );
  const outcome = checkOpened({ ...opened, texts: without }, { ...options, report: undefined });
  return withFindings(outcome, problemFindings(strangers, severityOf, []).findings);
}

/** Where the text is of another report, all the rest follows from that. */
const isOfAll = ({ code }: Finding): boolean => code === 'TXT011';

const placesOf = (findings: readonly Finding[]): ReadonlySet<string> =>
  new Set(findings.flatMap(({ place, related }) => [place, ...related.map((one) => one.place)]).map(placeKey));

const NOTHING: Related = { facts: [], cells: [], relations: [], uncheckable: [], said: undefined };

const notTold = ({ claim, reason }: NotTold): NotUnderstood => ({ place: claim.at, raw: claim.raw, reason });

/** How much of the running text was understood, as one table among the others. */
function coverageOf(told: Told): TableCoverage[] {
  const { passages, figures } = told;
  const [first] = passages;
  if (!first || figures === 0) return [];
  return [{ name: '情况说明', at: first.at, unit: null, figures, understood: toldFigures(told) }];
}

/** Figures of the text that were understood; 持平 is none, understood or not. */
const toldFigures = ({ figures, missed }: Told): number =>
  figures - missed.filter(({ claim }) => claim.direction !== 0).length;

/** The unit of a workbook whose tables all state the same. */
function onlyUnit(tables: readonly TableCoverage[]): string | null {
  const units = new Set(tables.map(({ unit }) => unit));
  const [unit] = units;
  return units.size === 1 && unit !== undefined ? unit : null;
}

/** The outcome for an input whose bytes could not be had at all. */
check.unreadable = (path: string, reason: string): Outcome => check.stopped(path, 'IOE001', { reason });

/** The outcome for an input of which nothing is known, and why. */
check.stopped = (path: string, code: string, data: Problem['data']): Outcome => {
  const problem = {
    code,
    place: { path, line: 1, column: 1, length: 1 },
    raw: '',
    data,
    incomplete: true,
  };
  return {
    source: { path, sha256: '', lines: [] },
    department: null,
    year: null,
    unit: null,
    status: 'incomplete',
    coverage: {
      figures: 0,
      understood: 0,
      notUnderstood: [],
      unwitnessed: [],
      tables: [],
      relations: { checked: 0, held: 0, broken: 0, notCheckable: 0 },
    },
    findings: problemFindings([problem], severityOf, []).findings,
    facts: [],
  };
};
