/** What a worker does: one report, from its files to its result as text. Loaded by each worker, never by the program itself. */
import { workerData } from 'node:worker_threads';
import type { Who } from '../../across/last-year.ts';
import type { OpenedReport, Options } from '../../check.ts';
import type { OwnWords } from '../../lexicon/own.ts';
import type { Outcome } from '../../model/outcome.ts';
import { load } from '../load.ts';
import { filesIn, type ReportFiles } from '../report-files.ts';
import type { Layer } from '../words.ts';
import { type Content, keyOf, type Rules, whoKeyOf, writtenWho } from './key.ts';
import { type LastYears, lastYearsOf } from './last-years.ts';
import { contentsOf } from './look-up.ts';
import { lastYearIn, Past, type Remembered } from './past.ts';
import { spareCompiling } from './spare-compiling.ts';
import { Store } from './store.ts';
import { packed } from './wire.ts';

export type Prior = ReportFiles & { readonly layer: number };

/** What holds for all reports of a run. */
export type Shared = {
  readonly rules: Rules;
  readonly layers: readonly Layer[];
  readonly prior: Prior | undefined;
  /** Or many, of which each report takes its own. */
  readonly lastYears: LastYears | undefined;
  /** Or what the store remembers of them. */
  readonly past: Remembered | undefined;
  readonly strict: boolean;
  readonly store: string | undefined;
};

/** What a worker is told when it starts: how many there are, and where those that have loaded their code are counted. */
export type Started = Shared & { readonly workers: number; readonly loaded: SharedArrayBuffer };

/** @property layer which words it is read by: a number, so that they are sent once and not with every report */
export type Task = {
  readonly files: ReportFiles;
  readonly layer: number;
  /** Only whose report it is. */
  readonly identify?: true;
};

/** @property began one number: when work on it began, in milliseconds; 0 before */
export type Timed = Task & { readonly began: SharedArrayBuffer };

export type Done = {
  readonly text: string;
  /** What was held against it as last year’s, where each report takes its own. */
  readonly last?: ReportFiles;
  /** Why the result could not be kept. */
  readonly unkept?: string;
};

const { openReport, checkOpened, ownWords, recognised } = load<typeof import('../work.ts')>('work');
/** Only pages are drawn. */
const formats = (): typeof import('../formats.ts') => load('formats');
const { summaryOf, severalLastYears, withFindings } = load<typeof import('../across.ts')>('across');
const { rules, layers, prior, lastYears, past, strict, store, workers, loaded } = workerData as Started;
// V8 takes a code cache only under the flags it was made with: they are changed once all workers have loaded theirs.
if (Atomics.add(new Int32Array(loaded), 0, 1) + 1 === workers) spareCompiling();

const words: (OwnWords | undefined)[] = layers.map(({ lists }) => (lists.length > 0 ? ownWords(lists) : undefined));
const kept = store === undefined ? undefined : new Store(store);
const checkedBefore = store === undefined ? undefined : new Past(store);
let opened: Promise<OpenedReport> | undefined;

async function openedPrior(files: ReportFiles): Promise<OpenedReport> {
  const read = await openReport(files);
  if ('outcome' in read) throw new Error(`${files.path} cannot be read any more`);
  return read;
}

const isWhole = (contents: readonly Content[]): boolean => contents.every(({ sha256 }) => sha256 !== '');

/** What could not be read may still have a passage to show. */
const drawn = (outcome: Outcome): Outcome => (rules.drawn ? formats().withPictures(outcome) : outcome);

function whoIn(read: OpenedReport, layer: number): Who {
  const report = recognised(read, words[layer]);
  return { department: report?.department?.value ?? null, year: report?.year?.value ?? null };
}

/** Whose report it is; kept, so that it need not be read for that again. */
function who(read: OpenedReport, layer: number): Who {
  const found = whoIn(read, layer);
  const contents = contentsOf(read);
  if (isWhole(contents)) kept?.put(whoKeyOf({ rules, layer: layers[layer]!, contents }), writtenWho(found));
  return found;
}

/** What is held against a report as last year’s: the one of the run, or its own. */
async function priorOf(
  read: OpenedReport,
  layer: number,
): Promise<{ readonly all: readonly Prior[]; readonly opened?: OpenedReport }> {
  if (prior) {
    opened ??= openedPrior(prior);
    return { all: [prior], opened: await opened };
  }
  const all = lastYears
    ? lastYearsOf(lastYears, who(read, layer), read.source.path)
    : past && checkedBefore
      ? checkedBefore.lastYearsOf(past, lastYearIn(whoIn(read, layer)), layer, read.source.path).lasts
      : [];
  return all.length === 1 ? { all, opened: await openedPrior(all[0]!) } : { all };
}

export default async function task({ files, layer, began, identify }: Timed): Promise<Done> {
  new Float64Array(began)[0] = performance.timeOrigin + performance.now();
  const read = await openReport(files);
  if (identify) return { text: writtenWho('outcome' in read ? undefined : who(read, layer)) };
  if ('outcome' in read) return { text: packed(drawn(read.outcome), filesIn(files)) };
  const { all, opened: before } = await priorOf(read, layer);
  const last = before && all[0];
  const paths = [...filesIn(files), ...(last ? filesIn(last) : [])];
  const lexicon = words[layer];
  const priorWords = last && words[last.layer];
  const options: Options = {
    ...(before && { prior: { ...before, ...(priorWords && { lexicon: priorWords }) } }),
    ...(lexicon && { lexicon }),
    ...(strict && { strict }),
  };
  const checked = checkOpened(read, options);
  const several =
    all.length > 1
      ? [
          severalLastYears(
            checked,
            all.map(({ path }) => path),
          ),
        ]
      : [];
  const outcome = withFindings(checked, several);
  const summary = summaryOf(outcome);
  const text = packed({ ...drawn(outcome), summary }, paths);
  const done = {
    text,
    ...(last && { last: { path: last.path, ...(last.parts && { parts: last.parts }), texts: last.texts } }),
  };
  // Named by what was read here: the file may have changed since somebody looked whether it is known. Of several that might
  // be last year's the result names files, so it is that of this run only.
  const contents = contentsOf(read);
  const stated = before ? contentsOf(before) : [];
  if (!kept || several.length > 0 || !isWhole([...contents, ...stated])) return done;
  const key = keyOf({
    rules,
    layer: layers[layer]!,
    contents,
    prior: stated,
    ...(last && { priorLayer: layers[last.layer]! }),
  });
  const unkept = kept.put(key, text);
  return { ...done, ...(unkept !== undefined && { unkept }) };
}
