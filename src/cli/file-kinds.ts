/** What a file is taken for before it is read: by its name, and by what it holds where the name says nothing. */
import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { holdsAmounts, holdsTablesOfAmounts, isRunningText } from '../read/amounts.ts';
import { decode } from '../read/decode.ts';
import { binaryKind } from '../read/kind.ts';
import { MAX_BYTES } from '../read/limits.ts';
import { saysSecret } from '../read/secrecy.ts';
import { readBounded } from './bytes.ts';
import { isOwnResult } from './own-result.ts';

const YAML = /\.ya?ml$/iu;
const REPORT = /\.(?:ya?ml|xls[xm]?|xltx|et)$/iu;
/** Running text, or what a clerk takes for it: the check says what cannot be read. */
const TEXT = /\.(?:txt|md|markdown|doc[xm]?|wps|rtf|odt|pdf)$/iu;
/** What is looked at of a folder nobody named file by file. */
const WALKED_TEXT = /\.(?:txt|md|docx)$/iu;
const OLD_WORKBOOK = /\.(?:xls|et)$/iu;
/** Old documents, which nobody can be meant to overlook. */
export const OLD_TEXT = /\.(?:doc|wps)$/iu;
export const ARCHIVE = /\.(?:zip|rar|7z|tar|t?gz|bz2|xz)$/iu;
/** Tables that a spreadsheet program can save as a workbook. */
export const OTHER_TABLES = /\.(?:xlsb|xlt|xltm|csv|tsv|ods|ots|numbers|dbf|ett)$/iu;
/** Pages, printed or scanned. */
export const PRINTED = /\.(?:pdf|ofd|xps|ceb|jpe?g|png|tiff?|bmp|heic)$/iu;
const OTHER_DOCUMENTS = /\.(?:docm|rtf|odt|pages|wpt|pptx?|dps|odp|docx)$/iu;
/** What Excel and Word leave beside a file while it is open. */
const LOCK = /^~\$/u;
/** Settings that hold for the reports beside them and below. */
export const CONFIG = 'budget.config.yaml';

export const isLock = (path: string): boolean => LOCK.test(basename(path));

/** Whether a name is that of a report, be there such a file or not. */
export const isReportName = (path: string): boolean => REPORT.test(path);
export const isTextName = (path: string): boolean => TEXT.test(path);

/** A file that was named: where no name says what it is, as of standard input, what it holds does. */
export const namedKind = (path: string): 'report' | 'text' => (TEXT.test(path) || tellsText(path) ? 'text' : 'report');

/**
 * A file that was found in a folder or by a pattern. A `document` is what a department may have handed in for its report and
 * cannot be checked; `other` is a text or YAML that is no report, or a result of an earlier run; nothing is said of what is none of these.
 */
export function foundKind(path: string): 'report' | 'text' | 'document' | 'other' | undefined {
  // Where it is used that is said.
  if (basename(path) === CONFIG) return undefined;
  if ((REPORT.test(path) || WALKED_TEXT.test(path)) && isOwnResult(path)) return 'other';
  if (REPORT.test(path)) return looksLikeReport(path) ? 'report' : 'other';
  if (WALKED_TEXT.test(path))
    return looksLikeText(path) ? 'text' : /\.docx$/iu.test(path) && !isSecrecyNote(path) ? 'document' : 'other';
  return isDocumentName(path) || isMisnamed(path) || (isBare(path) && holdsDocument(path)) ? 'document' : undefined;
}

/** `.xlsx`, or `.docx`, with something behind it: 公开表.xlsx(1), 公开表.xlsx.bak. */
const INSIDE = /\.(?:xls[xm]?|xltx|et|docx?|wps)(?![a-z])(?=.)|\.(?:xlsx|docx)(?=.)/iu;
/** What is left by copies, downloads that broke off, and programs that keep the file before. */
const DAMAGE =
  /(?:[\s_~)）\]】]|(?:xls[xm]?|docx?|[.])\d{1,3}|[.](?:bak|backup|old|orig|sav|save|te?mp|crdownload|part|partial|download|downloading|td|!qb|xltd))$/iu;
