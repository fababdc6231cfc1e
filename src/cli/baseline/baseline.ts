/** The findings people know, applied to a run and written for the next one: a bundle of its own. */

import { outputAt, writeWhole } from '../files.ts';
import type { Known } from '../known.ts';
import type { Shared } from '../session.ts';
import type { Formats } from '../telling.ts';
import { Acceptances } from './accept.ts';
import { Gathered } from './gather.ts';
import { sayOutdated } from './outdated.ts';
import { baselineFrom } from './read.ts';

/**
 * @param inputs what no output may replace. The old baseline may be replaced by the new one, which keeps what is filled in.
 */
export function baselineFor(flags: Shared & Formats, inputs: readonly string[]): Known {
  const { baseline, writeBaseline: target, lang, force = false } = flags;
  const read = baseline === undefined ? undefined : baselineFrom(baseline, flags);
  if (target !== undefined) outputAt(target, inputs, force);
  const acceptances = new Acceptances(read?.known ?? [], today());
  const gathered = target === undefined ? undefined : new Gathered(flags.failOn, lang);
  return {
    sha256: read?.source.sha256,
    files: baseline === undefined ? [] : [baseline],
    take: (result, beside) => {
      const { raw, taken, entryOf } = acceptances.take(result, read ? beside : undefined);
      gathered?.add(raw, entryOf);
      return taken;
    },
    totals: (totals) => (read ? { ...totals, accepted: totals.accepted ?? 0, ...acceptances.counts() } : totals),
    done: () => {
      if (target !== undefined) writeWhole(target, gathered!.text(acceptances, read?.head), inputs, force);
      sayOutdated(acceptances, lang, target);
    },
  };
}

/** The day it is where this runs. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
