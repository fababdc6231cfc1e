/** Writes the smallest workbooks that hold what a test is about, from the XML of their sheets. */
import { type Part, type ZipOptions, zip } from './zip.ts';

export type SheetText = {
  readonly name?: string;
  /** What stands in `sheetData`. */
  readonly rows?: string;
  /** The whole part, where more than its rows matters. */
  readonly xml?: string | Uint8Array;
  readonly before?: string;
  readonly after?: string;
  readonly state?: string;
  /** Relations of the sheet. */
  readonly relations?: string;
};

export type BookText = {
  readonly sheets: readonly SheetText[];
  /** Number formats from style 1 on; style 0 is General. */
  readonly formats?: readonly (string | number)[];
  readonly strings?: readonly string[];
  readonly date1904?: boolean;
  readonly names?: string;
  readonly parts?: readonly Part[];
  readonly zip?: ZipOptions;
  /** Has the last word over the parts. */
  readonly change?: (parts: Part[]) => readonly Part[];
};

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export const relation = (id: string, type: string, target: string, external = false): string =>
  `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"${external ? ' TargetMode="External"' : ''}/>`;
export const relations = (inside: string): string =>
  `${HEAD}<Relationships xmlns="${PACKAGE}">${inside}</Relationships>`;
export const worksheet = ({ rows = '', before = '', after = '' }: SheetText): string =>
  `${HEAD}<worksheet xmlns="${MAIN}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;

export function bookParts(book: BookText): Part[] {
  const { sheets, formats = [], strings, names = '' } = book;
  const list = sheets
    .map(
      ({ name, state }, index) =>
        `<sheet name="${name ?? `表${index + 1}`}" sheetId="${index + 1}" r:id="s${index + 1}"${state ? ` state="${state}"` : ''}/>`,
    )
    .join('');
  const own = formats.map((format, index) => (typeof format === 'number' ? format : 164 + index));
  const styles = `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts>${formats
    .map((format, index) =>
      typeof format === 'number' ? '' : `<numFmt numFmtId="${164 + index}" formatCode="${escapeXml(format)}"/>`,
    )
    .join('')}</numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${own
    .map((id) => `<xf numFmtId="${id}"/>`)
    .join('')}</cellXfs></styleSheet>`;
  const parts: Part[] = [
    { name: '[Content_Types].xml', content: `${HEAD}<Types/>` },
    { name: '_rels/.rels', content: relations(relation('r1', 'officeDocument', 'xl/workbook.xml')) },
    {
      name: 'xl/workbook.xml',
      content: `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><workbookPr${book.date1904 ? ' date1904="1"' : ''}/><sheets>${list}</sheets>${names}</workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: relations(
        sheets.map((_, index) => relation(`s${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`)).join('') +
          relation('st', 'styles', 'styles.xml') +
          (strings ? relation('ss', 'sharedStrings', 'sharedStrings.xml') : ''),
      ),
    },
    { name: 'xl/styles.xml', content: styles },
  ];
  if (strings)
    parts.push({
      name: 'xl/sharedStrings.xml',
      content: `${HEAD}<sst xmlns="${MAIN}">${strings.map((text) => `<si>${text}</si>`).join('')}</sst>`,
    });
  for (const [index, sheet] of sheets.entries()) {
    parts.push({ name: `xl/worksheets/sheet${index + 1}.xml`, content: sheet.xml ?? worksheet(sheet) });
    if (sheet.relations)
      parts.push({
        name: `xl/worksheets/_rels/sheet${index + 1}.xml.rels`,
        content: relations(sheet.relations),
      });
  }
  return [...parts, ...(book.parts ?? [])];
}

export function workbookBytes(book: BookText): Buffer {
  const parts = bookParts(book);
  return zip(book.change ? book.change(parts) : parts, book.zip);
}

/** One sheet with these rows. */
export const oneSheet = (rows: string, rest: Omit<BookText, 'sheets'> & { readonly after?: string } = {}): Buffer =>
  workbookBytes({ ...rest, sheets: [rest.after === undefined ? { rows } : { rows, after: rest.after }] });

export const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
