import type { Problem } from '../../model/problem.ts';
import { type Paragraph, placeIn } from '../../model/text.ts';

/** A phrase of the running text: where it begins in its paragraph, and the phrase as it is typed. */
export type Mark = { readonly paragraph: Paragraph; readonly from: number; readonly text: string };

/** Further places named beside the first; a count says how many there are in all. */
const NAMED = 20;
/** No phrase that is shown is longer. */
const LONGEST = 80;

export const mark = (paragraph: Paragraph, from: number, to: number): Mark => ({
  paragraph,
  from,
  text: paragraph.text.slice(from, Math.min(to, from + LONGEST)),
});

/** What is said of a phrase, or of the first of several alike. */
export function problemAt(
  code: string,
  [first, ...others]: readonly [Mark, ...Mark[]],
  data: Problem['data'],
  rest: Partial<Pick<Problem, 'severity' | 'related'>> = {},
): Problem {
  const alike = others.slice(0, NAMED).map((other) => ({ role: 'alike' as const, ...shown(other) }));
  return {
    code,
    ...shown(first),
    data,
    incomplete: false,
    ...(alike.length > 0 && { related: alike }),
    ...rest,
  };
}

const shown = ({ paragraph, from, text }: Mark) => ({ place: placeIn(paragraph, from, text.length), raw: text });

/** Marks that say the same, together; in the order of reading. */
export function groups<M extends Mark>(marks: readonly M[], key: (mark: M) => string): [M, ...M[]][] {
  const found = new Map<string, [M, ...M[]]>();
  for (const one of marks) {
    const known = found.get(key(one));
    if (known) known.push(one);
    else found.set(key(one), [one]);
  }
  return [...found.values()];
}
