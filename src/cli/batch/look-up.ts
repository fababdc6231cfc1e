import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import type { OpenedReport } from '../../check.ts';
import { MAX_BYTES } from '../../read/limits.ts';
import type { ReportFiles } from '../pairing.ts';
import type { Content } from './key.ts';

/** The files of a report by what is in them, or nothing where one cannot be read: a worker will say why. */
export function lookedUp({ path, texts }: ReportFiles): readonly Content[] | undefined {
  try {
    return [path, ...texts].map((file) => {
      const stats = statSync(file);
      // What is larger is not read whole by a check either.
      if (!stats.isFile() || stats.size > MAX_BYTES) throw new Error('not looked up');
      return { path: file, sha256: createHash('sha256').update(readFileSync(file)).digest('hex') };
    });
  } catch {
    return undefined;
  }
}

/** The same of a report that was opened. */
export const contentsOf = ({ source, texts = [] }: OpenedReport): readonly Content[] => [
  source,
  ...texts.flatMap((text) => (text.source === source ? [] : [text.source])),
];
