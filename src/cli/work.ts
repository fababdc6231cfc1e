/** The check itself: the bundle that `budget check` loads and nothing else does. */
import { checkOpened } from '../check.ts';
import { ownWords } from '../lexicon/own.ts';
import { NO_TOTALS, plus, type Run, written } from '../report/writer.ts';
import { readBounded } from './bytes.ts';
import { choose, filesOf } from './files.ts';
import { exitCode, type Formats, writerFor } from './formats.ts';
import { load } from './load.ts';
import { isLarge, type ManyFlags, many } from './many.ts';
import { pair, type ReportFiles } from './pairing.ts';
import {
  type Eventually,
  emit,
  openReport,
  outcomesOf,
  type Shared,
  sayNames,
  toolWith,
  whenReady,
} from './session.ts';
import { UsageError } from './usage.ts';
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
  const before = flags.prior === undefined ? undefined : only(flags.prior);
  const words = wordsFor(chosen, before?.path, flags);
  const reports = pair(words.reports, chosen.texts);
  const { annotate } = flags;
  const copier = annotate === undefined ? undefined : load<typeof import('./annotate.ts')>('annotate');
  copier?.assertOneWorkbook(reports, { ...flags, annotate: annotate! });
  return whenReady(before && openReport(before), (prior) => {
    if (prior && 'outcome' in prior)
      throw new UsageError(`上年报告打不开：${flags.prior}`, `cannot read last year's report: ${flags.prior}`);
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
    const inputs = [...filesOf(chosen), ...words.files, ...(before ? [before.path, ...before.texts] : [])];
    if (!copier && isLarge(reports.length, flags))
      return many({ run, reports, words, prior: prior && { files: before!, opened: prior }, inputs, options }, flags);
    return whenReady(outcomesOf(reports, words, options), (outcomes) => {
      copier?.writeAnnotated(outcomes[0]!, readBounded, inputs, { ...flags, annotate: annotate! });
      emit(written(writerFor(flags), run, outcomes), flags, inputs);
      return exitCode(outcomes.reduce(plus, NO_TOTALS), flags.failOn);
    });
  });
}

/** What a worker of a large run takes from here, and what tells the results of several. */
export { checkOpened, exitCode, openReport, ownWords, writerFor };

function only(path: string): ReportFiles {
  const { paths, texts } = choose([path]);
  const [report, ...others] = pair(paths, texts);
  if (report && others.length === 0) return report;
  throw new UsageError(
    `--prior 要一份报告，${path} 里有 ${others.length + 1} 份`,
    `--prior takes one report, ${path} holds ${others.length + 1}`,
  );
}
