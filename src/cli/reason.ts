import { type Words, words } from '../report/language.ts';
import { trouble } from '../report/trouble.ts';

/** Why something could not be done: the system's own name for it, or what was thrown. */
export const reasonOf = (error: unknown): string =>
  (error as NodeJS.ErrnoException).code ?? (error instanceof Error ? error.message : String(error));

/** The same in words, behind what could not be done. */
export const because = (error: unknown): Words => {
  const { zh, en } = trouble(reasonOf(error));
  return words(`：${zh}`, `: ${en}`);
};
