/** The check itself: the bundle that `budget check` loads and nothing else does. */
import { checkOpened, openedInput, recognised } from '../check.ts';
import { ownWords } from '../lexicon/own.ts';
import type { Outcome, Result } from '../model/outcome.ts';
import type { Family } from '../model/summary.ts';
import { NO_TOTALS, plus, type Run } from '../report/writer.ts';
import { readBounded } from './bytes.ts';
import { choose, filesOf, outputAt } from './files.ts';
import { load } from './load.ts';
import { isLarge, type ManyFlags, many } from './many.ts';
import { outputsOf } from './output-list.ts';
import { pair } from './pairing.ts';
import { onePrior, priorsFor, unreadablePrior } from './prior.ts';
import { type Eventually, openReport, outcomesOf, type Shared, sayNames, toolWith, whenReady } from './session.ts';
import { exitCode, type Formats, isDrawn, outputsTo } from './telling.ts';
import { type WordFlags, wordsFor } from './words.ts';

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
  const chosen = choose(paths);
  sayNames(chosen, flags.lang);
  const priors = flags.prior === undefined ? undefined : priorsFor(flags.prior, chosen.paths.length);
  const before = priors && 'one' in priors ? priors.one : undefined;
  const among = priors && 'among' in priors ? priors.among : undefined;
  const words = wordsFor(chosen, before?.path ?? among?.map(({ path }) => path), flags);
  const paired = pair(words.reports, chosen.texts);
  const { reports, families } =
    paired.length > 1
      ? load<typeof import('./across.ts')>('across').arranged(paired, words, (yaml) =>
          recognised(openedInput(yaml), words.of(yaml.path)),
        )
      : { reports: paired, families: new Map<number, Family>() };
  if (among && (flags.annotate !== undefined || filesOf(chosen).includes('-'))) throw onePrior(flags.prior!);
  const { annotate } = flags;
  const wanted = outputsOf(flags.format, flags.output, annotate === undefined ? [] : [annotate]);
  const copier = annotate === undefined ? undefined : load<typeof import('./annotate.ts')>('annotate');
  copier?.assertOneWorkbook(reports, { ...flags, annotate: annotate! });
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
      settings: { strict: flags.strict ?? false, prior: prior?.source.sha256 ?? null },
    };
    const inputs = [
      ...filesOf(chosen),
      ...words.files,
      ...(before ? [before] : (among ?? [])).flatMap(({ path, texts }) => [path, ...texts]),
    ];
    if (!copier && (among || isLarge(reports.length, flags)))
      return many(
        {
          run,
          reports,
          words,
          prior: prior && { files: before!, opened: prior },
          among,
          families,
          inputs,
          options,
          wanted,
        },
        flags,
      );
    return whenReady(outcomesOf(reports, words, options), async (outcomes) => {
      for (const { file } of wanted) if (file !== undefined) outputAt(file, inputs, flags.force ?? false);
      copier?.writeAnnotated(outcomes[0]!, readBounded, inputs, { ...flags, annotate: annotate! });
      const draw = isDrawn(wanted) ? load<typeof import('./formats.ts')>('formats').withPictures : undefined;
      const drawn = outcomes.map((outcome) => draw?.(outcome) ?? outcome);
      const results = outcomes.length > 1 ? between(drawn, families) : drawn;
      const totals = results.reduce(plus, NO_TOTALS);
      const outputs = outputsTo(wanted, run.tool, inputs, flags);
      try {
        for (const output of outputs) await output.begin(run);
        for (const [index, result] of results.entries()) for (const output of outputs) await output.add(result, index);
        for (const output of outputs) await output.end(totals);
      } catch (error) {
        for (const output of outputs) output.drop();
        throw error;
      }
      for (const output of outputs) output.done();
      return exitCode(totals, flags.failOn);
    });
  });
}

/** With what is found between them. */
function between(outcomes: readonly Outcome[], families: ReadonlyMap<number, Family>): readonly Result[] {
  const { Across, summaryOf } = load<typeof import('./across.ts')>('across');
  const across = new Across(families);
  return outcomes.map((outcome, index) => across.add({ ...outcome, summary: summaryOf(outcome) }, index));
}

/** What a worker of a large run takes from here, and what tells the results of several. */
export { checkOpened, exitCode, openReport, outputsOf, outputsTo, ownWords, recognised };
