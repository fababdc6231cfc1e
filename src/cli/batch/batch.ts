/** Many reports: dealt out to workers, taken in order, each written and let go. A bundle of its own, for runs of many reports. */
import { availableParallelism } from 'node:os';
import { Across } from '../../across/across.ts';
import type { OpenedReport } from '../../check.ts';
import { type Outcome, type Result, sourcesOf } from '../../model/outcome.ts';
import type { Family } from '../../model/summary.ts';
import { trouble } from '../../report/trouble.ts';
import type { Run, Shard, Totals } from '../../report/writer.ts';
import type { Known } from '../known.ts';
import { NONE_ADDED, sayAdded } from '../not-added.ts';
import { note } from '../note.ts';
import type { Output } from '../output.ts';
import { Progress, progressLine } from '../progress.ts';
import { filesIn, type ReportFiles } from '../report-files.ts';
import type { Eventually } from '../session.ts';
import { type Add, told } from '../told.ts';
import type { Language } from '../usage.ts';
import type { Words } from '../words.ts';
import { HeldAgainst, NAMED_BY_PRIOR, REMEMBERED } from './held-against.ts';
import { identified } from './identify.ts';
import { inOrder } from './in-order.ts';
import { type Content, keyOf, type Rules, readWho, whoKeyOf } from './key.ts';
import { hashOf, type LastYear, lastYearsOf } from './last-years.ts';
import { contentsOf, lookedUp } from './look-up.ts';
import { lastYearIn, Past } from './past.ts';
import { type Limits, Pool, type Stopped } from './pool.ts';
import { baseOf, shardFrom, shardsOf } from './shard.ts';
import { Store } from './store.ts';
import type { Shared } from './task.ts';
import { packed, unpacked } from './wire.ts';
import { YearsBeside } from './years-beside.ts';

export type Batch = {
  readonly run: Run;
  readonly rules: Rules;
  /** Those of this shard, with their place among all. */
  readonly reports: readonly { readonly files: ReportFiles; readonly index: number }[];
  /** Where all reports of the run lie, those of other shards among them. */
  readonly paths: readonly string[];
  readonly words: Words;
  readonly prior: { readonly files: ReportFiles; readonly opened: OpenedReport } | undefined;
  /** Last year’s reports, of which each takes its own. */
  readonly among: readonly ReportFiles[] | undefined;
  /** The units of departments, by the place of the department’s report among all. */
  readonly families: ReadonlyMap<number, Family>;
  /** Departments’ reports whose units nobody can tell. */
  readonly unclear: readonly string[];
  readonly jobs: number | 'auto';
  readonly limits: Limits;
  readonly store: string | undefined;
  readonly outputs: readonly Output[];
  /** The findings people know: kept results are without. */
  readonly known: Known | undefined;
  readonly lang: Language;
  /** Checks a report in this thread: standard input belongs to it, and what is not checked needs no other. */
  readonly here: (files: ReportFiles) => Eventually<Outcome>;
  /** The outcome of a report that could not be checked, by its code. */
  readonly stopped: (path: string, code: string, data: Stopped['data']) => Outcome;
};

/** The reports of this machine, each with its place among all. */
export function dealt(
  all: readonly ReportFiles[],
  part: string | undefined,
): { readonly shard: Shard | null; readonly mine: Batch['reports'] } {
  const reports = all.map((files, index) => ({ files, index }));
  if (part === undefined) return { shard: null, mine: reports };
  const paths = all.map(({ path }) => path);
  const shard = { ...shardFrom(part), base: baseOf(paths) };
  const shards = shardsOf(paths, shard.of);
  return { shard, mine: reports.filter(({ index }) => shards[index] === shard.index) };
}

/** Reports that wait for each worker, so that none stands idle while its last result is taken. */
const WAITING = 1;

/** A result as text, and what was held against it as last year’s, where each report takes its own. */
type Kept = { readonly text: string; readonly last?: ReportFiles };

