import { type Lexicon, readPhrase } from '../../lexicon/phrase.ts';
import { plainYear } from '../../lexicon/spelling.ts';
import type { Located } from '../../model/place.ts';
import { readHead } from './head.ts';
import type { Draft } from './tables.ts';
import { readTitleLine } from './title.ts';
import { isShortFor, nameIn } from './title-name.ts';
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

/**
 * The names in titles that do not use the one stated elsewhere: 江苏省高院 on the cover, 江苏省高级人民法院 over the tables.
 *
 * @param stated what the lines under the titles say
 */
export function namesInTitles(drafts: readonly Draft[], stated: string | undefined, lexicon: Lexicon): string[] {
  const found = unexplained(drafts, lexicon).map(({ value }) => value);
  if (found.length === 0) return [];
  const [common] = [...new Set(found)].sort((a, b) => times(found, b) - times(found, a));
  // 下河镇财政所 is not 下河镇. What one title alone says may be whose part of the whole it is, unless there is no other title or it is short for the name.
  const titled = drafts.filter(({ table }) => table.titles.length > 0).length;
  return [...new Set(found)].filter(
    (name) =>
      (name === common && (times(found, name) > 1 || titled === 1)) ||
      (stated !== undefined && (isShortFor(name, stated) || name.endsWith(stated))),
  );
}

const times = (found: readonly string[], name: string): number => found.filter((other) => other === name).length;

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
