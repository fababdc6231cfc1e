import type { Printout } from '../../model/printout.ts';
import type { Sketch } from '../../model/sketch.ts';
import { bytesOf, emptyBook } from './bytes.ts';
import { addContents, CONTENTS, type Listed } from './contents.ts';
import { addSketch } from './form-sheet.ts';
import { addSheet } from './sheet.ts';

/** A form of targets on a sheet of its own. */
export type FormSheet = { readonly sketch: Sketch; readonly listed: Listed };

/**
 * The disclosure workbook: a page of contents, then a sheet a table, then a sheet a form of targets.
 * @param heading of the page of contents
 */
export async function workbookOf(
  printouts: readonly Printout[],
  heading: string,
  forms: readonly FormSheet[] = [],
): Promise<Uint8Array> {
  const book = emptyBook();
  const contents = book.addWorksheet(CONTENTS);
  addContents(contents, heading, [...printouts, ...forms.map(({ listed }) => listed)]);
  for (const printout of printouts) addSheet(book, printout);
  for (const { sketch } of forms) addSketch(book, sketch);
  return bytesOf(book);
}
