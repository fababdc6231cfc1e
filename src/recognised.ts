/** From files that were opened to the report they make: its tables, known by their words, and its running text. */
import { deriveFacts } from './facts/derive.ts';
import { withProvenLists } from './facts/proven-lists.ts';
import type { OwnWords } from './lexicon/own.ts';
import type { OpenedText, TextDocument } from './model/document.ts';
import type { Workbook } from './model/grid.ts';
import { cellOf } from './model/place.ts';
import type { Report } from './model/report.ts';
import type { Source } from './model/source.ts';
import type { Table } from './model/table.ts';
import type { Paragraph, TextTitle } from './model/text.ts';
import type { Opened } from './read/open.ts';
import { recogniseReport } from './recognise/report.ts';
import { documentText } from './recognise/text/document.ts';
import { eachOnce, withoutSaidAgain } from './recognise/text/said-again.ts';
import { titleOf } from './recognise/text/title.ts';
import { besideReport, type InDocuments } from './recognise/workbook/beside.ts';
import { recogniseWorkbook } from './recognise/workbook/book.ts';

/** What a report is made of. Without tables its first text stands for it. */
export type OpenedReport = Opened & {
  /** Further workbooks, whose sheets stand behind those of the first. */
  readonly parts?: readonly Source[];
  readonly texts?: readonly OpenedText[];
};

/** A report whose tables stand in several workbooks, as if they stood in one. */
export function withParts(first: OpenedReport, parts: readonly Opened[]): OpenedReport {
  if (parts.length === 0) return first;
  const all = [first, ...parts];
  const sheets = all.flatMap(
    ({ source, book }) => book?.sheets.map((sheet) => ({ ...sheet, path: source.path })) ?? [],
  );
  const book = {
    sheets: sheets.map((sheet, index) => ({ ...sheet, index })),
    links: all.flatMap(({ book }) => book?.links ?? []),
  };
  return {
    ...first,
    book: first.book && { ...first.book, ...book },
    problems: all.flatMap(({ problems }) => problems),
    parts: parts.map(({ source }) => source),
  };
}

/** A text checked by itself: its sentences against each other, and against its tables where it is a Word document with some. */
export const textAlone = (text: OpenedText): OpenedReport => ({
  source: text.source,
  root: undefined,
  book: text.document?.kind === 'word' ? text.document.tables : undefined,
  problems: [],
  texts: [text],
});

/** The tables of a report and its running text; `undefined` where nothing could be read. */
export function recognised(opened: OpenedReport, own?: OwnWords): Report | undefined {
  const { source, book, root, texts = [] } = opened;
  const read = book
    ? withProvenLists(recogniseWorkbook(source.path, book, own), own)
    : root
      ? recogniseReport(source.path, root)
      : undefined;
  const report = book?.ofWord ? read && tablesOfText(read) : read;
  if (texts.length === 0) return report;
  let inTables: InDocuments = {
    copies: [],
    tables: [],
    forms: [],
    unchecked: [],
    whose: {},
    sheets: book?.sheets.length ?? 0,
  };
  const told = texts.flatMap((text) => {
    if (!text.document) return [];
    if (!report) return [documentText(text.source, text.document)];
    if (text.source === source)
      return [documentText(source, book ? besideTables(text.document, book, report) : text.document)];
    const read = withoutTables(text, report, inTables, own);
    inTables = read.inTables;
    return [documentText(text.source, read.document)];
  });
  const each = eachOnce(told);
  const text = each.flat();
  if (report) {
    const own = withoutSaidAgain(withTablesOf(inTables, report), text);
    const titles = [...(own.titles ?? []), ...each.map(titleOf)];
    return { ...own, text: [...(own.text ?? []), ...text], titles };
  }
  // Of a report whose tables could not be read the text alone is worth nothing.
  return texts[0]?.source === source && texts[0].document
    ? { path: source.path, ...whoseIs(text), tables: [], text, unchecked: [], seen: [] }
    : undefined;
}

/** What stands around the tables of a document is its running text; a table or two in a text need not be tables of the budget. */
function tablesOfText({ text: _, lines: __, titles: ___, ...report }: Report): Report | undefined {
  return report.tables.length > 0 || report.forms ? report : undefined;
}

/** The running text of a document whose tables are read as tables: without them, their titles, whose they are, units and notes. */
function besideTables(
  document: TextDocument,
  { sheets }: Workbook,
  { path, tables, forms = [] }: Report,
): TextDocument {
  if (document.kind !== 'word') return document;
  const held = new Set([...tables, ...forms].map(({ at }) => cellOf(at)?.order[0]));
  // What stands around a table of another document is nothing of this one.
  const own = sheets.filter((sheet) => (sheet.path ?? path) === path);
  const titles = new Set(own.flatMap(({ index, around = [] }) => (held.has(index) ? around : [])));
  const paragraphs = document.paragraphs.filter((one) => !one.inTable && !titles.has(numberOf(one)));
  return { ...document, paragraphs };
}

function withTablesOf({ copies, tables, forms, unchecked, whose }: InDocuments, report: Report): Report {
  return {
    // A workbook of nothing but forms does not say it.
    ...whose,
    ...report,
    tables: [...report.tables, ...tables],
    unchecked: [...report.unchecked, ...unchecked],
    ...(copies.length > 0 && { copies }),
    ...(forms.length > 0 && { forms }),
  };
}

/** A document beside a report without what of it was read as tables. */
function withoutTables(
  { source, document }: OpenedText,
  report: Report,
  known: InDocuments,
  own: OwnWords | undefined,
): { readonly inTables: InDocuments; readonly document: TextDocument } {
  if (document?.kind !== 'word' || !document.tables) return { inTables: known, document: document! };
  const isUnderstood = (table: Table, whose: InDocuments['whose']): boolean => {
    const { notUnderstood, problems } = deriveFacts({ ...whose, ...report, tables: [table] }, 0, own);
    return notUnderstood.length === 0 && !problems.some(({ incomplete }) => incomplete);
  };
  const { all, isRead } = besideReport(source.path, document.tables, report, known, isUnderstood, own);
  const paragraphs = document.paragraphs.filter((one) => !isRead(numberOf(one)));
  return { inTables: all, document: { ...document, paragraphs } };
}

const numberOf = ({ spans: [span] }: Paragraph): number => span?.at.line ?? 0;

const whoseIs = (text: readonly Paragraph[]): Pick<Report, 'department' | 'year'> => {
  const { title: _, ...whose } = titleOf(text);
  return whose;
};

/** Whose and which year's a text says it is in its first lines. */
export const titleIn = (lines: readonly string[]): TextTitle =>
  titleOf(lines.map((text) => ({ text, spans: [{ from: 0, at: { path: '', line: 1, column: 1, length: 1 } }] })));
