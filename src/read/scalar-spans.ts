import type { TextPlace } from '../model/place.ts';
import type { Span } from '../model/text.ts';

/** How a scalar was written, as far as its characters are not simply there one by one. */
export type ScalarStyle = 'plain' | 'single' | 'double' | 'block';

/** Characters an escape of two stands for; any other stands for itself. */
const ESCAPES: { readonly [letter: string]: string } = {
  n: '\n',
  t: '\t',
  r: '\r',
  _: '\u00a0',
  N: '\u0085',
  L: '\u2028',
  P: '\u2029',
  '0': '\0',
  a: '\x07',
  b: '\b',
  e: '\x1b',
  f: '\f',
  v: '\v',
};
const HEX: { readonly [letter: string]: number } = { x: 2, u: 4, U: 8 };

/**
 * Where the characters of a scalar's value stand: the value is laid beside the source, in which blanks, indentation, quotes
 * and escapes come between. Blanks of the value belong behind the character before them.
 * @param source the whole text
 * @param from where the scalar begins, with its quote or its block's `|`
 * @param place line and column of an offset
 */
export function scalarSpans(
  value: string,
  source: string,
  range: readonly [from: number, to: number],
  style: ScalarStyle,
  place: (offset: number) => TextPlace,
): Span[] {
  let [at] = range;
  const [, end] = range;
  if (style === 'block') at = Math.min(end, source.indexOf('\n', at) + 1 || end);
  else if (style !== 'plain') at++;
  const spans: Span[] = [];
  /** The source offset less the value's, as long as they run side by side. */
  let shift = Number.NaN;
  for (let i = 0; i < value.length; i++) {
    const char = value[i]!;
    if (isBlank(char)) {
      if (source[at] === char) at++;
      else if (style === 'double') {
        const skipped = skipBlanks(source, at, end, true);
        const code = escapeAt(source, skipped);
        if (code?.text === char) at = skipped + code.length;
      }
      continue;
    }
    at = skipBlanks(source, at, end, style === 'double');
    const code = style === 'double' ? escapeAt(source, at) : undefined;
    const width = code?.length ?? (style === 'single' && char === "'" ? 2 : 1);
    if (at - i !== shift) {
      if (spans.length === 0 && i > 0) spans.push({ from: 0, at: place(range[0]) });
      spans.push({ from: i, at: place(at) });
      shift = at - i;
    }
    at += width;
    // An escape may stand for two units of one character.
    if (code && code.text.length === 2) i++;
  }
  return spans.length > 0 ? spans : [{ from: 0, at: place(range[0]) }];
}

const isBlank = (char: string | undefined): boolean => char === ' ' || char === '\n' || char === '\t' || char === '\r';

/** In double quotes a backslash at the end of a line joins it to the next. */
function skipBlanks(source: string, from: number, end: number, joins: boolean): number {
  let at = from;
  for (;;) {
    while (at < end && isBlank(source[at])) at++;
    if (!joins || source[at] !== '\\' || !/^\\\r?\n/u.test(source.slice(at, at + 3))) return at;
    at += 2;
  }
}

function escapeAt(source: string, at: number): { readonly text: string; readonly length: number } | undefined {
  if (source[at] !== '\\') return undefined;
  const letter = source[at + 1] ?? '';
  const digits = HEX[letter];
  if (digits === undefined) return { text: ESCAPES[letter] ?? letter, length: 2 };
  const code = Number.parseInt(source.slice(at + 2, at + 2 + digits), 16);
  return { text: code <= 0x10ffff ? String.fromCodePoint(code) : '', length: 2 + digits };
}
