import { createHash } from 'node:crypto';
import type { Source } from '../model/source.ts';

/** Worked out when first asked for: only machines read it, and it takes as long as reading a report. */
export function hashOf(bytes: Uint8Array): () => string {
  let hash: string | undefined;
  return () => {
    hash ??= createHash('sha256').update(bytes).digest('hex');
    return hash;
  };
}

export const sourceOf = (path: string, lines: readonly string[], hash: () => string): Source => ({
  path,
  lines,
  get sha256() {
    return hash();
  },
});
