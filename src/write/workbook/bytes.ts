import { repacked } from '../repack.ts';
import { Workbook } from './exceljs.ts';

/** The same tables give the same file, whenever it is written. */
const WRITTEN = new Date(Date.UTC(2000, 0, 1));
/** Its types do not know that it hands this on to the package that makes the archive. */
const STORED = { zip: { compression: 'STORE' } } as object;

export function emptyBook(): Workbook {
  const book = new Workbook();
  book.created = WRITTEN;
  book.modified = WRITTEN;
  return book;
}

/** The finished workbook as a file. */
export const bytesOf = async (book: Workbook): Promise<Uint8Array> =>
  repacked(new Uint8Array(await book.xlsx.writeBuffer(STORED)));
