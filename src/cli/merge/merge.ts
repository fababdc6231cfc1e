/** Puts the results of several machines together: a bundle of its own. */
import { existsSync } from 'node:fs';
import { Across } from '../../across/across.ts';
import type { Summed } from '../../model/summary.ts';
import { visible } from '../../report/escape.ts';
import type { Reported, Run } from '../../report/writer.ts';
import { load } from '../load.ts';
import { NONE_ADDED, sayAdded } from '../not-added.ts';
import type { Eventually, Shared } from '../session.ts';
import type { Formats } from '../telling.ts';
import { told } from '../told.ts';
import { UsageError } from '../usage.ts';
import { type Part, partOf, resultsOf } from './part.ts';
import { assertTogether } from './together.ts';

/** All are looked through before anything is written; then they are read once more, side by side. */
export async function mergeCommand(given: readonly string[], flags: Shared & Formats): Promise<number> {
  const paths = given.flatMap(filesOf);
  const { outputsOf, outputsTo, exitCode, knownBy, underBaseline } = load<typeof import('../work.ts')>('work');
  const wanted = outputsOf(flags.format, flags.output, flags.writeBaseline === undefined ? [] : [flags.writeBaseline]);
  const known = knownBy(flags, paths);
  const parts = paths.map(partOf);
  const together = assertTogether(parts);
  const run: Run = { ...together, settings: underBaseline(together.settings, known), language: flags.lang };
  const outputs = outputsTo(wanted, run.tool, [...paths, ...(known?.files ?? [])], flags);
  const whose = new Set(parts.flatMap(({ unclear }) => [...unclear]));
  // What one machine found between its reports stands in its results already.
  const across =
    parts.some((part) => part.run.shard) && run.files > 1
      ? new Across(new Map(parts.flatMap(({ families }) => [...families])), whose)
      : undefined;
  const unclear: string[] = [];
  const totals = await told(outputs, run, known, async (add) => {
    for (const { result: read, index, path } of inOrderOf(parts)) {
      if (across && whose.has(index)) unclear.push(read.source.path);
      const own = across?.add(read, index) ?? read;
      // Parts were held against their baseline without what only now is found.
      if (together.settings.baseline !== undefined && !known?.sha256 && own.findings.length > read.findings.length)
        throw new UsageError(
          '各份是带 --baseline 核对的，报告之间的问题合并时才找到，也要与它比对：合并时请写同一个 --baseline',
          'the parts were made with --baseline, and what is found between reports has to be held against it too: give merge the same --baseline',
        );
      const beside = {
        lastYear: together.settings.prior !== null,
        units: across?.isAddedUp(index) === true,
      };
      const result = known ? await wellFormed(path, () => known.take(own, beside)) : own;
      await wellFormed(path, () => add(result, index));
    }
  });
  sayAdded(across ?? NONE_ADDED, unclear, flags.lang);
  return exitCode(totals, flags.failOn);
}

/** cmd.exe hands a pattern on as it is. */
function filesOf(path: string): readonly string[] {
  if (!/[*?[{]/u.test(path) || existsSync(path)) return [path];
  const { met } = load<typeof import('../glob.ts')>('glob').expand(path);
  const files = met.filter(({ is }) => is === 'file').map((one) => one.path);
  if (files.length === 0) throw new UsageError(`找不到：${path}`, `no such file: ${path}`);
  return files;
}

type Found = { readonly result: Reported & Summed; readonly index: number; readonly path: string };

/** The parts hold each place once: whichever comes next is the first of one of them. */
function* inOrderOf(parts: readonly Part[]): Generator<Found> {
  const readers = parts.map(resultsOf);
  const owner: number[] = [];
  for (const [number, { indices }] of parts.entries()) for (const index of indices) owner[index] = number;
  for (const number of owner) {
    const next = readers[number]!.next();
    if (next.done) throw damaged(parts[number]!.path);
    yield { ...next.value, path: parts[number]!.path };
  }
}

/** What was written by hand may be well-formed and still no finding. */
async function wellFormed<T>(path: string, work: () => Eventually<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof TypeError ? damaged(path) : error;
  }
}

const damaged = (path: string): UsageError =>
  new UsageError(
    `${visible(path)} 和写成时不一样，请重新核对这一份`,
    `${visible(path)} is not as it was written; check this part again`,
  );
