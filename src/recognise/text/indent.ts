import type { Layout } from './layout.ts';
import { beginsItem, printedWidth } from './marks.ts';

/** So many numbered lines show how paragraphs begin. */
const ENOUGH = 3;
/** Two columns further left are no accident. */
const LEAST = 2;
const LEADING = /^[\s\u3000]*/u;

const columnsBefore = (raw: string): number => printedWidth(LEADING.exec(raw)![0]);

/**
 * How far from the left numbered lines begin, where nearly all are indented and other lines are not: those are the rest of what was
 * broken above them.
 */
export function indentOfItems(lines: readonly string[]): number | undefined {
  const told = lines.filter((line) => line.trim() !== '');
  const items = told.filter((line) => beginsItem(line.trim())).map(columnsBefore);
  if (items.length < ENOUGH) return undefined;
  const indent = mostOften(items);
  const flush = told.filter((line) => columnsBefore(line) <= indent - LEAST).length;
  const early = items.filter((columns) => columns <= indent - LEAST).length;
  // Parts of a document (第一部分) begin where its lines do.
  return flush - early >= ENOUGH && early * 5 < items.length ? indent : undefined;
}

function mostOften(values: readonly number[]): number {
  const times = new Map<number, number>();
  for (const value of values) times.set(value, (times.get(value) ?? 0) + 1);
  return [...times].reduce((best, one) => (best[1] >= one[1] ? best : one))[0];
}

/** A line further left than paragraphs begin; `undefined` where these are not indented. */
export const isFlush = (raw: string, { indent }: Layout): boolean | undefined =>
  indent === undefined ? undefined : columnsBefore(raw) <= indent - LEAST;
