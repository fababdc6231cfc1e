import type { Workbook } from '../model/grid.ts';
import type { Problem } from '../model/problem.ts';
import type { Node, Source } from '../model/source.ts';
import { decode } from './decode.ts';
import { hashOf, sourceOf } from './hash.ts';
import { binaryKind, endsAsArchive, isOfficeName, isSeparated, markupKind } from './kind.ts';
import { hostile, MAX_BYTES } from './limits.ts';
import { readPlainYaml } from './plain-yaml.ts';
import { readWorkbook } from './workbook/read.ts';
import { readYaml } from './yaml.ts';

export type Opened = {
  readonly source: Source;
  /** What a text holds. */
  readonly root: Node | undefined;
  /** What a workbook holds. */
  readonly book: Workbook | undefined;
  readonly problems: readonly Problem[];
};

/**
 * Bytes to a tree with places or to the cells of a workbook, or the reason why not. Recognised by content; the name of a file
 * proves nothing.
 */
export function open(path: string, bytes: Uint8Array): Opened {
  // Of a file too large to read only its beginning is here: nothing is hashed, decoded or parsed.
  const tooLarge = bytes.length > MAX_BYTES;
  const hash = tooLarge ? () => '' : hashOf(bytes);
  const bare = sourceOf(path, [], hash);
  const failed = (problems: readonly Problem[], source: Source = bare): Opened => ({
    source,
    root: undefined,
    book: undefined,
    problems,
  });
  const refuse = (code: string, data: Problem['data'], source?: Source): Opened =>
    failed([{ code, place: { path, line: 1, column: 1, length: 1 }, raw: '', data, incomplete: true }], source);

  const what = binaryKind(bytes);
  if (what !== undefined && what !== 'zip') return refuse('IOE003', { what });
  if (tooLarge) return refuse('SEC001', { what: 'bytes', limit: MAX_BYTES });
  const workbook = (): Opened => ({ source: bare, root: undefined, ...readWorkbook(path, bytes) });
  if (what === 'zip') return workbook();
  const text = decode(bytes);
  if (text === undefined || text.includes('\u0000')) {
    if (endsAsArchive(bytes)) return workbook();
    return isOfficeName(path) ? refuse('IOE006', { what: 'unlike' }) : refuse('IOE004', {});
  }
  const source = sourceOf(path, text.split(/\r\n|\r|\n/u), hash);
  const markup = markupKind(text);
  if (markup !== undefined) return refuse('IOE003', { what: markup });
  const danger = hostile(path, text);
  if (danger) return failed([danger], source);
  const plain = readPlainYaml(path, text);
  const { root, problems } = plain ? { root: plain, problems: [] } : readYaml(path, text);
  if (root?.kind === 'map') return { source, root, book: undefined, problems };
  if (isSeparated(text)) return refuse('IOE003', { what: 'csv' }, source);
  return problems.length > 0 ? failed(problems, source) : refuse('IOE002', {}, source);
}
