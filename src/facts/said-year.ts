import { type Lexicon, readPhrase } from '../lexicon/phrase.ts';
import { cellOf } from '../model/place.ts';
import type { Table } from '../model/table.ts';

/** The year a table says it is of, and whether only its sheet does. */
export type SaidYear = { readonly year: number; readonly bySheet: boolean };

const YEAR = /(?<!\d)(20\d\d)(?!\d)/u;

/** By the words over it; where those name none, by its sheet. */
function saidYear(table: Table, lexicon: Lexicon): SaidYear | undefined {
  const years = table.titles.flatMap(({ value }) => readPhrase(value, lexicon).years);
  const [first] = years;
  if (first !== undefined)
    return { year: years.includes(lexicon.year ?? first) ? lexicon.year! : first, bySheet: false };
  const named = YEAR.exec(cellOf(table.at)?.sheet ?? '')?.[1];
  return named === undefined ? undefined : { year: Number(named), bySheet: true };
}

/** The tables that say another year than the report's, which without a year of its own is of the latest. */
export function tablesOfOtherYears(tables: readonly Table[], lexicon: Lexicon): ReadonlyMap<Table, SaidYear> {
  const said = tables.flatMap((table) => {
    const own = saidYear(table, lexicon);
    return own ? [[table, own] as const] : [];
  });
  const year = lexicon.year ?? Math.max(...said.map(([, own]) => own.year));
  return new Map(said.filter(([, own]) => own.year !== year));
}
