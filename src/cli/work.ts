/** The check itself: the bundle that `budget check` loads and nothing else does. */
import { existsSync, realpathSync } from 'node:fs';
import { checkOpened, openedInput, recognised } from '../check.ts';
import { ownWords } from '../lexicon/own.ts';
import type { Outcome, Result } from '../model/outcome.ts';
import type { Added, Family, NotAdded } from '../model/summary.ts';
import type { Run } from '../report/writer.ts';
import { shardFrom } from './batch/shard.ts';
import { readBounded } from './bytes.ts';
import { type Chosen, chooseMany, filesOf } from './choose.ts';
import { outputAt } from './files.ts';
import { knownBy, underBaseline } from './known.ts';
import { load } from './load.ts';
import { isLarge, type ManyFlags, many } from './many.ts';
import { NONE_ADDED, sayAdded } from './not-added.ts';
import { outputsOf } from './output-list.ts';
import { pair } from './pairing.ts';
import { onePrior, priorsFor, unreadablePrior } from './prior.ts';
import { filesIn, type ReportFiles } from './report-files.ts';
import { type Eventually, openReport, outcomesOf, type Shared, toolWith, whenReady } from './session.ts';
import { sayNames, sayVersions } from './skipped.ts';
import { exitCode, type Formats, isDrawn, outputsTo } from './telling.ts';
import { told } from './told.ts';
import { type Language, UsageError } from './usage.ts';
import { type WordFlags, type Words, wordsFor } from './words.ts';

export type CheckFlags = Shared &
  WordFlags &
  Formats &
  ManyFlags & {
    readonly prior?: string;
    readonly strict?: boolean;
    /** Where the annotated copy goes. */
    readonly annotate?: string;
  };

export function checkCommand(paths: readonly string[], flags: CheckFlags): Eventually<number> {
  const { annotate } = flags;
  const wanted = outputsOf(flags.format, flags.output, [annotate ?? [], flags.writeBaseline ?? []].flat());
  const outputs = wanted.flatMap(({ file }) => file ?? []);
  if (flags.shard !== undefined) shardFrom(flags.shard);
  const chosen = withoutBaseline(chooseMany(paths, outputs), flags.baseline);
  assertFree(outputs, chosen, flags);
  sayNames(chosen, flags.lang);
  const checked = chosen.paths.length;
  const here = annotate !== undefined || filesOf(chosen).includes('-');
  const priors = flags.prior === undefined ? undefined : priorsFor(flags.prior, { checked, here }, flags.lang);
  const before = priors && 'one' in priors ? priors.one : undefined;
  const among = priors && 'among' in priors ? priors.among : undefined;
  const words = wordsFor(chosen, before?.path ?? among?.map(({ path }) => path), flags);
  const paired = sayVersions(pair(words.reports, chosen.texts, chosen.stopped, chosen.named), flags.lang);
  const { reports, families, unclear } =
    paired.length > 1
      ? inFamilies(paired, words, flags)
      : { reports: paired, families: new Map<number, Family>(), unclear: [] };
  if (among && here) throw onePrior(flags.prior!);
  const copier = annotate === undefined ? undefined : load<typeof import('./annotate.ts')>('annotate');
  copier?.assertOneWorkbook(reports, { ...flags, annotate: annotate! });
  const given = [...filesOf(chosen), ...words.files, ...(before ? [before] : (among ?? [])).flatMap(filesIn)];
  if (copier) outputAt(annotate!, given, flags.force ?? false);
  const known = knownBy(flags, given);
  return whenReady(before && openReport(before), (prior) => {
    if (prior && 'outcome' in prior) throw unreadablePrior(flags.prior);
    const priorWords = before && words.of(before.path);
    const options = {
      ...(prior && { prior: { ...prior, ...(priorWords && { lexicon: priorWords }) } }),
      ...(flags.strict && { strict: true }),
    };
    const run: Run = {
      tool: toolWith(words.hashes),
      language: flags.lang,
      files: reports.length,
      shard: null,
      settings: underBaseline({ strict: flags.strict ?? false, prior: prior?.source.sha256 ?? null }, known),
    };
    const inputs = [...given, ...(known?.files ?? [])];
    if (!copier && (among || isLarge(reports.length, flags)))
      return many(
        {
          run,
          reports,
          words,
          prior: prior && { files: before!, opened: prior },
          among,
          families,
          unclear,
          inputs,
          options,
          wanted,
          known,
        },
        flags,
      );
    return whenReady(outcomesOf(reports, words, options), async (all) => {
      for (const { file } of wanted) if (file !== undefined) outputAt(file, inputs, flags.force ?? false);
      // Drawn first, as workers do: what is drawn does not depend on what a baseline accepts.
      const { withPictures } = isDrawn(wanted) ? load<typeof import('./formats.ts')>('formats') : {};
      const shown = withPictures ? all.map((outcome) => withPictures(outcome)) : all;
      const { results: whole, isAddedUp, ...sums } = between(shown, families, unclear);
      const lastYear = run.settings.prior !== null;
      const outcomes = known
        ? whole.map((result, index) => known.take(result, { lastYear, units: isAddedUp(index) }))
        : whole;
      copier?.writeAnnotated(all[0]!, readBounded, inputs, { ...flags, annotate: annotate! });
      const outputs = outputsTo(wanted, run.tool, inputs, flags);
      const totals = await told(outputs, run, known, async (add) => {
        for (const [index, outcome] of outcomes.entries()) await add(outcome, index);
      });
      if (all.length > 1 && !lastYear) sayYearsBeside(all, flags.lang);
      sayAdded(sums, unclear, flags.lang);
      return exitCode(totals, flags.failOn);
    });
  });
}

