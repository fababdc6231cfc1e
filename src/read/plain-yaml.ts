import type { Place } from '../model/place.ts';
import type { Entry, Node } from '../model/source.ts';
import type { Span } from '../model/text.ts';

/**
 * The YAML that reports are written in: block maps and lists of one-line plain scalars, and literal blocks of text. It is read here about fifty times
 * as fast as by the full parser and with the same result, literal by literal and place by place (a test holds the two
 * against each other). Whatever goes beyond it (quotes, flow, folded blocks, anchors, tabs, comments behind a value,
 * anything odd) gives `undefined`, and the full parser, which is the authority, reads the whole text instead.
 */
export function readPlainYaml(path: string, text: string): Node | undefined {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what a plain report does not hold
  if (/[\t\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029\ufeff]|\r(?!\n)/u.test(text))
    return undefined;
  try {
    return new Reader(path, text).document();
  } catch (error) {
    if (error === BEYOND) return undefined;
    throw error;
  }
}

/** Thrown where the text goes beyond the subset. */
const BEYOND = Symbol('beyond plain YAML');

/** Deeper than any report; the full parser then says so. */
const MAX_DEPTH = 40;

type Line = { readonly number: number; readonly indent: number; readonly text: string };

class Reader {
  private readonly lines: Line[] = [];
  /** Every line without its end: in a block blank lines and what looks like comments count. */
  private readonly raw: string[] = [];
  private next = 0;
  private readonly path: string;

  constructor(path: string, text: string) {
    this.path = path;
    let number = 0;
    for (const raw of text.split('\n')) {
      number++;
      const full = raw.endsWith('\r') ? raw.slice(0, -1) : raw;
      this.raw.push(full);
      const indent = blanksBefore(full);
      const trimmed = full.slice(indent);
      if (trimmed === '' || trimmed[0] === '#') continue;
      if (/^(?:---|\.\.\.|%)/u.test(full)) throw BEYOND;
      this.lines.push({ number, indent, text: full });
    }
  }

  document(): Node | undefined {
    const [first] = this.lines;
    if (first?.indent !== 0) return undefined;
    const root = this.block(0, 0, 0);
    if (this.next < this.lines.length) throw BEYOND;
    return root;
  }

  private place(line: number, column: number, length: number): Place {
    return { path: this.path, line, column: column + 1, length: Math.max(1, length) };
  }

  /** A map or list whose entries begin at `column` of the current line; `from` is where its first entry begins there. */
  private block(column: number, from: number, depth: number): Node {
    if (depth > MAX_DEPTH) throw BEYOND;
    const { text } = this.lines[this.next]!;
    return isItem(text, from) ? this.list(column, from, depth) : this.map(column, from, depth);
  }

  private list(column: number, from: number, depth: number): Node {
    const items: Node[] = [];
    const first = this.lines[this.next]!;
    for (let start = from; this.next < this.lines.length; start = column) {
      const line = this.lines[this.next]!;
      if (start === column && line.indent !== column && items.length > 0) break;
      if (!isItem(line.text, start)) break;
      let inner = start + 1;
      while (line.text[inner] === ' ') inner++;
      // A bare dash, with its content on the next line, is rare enough to leave to the full parser.
      if (inner >= line.text.length) throw BEYOND;
      items.push(
        isItem(line.text, inner) || keyEnd(line.text, inner) >= 0
          ? this.block(inner, inner, depth + 1)
          : this.scalar(line, inner, column),
      );
    }
    return { kind: 'list', items, at: this.place(first.number, from, first.text.trimEnd().length - from) };
  }

  private map(column: number, from: number, depth: number): Node {
    const entries: Entry[] = [];
    const keys = new Set<string>();
    const first = this.lines[this.next]!;
    for (let start = from; this.next < this.lines.length; start = column) {
      const line = this.lines[this.next]!;
      if (entries.length > 0 && line.indent !== column) break;
      const end = keyEnd(line.text, start);
      if (end < 0 || isItem(line.text, start)) {
        if (entries.length > 0 && line.indent < column) break;
        throw BEYOND;
      }
      const key = line.text.slice(start, end);
      if (!isPlain(key) || key.length > 1000 || keys.has(key)) throw BEYOND;
      keys.add(key);
      const keyAt = this.place(line.number, start, end - start);
      let value = end + 1;
      while (line.text[value] === ' ') value++;
      entries.push({
        key,
        keyAt,
        value:
          value >= line.text.length
            ? this.below(line, column, end, depth)
            : line.text[value] === '|'
              ? this.literal(line, value, column)
              : this.scalar(line, value, column),
      });
    }
    return { kind: 'map', entries, at: this.place(first.number, from, first.text.trimEnd().length - from) };
  }

