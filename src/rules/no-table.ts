import { FORMS } from '../lexicon/forms.ts';
import type { Fact } from '../model/fact.ts';
import { isText, type Place } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';
import type { Report } from '../model/report.ts';

/**
 * IOE007: a workbook in which no table was recognised; what was looked for, and what came nearest. Also a text by itself in
 * which nothing was understood. What a text beside the workbook or on its sheets says does not
 * make up for its tables.
 */
export function noTable({ path, seen, stopped, tables, text }: Report, facts: readonly Fact[]): Problem[] {
  if (!seen || facts.some(({ place }) => place.path === path && !isOnSheet(place))) return [];
  const first = stopped?.title ?? seen[0];
  const beginning = tables.length === 0 ? text?.[0]?.spans[0]?.at : undefined;
  const own = beginning?.path === path && !isOnSheet(beginning) ? beginning : undefined;
  const data = {
    looked: FORMS.slice(0, 6)
      .map(({ key }) => key)
      .join('、'),
    seen: seen.map(({ value }) => value).join('；'),
    ...(stopped && stopped.left !== stopped.title.value && { title: stopped.title.value, left: stopped.left }),
    ...(own && { text: 1 }),
  };
  const place = first?.at ?? own ?? { path, line: 1, column: 1, length: 1 };
  return [{ code: 'IOE007', place, raw: first?.value ?? '', data, incomplete: true }];
}

const isOnSheet = (place: Place): boolean => isText(place) && place.inCell !== undefined;