/** Said before anything else is: what is found to be in the way once thousands were read costs an hour. */
function assertFree(outputs: readonly string[], chosen: Chosen, flags: CheckFlags): void {
  const { lexicon, prior, baseline, writeBaseline, force = false } = flags;
  const inputs = [...filesOf(chosen), ...lexicon, ...[prior ?? [], baseline ?? []].flat()];
  for (const file of outputs) outputAt(file, inputs, force);
  // The old baseline may be replaced by the new one.
  if (writeBaseline !== undefined) outputAt(writeBaseline, [...filesOf(chosen), ...lexicon], force);
}

/** With the units of departments. Of a run in parts the first says what settings name in vain. */
function inFamilies(paired: readonly ReportFiles[], words: Words, { shard, lang }: CheckFlags) {
  const { arranged, sayUnmatched } = load<typeof import('./across.ts')>('across');
  const all = arranged(paired, words, (input) => recognised(openedInput(input), words.of(input.path)));
  if (shard === undefined || shard.startsWith('1/')) sayUnmatched(all.unmatched, lang);
  return all;
}

/** The baseline may lie among the reports and be taken along by `*.yaml`. */
function withoutBaseline(chosen: Chosen, baseline: string | undefined): Chosen {
  if (baseline === undefined || !existsSync(baseline)) return chosen;
  const real = realpathSync(baseline);
  const paths = chosen.paths.filter((path) => !existsSync(path) || realpathSync(path) !== real);
  if (paths.length === 0 && chosen.texts.length === 0)
    throw new UsageError('只有基线，没有要核对的报告', 'a baseline only, no report to check');
  return { ...chosen, paths };
}

/** With what is found between them. */
function between(
  outcomes: readonly Outcome[],
  families: ReadonlyMap<number, Family>,
  unclear: readonly string[],
): {
  readonly results: readonly Result[];
  readonly addedUp: readonly Added[];
  readonly left: readonly NotAdded[];
  readonly isAddedUp: (index: number) => boolean;
} {
  if (outcomes.length < 2) return { ...NONE_ADDED, results: outcomes, isAddedUp: () => false };
  const { Across, summaryOf } = load<typeof import('./across.ts')>('across');
  const heads = outcomes.flatMap(({ source }, index) => (unclear.includes(source.path) ? [index] : []));
  const across = new Across(families, new Set(heads));
  const results = outcomes.map((outcome, index) => across.add({ ...outcome, summary: summaryOf(outcome) }, index));
  const { addedUp, left } = across;
  return { results, addedUp, left, isAddedUp: (index) => across.isAddedUp(index) };
}

/** Last year's report lies among those that are checked, and is not looked at for this year's. */
function sayYearsBeside(outcomes: readonly Outcome[], language: Language): void {
  const { YearsBeside } = load<typeof import('./across.ts')>('across');
  const beside = new YearsBeside();
  for (const outcome of outcomes) beside.add(outcome, false);
  beside.say(language);
}

/** What a worker of a large run takes from here, and what tells the results of several. */
export { checkOpened, exitCode, knownBy, openReport, outputsOf, outputsTo, ownWords, recognised, underBaseline };
