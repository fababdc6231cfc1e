import type { OpenedText, TextDocument } from '../model/document.ts';
import type { Problem } from '../model/problem.ts';
import type { Source } from '../model/source.ts';
import { decode } from './decode.ts';
import { hashOf, sourceOf } from './hash.ts';
import { binaryKind, endsAsArchive, isOfficeName, markupKind } from './kind.ts';
import { MAX_BYTES, tooManyLines } from './limits.ts';

/**
 * The running text of a report from its bytes, or the reason why not. A Word document is read elsewhere: `undefined` says that
 * this may be one.
 */
export function openText(path: string, bytes: Uint8Array): OpenedText | undefined {
  const what = binaryKind(bytes);
  if (what !== undefined && what !== 'zip') return refusedText(path, bytes, 'IOE003', { what, asText: 1 });
  if (bytes.length > MAX_BYTES) return refusedText(path, bytes, 'SEC001', { what: 'bytes', limit: MAX_BYTES });
  if (what === 'zip') return undefined;
  const text = decode(bytes);
  if (text === undefined || text.includes('\u0000'))
    return endsAsArchive(bytes)
      ? undefined
      : isOfficeName(path)
        ? refusedText(path, bytes, 'IOE006', { what: 'unlike', asText: 1 })
        : refusedText(path, bytes, 'IOE004', {});
  const source = sourceOf(path, text.split(/\r\n|\r|\n/u), hashOf(bytes));
  const markup = markupKind(text);
  if (markup !== undefined) return refusedText(path, bytes, 'IOE003', { what: markup, asText: 1 }, source);
  if (text.trim() === '') return refusedText(path, bytes, 'IOE003', { what: 'blank', asText: 1 }, source);
  const danger = tooManyLines(path, source.lines);
  if (danger) return { source, document: undefined, problems: [danger] };
  const document: TextDocument = { kind: /\.(?:md|markdown)$/iu.test(path) ? 'markdown' : 'lines' };
  return { source, document, problems: [] };
}

/** A text that is not read: what it is, said at its beginning. */
export function refusedText(
  path: string,
  bytes: Uint8Array,
  code: string,
  data: Problem['data'],
  source: Source = sourceOf(path, [], bytes.length > MAX_BYTES ? () => '' : hashOf(bytes)),
): OpenedText {
  const place = { path, line: 1, column: 1, length: 1 };
  return { source, document: undefined, problems: [{ code, place, raw: '', data, incomplete: true }] };
}

/** The same for a text whose bytes could not be had. */
export const unreadableText = (path: string, reason: string): OpenedText =>
  refusedText(path, new Uint8Array(), 'IOE001', { reason }, { path, sha256: '', lines: [] });
