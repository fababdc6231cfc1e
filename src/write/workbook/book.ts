import type { Printout } from '../../model/printout.ts';
import type { Sketch } from '../../model/sketch.ts';
import { repacked } from '../repack.ts';
import { addContents, CONTENTS, type Listed } from './contents.ts';
import { Workbook } from './exceljs.ts';
import { addSketch } from './form-sheet.ts';
import { addSheet } from './sheet.ts';

/** The same tables give the same file, whenever it is written. */
const WRITTEN = new Date(Date.UTC(2000, 0, 1));

/** Its types do not know that it hands this on to the package that makes the archive. */
const STORED = { zip: { compression: 'STORE' } } as object;

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
  const book = new Workbook();
  book.created = WRITTEN;
  book.modified = WRITTEN;
  const contents = book.addWorksheet(CONTENTS);
  addContents(contents, heading, [...printouts, ...forms.map(({ listed }) => listed)]);
  for (const printout of printouts) addSheet(book, printout);
  for (const { sketch } of forms) addSketch(book, sketch);
  return repacked(new Uint8Array(await book.xlsx.writeBuffer(STORED)));
}
