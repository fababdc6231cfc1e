import { createHash } from 'node:crypto';
import { extname } from 'node:path';
import type { Who } from '../../across/last-year.ts';
import type { Layer } from '../words.ts';

/** A file of a report. */
export type Content = { readonly path: string; readonly sha256: string };

/** What decides, besides the files and the words, what is found in them; and whether what is drawn of it is kept with it. */
export type Rules = {
  readonly version: string;
  readonly rulesHash: string;
  readonly strict: boolean;
  readonly drawn: boolean;
};

export type Known = {
  readonly rules: Rules;
  readonly layer: Layer;
  /** The workbook, then its texts. */
  readonly contents: readonly Content[];
  /** Last year's, in the same order. */
  readonly prior: readonly Content[];
  /** The words last year's is read by. */
  readonly priorLayer?: Layer;
};

/** Changes whenever results are written in another way. */
const WRITTEN = 4;

/**
 * Names a result by all that decides it. What files are called does not, but for two things: the extension says what
 * unreadable bytes should have been, and findings in several files stand in the order of their names.
 */
export function keyOf({ rules, layer, contents, prior, priorLayer }: Known): string {
  const all = [...contents, ...prior];
  const sorted = all.map(({ path }) => path).sort();
  const parts = {
    written: WRITTEN,
    rules,
    words: [layer.hash, priorLayer?.hash ?? ''],
    texts: contents.length,
    files: all.map(({ path, sha256 }) => [sha256, extname(path).toLowerCase(), sorted.indexOf(path)]),
  };
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

/** Names whose report it is, which only its content and the words it is read by decide. */
export function whoKeyOf({ rules, layer, contents }: Pick<Known, 'rules' | 'layer' | 'contents'>): string {
  const { version, rulesHash } = rules;
  const files = contents.map(({ path, sha256 }) => [sha256, extname(path).toLowerCase()]);
  return createHash('sha256')
    .update(JSON.stringify({ who: WRITTEN, version, rulesHash, words: layer.hash, files }))
    .digest('hex');
}

/** Nothing is written of a report that cannot be read. */
export const writtenWho = (who: Who | undefined): string => JSON.stringify(who ?? null);

export const readWho = (text: string): Who | undefined => (JSON.parse(text) as Who | null) ?? undefined;