/** Endings somebody mistyped: .xIsx, .xslx, .xlsx1. */
const ALIKE = /\.(?:x[li1|][sx]+[xm]?|xs[lx]+|d[o0]c)[^.]*$/iu;
const SHORTCUT = /\.(?:lnk|url)$/iu;

/**
 * A workbook or a Word document whose name does not end as one, so that nobody reads it. What ends in no way that is known is
 * looked into, and so is what only resembles one.
 */
export function isMisnamed(path: string): boolean {
  const name = basename(path);
  if (REPORT.test(name) || TEXT.test(name) || SHORTCUT.test(name) || isDocumentName(name)) return false;
  return INSIDE.test(name) ? DAMAGE.test(name) || holdsDocument(path) : ALIKE.test(name) && holdsDocument(path);
}

/** Of what is misnamed, whether it was meant for a text. */
export const isMisnamedText = (path: string): boolean => /\.(?:d[o0]c|wps)[^/\\]*$/iu.test(path);

/** By its name alone. */
export const isDocumentName = (path: string): boolean =>
  [OLD_TEXT, ARCHIVE, OTHER_TABLES, PRINTED, OTHER_DOCUMENTS].some((kind) => kind.test(path));

/** Without an extension. */
export const isBare = (path: string): boolean => !basename(path).includes('.');

/** A workbook of a kind that is not read, unless it is a newer one that was only called so. */
export const isOldWorkbook = (path: string): boolean => OLD_WORKBOOK.test(path) && headKind(path) !== 'zip';

const HEAD_BYTES = 4096;

function holdsDocument(path: string): boolean {
  const kind = headKind(path);
  return kind !== undefined && kind !== 'empty';
}

function headKind(path: string): string | undefined {
  try {
    const head = Buffer.alloc(HEAD_BYTES);
    const file = openSync(path, 'r');
    try {
      return binaryKind(head.subarray(0, readSync(file, head, 0, head.length, 0)));
    } finally {
      closeSync(file);
    }
  } catch {
    return 'unreadable';
  }
}

/** A folder may hold other YAML. What is empty, unreadable or in an unknown encoding is kept, so that the check can say so. */
function looksLikeReport(path: string): boolean {
  if (!YAML.test(path)) return true;
  try {
    const bytes = readFileSync(path);
    const text = decode(bytes);
    // A baseline speaks of reports and is none.
    return text === undefined || text.trim() === '' || (!/^已知问题:/mu.test(text) && /部门|预算表|年度/u.test(text));
  } catch {
    return true;
  }
}

function tellsText(path: string): boolean {
  if (REPORT.test(path)) return false;
  try {
    // A device or a pipe can be read once, and is refused where it is read.
    return (path === '-' || statSync(path).isFile()) && isRunningText(readBounded(path));
  } catch {
    return false;
  }
}

/** Files that people leave beside a report: what to know of the folder, and texts without any amount. */
function looksLikeText(path: string): boolean {
  if (/^(?:read ?me|licen[cs]e|change ?log)/iu.test(basename(path))) return false;
  try {
    const { size } = statSync(path);
    return size > MAX_BYTES || holdsAmounts(readFileSync(path));
  } catch {
    return true;
  }
}

/** What a department hands in whose budget is secret: nothing is missing then. */
export function isSecrecyNote(path: string): boolean {
  try {
    return WALKED_TEXT.test(path) && statSync(path).size <= MAX_BYTES && saysSecret(readFileSync(path));
  } catch {
    return false;
  }
}

/** A Word document with the tables of a report in it; whatever cannot be read is said where it is read. */
export function holdsTables(path: string): boolean {
  try {
    return path !== '-' && statSync(path).size <= MAX_BYTES && holdsTablesOfAmounts(readFileSync(path));
  } catch {
    return false;
  }
}
