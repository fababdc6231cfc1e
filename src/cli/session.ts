import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { entryOf } from '../catalogue.ts';
import { check, type Input, type Options } from '../check.ts';
import type { Outcome } from '../model/outcome.ts';
import { MAX_BYTES } from '../read/limits.ts';
import type { Tool } from '../report/json.ts';
import type { Style } from '../report/style.ts';
import { fitEngine } from './engine.ts';
import { type Chosen, writeWhole } from './files.ts';
import type { Language } from './usage.ts';
import type { Words } from './words.ts';

/** What the commands share: flags, reading an input, writing an output. */

declare const __VERSION__: string;
declare const __RULES__: string;
export const TOOL: Tool = {
  name: 'budget-check',
  version: typeof __VERSION__ === 'string' ? __VERSION__ : '0.0.0',
  rulesHash: typeof __RULES__ === 'string' ? __RULES__ : 'unbuilt',
};

/** The tool together with the words of regions it read by: the same rules and words give the same hash, whatever the files are called. */
export function toolWith(wordHashes: readonly string[]): Tool {
  if (wordHashes.length === 0) return TOOL;
  const rulesHash = createHash('sha256')
    .update([TOOL.rulesHash, ...wordHashes].join('\n'))
    .digest('hex')
    .slice(0, 16);
  return { ...TOOL, rulesHash };
}

export type Shared = {
  readonly lang: Language;
  readonly color: boolean;
  readonly output?: string;
  readonly force?: boolean;
};

/** The bytes of an input, or the outcome that says why there are none. */
export function input(path: string): Input | { readonly outcome: Outcome } {
  try {
    // Reading a device or a pipe might never end; standard input is there for that.
    if (path !== '-' && !statSync(path).isFile()) return { outcome: check.unreadable(path, 'not a regular file') };
    return { path, bytes: readBounded(path) };
  } catch (error) {
    return { outcome: check.unreadable(path, (error as NodeJS.ErrnoException).code ?? String(error)) };
  }
}

/** What comes of each input, read or not. */
export const outcomesOf = (paths: readonly string[], words: Words, options: Options = {}): Outcome[] =>
  paths.map((path, at) => {
    const read = input(path);
    if ('outcome' in read) return read.outcome;
    if (at === 0) fitEngine(read.bytes.length, paths.length === 1);
    const lexicon = words.of(path);
    return check(read, lexicon ? { ...options, lexicon } : options);
  });

/** The whole input, or just more than a report can have: the check then refuses it, and nothing larger is held. */
export function readBounded(path: string): Uint8Array {
  const file = path === '-' ? 0 : openSync(path, 'r');
  try {
    const chunks: Buffer[] = [];
    for (let held = 0; held <= MAX_BYTES; ) {
      const chunk = Buffer.allocUnsafe(256 * 1024);
      const read = readSync(file, chunk, 0, chunk.length, null);
      if (read === 0) break;
      chunks.push(chunk.subarray(0, read));
      held += read;
    }
    return Buffer.concat(chunks);
  } finally {
    if (file !== 0) closeSync(file);
  }
}

export const columns = (): number =>
  process.stdout.isTTY ? Math.min(120, Math.max(40, process.stdout.columns || 80)) : 80;

export function style(flags: Shared): Style {
  const color = flags.color && flags.output === undefined && process.stdout.isTTY === true && !process.env['NO_COLOR'];
  return {
    language: flags.lang,
    color,
    columns: columns(),
    titleOf: (code) => entryOf(code)?.title ?? { zh: '', en: '' },
  };
}

export function emit(text: string, flags: Shared, inputs: readonly string[]): void {
  if (flags.output !== undefined && flags.output !== '-') writeWhole(flags.output, text, inputs, flags.force ?? false);
  else process.stdout.write(text);
}

export function note(language: Language, zh: string, en: string): void {
  process.stderr.write(`${language === 'zh' ? zh : en}\n`);
}

export function sayNames({ skipped }: Chosen, language: Language): void {
  for (const path of skipped) note(language, `跳过 ${path}：不是报告`, `skipped ${path}: not a report`);
}
