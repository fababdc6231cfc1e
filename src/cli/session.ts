import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, statSync } from 'node:fs';
import { entryOf } from '../catalogue/catalogue.ts';
import {
  check,
  checkOpened,
  type Input,
  type OpenedReport,
  type Options,
  openedInput,
  textAlone,
  withParts,
} from '../check.ts';
import type { OpenedText } from '../model/document.ts';
import type { Outcome } from '../model/outcome.ts';
import { openText, unreadableText } from '../read/open-text.ts';
import { openWord } from '../read/word/read.ts';
import type { Style } from '../report/style.ts';
import type { Tool } from '../report/writer.ts';
import { readBounded } from './bytes.ts';
import { fitEngine } from './engine.ts';
import { writeWhole } from './files.ts';
import { reasonAt, reasonOf } from './reason.ts';
import { type ReportFiles, UNPAIRED } from './report-files.ts';
import type { Stopped } from './unreported.ts';
import type { Language } from './usage.ts';
import { UsageError } from './usage.ts';
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
    if (path !== '-' && !statSync(path).isFile()) return { outcome: check.unreadable(path, notAFile(path)) };
    return { path, bytes: readBounded(path) };
  } catch (error) {
    return { outcome: check.unreadable(path, whyNot(path, error)) };
  }
}

/** A folder is among the inputs where it may not be looked into. */
function notAFile(path: string): string {
  try {
    if (statSync(path).isDirectory()) readdirSync(path);
  } catch (error) {
    return whyNot(path, error);
  }
  return 'not a regular file';
}

function whyNot(path: string, error: unknown): string {
  const reason = reasonOf(error);
  const isLink = reason === 'ENOENT' && lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink();
  return isLink ? 'broken link' : reasonAt(path, reason);
}

/** A value, or the promise of one where a Word document has to be read first. */
export type Eventually<T> = T | Promise<T>;

export const whenReady = <T, U>(value: Eventually<T>, next: (value: T) => Eventually<U>): Eventually<U> =>
  value instanceof Promise ? value.then(next) : next(value);

/** What comes of each report, read or not. Of several, one that we fail at costs only itself. */
export function outcomesOf(
  reports: readonly ReportFiles[],
  words: Words,
  options: Options = {},
): Eventually<Outcome[]> {
  const outcomes: Outcome[] = [];
  const from = (at: number): Eventually<Outcome[]> => {
    for (const [index, files] of reports.slice(at).entries()) {
      const fit = at + index === 0 ? (bytes: number) => fitEngine(bytes, reports.length === 1) : undefined;
      const failed = (error: unknown): Outcome => {
        if (reports.length === 1 || error instanceof UsageError) throw error;
        return check.stopped(files.path, 'IOE009', { reason: String(error).split('\n')[0]! });
      };
      const checked = (opened: OpenedReport | { readonly outcome: Outcome }): Outcome => {
        if ('outcome' in opened) return opened.outcome;
        const lexicon = words.of(files.path);
        return checkOpened(opened, lexicon ? { ...options, lexicon } : options);
      };
      let outcome: Eventually<Outcome>;
      try {
        outcome = whenReady(openReport(files, fit), checked);
      } catch (error) {
        outcome = failed(error);
      }
      if (outcome instanceof Promise)
        return outcome.catch(failed).then((done) => {
          outcomes.push(done);
          return from(at + index + 1);
        });
      outcomes.push(outcome);
    }
    return outcomes;
  };
  return from(0);
}

/** A report's files, opened; or the outcome that says why its tables could not be had at all. */
export function openReport(
  { path, parts = [], texts, alone, inWord, stopped }: ReportFiles,
  fit?: (bytes: number) => void,
): Eventually<OpenedReport | { readonly outcome: Outcome }> {
  if (stopped) return { outcome: setAside(path, stopped) };
  if (alone || inWord)
    return whenReady(openedTexts([path, ...parts]), ([text, ...pages]) => {
      const own = withParts(textAlone(text!), pages.map(textAlone));
      return texts.length === 0
        ? own
        : whenReady(openedTexts(texts), (others) => ({ ...own, texts: [text!, ...others] }));
    });
  const read = input(path);
  if ('outcome' in read) return read;
  fit?.(read.bytes.length);
  const inputs = parts.map(input);
  for (const part of inputs) if ('outcome' in part) return part;
  const whole = withParts(openedInput(read), (inputs as Input[]).map(openedInput));
  return texts.length === 0 ? whole : whenReady(openedTexts(texts), (ready) => ({ ...whole, texts: ready }));
}

function openedTexts(paths: readonly string[]): Eventually<readonly OpenedText[]> {
  const opened = paths.map(openedText);
  return opened.some((text) => text instanceof Promise) ? Promise.all(opened) : (opened as OpenedText[]);
}

/** Of a text that belongs to no report and could not be read either, the latter is said. */
function setAside(path: string, { code, data }: Stopped): Outcome {
  const text = code === UNPAIRED ? textOf(path, (bytes) => openText(path, bytes)) : undefined;
  return text && !text.document ? checkOpened(textAlone(text)) : check.stopped(path, code, data);
}

const openedText = (path: string): Eventually<OpenedText> =>
  textOf(path, (bytes) => openText(path, bytes) ?? openWord(path, bytes));

function textOf<T>(path: string, opened: (bytes: Uint8Array) => T): T | OpenedText {
  let bytes: Uint8Array;
  try {
    if (path !== '-' && !statSync(path).isFile()) throw new Error('not a regular file');
    bytes = readBounded(path);
  } catch (error) {
    return unreadableText(path, whyNot(path, error));
  }
  return opened(bytes);
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
