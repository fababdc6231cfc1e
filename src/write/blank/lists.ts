import { currentSubjects, type OwnSubjects } from '../../lexicon/classification.ts';
import type { CarriedRow } from './report.ts';

/** What the drop-downs offer, and where it stands on the sheet of lists. */

export type Subject = { readonly code: string; readonly name: string };

export type Lists = {
  readonly functional: readonly Subject[];
  /** With the class each belongs to. */
  readonly economic: readonly (Subject & { readonly above: string })[];
  readonly government: readonly string[];
};

export const LIST_SHEET = '科目列表';
/** The first row below the headings. */
export const FIRST = 4;
/** Rows a department may add its own subjects in. */
const ROOM = 60;
/** Columns, from 1: codes and names by function; names by the departmental and the governmental economic classification. */
export const COLUMN = { code: 1, name: 2, economic: 4, above: 5, government: 7 } as const;

/** The official subjects, those of the region and those of last year's report. */
export function listsOf(rows: readonly CarriedRow[], own?: OwnSubjects): Lists {
  const functional = new Map(currentSubjects('function', own).map(({ code, name }) => [code, name]));
  for (const { labels } of rows) {
    const { 科目编码: code, 科目名称: name } = labels;
    if (code !== undefined && name !== undefined && /^2\d\d(?:\d\d){0,2}$/u.test(code) && !functional.has(code))
      functional.set(code, name);
  }
  const economic = currentSubjects('economic', own);
  const names = new Set(economic.map(({ name }) => name));
  const classes = new Map(economic.filter(({ code }) => code.length === 3).map(({ code, name }) => [code, name]));
  const more = rows.flatMap(({ labels, above }) => {
    const name = labels['部门预算支出经济科目名称'];
    const found = name === undefined || names.has(name) ? undefined : [...classes].find(([, own]) => own === above);
    if (name === undefined || !found) return [];
    names.add(name);
    return [{ code: `${found[0]}99`, name }];
  });
  const government = new Set(currentSubjects('govEconomic', own).map(({ name }) => name));
  for (const { labels } of rows) {
    const name = labels['政府预算支出经济科目名称'];
    if (name) government.add(name);
  }
  return {
    functional: [...functional].map(([code, name]) => ({ code, name })).sort((a, b) => (a.code < b.code ? -1 : 1)),
    // One name may stand in two classes; the first is the usual one.
    economic: uniqueNames([...economic.filter(({ code }) => code.length > 3), ...more]).map((subject) => ({
      ...subject,
      above: classes.get(subject.code.slice(0, 3)) ?? '',
    })),
    government: [...government],
  };
}

const uniqueNames = (subjects: readonly Subject[]): Subject[] =>
  [...new Map([...subjects].reverse().map((subject) => [subject.name, subject])).values()].reverse();

/** `'科目列表'!$A$4:$A$400`, with the rows in which a department adds its own. */
export function listRange(lists: Lists, column: keyof typeof COLUMN): string {
  const count =
    column === 'government'
      ? lists.government.length
      : column === 'economic' || column === 'above'
        ? lists.economic.length
        : lists.functional.length;
  const letter = 'ABCDEFG'[COLUMN[column] - 1]!;
  return `'${LIST_SHEET}'!$${letter}$${FIRST}:$${letter}$${FIRST + count + ROOM - 1}`;
}

/** The last row that belongs to a list, with the rows kept free. */
export const lastOf = (count: number): number => FIRST + count + ROOM - 1;
