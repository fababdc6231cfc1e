import { CLOSE, END, Xml } from './xml.ts';

/** What `workbook.xml` says. */
export type Book = {
  readonly sheets: readonly { readonly name: string; readonly id: string; readonly hidden: boolean }[];
  readonly epoch1904: boolean;
  /** By the place of the sheet they belong to: the rows repeated on every page. */
  readonly printTitles: ReadonlyMap<number, { readonly top: number; readonly bottom: number }>;
  /** Relations to other workbooks, in the order formulas number them. */
  readonly links: readonly string[];
};

export function readBook(text: string, part: string): Book {
  const xml = new Xml(text, part);
  const sheets: { name: string; id: string; hidden: boolean }[] = [];
  const printTitles = new Map<number, { top: number; bottom: number }>();
  const links: string[] = [];
  let epoch1904 = false;
  if (xml.next() === END || !xml.is('workbook')) throw xml.broken();
  for (let token = xml.next(); token !== END; token = xml.next()) {
    if (token === CLOSE) continue;
    if (xml.is('workbookPr')) epoch1904 ||= /^(?:1|true|on)$/u.test(xml.attributes().get('date1904') ?? '');
    else if (xml.is('sheet')) {
      const attributes = xml.attributes();
      const state = attributes.get('state') ?? 'visible';
      sheets.push({ name: attributes.get('name') ?? '', id: attributes.get('id') ?? '', hidden: state !== 'visible' });
    } else if (xml.is('externalReference')) links.push(xml.attributes().get('id') ?? '');
    else if (xml.is('definedName')) {
      const attributes = xml.attributes();
      if (attributes.get('name')?.toLowerCase() !== '_xlnm.print_titles') continue;
      const rows = /(?:^|[!,])\$?(\d{1,7}):\$?(\d{1,7})$|[!]\$?(\d{1,7}):\$?(\d{1,7}),/u.exec(xml.content());
      const sheet = Number(attributes.get('localSheetId'));
      const [top, bottom] = [Number(rows?.[1] ?? rows?.[3]), Number(rows?.[2] ?? rows?.[4])];
      if (rows && top >= 1 && bottom >= top) printTitles.set(sheet, { top, bottom });
    }
  }
  return { sheets, epoch1904, printTitles, links };
}