export async function runBatch(batch: Batch): Promise<Totals> {
  const { reports, prior, among, outputs, known: baseline, lang, here, stopped } = batch;
  const store = batch.store === undefined ? undefined : new Store(batch.store);
  store?.prepare();
  const { shared: settled, layerOf } = sharedBy(batch);
  const jobsFor = (count: number): number =>
    Math.max(1, Math.min(batch.jobs === 'auto' ? availableParallelism() : batch.jobs, count));
  const lastYears =
    among &&
    (await identified(among, {
      store,
      shared: settled,
      layerOf,
      jobs: jobsFor(among.length),
      limits: batch.limits,
      lang,
    }));
  const past = batch.store === undefined ? undefined : new Past(batch.store);
  const remembered = past?.read(batch.paths);
  // Whoever names last year's reports means those, and no others.
  const isPast = remembered && remembered.size > 0 && !prior && !among;
  const shared = { ...settled, lastYears, past: isPast ? remembered : undefined };
  const run: Run = lastYears
    ? { ...batch.run, settings: { ...batch.run.settings, prior: hashOf(lastYears) } }
    : batch.run;
  const pathsOf = (files: ReportFiles, last = prior?.files): string[] => [
    ...filesIn(files),
    ...(last ? filesIn(last) : []),
  ];
  const priorContents = prior ? contentsOf(prior.opened) : [];
  /** Last year's reports of one; `undefined` where it was not looked into yet. */
  const lastsOf = (
    of: Parameters<typeof whoKeyOf>[0],
    layer: number,
    path: string,
  ): readonly LastYear[] | undefined => {
    if (lastYears) {
      const who = store?.get(whoKeyOf(of));
      if (who === undefined) return undefined;
      const found = readWho(who);
      return found ? lastYearsOf(lastYears, found, path) : [];
    }
    if (!isPast || !past) return [];
    const last = past.lastOf(of.contents);
    return last === undefined ? undefined : past.lastYearsOf(remembered, last, layer, path).lasts;
  };
  const known = (files: ReportFiles, contents: readonly Content[]): Kept | undefined => {
    const of = { rules: shared.rules, layer: shared.layers[layerOf(files)]!, contents };
    const lasts = lastsOf(of, layerOf(files), files.path);
    if (!lasts || lasts.length > 1) return undefined;
    const [last] = lasts;
    const layer = (last ?? shared.prior)?.layer;
    const all = {
      ...of,
      prior: last?.contents ?? priorContents,
      ...(layer !== undefined && { priorLayer: shared.layers[layer]! }),
    };
    const { rules } = shared;
    // What was kept with pictures does for those who want none.
    const text =
      store?.get(keyOf(all)) ??
      (rules.drawn ? undefined : store?.get(keyOf({ ...all, rules: { ...rules, drawn: true } })));
    return text ? { text, ...(last && { last }) } : undefined;
  };
  const jobs = jobsFor(reports.length);
  let pool: Pool | undefined;
  let unkept: string | undefined;

  const byWorker = async (files: ReportFiles): Promise<Kept> => {
    pool ??= new Pool(jobs, batch.limits, shared);
    const done = await pool.run({ files, layer: layerOf(files) });
    if ('code' in done) return { text: packed(stopped(files.path, done.code, done.data), pathsOf(files)) };
    unkept ??= done.unkept;
    return done;
  };
  const inThisThread = async (files: ReportFiles): Promise<Kept> => ({
    text: packed(await here(files), pathsOf(files)),
  });
  const start = (at: number) => {
    const { files } = reports[at]!;
    if (files.stopped || filesIn(files).includes('-')) return inThisThread(files);
    const contents = store && lookedUp(files);
    return (contents && known(files, contents)) ?? byWorker(files);
  };

  // A part of a run knows only its own reports: what is found between all of them is found when the parts are merged.
  const whose = new Set(batch.unclear);
  const unclear = new Set(batch.paths.flatMap((path, index) => (whose.has(path) ? [index] : [])));
  const across = run.shard || run.files < 2 ? undefined : new Across(batch.families, unclear);
  const heldAgainst = lastYears ? new HeldAgainst(NAMED_BY_PRIOR) : isPast ? new HeldAgainst(REMEMBERED) : undefined;
  const beside = prior || among ? undefined : new YearsBeside();
  /** Of several that might be it a finding tells; what the store does not know of nobody misses. */
  const lacks = (own: Result, path: string) => (): boolean =>
    isPast && past
      ? past.lastYearsOf(remembered, lastYearIn(own), 0, path).lost === true
      : !own.findings.some(({ code }) => code === 'BAT004');
  const progress = new Progress();
  for (const output of outputs) output.beforeWriting = () => progress.wipe();
  const takeTo =
    (add: Add) =>
    async ({ text, last }: Kept, at: number): Promise<void> => {
      const { files, index } = reports[at]!;
      const own = unpacked(text, pathsOf(files, last));
      past?.note(own, files, sourcesOf(own));
      beside?.add(own, last !== undefined);
      heldAgainst?.add(own, last !== undefined, lacks(own, files.path));
      const family = batch.families.get(index);
      const all: Result = across?.add(own, index) ?? {
        ...own,
        ...(family && { family }),
        ...(unclear.has(index) && { unclear: true }),
      };
      const shown = { lastYear: run.settings.prior !== null, units: across?.isAddedUp(index) === true };
      const totals = await add(baseline?.take(all, shown) ?? all, index);
      progress.show(totals.files, (rate) => progressLine(totals, reports.length, rate, lang));
    };
  let totals: Totals;
  try {
    const fill = async (add: Add): Promise<void> => {
      await inOrder(reports.length, jobs + jobs * WAITING, start, takeTo(add));
      // Pages and workbooks are put together now, and need the room.
      await pool?.close();
      progress.say(lang === 'zh' ? '正在写结果……' : 'writing the results …');
    };
    totals = await told(outputs, run, baseline, fill, () => progress.done());
  } finally {
    progress.done();
  }
  heldAgainst?.say(lang);
  beside?.say(lang);
  // Of a run in parts the first says what its folders do not tell.
  sayAdded(across ?? NONE_ADDED, run.shard && run.shard.index > 1 ? [] : batch.unclear, lang);
  if (unkept !== undefined) {
    const why = trouble(unkept);
    note(
      lang,
      `有的结果没能存进 ${batch.store}，下次要重新核对：${why.zh}`,
      `some results could not be kept in ${batch.store} and will be worked out again: ${why.en}`,
    );
  }
  return totals;
}

/** What all workers are told once, and which of the words a report is read by. */
function sharedBy({ rules, reports, words, prior, among, store }: Batch): {
  readonly shared: Omit<Shared, 'lastYears' | 'past'>;
  readonly layerOf: (files: ReportFiles) => number;
} {
  const layers = [
    ...new Set(
      [
        ...reports.flatMap(({ files }) => (files.stopped ? [] : [files])),
        ...(prior ? [prior.files] : (among ?? [])),
      ].map(({ path }) => words.layerOf(path)),
    ),
  ];
  const numbers = new Map(layers.map((layer, index) => [layer, index]));
  const layerOf = ({ path }: ReportFiles): number => numbers.get(words.layerOf(path))!;
  const shared = {
    rules,
    layers,
    prior: prior && { ...prior.files, layer: layerOf(prior.files) },
    strict: rules.strict,
    store,
  };
  return { shared, layerOf };
}
