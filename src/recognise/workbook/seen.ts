import { FORMS } from '../../lexicon/forms.ts';
import type { Lexicon } from '../../lexicon/phrase.ts';
import { fold, nearest } from '../../lexicon/spelling.ts';
import { readTitlePhrase } from '../../lexicon/title-phrase.ts';
import { type Located, placeKey } from '../../model/place.ts';
import type { Table } from '../../model/table.ts';
import type { View } from './view.ts';

/** Lines of a sheet in which a title could stand, and the longest text that could be one. */
const TOP = 12;
const LONGEST = 60;
const MOST = 5;

/** What stands at the top of the sheets: titles first, then the texts nearest to the title of a form. */
export function nearestTitles(views: readonly View[], tables: readonly Table[]): Located<string>[] {
  const forms = FORMS.map(({ key }) => key);
  const texts = views.flatMap((view) =>
    view.lines
      .slice(0, TOP)
      .flatMap((line) =>
        line.cells
          .filter(({ kind, raw }) => kind === 'text' && /[\u4e00-\u9fff]{2}/u.test(raw) && raw.length <= LONGEST)
          .map((cell) => ({ value: cell.raw.trim(), at: view.place(cell.row, cell.column) })),
      ),
  );
  const titles = tables.flatMap((table) => table.titles.slice(0, 1));
  const printed = new Set(titles.map(({ at }) => placeKey(at)));
  const others = texts.filter(({ at }) => !printed.has(placeKey(at)));
  const near = others.filter(({ value }) => nearest(fold(value), forms) !== undefined);
  return [...titles, ...near, ...others.filter((text) => !near.includes(text))].slice(0, MOST);
}

/** The title of which least is left over, and what that is: the first to look at where none is understood. */
export function nearestToKnown(
  tables: readonly Table[],
  lexicon: Lexicon,
): { readonly title: Located<string>; readonly left: string } | undefined {
  const found = tables
    .flatMap((table) => table.titles.slice(0, 1))
    .map((title) => ({ title, left: readTitlePhrase(title.value, lexicon).left }));
  return found.sort((a, b) => a.left.length - b.left.length)[0];
}
