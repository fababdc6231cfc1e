import { isOffice } from '../../lexicon/office.ts';
import { type Lexicon, readPhrase } from '../../lexicon/phrase.ts';
import { plainYear, withoutNumbering } from '../../lexicon/spelling.ts';
import type { Located } from '../../model/place.ts';
import { readHead } from './head.ts';
import type { Draft } from './tables.ts';
import { readTitleLine } from './title.ts';
import type { View } from './view.ts';

/** Before anything is known of the report. */
const NAMELESS: Lexicon = { names: [] };

/** Lines of a cover. */
const COVER = 30;

/** What most of them say; the first where several are equally common. */
function commonest(found: readonly Located<string>[]): Located<string> | undefined {
  const counts = new Map<string, number>();
  for (const { value } of found) counts.set(value, (counts.get(value) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  return found.find(({ value }) => counts.get(value) === most);
}

/** The year of the report: the one most titles begin with; else the one other texts name beside 预算. */
export function commonYear(views: readonly View[]): Located<string> | undefined {
  const titled: Located<string>[] = [];
  const elsewhere: Located<string>[] = [];
  for (const view of views) {
    for (const line of view.lines) {
      for (const cell of line.cells) {
        if (cell.kind !== 'text' || cell.raw.length > 80 || !cell.raw.includes('年')) continue;
        const year = /((?:19|20)\d\d)\s*年/u.exec(plainYear(cell.raw))?.[1];
        if (year === undefined) continue;
        const found = { value: year, at: view.place(cell.row, cell.column) };
        if (readTitleLine(line, view, NAMELESS)) titled.push(found);
        else if (/预算|部门|单位/u.test(cell.raw)) elsewhere.push(found);
      }
    }
  }
  // Beside one another 2023年预算数 and 2024年预算数 are last year's and this year's.
  return commonest(titled) ?? elsewhere.toSorted((a, b) => Number(b.value) - Number(a.value))[0];
}

/**
 * Whose report it is: what the lines under the titles say; else the name that titles hold and no table's own words explain.
 */
export function commonName(
  drafts: readonly Draft[],
  views: readonly View[],
  lexicon: Lexicon,
): Located<string> | undefined {
  const stated =
    commonest(drafts.flatMap(({ department }) => department ?? [])) ?? commonest(views.flatMap(coverNames));
  if (stated) return stated;
  return commonest(unexplained(drafts, lexicon));
}

/** The name in titles that do not use the one stated elsewhere: 江苏省高院 on the cover, 江苏省高级人民法院 over the tables. */
export function nameInTitles(drafts: readonly Draft[], lexicon: Lexicon): string | undefined {
  const found = unexplained(drafts, lexicon);
  const name = commonest(found)?.value;
  // What one title alone says may be what the table is about: 转移支付分地区.
  return found.filter(({ value }) => value === name).length > 1 ? name : undefined;
}

const unexplained = (drafts: readonly Draft[], lexicon: Lexicon): Located<string>[] =>
  drafts.flatMap(({ table }) => {
    const [title] = table.titles;
    if (!title || readPhrase(title.value, lexicon).left === '') return [];
    const name = nameIn(title.value, lexicon);
    return name === undefined ? [] : [{ value: name, at: title.at }];
  });

/** A cover may be the only sheet that says whose report it is. */
function coverNames(view: View): Located<string>[] {
  return view.lines.slice(0, COVER).flatMap((line) => {
    const { department } = readHead(line) ?? {};
    return department ? [{ value: department.value, at: view.place(department.cell.row, department.cell.column) }] : [];
  });
}

/** `2018年度江苏省某某院收支预算总表` → `江苏省某某院`: the shortest beginning that ends as offices do and leaves a title. */
function nameIn(title: string, lexicon: Lexicon): string | undefined {
  const text = withoutNumbering(title).text.replace(/\s/gu, '');
  const body = text.replace(/^(?:19|20)\d\d年度?/u, '');
  for (let length = 2; length < body.length; length++) {
    const name = body.slice(0, length);
    if (isOffice(name) && readPhrase(body.slice(length), lexicon).left === '') return name;
  }
  return undefined;
}
