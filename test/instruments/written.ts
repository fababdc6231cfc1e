import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CATALOGUE, entryOf } from '../../src/catalogue/catalogue.ts';
import { check, type Options } from '../../src/check.ts';
import type { Outcome } from '../../src/model/outcome.ts';
import type { Language } from '../../src/report/language.ts';
import type { About, Reported, Writer } from '../../src/report/writer.ts';

const root = join(import.meta.dirname, '..', '..');

export const checked = (path: string, options: Options = {}): Outcome =>
  check({ path, bytes: readFileSync(join(root, path)) }, options);

export const about = (language: Language = 'zh'): About => ({
  tool: { name: 'budget-check', version: '0.1.0', rulesHash: '0123456789abcdef' },
  style: { language, color: false, columns: 80, titleOf: (code) => entryOf(code)?.title ?? { zh: '', en: '' } },
  codes: CATALOGUE,
  failOn: 'error',
});

/** The whole document. */
export function written<T>(writer: Writer<T>, all: readonly Reported[]): string {
  const pieces = [writer.begin(), ...all.map(writer.add)];
  const last = writer.end();
  const isInPieces = typeof last === 'object' && last !== null && Symbol.iterator in last;
  const parts = isInPieces ? [...(last as Iterable<string | Uint8Array>)] : [last];
  return [...pieces, ...parts.map(String)].join('');
}
