import type { Lexicon } from '../../lexicon/phrase.ts';
import { isShortFor, nameIn } from '../../lexicon/title-name.ts';
import { readTitlePhrase } from '../../lexicon/title-phrase.ts';
import type { Located } from '../../model/place.ts';
import { commonest } from './commonest.ts';
import { readHead } from './head.ts';
import type { Draft } from './tables.ts';
import type { View } from './view.ts';
import { officeBelow, wholeAmong } from './whose.ts';

/** Lines of a cover. */
const COVER = 30;

/**
 * Whose report it is: what the lines at the titles say; else the name that titles hold and no table's own words explain.
 */
export function commonName(
  drafts: readonly Draft[],
  views: readonly View[],
  lexicon: Lexicon,
): Located<string> | undefined {
  const stated = wholeAmong(drafts, ({ department }) => department, lexicon);
  if (stated) return stated;
  const lines = new Set(drafts.map(({ department }) => department?.value));
  const cover = commonest(views.flatMap(coverNames).filter(({ value }) => !lines.has(value)));
  if (cover) return cover;
  const office = (draft: Draft): Located<string> | undefined => officeBelow(draft) ?? draft.table.office;
  const isUsual = drafts.filter(office).length * 2 > drafts.length;
  const found = isUsual ? wholeAmong(drafts, office, lexicon) : undefined;
  if (found) return found;
  const titled = new Map(drafts.map((draft) => [draft, unexplained(draft, lexicon)]));
  return wholeAmong(drafts, (draft) => titled.get(draft), lexicon);
}

/**
 * The names in titles that do not use the one stated elsewhere: 江苏省高院 on the cover, 江苏省高级人民法院 over the tables.
 *
 * @param stated what the lines under the titles say
 */
export function namesInTitles(drafts: readonly Draft[], stated: string | undefined, lexicon: Lexicon): string[] {
  const found = drafts.flatMap((draft) => unexplained(draft, lexicon)?.value ?? []);
  if (found.length === 0) return [];
  const [common] = [...new Set(found)].sort((a, b) => times(found, b) - times(found, a));
  // 下河镇财政所 is not 下河镇. What one title alone says may be whose part of the whole it is, unless there is no other title or it is short for the name.
  const titles = drafts.flatMap(({ table }) => table.titles[0]?.value ?? []);
  // Beside titles that use the stated name another one is that of a unit.
  const isUsed = stated !== undefined && titles.some((title) => title.replace(/\s/gu, '').includes(stated));
  return [...new Set(found)].filter(
    (name) =>
      (name === common && !isUsed && (times(found, name) > 1 || titles.length === 1)) ||
      (stated !== undefined && (isShortFor(name, stated) || name.endsWith(stated))),
  );
}

const times = (found: readonly string[], name: string): number => found.filter((other) => other === name).length;

function unexplained({ table }: Draft, lexicon: Lexicon): Located<string> | undefined {
  const [title] = table.titles;
  if (!title || readTitlePhrase(title.value, lexicon).left === '') return undefined;
  const name = nameIn(title.value, lexicon);
  return name === undefined ? undefined : { value: name, at: title.at };
}

/** A cover may be the only sheet that says whose report it is. */
function coverNames(view: View): Located<string>[] {
  return view.lines.slice(0, COVER).flatMap((line) => {
    const { department } = readHead(line) ?? {};
    return department ? [{ value: department.value, at: view.place(department.cell.row, department.cell.column) }] : [];
  });
}
