/** The check itself: the bundle that `budget check` loads and nothing else does. */
import { SEVERITIES, type Severity } from '../model/finding.ts';
import type { Outcome } from '../model/outcome.ts';
import { readBounded } from './bytes.ts';
import { choose, filesOf, writable } from './files.ts';
import { load } from './load.ts';
import { outputsOf } from './output-list.ts';
import { openOutputs } from './outputs.ts';
import { pair } from './pairing.ts';
import { priorFiles, unreadablePrior } from './prior.ts';
import { type Eventually, openReport, outcomesOf, type Shared, sayNames, toolWith, whenReady } from './session.ts';
import { EXIT } from './usage.ts';
import { type WordFlags, wordsFor } from './words.ts';

export type CheckFlags = Shared &
  WordFlags & {
    /** `table`, `html=out.html`, …: none is `table`. */
    readonly format: readonly string[];
    readonly failOn: Severity | 'never';
    readonly prior?: string;
    readonly strict?: boolean;
    readonly all?: boolean;
    /** Where the annotated copy goes. */
    readonly annotate?: string;
  };

export function checkCommand(paths: readonly string[], flags: CheckFlags): Eventually<number> {
  const chosen = choose(paths);
  sayNames(chosen, flags.lang);
  const before = flags.prior === undefined ? undefined : priorFiles(flags.prior);
  const words = wordsFor(chosen, before?.path, flags);
  const reports = pair(words.reports, chosen.texts);
  const { annotate } = flags;
  const outputs = outputsOf(flags.format, flags.output, annotate === undefined ? [] : [annotate]);
  const copier = annotate === undefined ? undefined : load<typeof import('./annotate.ts')>('annotate');
  copier?.assertOneWorkbook(reports, { ...flags, annotate: annotate! });
  return whenReady(before && openReport(before), (prior) => {
    if (prior && 'outcome' in prior) throw unreadablePrior(flags.prior);
    const priorWords = before && words.of(before.path);
    const ready = outcomesOf(reports, words, {
      ...(prior && { prior: { ...prior, ...(priorWords && { lexicon: priorWords }) } }),
      ...(flags.strict && { strict: true }),
    });
    return whenReady(ready, (outcomes) => {
      const tool = toolWith(words.hashes);
      const inputs = [...filesOf(chosen), ...words.files, ...(before ? [before.path, ...before.texts] : [])];
      for (const { file } of outputs) if (file !== undefined) writable(file, inputs, flags.force ?? false);
      copier?.writeAnnotated(outcomes[0]!, readBounded, inputs, { ...flags, annotate: annotate! });
      const results = openOutputs(outputs, tool, inputs, flags);
      for (const outcome of outcomes) results.add(outcome);
      return whenReady(results.end(), () => exitCode(outcomes, flags.failOn));
    });
  });
}

/** 3 wins over 1: what was not read may hold worse. */
function exitCode(outcomes: readonly Outcome[], failOn: Severity | 'never'): number {
  if (outcomes.some((outcome) => outcome.status === 'incomplete')) return EXIT.incomplete;
  const counted = failOn === 'never' ? [] : SEVERITIES.slice(0, SEVERITIES.indexOf(failOn) + 1);
  const found = outcomes.some((outcome) => outcome.findings.some((finding) => counted.includes(finding.severity)));
  return found ? EXIT.findings : EXIT.clean;
}
