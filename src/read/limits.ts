import type { Problem } from '../model/problem.ts';

/** Bounds on a text before it is parsed. A report of 5,000 rows is about 1.5 MB and 45,000 lines. */
export const MAX_BYTES = 16 * 1024 * 1024;
const MAX_LINES = 120_000;
/** A paragraph on one line has some thousands of characters. */
const MAX_LINE = 100_000;
const MAX_ALIASES = 100;
const MAX_DEPTH = 64;

/** What makes a text hostile: found by looking at it once, in linear time, before any parser sees it. */
export function hostile(path: string, text: string): Problem | undefined {
  const at = (line: number): Problem['place'] => ({ path, line, column: 1, length: 1 });
  const refuse = (code: string, line: number, data: Problem['data']): Problem => ({
    code,
    place: at(line),
    raw: '',
    data,
    incomplete: true,
  });
  let lines = 1;
  let aliases = 0;
  let depth = 0;
  let fresh = true;
  let start = 0;
  // `- - - x` nests once a dash.
  let dashes = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10) {
      lines++;
      start = i + 1;
      dashes = 0;
      if (lines > MAX_LINES) return refuse('SEC001', lines, { what: 'lines', count: lines, limit: MAX_LINES });
    } else if (i - start > MAX_LINE) {
      return refuse('SEC001', lines, { what: 'line', count: MAX_LINE, limit: MAX_LINE });
    } else if ((code === 45 || code === 63) /* - ? */ && fresh && text[i + 1] === ' ') {
      if (++dashes > MAX_DEPTH) return refuse('SEC003', lines, { limit: MAX_DEPTH });
    } else if (code === 42 /* * */ && fresh && /[^\s*]/.test(text[i + 1] ?? ' ')) {
      if (++aliases > MAX_ALIASES) return refuse('SEC002', lines, { count: aliases });
    } else if (fresh && (code === 91 || code === 123) /* [ { where a value can begin */) {
      if (++depth > MAX_DEPTH) return refuse('SEC003', lines, { limit: MAX_DEPTH });
    } else if ((code === 93 || code === 125) && depth > 0) depth--;
    fresh = code <= 32 || code === 44 || code === 45 || code === 58 || code === 63 || code === 91 || code === 123;
  }
  return undefined;
}
