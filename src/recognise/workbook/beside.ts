import type { OwnWords } from '../../lexicon/own.ts';
import type { TargetForm } from '../../model/form.ts';
import type { Workbook } from '../../model/grid.ts';
import { cellOf } from '../../model/place.ts';
import type { Report } from '../../model/report.ts';
import type { Table } from '../../model/table.ts';
import { recogniseWorkbook } from './book.ts';
import { type Copied, copiedIn } from './copied.ts';
import { ASSESSED, formsBeside } from './forms-beside.ts';
import { tablesBeside } from './tables-beside.ts';
import { isWholeForm } from './whole-form.ts';

/** What Word documents beside a report print of it in tables. */
export type InDocuments = {
  /** Tables that the report has too. */
  readonly copies: readonly Copied[];
  /** Tables and forms that it has not: they are the report's as if they stood in it. */
  readonly tables: readonly Table[];
  readonly forms: readonly TargetForm[];
  /** Forms of the whole department, of which the money is read, and no more. */
  readonly unchecked: Report['unchecked'];
  /** Whose and which year's their tables say they are. */
  readonly whose: Pick<Report, 'department' | 'year'>;
  /** Sheets of the report, and tables of the documents, so far. */
  readonly sheets: number;
};

/**
 * @param known what documents before this one print
 * @param isUnderstood whether every word of a table is known
 */
export function besideReport(
  path: string,
  book: Workbook,
  report: Report,
  known: InDocuments,
  isUnderstood: (table: Table, whose: InDocuments['whose']) => boolean,
  own?: OwnWords,
): { readonly all: InDocuments; readonly isRead: (paragraph: number) => boolean } {
  // They stand behind the sheets of the report: a number is a sheet's alone.
  const sheets = book.sheets.map((sheet) => ({ ...sheet, index: sheet.index + known.sheets }));
  const read = recogniseWorkbook(path, { ...book, sheets }, own);
  const copies = copiedIn(report, read);
  const isCopy = new Set(copies.map(({ copy }) => copy));
  const others = read.tables.filter((table) => !isCopy.has(table));
  const tables = tablesBeside(report, { ...read, tables: others }, known.tables, own).filter((table) =>
    isUnderstood(table, whoseIs(read)),
  );
  const forms = formsBeside(report, read, known.forms);
  const whole = wholeBeside(report, [...report.unchecked, ...known.unchecked], read);
  const all = {
    copies: [...known.copies, ...copies],
    tables: [...known.tables, ...tables, ...whole.tables],
    unchecked: [...known.unchecked, ...whole.unchecked],
    forms: [...known.forms, ...forms],
    whose: tables.length > 0 ? { ...whoseIs(read), ...known.whose } : known.whose,
    sheets: known.sheets + sheets.length,
  };
  const taken = [
    ...copies.map(({ copy }) => copy),
    ...read.tables.filter(({ at }) => tables.some((one) => one.at === at)),
    ...forms,
    ...whole.tables,
    ...whole.unchecked,
  ];
  return { all, isRead: paragraphsOf(taken, read, { ...book, sheets }) };
}

const whoseIs = ({ department, year }: Report): InDocuments['whose'] => ({
  ...(department && { department }),
  ...(year && { year }),
});

/** The form of the whole department, of this year, where the report has none and all of its money is understood. */
function wholeBeside(
  { year }: Report,
  known: Report['unchecked'],
  { tables, unchecked }: Report,
): Pick<Report, 'tables' | 'unchecked'> {
  const isWhole = ({ what }: Report['unchecked'][number]): boolean => isWholeForm({ name: what });
  const isOfYear = ({ what }: Report['unchecked'][number]): boolean => {
    const said = /20\d\d/u.exec(what)?.[0];
    return said === undefined || year === undefined || year.value.includes(said);
  };
  const [form, ...more] = unchecked.filter((one) => isWhole(one) && !one.isMoney && !ASSESSED.test(one.what));
  const money = tables.filter(({ at }) => at === form?.at);
  if (!form || more.length > 0 || money.length === 0 || known.some(isWhole) || !isOfYear(form))
    return { tables: [], unchecked: [] };
  return { tables: money, unchecked: [form] };
}

type OnSheet = Pick<Table, 'at'>;

/** The paragraphs of a document that stand in the tables taken, or are their titles: not what holds something else besides, and no notes. */
function paragraphsOf(
  taken: readonly OnSheet[],
  { tables, forms = [], unchecked }: Report,
  { sheets }: Workbook,
): (paragraph: number) => boolean {
  const numberOf = ({ at }: OnSheet): number | undefined => cellOf(at)?.order[0];
  const held = new Set(taken.map(numberOf));
  for (const one of [...tables, ...forms, ...unchecked]) if (!taken.includes(one)) held.delete(numberOf(one));
  const spans = sheets.flatMap(({ index, within: [from, to] = [0, 0], around = [] }) =>
    held.has(index) ? [{ from, to, titles: around.filter((line) => line < from) }] : [],
  );
  return (line) => spans.some(({ from, to, titles }) => (line >= from && line <= to) || titles.includes(line));
}
