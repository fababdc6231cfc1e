import { check, checkOpened, type OpenedReport, type Options } from '../check.ts';
import type { Outcome } from '../model/outcome.ts';
import type { Family } from '../model/summary.ts';
import type { Run } from '../report/writer.ts';
import type { Known } from './known.ts';
import { load } from './load.ts';
import type { Wanted } from './output-list.ts';
import type { ReportFiles } from './report-files.ts';
import { openReport, type Shared, TOOL, whenReady } from './session.ts';
import { exitCode, type Formats, isDrawn, outputsTo } from './telling.ts';
import type { Words } from './words.ts';

export type ManyFlags = {
  readonly jobs?: number | 'auto';
  /** Seconds for one report. */
  readonly timeLimit?: number;
  /** Megabytes for one report. */
  readonly memoryLimit?: number;
  readonly store?: string;
  /** `i/n`, as given. */
  readonly shard?: string;
};

/** So many reports are checked here before workers would have started. */
const FEW = 8;
const SECONDS = 60;
const MEGABYTES = 512;

/** Whether reports are dealt out to workers. Whoever asks for limits or a store gets them, however few reports there are. */
export const isLarge = (reports: number, { jobs, timeLimit, memoryLimit, store, shard }: ManyFlags): boolean =>
  reports > FEW || [jobs, timeLimit, memoryLimit, store, shard].some((flag) => flag !== undefined);

type Work = {
  readonly run: Run;
  readonly reports: readonly ReportFiles[];
  readonly words: Words;
  readonly prior: { readonly files: ReportFiles; readonly opened: OpenedReport } | undefined;
  /** Last year’s reports, of which each takes its own. */
  readonly among: readonly ReportFiles[] | undefined;
  /** The units of departments, by the place of the department’s report. */
  readonly families: ReadonlyMap<number, Family>;
  /** Departments’ reports whose units nobody can tell. */
  readonly unclear: readonly string[];
  readonly inputs: readonly string[];
  readonly options: Options;
  readonly wanted: readonly Wanted[];
  readonly known: Known | undefined;
};

/** The exit code of a run of many reports. */
export async function many(
  { run, reports, words, prior, among, families, unclear, inputs, options, wanted, known }: Work,
  flags: Shared & Formats & ManyFlags,
): Promise<number> {
  const { dealt, runBatch } = load<typeof import('./batch/batch.ts')>('batch');
  const { shard, mine } = dealt(reports, flags.shard);
  const drawn = isDrawn(wanted);
  const pictured = (outcome: Outcome): Outcome =>
    drawn ? load<typeof import('./formats.ts')>('formats').withPictures(outcome) : outcome;
  const totals = await runBatch({
    run: { ...run, shard },
    rules: { version: TOOL.version, rulesHash: TOOL.rulesHash, strict: run.settings.strict, drawn },
    reports: mine,
    paths: reports.map(({ path }) => path),
    words,
    prior,
    among,
    families,
    unclear,
    jobs: flags.jobs ?? 'auto',
    limits: { seconds: flags.timeLimit ?? SECONDS, megabytes: flags.memoryLimit ?? MEGABYTES },
    store: flags.store,
    outputs: outputsTo(wanted, run.tool, inputs, flags),
    known,
    lang: flags.lang,
    here: (files) =>
      whenReady(openReport(files), (opened) => {
        if ('outcome' in opened) return pictured(opened.outcome);
        const lexicon = words.of(files.path);
        const outcome = checkOpened(opened, lexicon ? { ...options, lexicon } : options);
        const summary = load<typeof import('./across.ts')>('across').summaryOf(outcome);
        return { ...pictured(outcome), summary };
      }),
    stopped: check.stopped,
  });
  return exitCode(totals, flags.failOn);
}
