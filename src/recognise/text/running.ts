import { beginsItem, endsSentence, isRow, pageNumber } from './marks.ts';

/** What stands at the head or the foot of every page of a PDF and comes along when its text is copied. */

const LONGEST = 40;
const OFTEN = 3;

/** Short lines that come again and again and are no sentence, no item, no row and no amount; as yet they may be anything. */
export function repeated(lines: readonly string[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const line of lines)
    if (line.length > 3 && line.length <= LONGEST) counts.set(line, (counts.get(line) ?? 0) + 1);
  const often = [...counts].filter(([line, count]) => count >= OFTEN && isRunning(line));
  return new Set(often.map(([line]) => line));
}

const isRunning = (line: string): boolean =>
  !/[。；：，、,;:]|\d\s*(?:[万亿千百]?元|[%％])|^单位/u.test(line) &&
  /\p{L}/u.test(line) &&
  !endsSentence(line) &&
  !beginsItem(line) &&
  !isRow(line) &&
  !pageNumber(line);

/**
 * Those of them that part a sentence somewhere: a heading or a label never does. Between the sentence and its rest stand only
 * blank lines, numbers of pages and other such lines.
 */
export function runningLines(
  lines: readonly string[],
  often: ReadonlySet<string>,
  goesOn: (before: string, after: string) => boolean,
): ReadonlySet<string> {
  const running = new Set<string>();
  let between: string[] = [];
  let last: string | undefined;
  for (const line of lines) {
    if (line === '' || pageNumber(line)) continue;
    if (often.has(line)) {
      between.push(line);
      continue;
    }
    if (between.length > 0 && last !== undefined && goesOn(last, line)) for (const one of between) running.add(one);
    between = [];
    last = line;
  }
  return running;
}
