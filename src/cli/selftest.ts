/** What a clean verdict is worth: a bundle of its own, off the path of `check`. */
import { checkOpened, recognised } from '../check.ts';
import type { Outcome } from '../model/outcome.ts';
import { open } from '../read/open.ts';
import { renderSelfTest, selfTestJson } from '../report/selftest.ts';
import { renderTerminal } from '../report/terminal.ts';
import { selftest } from '../selftest/selftest.ts';
import { choose } from './files.ts';
import { emit, input, note, type Shared, style, toolWith } from './session.ts';
import { EXIT, UsageError } from './usage.ts';
import { type WordFlags, wordsFor } from './words.ts';

export type SelfTestFlags = Shared & WordFlags & { readonly format: 'table' | 'json' };

/** A report that cannot be read is told as `check` tells it; one that is understood in part is tried in that part. */
export function selftestCommand(path: string, flags: SelfTestFlags): number {
  const { paths } = choose([path]);
  const [file, ...others] = paths;
  if (file === undefined || others.length > 0)
    throw new UsageError(
      `selftest 一次试一份报告，${path} 里有 ${paths.length} 份`,
      `selftest takes one report, ${path} holds ${paths.length}`,
    );
  const words = wordsFor(paths, undefined, flags);
  const lexicon = words.of(file);
  const read = input(file);
  if ('outcome' in read) return refused(read.outcome, flags);
  const opened = open(read.path, read.bytes);
  const outcome = checkOpened(opened, lexicon ? { lexicon } : {});
  const report = recognised(opened, lexicon);
  if (!report || outcome.coverage.understood === 0) return refused(outcome, flags);
  const result = selftest(report, lexicon);
  const text =
    flags.format === 'json'
      ? selfTestJson(outcome, result, toolWith(words.hashes))
      : renderSelfTest(outcome, result, style(flags));
  emit(text, flags, [...paths, ...words.files]);
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
