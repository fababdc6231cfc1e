import { isText, type Place } from '../model/place.ts';
import type { Source } from '../model/source.ts';
import { visible } from './escape.ts';
import { clip, clipLeft, width } from './width.ts';

export type Excerpt = { readonly lines: readonly string[]; readonly caret: string };

/**
 * The source line with the line before it, and a caret under the figure counted in display columns (Chinese characters are
 * two wide). A long line is cut around the figure.
 */
export function excerpt(source: Source, place: Place, columns: number): Excerpt | undefined {
  if (!isText(place) || place.path !== source.path) return undefined;
  const line = source.lines[place.line - 1];
  if (line === undefined) return undefined;
  const gutter = String(place.line).length;
  const room = columns - gutter - 5;
  const raw = line.slice(place.column - 1, place.column - 1 + Math.min(place.length, columns));
  let before = line.slice(Math.max(0, place.column - 1 - columns), place.column - 1);
  // A blank value may stand just past the end of its line.
  if (line.length < place.column - 1) before = before.padEnd(Math.min(columns, place.column - 1));
  const marked = clip(visible(raw) || ' ', room - 2);
  const lead = clipLeft(visible(before), room - width(marked));
  const rest = line.slice(place.column - 1 + raw.length, place.column - 1 + raw.length + columns);
  const text = marked.endsWith('…') ? lead + marked : clip(lead + marked + visible(rest), room);
  const previous = place.line > 1 ? visible(source.lines[place.line - 2] ?? '') : '';
  const bar = (number: string, content: string): string => `${number.padStart(gutter)} │ ${content}`.trimEnd();
  const lines = [
    ...(previous.trim() === '' ? [] : [bar(String(place.line - 1), clip(previous, room))]),
    bar(String(place.line), text),
  ];
  return { lines, caret: `${' '.repeat(gutter)} │ ${' '.repeat(width(lead))}${'^'.repeat(width(marked))}` };
}
