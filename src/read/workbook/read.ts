import type { Sheet, Workbook } from '../../model/grid.ts';
import type { Problem } from '../../model/problem.ts';
import { type Book, readBook } from './book.ts';
import { partCovered } from './covered.ts';
import { computeFormulas } from './finish.ts';
import { readNotes } from './notes.ts';
import { type Found, mainPart, worksheets } from './outline.ts';
import { isOther, notAWorkbook } from './package.ts';
import { Parts } from './part.ts';
import { damaged, Refusal } from './refusal.ts';
import { type Relationship, relationships } from './relationships.ts';
import { type ScannedSheet, SheetScan } from './sheet.ts';
import { readSharedStrings, Texts } from './strings.ts';
import { NO_STYLES, readStyles } from './styles.ts';
import { partText } from './text.ts';
import { type Archive, openArchive } from './zip.ts';

export type ReadWorkbook = { readonly book: Workbook | undefined; readonly problems: readonly Problem[] };

/** An .xlsx as every later step sees it, or the reason why not. Whole or not at all: what is refused yields no figure. */
export function readWorkbook(path: string, bytes: Uint8Array): ReadWorkbook {
  try {
    return { book: readArchive(openArchive(bytes)), problems: [] };
  } catch (error) {
    if (error instanceof Refusal) return { book: undefined, problems: [error.problem(path)] };
    throw error;
  }
}

function readArchive(archive: Archive): Workbook {
  const parts = new Parts(archive);
  const main = mainPart(parts);
  const bytes = main === undefined ? undefined : parts.read(main);
  if (main === undefined || !bytes || isOther(main)) throw notAWorkbook(parts);
  const book = readBook(partText(bytes, main), main);
  const related = relationships(parts, main);
  const read = <T>(type: string, make: (text: string, part: string) => T): T | undefined => {
    const part = related.find((other) => other.type === type && !other.external)?.target;
    const content = part === undefined ? undefined : parts.read(part);
    return part === undefined || !content ? undefined : make(partText(content, part), part);
  };

  const texts = new Texts();
  const styles = read('styles', readStyles) ?? NO_STYLES;
  const strings = read('sharedStrings', (text, part) => readSharedStrings(text, part, texts)) ?? [];
  const shared = {
    strings,
    texts,
    styles,
    epoch1904: book.epoch1904,
    tally: { cells: 0, rows: 0, characters: 0, terms: 0 },
  };
  const scanned: (Found & { readonly scanned: ScannedSheet })[] = [];
  for (const sheet of worksheets(book, related)) {
    const content = parts.read(sheet.part);
    if (!content) throw damaged('missing', sheet.part);
    scanned.push({
      scanned: new SheetScan(partText(content, sheet.part), sheet.part, sheet.name, shared).scan(),
      ...sheet,
    });
  }
  computeFormulas(scanned, styles, book.epoch1904);
  const sheets = scanned.map((sheet): Sheet => {
    const { merges, hiddenRows, hiddenColumns, cells } = sheet.scanned;
    const printTitles = book.printTitles.get(sheet.index);
    return {
      name: sheet.name,
      index: sheet.index,
      hidden: sheet.hidden,
      ...partCovered(cells, merges),
      merges,
      hiddenRows,
      hiddenColumns,
      notes: readNotes(parts, sheet.part, texts),
      ...(printTitles ? { printTitles } : {}),
    };
  });
  return { sheets, links: linked(parts, book, related) };
}

/** Where the other workbooks are that formulas take values from. */
function linked(parts: Parts, book: Book, related: readonly Relationship[]): string[] {
  const byId = new Map(related.map((relation) => [relation.id, relation]));
  return book.links.flatMap((id) => {
    const part = byId.get(id)?.target;
    return part === undefined
      ? []
      : relationships(parts, part)
          .filter(({ external }) => external)
          .map(({ target }) => readable(target));
  });
}

function readable(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}
