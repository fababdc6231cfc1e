import { createHash } from 'node:crypto';
import type { Workbook } from '../model/grid.ts';
import type { Problem } from '../model/problem.ts';
import type { Node, Source } from '../model/source.ts';
import { decode } from './decode.ts';
import { hostile, MAX_BYTES } from './limits.ts';
import { readPlainYaml } from './plain-yaml.ts';
import { readYaml } from './yaml.ts';

export type Opened = {
  readonly source: Source;
  readonly root: Node | undefined;
  /** Its sheets, where it is a workbook. */
  readonly book?: Workbook | undefined;
  readonly problems: readonly Problem[];
};

/** First bytes of files that people hand in instead, and what they are. */
const MAGIC: readonly { readonly bytes: readonly number[]; readonly what: string }[] = [
  { bytes: [0x50, 0x4b, 0x03, 0x04], what: 'zip' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], what: 'ole' },
  { bytes: [0x25, 0x50, 0x44, 0x46], what: 'pdf' },
];

/** Bytes to a tree with places, or the reason why not. Recognised by content; the name of a file proves nothing. */
export function open(path: string, bytes: Uint8Array): Opened {
  // Of a file too large to read only its beginning is here: nothing is hashed, decoded or parsed.
  const tooLarge = bytes.length > MAX_BYTES;
  const sha256 = tooLarge ? '' : createHash('sha256').update(bytes).digest('hex');
  const refuse = (code: string, data: Problem['data']): Opened => ({
    source: { path, sha256, lines: [] },
    root: undefined,
    problems: [{ code, place: { path, line: 1, column: 1, length: 1 }, raw: '', data, incomplete: true }],
  });
  const magic = MAGIC.find((kind) => kind.bytes.every((byte, index) => bytes[index] === byte));
  if (magic) return refuse('IOE003', { what: magic.what });
  if (tooLarge) return refuse('SEC001', { what: 'bytes', limit: MAX_BYTES });
  const text = decode(bytes);
  if (text === undefined || text.includes('\u0000')) return refuse('IOE004', {});
  const source = { path, sha256, lines: text.split(/\r\n|\r|\n/u) };
  const danger = hostile(path, text);
  if (danger) return { source, root: undefined, problems: [danger] };
  const plain = readPlainYaml(path, text);
  const { root, problems } = plain ? { root: plain, problems: [] } : readYaml(path, text);
  if (root?.kind === 'map') return { source, root, problems };
  if (problems.length > 0) return { source, root: undefined, problems };
  return {
    source,
    root: undefined,
    problems: [{ code: 'IOE002', place: { path, line: 1, column: 1, length: 1 }, raw: '', data: {}, incomplete: true }],
  };
}
