import type { OpenedText } from '../../src/model/document.ts';
import { openText } from '../../src/read/open-text.ts';

/** A plain text as a file of the report it belongs to. */
export function openedText([path, text]: readonly [path: string, text: string]): OpenedText {
  const opened = openText(path, new TextEncoder().encode(text));
  if (!opened) throw new Error(`${path} is a Word document`);
  return opened;
}
