/** An annotated copy on one page: the sender's bytes, what is said of them in words, and the bytes of the copy. */
import type { Annotation } from './model/annotation.ts';
import { DIGEST_MARK } from './model/digest.ts';
import type { Range } from './model/grid.ts';
import { binaryKind, endsAsArchive } from './read/kind.ts';
import { readBook } from './read/workbook/book.ts';
import { crc32 } from './read/workbook/crc.ts';
import { mainPart, worksheets } from './read/workbook/outline.ts';
import { Parts } from './read/workbook/part.ts';
import { readWorkbook } from './read/workbook/read.ts';
import { Refusal } from './read/workbook/refusal.ts';
import { relationships } from './read/workbook/relationships.ts';
import { partText } from './read/workbook/text.ts';
import { openArchive } from './read/workbook/zip.ts';
import { annotate } from './write/annotate/annotate.ts';
import { typeOf } from './write/annotate/links.ts';
import type { Package } from './write/annotate/package.ts';
import { Malformed } from './write/annotate/tags.ts';
import { rezip } from './write/annotate/zip.ts';

/** What a copy has to be called for Excel to open it. */
export type Kind = 'xlsx' | 'xlsm' | 'xltx' | 'xltm';

export type Copy = {
  readonly bytes: Uint8Array;
  readonly kind: Kind;
  /** Name of the sheet of results. */
  readonly sheet: string;
  /** Cells that are filled, but whose comment belongs to a thread. */
  readonly inThreads: readonly { readonly sheet: string; readonly cell: string }[];
  /** The original was signed: the copy is not what was signed. */
  readonly signed: boolean;
};

/** There is no copy: the bytes are no workbook, or one that could not be read, or one whose parts cannot be patched safely. */
export type NoCopy = { readonly none: 'text' | 'unread' | 'unsafe' };

export function annotatedCopy(path: string, bytes: Uint8Array, annotation: Annotation): Copy | NoCopy {
  const kind = binaryKind(bytes);
  if (kind === undefined && !endsAsArchive(bytes)) return { none: 'text' };
  const { book } = readWorkbook(path, bytes);
  if (!book) return { none: 'unread' };
  try {
    const archive = openArchive(bytes);
    const given = packageOf(
      new Parts(archive),
      [...archive.entries.values()].map(({ name }) => name),
      book.sheets,
    );
    const { parts, name, inThreads } = annotate(given, annotation);
    const opened = { bytes: archive.bytes, directory: archive.end, shift: archive.shift };
    const types = given.text('[Content_Types].xml') ?? '';
    return {
      // Beside its original it is no report of its own, as long as nobody has worked on it.
      bytes: rezip(opened, parts, crc32, DIGEST_MARK),
      kind: kindOf(types === '' ? undefined : typeOf(types, given.main)),
      sheet: name,
      inThreads,
      signed: given.names.some((part) => /^_xmlsignatures\//iu.test(part)),
    };
  } catch (error) {
    if (error instanceof Malformed || error instanceof Refusal) return { none: 'unsafe' };
    throw error;
  }
}

/** @param read the sheets as they were read, by their place in the workbook */
function packageOf(
  parts: Parts,
  names: readonly string[],
  read: readonly { readonly index: number; readonly merges: readonly Range[] }[],
): Package {
  const kept = new Map<string, string | undefined>();
  const text = (name: string): string | undefined => {
    if (!kept.has(name)) {
      const bytes = parts.read(name);
      kept.set(name, bytes && partText(bytes, name));
    }
    return kept.get(name);
  };
  const main = mainPart(parts)!;
  const links = (part: string) => relationships(parts, part);
  const sheets = worksheets(readBook(text(main)!, main), links(main)).map(({ name, index, part }) => ({
    name,
    part,
    merges: read.find((sheet) => sheet.index === index)?.merges ?? [],
  }));
  return { names, main, sheets, text, links };
}

/** Macros and templates say so in the type of their main part; Excel refuses a file whose name says otherwise. */
function kindOf(type: string | undefined): Kind {
  const macros = /macroEnabled/iu.test(type ?? '');
  const template = /template/iu.test(type ?? '');
  return template ? (macros ? 'xltm' : 'xltx') : macros ? 'xlsm' : 'xlsx';
}
