import { type Words, words } from '../report/language.ts';
import { trouble } from '../report/trouble.ts';

/** Why something could not be done: the system's own name for it, or what was thrown. */
export const reasonOf = (error: unknown): string =>
  (error as NodeJS.ErrnoException).code ?? (error instanceof Error ? error.message : String(error));

/**
 * Why a place cannot be read. A name that is not in UTF-8 (of a disk or an archive written in GBK) comes with stand-ins for what
 * cannot be decoded, and nothing is called that.
 */
export const reasonAt = (path: string, reason: string): string =>
  reason === 'ENOENT' && path.includes('\ufffd') ? 'not UTF-8' : reason;

/** The same in words, behind what could not be done. */
export const because = (error: unknown): Words => {
  const { zh, en } = trouble(reasonOf(error));
  return words(`：${zh}`, `: ${en}`);
};
