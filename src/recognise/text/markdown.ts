import { joined, type Stretch, slice, trim } from '../../model/stretch.ts';
import type { Paragraph } from '../../model/text.ts';
import { flow, layoutOfLines } from './flow.ts';

/**
 * Markdown to paragraphs: `#` gives the level of a heading, marks of lists, quotes and emphasis are dropped, the cells of tables
 * are paragraphs of their own. A blank line always parts; lines in between are those of flowed text.
 */
export function markdown(lines: readonly Stretch[]): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let block: Stretch[] = [];
  const layout = { ...layoutOfLines(lines), spaced: false };
  const close = (level?: number): void => {
    const found = flow(block, layout);
    paragraphs.push(...(level === undefined ? found : found.map((paragraph) => ({ ...paragraph, level }))));
    block = [];
  };
  for (const raw of lines) {
    const line = trim(raw);
    const { text } = line;
    const heading = /^(#{1,6})[ \t]+(.*?)[ \t]*#*$/u.exec(text);
    const under = /^(?:=+|-+)$/u.test(text) && block.length > 0 ? text[0] : undefined;
    if (text === '' || /^(?:```|~~~|<!--)/u.test(text) || (!under && /^(?:[-*_][ \t]*){3,}$/u.test(text))) close();
    else if (heading) {
      close();
      const from = text.length - text.replace(/^#+[ \t]+/u, '').length;
      block.push(bare(trim(slice(line, from, from + heading[2]!.length))));
      close(heading[1]!.length - 1);
    } else if (under !== undefined) close(under === '=' ? 0 : 1);
    else if (text.startsWith('|')) {
      close();
      if (!/^[|\s:-]+$/u.test(text)) paragraphs.push(...cells(line));
    } else {
      const mark = /^(?:>[ \t]?)*(?:[-*+][ \t]+(?:\[[ xX]\][ \t]+)?)?/u.exec(text)![0].length;
      if (mark > 0) close();
      block.push(bare(slice(line, mark, text.length)));
    }
  }
  close();
  return paragraphs;
}

function cells(row: Stretch): Paragraph[] {
  const found: Paragraph[] = [];
  let from = 1;
  for (let at = 1; at <= row.text.length; at++) {
    if (at < row.text.length && (row.text[at] !== '|' || row.text[at - 1] === '\\')) continue;
    const cell = bare(trim(slice(row, from, at)));
    if (cell.text !== '') found.push({ ...cell, inTable: true });
    from = at + 1;
  }
  return found;
}

/** Emphasis, code, links and images, escapes; the innermost first, so that nothing is looked at twice. */
const MARKS =
  /\\[\\`*_{}[\]()#+.!|<>~-]|!?\[([^[\]]*)\]\([^()\s]*\)|\*+|~~|`+|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])|<\/?[a-zA-Z][^<>]*>/gu;

/** The line without its marks. */
function bare(line: Stretch): Stretch {
  const { text } = line;
  if (!/[\\`*_~[<]/u.test(text)) return line;
  const parts: Stretch[] = [];
  let from = 0;
  const take = (start: number, end: number): void => {
    if (end > start) parts.push(slice(line, start, end));
  };
  for (const found of text.matchAll(MARKS)) {
    const [mark, label] = found;
    // A star between figures is no emphasis.
    if (mark === '*' && /\d ?$/u.test(text.slice(0, found.index)) && /^ ?\d/u.test(text.slice(found.index + 1)))
      continue;
    take(from, found.index);
    if (mark[0] === '\\') take(found.index + 1, found.index + 2);
    else if (label !== undefined) {
      const start = found.index + mark.indexOf('[') + 1;
      if (mark[0] !== '!') parts.push(bare(slice(line, start, start + label.length)));
    }
    from = found.index + mark.length;
  }
  take(from, text.length);
  return joined(parts, () => '');
}
