import { eastAsianWidth } from 'get-east-asian-width';

/** Columns a text takes on a terminal: Chinese characters take two, marks that join the one before take none. */
export function width(text: string): number {
  let columns = 0;
  for (const char of text) {
    const code = char.codePointAt(0)!;
    // Nearly all are ASCII or common Chinese characters.
    if (code < 0x300) columns++;
    else if (code >= 0x4e00 && code <= 0x9fff) columns += 2;
    else if (code >= 0x370) columns += eastAsianWidth(code);
  }
  return columns;
}

/** Cuts `text` so that it takes at most `columns`, with … where something was left out. */
export function clip(text: string, columns: number): string {
  if (width(text) <= columns) return text;
  let taken = '';
  let used = 0;
  for (const char of text) {
    const next = width(char);
    if (used + next > columns - 1) break;
    taken += char;
    used += next;
  }
  return `${taken}…`;
}

/** The end of `text` in at most `columns`, with … where the beginning was left out. */
export function clipLeft(text: string, columns: number): string {
  if (width(text) <= columns) return text;
  let taken = '';
  let used = 0;
  for (const char of [...text].reverse()) {
    const next = width(char);
    if (used + next > columns - 1) break;
    taken = char + taken;
    used += next;
  }
  return `…${taken}`;
}

/** Beginning and end of `text` in at most `columns`, with … for what is left out between them. */
export function clipMiddle(text: string, columns: number): string {
  if (width(text) <= columns) return text;
  const half = Math.floor(columns / 2);
  return clip(text, half) + clipLeft(text, columns - half + 1).slice(1);
}

/** Wraps pieces that must not be broken themselves; continuation lines are indented. */
export function wrap(pieces: readonly string[], columns: number, indent: string): string[] {
  const lines: string[] = [];
  const margin = width(indent);
  let line = '';
  let taken = 0;
  for (const piece of pieces) {
    const own = width(piece);
    if (line === '') {
      line = piece;
      taken = margin + own;
    } else if (taken + 1 + own > columns) {
      lines.push(indent + line);
      line = piece;
      taken = margin + own;
    } else {
      line += ` ${piece}`;
      taken += 1 + own;
    }
  }
  if (line !== '') lines.push(indent + line);
  return lines;
}

/** What no line is broken within: a word or a number, with the marks that never end a line before it and those that never begin one behind. */
const PIECE = /\s+|[（《“([]*(?:[\w.,%+\-/\\@]+|\S)(?:[，。；：、）”》」％…]|[%,.;:)\]](?!\w))*/gu;

/** Wraps running text: between any two Chinese characters, no blank put in. */
export function wrapText(text: string, columns: number, indent: string): string[] {
  if (width(indent) + width(text) <= columns) return text.trim() === '' ? [] : [indent + text.trimEnd()];
  const pieces = text.match(PIECE) ?? [];
  const lines: string[] = [];
  const margin = width(indent);
  let line = '';
  let taken = margin;
  for (const piece of pieces) {
    const own = width(piece);
    if (line !== '' && taken + own > columns) {
      lines.push(indent + line.trimEnd());
      line = piece.trimStart();
      taken = margin + (line === piece ? own : width(line));
    } else {
      line += piece;
      taken += own;
    }
  }
  if (line.trim() !== '') lines.push(indent + line.trimEnd());
  return lines;
}
