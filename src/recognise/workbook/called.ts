import type { Lexicon } from '../../lexicon/phrase.ts';
import { readTitlePhrase } from '../../lexicon/title-phrase.ts';
import type { Reading } from '../../model/coordinates.ts';
import { covers, type Dimension } from '../../model/dimension.ts';
import { stem } from './continued.ts';
import { withoutNth } from './nth.ts';
import type { Draft } from './tables.ts';

/** What a title calls its table: the page that goes on may leave the year and 预算 out. */
export const named = ({ title = '' }: Draft): string =>
  withoutNth(stem(title))
    .replace(/(?:19|20)\d\d年度?/u, '')
    .replace(/预算(?=表$)/u, '');

const readingOf = ({ title }: Draft, lexicon: Lexicon): Reading | undefined => {
  if (title === undefined) return undefined;
  const { at, left } = readTitlePhrase(stem(title), lexicon);
  return left === '' ? at : undefined;
};

/** What the words of a title fix, under these headings: those of the page that goes on may differ. */
export function meant(draft: Draft, lexicon: Lexicon): string | undefined {
  const at = readingOf(draft, lexicon);
  return at && `${JSON.stringify(Object.entries(at).sort())}\n${draft.key}`;
}

/** 支出明细表（续） right behind 一般公共预算支出表. */
export function agree(one: Draft, other: Draft, lexicon: Lexicon): boolean {
  const [first, second] = [readingOf(one, lexicon), readingOf(other, lexicon)];
  return (
    first !== undefined &&
    second !== undefined &&
    (Object.entries(first) as [Dimension, string][]).every(([dimension, member]) => {
      const next = second[dimension];
      return next === undefined || covers(dimension, member, next) || covers(dimension, next, member);
    })
  );
}
