/** What a worker does: one report, from its files to its result as text. Loaded by each worker, never by the program itself. */
import { workerData } from 'node:worker_threads';
import type { OpenedReport, Options } from '../../check.ts';
import type { OwnWords } from '../../lexicon/own.ts';
import { load } from '../load.ts';
import type { ReportFiles } from '../pairing.ts';
import type { Layer } from '../words.ts';
import { keyOf, type Rules } from './key.ts';
import { contentsOf } from './look-up.ts';
import { Store } from './store.ts';
import { packed } from './wire.ts';

/** What holds for all reports of a run. */
export type Shared = {
  readonly rules: Rules;
  readonly layers: readonly Layer[];
  readonly prior: (ReportFiles & { readonly layer: number }) | undefined;
  readonly strict: boolean;
  readonly store: string | undefined;
};

/** @property layer which words it is read by: a number, so that they are sent once and not with every report */
export type Task = { readonly files: ReportFiles; readonly layer: number };

/** @property began one number: when work on it began, in milliseconds; 0 before */
export type Timed = Task & { readonly began: SharedArrayBuffer };

export type Done = {
  readonly bytes: Uint8Array;
  /** Why the result could not be kept. */
  readonly unkept?: string;
};

const { openReport, checkOpened, ownWords } = load<typeof import('../work.ts')>('work');
/** Only pages are drawn. */
const formats = (): typeof import('../formats.ts') => load('formats');
const { summaryOf } = load<typeof import('../across.ts')>('across');
const { rules, layers, prior, strict, store } = workerData as Shared;

const words: (OwnWords | undefined)[] = layers.map(({ lists }) => (lists.length > 0 ? ownWords(lists) : undefined));
const kept = store === undefined ? undefined : new Store(store);
let opened: Promise<OpenedReport> | undefined;

async function openedPrior(files: ReportFiles): Promise<OpenedReport> {
  const read = await openReport(files);
  if ('outcome' in read) throw new Error(`${files.path} cannot be read any more`);
  return read;
}

export default async function task({ files, layer, began }: Timed): Promise<Done> {
  new Float64Array(began)[0] = performance.timeOrigin + performance.now();
  opened ??= prior && openedPrior(prior);
  const before = await opened;
  const read = await openReport(files);
  const paths = [files.path, ...files.texts, ...(prior ? [prior.path, ...prior.texts] : [])];
  if ('outcome' in read) return { bytes: packed(read.outcome, paths) };
  const lexicon = words[layer];
  const priorWords = prior && words[prior.layer];
  const options: Options = {
    ...(before && { prior: { ...before, ...(priorWords && { lexicon: priorWords }) } }),
    ...(lexicon && { lexicon }),
    ...(strict && { strict }),
  };
  const outcome = checkOpened(read, options);
  const summary = summaryOf(outcome);
  const bytes = packed({ ...(rules.drawn ? formats().withPictures(outcome) : outcome), summary }, paths);
  // Named by what was read here: the file may have changed since somebody looked whether it is known.
  const contents = contentsOf(read);
  const stated = before ? contentsOf(before) : [];
  if (!kept || [...contents, ...stated].some(({ sha256 }) => sha256 === '')) return { bytes };
  const key = keyOf({
    rules,
    layer: layers[layer]!,
    contents,
    prior: stated,
    ...(prior && { priorLayer: layers[prior.layer]! }),
  });
  const unkept = kept.put(key, bytes);
  return { bytes, ...(unkept !== undefined && { unkept }) };
}
