import { FORMS } from '../../lexicon/forms.ts';
import { fold, nearest } from '../../lexicon/spelling.ts';
import type { Located } from '../../model/place.ts';
import type { View } from './view.ts';

/** Lines of a sheet in which a title could stand, and the longest text that could be one. */
const TOP = 12;
const LONGEST = 60;
const MOST = 5;

/** What stands at the top of the sheets, the texts nearest to the title of a form first. */
export function nearestTitles(views: readonly View[]): Located<string>[] {
  const titles = FORMS.map(({ key }) => key);
  const texts = views.flatMap((view) =>
    view.lines
      .slice(0, TOP)
      .flatMap((line) =>
        line.cells
          .filter(({ kind, raw }) => kind === 'text' && /[\u4e00-\u9fff]{2}/u.test(raw) && raw.length <= LONGEST)
          .map((cell) => ({ value: cell.raw.trim(), at: view.place(cell.row, cell.column) })),
      ),
  );
  const near = texts.filter(({ value }) => nearest(fold(value), titles) !== undefined);
  return [...near, ...texts.filter((text) => !near.includes(text))].slice(0, MOST);
}
