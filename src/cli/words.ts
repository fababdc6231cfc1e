import { existsSync, lstatSync, realpathSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type OwnWords, ownWords, type WordList } from '../lexicon/own.ts';
import type { Located } from '../model/place.ts';
import { readWordFile, type UnitList, type WordFile } from '../own-words.ts';
import { visible } from '../report/escape.ts';
import { renderFinding } from '../report/finding.ts';
import { readBounded } from './bytes.ts';
import type { Chosen } from './choose.ts';
import { configFinder } from './config.ts';
import { note } from './note.ts';
import { because, reasonOf } from './reason.ts';
import { type Shared, style } from './session.ts';
import { sayNames } from './skipped.ts';
import { UsageError } from './usage.ts';

/** The words of regions for a run: given by flag, and found upward from each report. Every file is read once. */

export type WordFlags = { readonly lexicon: readonly string[] };

/** The lists that hold for some reports, as data that can be handed to another thread, and what they are named by. */
export type Layer = { readonly lists: readonly WordList[]; readonly hash: string };

export type Words = {
  /** The words a report is read by. */
  readonly of: (path: string) => OwnWords | undefined;
  /** The same as data. */
  readonly layerOf: (path: string) => Layer;
  /** The chosen files without those that words came from: `*.yaml` takes them along. */
  readonly reports: readonly string[];
  /** Every file that words came from. */
  readonly files: readonly string[];
  /** Departments and their units, as settings name them. */
  readonly units: readonly (UnitList & { readonly config: string })[];
  /** What the words were, to name the rules by. */
  readonly hashes: readonly string[];
};

/** Findings of word files that are printed; the rest is counted. */
const SHOWN = 50;

/**
 * Reads the words for all inputs before any is checked. Trouble in them is wrong usage (2), not an incomplete check (3):
 * it says nothing about a report, and with half of the words every report would be read wrongly.
 */
export function wordsFor(
  chosen: Pick<Chosen, 'paths' | 'texts'>,
  prior: string | readonly string[] | undefined,
  flags: Shared & WordFlags,
): Words {
  // A text by itself is read by the words that hold where it stands.
  const paths = chosen.paths.length > 0 ? chosen.paths : chosen.texts;
  const read = new Map<string, WordFile>();
  const broken: WordFile[] = [];
  const list = (path: string, kind: 'lexicon' | 'config'): WordFile => {
    const known = read.get(realpathSync(path));
    if (known) return known;
    const file = readWordFile(path, bytesOf(path), kind);
    read.set(realpathSync(path), file);
    if (file.findings.length > 0) broken.push(file);
    return file;
  };
  const given = flags.lexicon.map((path) => {
    try {
      return list(path, 'lexicon');
    } catch (error) {
      const { zh, en } = because(error);
      throw new UsageError(`词库打不开：${path}${zh}`, `cannot read the word list ${path}${en}`);
    }
  });

  const configOf = configFinder();
  /** A list that settings name: what is wrong with reading it is wrong with the settings, at that line. */
  const named = (config: string, source: WordFile, file: Located<string>): WordFile | undefined => {
    const path = join(dirname(config), file.value);
    try {
      // As with the settings themselves: nobody named this file by hand.
      if (lstatSync(path).isSymbolicLink()) throw new Error('symbolic link');
      return list(path, 'lexicon');
    } catch (error) {
      broken.push({ ...source, findings: readWordFile.unreadable(file, reasonOf(error)) });
      return undefined;
    }
  };
  const layers = new Map<string | undefined, readonly WordFile[]>([[undefined, given]]);
  for (const path of [...paths, ...(typeof prior === 'string' ? [prior] : (prior ?? []))]) {
    const config = configOf(path);
    if (config === undefined || layers.has(config)) continue;
    const settings = settingsFrom(config, list);
    const files = settings.files.flatMap((file) => named(config, settings, file) ?? []);
    // From the general to the particular: lists that many share, what the settings say themselves, what this run is given.
    layers.set(config, [...files, settings, ...given]);
    const name = visible(config);
    const names = settings.files.map(({ value }) => visible(value));
    note(
      flags.lang,
      `用了 ${name}${names.length > 0 ? `（词库：${names.join('、')}）` : ''}`,
      `using ${name}${names.length > 0 ? ` (word lists: ${names.join(', ')})` : ''}`,
    );
  }
  if (broken.length > 0) throw sayBroken(broken, flags);

  const ready = new Map([...layers].map(([config, files]) => [config, together(files)]));
  const asData = new Map([...layers].map(([config, files]) => [config, layerFrom(files)]));
  const isWords = (path: string): boolean => read.size > 0 && existsSync(path) && read.has(realpathSync(path));
  const reports = chosen.paths.filter((path) => !isWords(path));
  sayNames({ skipped: paths.filter(isWords) }, flags.lang);
  if (reports.length === 0 && chosen.paths.length > 0)
    throw new UsageError('只有词库，没有要核对的报告', 'word lists only, no report to check');
  const hashes = [...asData.values()].filter(({ lists }) => lists.length > 0).map(({ hash }) => hash);
  return {
    of: (path) => ready.get(configOf(path)),
    layerOf: (path) => asData.get(configOf(path))!,
    reports,
    files: [...read.values()].map(({ source }) => source.path),
    units: [...read.values()].flatMap(({ source, units }) => units.map((list) => ({ ...list, config: source.path }))),
    hashes: [...new Set(hashes)].sort(),
  };
}

const layerFrom = (files: readonly WordFile[]): Layer => ({
  lists: files.map(({ list }) => list),
  hash: files.map(({ source }) => source.sha256).join(' '),
});

const together = (files: readonly WordFile[]): OwnWords | undefined => {
  const lists: readonly WordList[] = files.map((file) => file.list);
  return lists.length > 0 ? ownWords(lists) : undefined;
};

function settingsFrom(config: string, list: (path: string, kind: 'config') => WordFile): WordFile {
  try {
    return list(config, 'config');
  } catch (error) {
    const { zh, en } = because(error);
    throw new UsageError(`设置打不开：${config}${zh}`, `cannot read the settings ${config}${en}`);
  }
}

/** A device or a pipe might never end. */
function bytesOf(path: string): Uint8Array {
  if (!statSync(path).isFile()) throw new Error('not a regular file');
  return readBounded(path);
}

/** What is wrong with the words goes where wrong usage goes; standard output stays for results. */
function sayBroken(files: readonly WordFile[], flags: Shared): UsageError {
  const how = { ...style(flags), color: false };
  const all = files.flatMap(({ findings, source }) => findings.map((finding) => ({ finding, source })));
  for (const { finding, source } of all.slice(0, SHOWN))
    process.stderr.write(`${renderFinding(finding, [source], how)}\n\n`);
  const more = all.length - SHOWN;
  if (more > 0) note(flags.lang, `……另 ${more} 处\n`, `… and ${more} more\n`);
  return new UsageError(
    `词库或设置有 ${all.length} 处错误，什么也没有核对`,
    `${all.length} ${all.length === 1 ? 'error' : 'errors'} in word lists or settings; nothing was checked`,
  );
}
