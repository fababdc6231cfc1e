import type { Printout } from '../../model/printout.ts';
import { withoutTimes } from '../zip-times.ts';
import { addContents, CONTENTS } from './contents.ts';
import { Workbook } from './exceljs.ts';
import { addSheet } from './sheet.ts';

/** The same tables give the same file, whenever it is written. */
const WRITTEN = new Date(Date.UTC(2000, 0, 1));

/**
 * The disclosure workbook: a page of contents, then a sheet a table.
 * @param heading of the page of contents
 */
export async function workbookOf(printouts: readonly Printout[], heading: string): Promise<Uint8Array> {
  const book = new Workbook();
  book.created = WRITTEN;
  book.modified = WRITTEN;
  const contents = book.addWorksheet(CONTENTS);
  addContents(contents, heading, printouts);
  for (const printout of printouts) addSheet(book, printout);
  return withoutTimes(new Uint8Array(await book.xlsx.writeBuffer()));
}