  /** What stands on the lines below a key: a deeper block, a list at the key's own column, or nothing. */
  private below(line: Line, column: number, colon: number, depth: number): Node {
    this.next++;
    const next = this.lines[this.next];
    if (next && (next.indent > column || (next.indent === column && isItem(next.text, column)))) {
      if (!isItem(next.text, next.indent) && keyEnd(next.text, next.indent) < 0) throw BEYOND;
      return this.block(next.indent, next.indent, depth + 1);
    }
    // A blank value stands just behind its key's colon.
    return { kind: 'scalar', raw: '', value: null, at: this.place(line.number, colon + 1, 1) };
  }

  /** A block whose line ends are kept, as long as it is indented by its first line and has nothing odd about it. */
  private literal(line: Line, from: number, column: number): Node {
    const head = line.text.slice(from).trimEnd();
    const first = this.raw[line.number] ?? '';
    const indent = blanksBefore(first);
    if (!/^\|-?$/u.test(head) || indent <= column || indent === first.length) throw BEYOND;
    const spans: Span[] = [];
    let text = '';
    let last = line.number;
    let blanks = '';
    for (let number = line.number + 1; number <= this.raw.length; number++) {
      const raw = this.raw[number - 1]!;
      const start = blanksBefore(raw);
      if (start === raw.length) {
        if (raw.length > indent) throw BEYOND;
        blanks += '\n';
        continue;
      }
      if (start < indent) {
        if (start > column) throw BEYOND;
        break;
      }
      text += blanks;
      spans.push({
        from: text.length + start - indent,
        at: { path: this.path, line: number, column: start + 1, length: 1 },
      });
      text += `${raw.slice(indent)}\n`;
      blanks = '';
      last = number;
    }
    // A last line that does not end is the full parser's business.
    if (last === this.raw.length) throw BEYOND;
    this.next++;
    while (this.next < this.lines.length && this.lines[this.next]!.number <= last) this.next++;
    const value = head === '|-' ? text.slice(0, -1) : text;
    return { kind: 'scalar', raw: value, value, at: this.place(line.number, from, head.length), spans, literal: true };
  }

  private scalar(line: Line, from: number, column: number): Node {
    this.next++;
    const next = this.lines[this.next];
    // A deeper line would continue the scalar.
    if (next && next.indent > column) throw BEYOND;
    const raw = line.text.slice(from).trimEnd();
    const at = this.place(line.number, from, raw.length);
    if (raw === '[]') return { kind: 'list', items: [], at };
    if (!isPlain(raw)) throw BEYOND;
    return { kind: 'scalar', raw, value: resolve(raw), at };
  }
}

/** Of YAML's own kind: the blanks of Chinese text are text. */
function blanksBefore(text: string): number {
  let at = 0;
  while (text.charCodeAt(at) === 32) at++;
  return at;
}

const isItem = (text: string, at: number): boolean => text[at] === '-' && text[at + 1] === ' ';

/** Where the colon that ends a key stands, or -1. */
function keyEnd(text: string, from: number): number {
  for (let at = text.indexOf(':', from); at >= 0; at = text.indexOf(':', at + 1)) {
    if (at + 1 === text.length || text[at + 1] === ' ') return text[at - 1] === ' ' ? -1 : at;
  }
  return -1;
}

/** No indicator at the start, no comment, no second key, nothing a full parser would look at twice. */
function isPlain(text: string): boolean {
  if (text === '' || text.trim() !== text) return false;
  if (/^[[\]{},&*!|>@`"'#%?]|^[-:](?:\s|$)|^-+$/u.test(text)) return false;
  return !/\s#|:(?:\s|$)|[\u00a0\u0085]/u.test(text);
}

/** The core schema of YAML 1.2 for plain scalars. */
function resolve(raw: string): unknown {
  if (/^(?:~|null|Null|NULL)$/u.test(raw)) return null;
  if (/^(?:true|True|TRUE)$/u.test(raw)) return true;
  if (/^(?:false|False|FALSE)$/u.test(raw)) return false;
  if (/^[-+]?\d+$/u.test(raw)) return Number.parseInt(raw, 10);
  if (/^[-+]?(?:\.\d+|\d+\.\d*)$/u.test(raw)) return Number.parseFloat(raw);
  if (
    /^[-+]?[\d.]/u.test(raw) &&
    !/^\d[\d,]*\.?\d*%?$/u.test(raw) &&
    /^(?:0[ox]|[-+]?\.(?:inf|nan)|[-+]?[\d.]+[eE])/iu.test(raw)
  )
    throw BEYOND;
  return raw;
}
