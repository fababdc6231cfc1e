import { repacked } from '../repack.ts';
import { withoutImpossible } from '../xml-text.ts';
import { type Cell, Workbook } from './exceljs.ts';

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

/** The finished workbook as a file: of its texts what XML can hold, or no program could open it. */
export async function bytesOf(book: Workbook, mark?: string): Promise<Uint8Array> {
  for (const sheet of book.worksheets)
    sheet.eachRow((row) => {
      row.eachCell(clean);
    });
  return repacked(new Uint8Array(await book.xlsx.writeBuffer(STORED)), mark);
}

function clean(cell: Cell): void {
  const { value } = cell;
  if (typeof value === 'string') {
    const text = withoutImpossible(value);
    if (text !== value) cell.value = text;
  } else if (value && typeof value === 'object' && 'hyperlink' in value)
    cell.value = { ...value, text: withoutImpossible(value.text) };
}
