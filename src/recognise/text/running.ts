import { beginsItem, endsSentence, isRow, labelOf, pageNumber } from './marks.ts';

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

/** Words that lines begin with before a colon more than once, and by which no sentence goes on. */
export function labels(lines: readonly string[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const line of lines) {
    const label = labelOf(line);
    if (label !== undefined && !GOES_ON.test(label)) counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return new Set([...counts].flatMap(([label, count]) => (count > 1 ? [label] : [])));
}

const GOES_ON = /(?:其中|包括|方面|如下|原因|用于|为|是|有)$/u;

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
