import { isText, isWhole, type Place } from '../model/place.ts';
import type { Source } from '../model/source.ts';
import { visible } from './escape.ts';
import { clip, clipLeft, width } from './width.ts';

export type Excerpt = { readonly lines: readonly string[]; readonly caret: string };

/**
 * The source line with the line before it where that is short, and a caret under the figure counted in display columns (Chinese characters are
 * two wide). Of a line that is too long the sentence is shown, and of such a sentence what stands around the figure. A Word
 * document has paragraphs for lines, a sheet of text cells, and the one before says nothing of the next.
 */
export function excerpt(source: Source, place: Place, columns: number): Excerpt | undefined {
  if (!isText(place) || isWhole(place) || place.path !== source.path) return undefined;
  const line = source.lines[place.line - 1];
  if (line === undefined) return undefined;
  const number = place.inCell?.cell ?? String(place.line);
  const gutter = number.length;
  const room = columns - gutter - 5;
  const { lead, marked, rest } = around(line, place.column - 1, place.length, room);
  const previous = place.line > 1 && !place.ofParagraph ? visible(source.lines[place.line - 2] ?? '') : '';
  const bar = (number: string, content: string): string => `${number.padStart(gutter)} │ ${content}`.trimEnd();
  const lines = [
    // A line that would have to be cut says nothing of the one below it.
    ...(previous.trim() === '' || width(previous) > room ? [] : [bar(String(place.line - 1), previous)]),
    bar(number, lead + marked + rest),
  ];
  return { lines, caret: `${' '.repeat(gutter)} │ ${' '.repeat(width(lead))}${'^'.repeat(width(marked))}` };
}

type Cut = { readonly lead: string; readonly marked: string; readonly rest: string };

/** The line in at most `room` columns, parted into what stands before, under and after the caret. */
function around(line: string, at: number, length: number, room: number): Cut {
  const raw = line.slice(at, at + Math.min(length, room));
  const marked = clip(visible(raw) || ' ', room - 2);
  // A blank value may stand just past the end of its line.
  const before = line.length < at ? line.padEnd(Math.min(at, line.length + room)) : line.slice(0, at);
  const after = line.slice(at + raw.length);
  const space = room - width(marked);
  if (before.length + after.length <= room) {
    const [lead, rest] = [visible(before), visible(after)];
    if (width(lead) + width(rest) <= space) return { lead, marked, rest };
  }
  if (marked.endsWith('…')) return { lead: clipLeft(visible(before.slice(-room)), space), marked, rest: '' };
  const begin = sentenceStart(before);
  const end = sentenceEnd(after);
  // What is far off is not even measured.
  const lead = (begin > 0 ? '…' : '') + visible(before.slice(Math.max(begin, before.length - room)));
  const rest = visible(after.slice(0, Math.min(end, room))) + (end < after.length ? '…' : '');
  if (width(lead) + width(rest) <= space) return { lead, marked, rest };
  const behind = Math.min(width(rest), Math.max(space - width(lead), Math.floor(space / 3)));
  return { lead: clipLeft(lead, space - behind), marked, rest: clip(rest, behind) };
}

const STOPS = /[。；！？;\n]/u;

/** Behind the last stop and the blanks after it. */
function sentenceStart(before: string): number {
  for (let at = before.length - 1; at >= 0; at--)
    if (STOPS.test(before[at]!)) return at + 1 + /^\s*/u.exec(before.slice(at + 1))![0].length;
  return 0;
}

/** Behind the first stop. */
function sentenceEnd(after: string): number {
  const stop = after.search(STOPS);
  return stop < 0 ? after.length : stop + 1;
}
