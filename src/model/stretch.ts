import type { TextPlace } from './place.ts';
import type { Span } from './text.ts';

/** A stretch of text every character of which has its place: a line, a part of one, or several joined. */
export type Stretch = { readonly text: string; readonly spans: readonly Span[] };

/** A stretch that stands in one line of the document as it is. */
export const stretch = (text: string, at: TextPlace): Stretch => ({ text, spans: [{ from: 0, at }] });

export function slice({ text, spans }: Stretch, from: number, to: number): Stretch {
  const kept: Span[] = [];
  for (const [index, span] of spans.entries()) {
    if (span.from >= to && kept.length > 0) break;
    const end = spans[index + 1]?.from ?? text.length;
    if (end <= from && index + 1 < spans.length) continue;
    const skipped = Math.max(0, from - span.from);
    kept.push({
      from: Math.max(0, span.from - from),
      at: skipped === 0 ? span.at : { ...span.at, column: span.at.column + skipped },
    });
  }
  return { text: text.slice(from, to), spans: kept };
}

/** Without the blanks around it. */
export function trim(whole: Stretch): Stretch {
  const { text } = whole;
  const inner = text.trim();
  if (inner.length === text.length) return whole;
  const from = text.length - text.trimStart().length;
  return slice(whole, from, from + inner.length);
}

/** One after the other, with what `between` puts in: it counts as the end of the stretch before. */
export function joined(parts: readonly Stretch[], between: (before: string, after: string) => string): Stretch {
  const [first, ...rest] = parts;
  if (!first) return { text: '', spans: [] };
  if (rest.length === 0) return first;
  const texts = [first.text];
  const spans = [...first.spans];
  let length = first.text.length;
  let before = first.text;
  for (const part of rest) {
    const gap = between(before, part.text);
    length += gap.length;
    texts.push(gap, part.text);
    for (const { from, at } of part.spans) spans.push({ from: from + length, at });
    length += part.text.length;
    before = part.text;
  }
  return { text: texts.join(''), spans };
}

/** Parted at its line ends, which are left out. */
export function linesOf(whole: Stretch): Stretch[] {
  const lines: Stretch[] = [];
  let from = 0;
  for (;;) {
    const end = whole.text.indexOf('\n', from);
    lines.push(slice(whole, from, end < 0 ? whole.text.length : end));
    if (end < 0) return lines;
    from = end + 1;
  }
}
