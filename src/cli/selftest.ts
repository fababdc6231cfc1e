/** What a clean verdict is worth: a bundle of its own, off the path of `check`. */
import { checkOpened, type OpenedReport, recognised } from '../check.ts';
import type { Outcome } from '../model/outcome.ts';
import { fileCalled } from '../report/place.ts';
import { renderSelfTest, selfTestJson } from '../report/selftest.ts';
import { renderTerminal } from '../report/terminal.ts';
import { selftest } from '../selftest/selftest.ts';
import { type Chosen, choose, filesOf } from './choose.ts';
import { note } from './note.ts';
import { pairAll } from './pairing.ts';
import { Progress, triedLine } from './progress.ts';
import { type Eventually, emit, openReport, type Shared, style, toolWith, whenReady } from './session.ts';
import { sayVersions } from './skipped.ts';
import { EXIT, UsageError } from './usage.ts';
import { type WordFlags, type Words, wordsFor } from './words.ts';

export type SelfTestFlags = Shared & WordFlags & { readonly format: 'table' | 'json' };

/** A report that cannot be read is told as `check` tells it; one that is understood in part is tried in that part. */
export function selftestCommand(paths: readonly string[], flags: SelfTestFlags): Eventually<number> {
  const chosen = choose(paths);
  const [files, ...others] = sayVersions(pairAll(chosen.paths, chosen.texts, chosen.named), flags.lang);
  if (files === undefined || others.length > 0)
    throw new UsageError(
      `selftest 一次试一份报告，${paths.join(' ')} 里有 ${others.length + 1} 份`,
      `selftest takes one report, ${paths.join(' ')} holds ${others.length + 1}`,
    );
  const words = wordsFor(chosen, undefined, flags);
  return whenReady(openReport(files), (opened) =>
    'outcome' in opened ? refused(opened.outcome, flags) : tryReport(opened, chosen, words, flags),
  );
}

function tryReport(opened: OpenedReport, chosen: Chosen, words: Words, flags: SelfTestFlags): number {
  const { path } = opened.source;
  const file = fileCalled(path, flags.lang);
  const lexicon = words.of(path);
  const outcome = checkOpened(opened, lexicon ? { lexicon } : {});
  const report = recognised(opened, lexicon);
  if (!report || outcome.coverage.understood === 0) return refused(outcome, flags);
  const progress = new Progress();
  const result = selftest(report, lexicon, {
    onTried: (tried, all) => progress.show(tried, (rate) => triedLine(tried, all, rate, flags.lang)),
  });
  progress.done();
  const text =
    flags.format === 'json'
      ? selfTestJson(outcome, result, toolWith(words.hashes))
      : renderSelfTest(outcome, result, style(flags));
  emit(text, flags, [...filesOf(chosen), ...words.files]);
  const { broken } = outcome.coverage.relations;
  if (broken > 0)
    note(
      flags.lang,
      `${file}：现在就有 ${broken} 条关系不成立，先按 budget check 改正再试更准`,
      `${file}: ${broken} relations are broken as it stands; mend these first (budget check)`,
    );
  if (outcome.status !== 'incomplete') return EXIT.clean;
  note(
    flags.lang,
    `${file}：有没看懂的部分，没有试，见 budget check`,
    `${file}: parts were not understood and not tried, see budget check`,
  );
  return EXIT.incomplete;
}

function refused(outcome: Outcome, flags: Shared): number {
  process.stderr.write(renderTerminal([outcome], { ...style(flags), color: false }));
  return EXIT.incomplete;
}
