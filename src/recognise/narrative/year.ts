import type { Paragraph } from '../../model/text.ts';

const NAMED = /(比|较|与|(?<!大)同|和|至|-|上年度?[（(])?((?:19|20)\d{2})年度?(?:[^。；，\d]{0,16})(预算|决算|执行)/gu;
/** Any other year, named by itself. */
const SAID = /(比|较|与|(?<!大)同|和|至|-|上年度?[（(])?((?:19|20)\d{2})年/gu;
/** Enough of a text to know what year it is of. */
const LOOKED_AT = 200_000;

/**
 * The year a text is of, where nothing beside it says so: the one whose budget it names most often without comparing anything
 * with it; where it names no year's budget (a note of one sentence), the year it names most often so.
 */
export const yearOf = (text: readonly Paragraph[]): number | undefined =>
  text.every(({ section }) => section === 'notes') ? newestIn(text) : (mostNamed(text, NAMED) ?? mostNamed(text, SAID));

/** Notes tell of last year as often as of this one. */
function newestIn(text: readonly Paragraph[]): number | undefined {
  const years = text.flatMap((paragraph) =>
    [...paragraph.text.replace(/\s/gu, '').matchAll(SAID)].map(([, , year]) => Number(year)),
  );
  return years.length > 0 ? Math.max(...years) : undefined;
}

function mostNamed(text: readonly Paragraph[], naming: RegExp): number | undefined {
  const counts = new Map<number, number>();
  let read = 0;
  for (const paragraph of text) {
    if (read > LOOKED_AT) break;
    read += paragraph.text.length;
    for (const [, compared, year, what] of paragraph.text.replace(/\s/gu, '').matchAll(naming))
      if (!compared && (what === undefined || what === '预算'))
        counts.set(Number(year), (counts.get(Number(year)) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  return most?.[0];
}
