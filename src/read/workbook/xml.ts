import { WORKBOOK } from '../limits.ts';
import { damaged, Refusal } from './refusal.ts';
import { unescapeXml } from './text.ts';

export const END = 0;
export const OPEN = 1;
export const CLOSE = 2;

const LT = 60;
const GT = 62;
const SLASH = 47;
const QUOTE = 34;
const APOSTROPHE = 39;
const COLON = 58;
const EQUALS = 61;

/**
 * Walks over the tags of an XML text without building anything: a name or an attribute is a pair of offsets until somebody
 * asks for its text. Well-formedness is checked as far as it decides what is read: tags match, quotes close, nothing is
 * left open. Declarations of types and entities are refused; nothing is ever expanded.
 */
export class Xml {
  readonly text: string;
  private readonly part: string;
  private at: number;
  /** Elements that are open, the one just opened among them; an empty element is not. */
  depth = 0;
  /** The last tag was `<x/>`: there will be no closing tag. */
  empty = false;
  /** Local name of the last tag. */
  private nameFrom = 0;
  private nameTo = 0;
  private attributesAt = 0;
  private tagEnd = 0;
  /** The attribute `attribute()` came to. */
  keyFrom = 0;
  keyTo = 0;
  valueFrom = 0;
  valueTo = 0;
  /** Where the full names of open elements begin and end. */
  private readonly open = new Int32Array(2 * WORKBOOK.depth + 2);

  constructor(text: string, part: string) {
    this.text = text;
    this.part = part;
    this.at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  }

  broken(): Refusal {
    return damaged('xml', this.part);
  }

  /** To the next tag; what stands between is passed over. */
  next(): typeof END | typeof OPEN | typeof CLOSE {
    const { text } = this;
    for (;;) {
      const lt = text.charCodeAt(this.at) === LT ? this.at : text.indexOf('<', this.at);
      if (lt < 0) {
        if (this.depth > 0) throw this.broken();
        return END;
      }
      const code = text.charCodeAt(lt + 1);
      if (code === SLASH) return this.closing(lt + 2);
      if (code !== 33 && code !== 63) return this.opening(lt + 1);
      this.at = this.aside(lt);
    }
  }

  /** Behind a comment, an instruction or a CDATA section. */
  private aside(lt: number): number {
    const { text } = this;
    if (text.charCodeAt(lt + 1) === 63) return this.behind('?>', lt + 2);
    if (text.startsWith('<!--', lt)) return this.behind('-->', lt + 4);
    if (text.startsWith('<![CDATA[', lt)) return this.behind(']]>', lt + 9);
    if (/^<!(?:DOCTYPE|ENTITY|ELEMENT|ATTLIST|NOTATION)/iu.test(text.slice(lt, lt + 12)))
      throw new Refusal('SEC005', { part: this.part });
    throw this.broken();
  }

  private behind(mark: string, from: number): number {
    const found = this.text.indexOf(mark, from);
    if (found < 0) throw this.broken();
    return found + mark.length;
  }

  private closing(from: number): typeof CLOSE {
    const { text, open } = this;
    if (this.depth === 0) throw this.broken();
    this.depth--;
    const nameFrom = open[2 * this.depth]!;
    const length = open[2 * this.depth + 1]! - nameFrom;
    for (let i = 0; i < length; i++)
      if (text.charCodeAt(from + i) !== text.charCodeAt(nameFrom + i)) throw this.broken();
    let end = from + length;
    while (text.charCodeAt(end) <= 32) end++;
    if (text.charCodeAt(end) !== GT) throw this.broken();
    this.at = end + 1;
    return CLOSE;
  }

  private opening(from: number): typeof OPEN {
    const { text } = this;
    let end = from;
    let local = from;
    let code = text.charCodeAt(end);
    while (code > 32 && code !== GT && code !== SLASH) {
      if (code === COLON) local = end + 1;
      code = text.charCodeAt(++end);
    }
    if (end === local) throw this.broken();
    this.nameFrom = local;
    this.nameTo = end;
    this.attributesAt = end;
    let close = end;
    // A `>` inside quotes ends nothing.
    while (code !== GT) {
      if (code === QUOTE || code === APOSTROPHE) {
        do {
          close++;
          if (close >= text.length) throw this.broken();
        } while (text.charCodeAt(close) !== code);
      } else if (code === LT || close >= text.length) throw this.broken();
      code = text.charCodeAt(++close);
    }
    this.at = close + 1;
    this.empty = text.charCodeAt(close - 1) === SLASH;
    this.tagEnd = this.empty ? close - 1 : close;
    if (!this.empty) {
      if (this.depth >= WORKBOOK.depth) throw new Refusal('SEC003', { limit: WORKBOOK.depth });
      this.open[2 * this.depth] = from;
      this.open[2 * this.depth + 1] = end;
      this.depth++;
    }
    return OPEN;
  }

  /** Is this the local name of the last opened tag? */
  is(name: string): boolean {
    return this.nameTo - this.nameFrom === name.length && this.text.startsWith(name, this.nameFrom);
  }

  /** Its only letter as a code, or 0 where the name is longer: the names met most often are single letters. */
  letter(): number {
    return this.nameTo - this.nameFrom === 1 ? this.text.charCodeAt(this.nameFrom) : 0;
  }

  name(): string {
    return this.text.slice(this.nameFrom, this.nameTo);
  }

  /** To the next attribute of the last opened tag: `keyFrom` … `valueTo`. */
  attribute(): boolean {
    const { text, tagEnd } = this;
    let at = this.attributesAt;
    while (at < tagEnd && text.charCodeAt(at) <= 32) at++;
    if (at >= tagEnd) return false;
    this.keyFrom = at;
    let code = text.charCodeAt(at);
    while (code > 32 && code !== EQUALS) {
      if (code === COLON) this.keyFrom = at + 1;
      code = text.charCodeAt(++at);
    }
    this.keyTo = at;
    while (text.charCodeAt(at) <= 32) at++;
    if (text.charCodeAt(at) !== EQUALS) throw this.broken();
    at++;
    while (text.charCodeAt(at) <= 32) at++;
    const quote = text.charCodeAt(at);
    if (quote !== QUOTE && quote !== APOSTROPHE) throw this.broken();
    this.valueFrom = ++at;
    while (text.charCodeAt(at) !== quote) if (++at > tagEnd) throw this.broken();
    this.valueTo = at;
    this.attributesAt = at + 1;
    return true;
  }

  key(): string {
    return this.text.slice(this.keyFrom, this.keyTo);
  }

  value(): string {
    return unescapeXml(this.text.slice(this.valueFrom, this.valueTo));
  }

  /** All attributes of the last opened tag by their local names; for tags that are met seldom. */
  attributes(): Map<string, string> {
    const found = new Map<string, string>();
    while (this.attribute()) found.set(this.key(), this.value());
    return found;
  }

  /** The character data of the element just opened, up to and with its closing tag; elements inside it are left out. */
  content(): string {
    if (this.empty) return '';
    const { text } = this;
    const from = this.at;
    const lt = text.indexOf('<', from);
    if (lt >= 0 && text.charCodeAt(lt + 1) === SLASH) {
      this.closing(lt + 2);
      return unescapeXml(lines(text.slice(from, lt)));
    }
    return this.pieces();
  }

  /** The same, where nothing but character data stands in it; otherwise `undefined`, and nothing was read. */
  bare(): string | undefined {
    if (this.empty) return '';
    const lt = this.text.indexOf('<', this.at);
    return this.text.charCodeAt(lt + 1) === SLASH ? this.content() : undefined;
  }

  private pieces(): string {
    const { text } = this;
    const inside = this.depth;
    let out = '';
    for (;;) {
      const lt = text.indexOf('<', this.at);
      if (lt < 0) throw this.broken();
      if (this.depth === inside) out += unescapeXml(lines(text.slice(this.at, lt)));
      const code = text.charCodeAt(lt + 1);
      if (code === SLASH) {
        this.closing(lt + 2);
        if (this.depth < inside) return out;
      } else if (code === 33 || code === 63) {
        this.at = this.aside(lt);
        if (this.depth === inside && text.startsWith('<![CDATA[', lt)) out += lines(text.slice(lt + 9, this.at - 3));
      } else this.opening(lt + 1);
    }
  }

  /** Reads on past a sticky pattern that matches whole elements, or nothing. */
  match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (found) this.at = pattern.lastIndex;
    return found;
  }

  /** Past the closing tag of the element just opened. */
  skip(): void {
    if (this.empty) return;
    const outside = this.depth - 1;
    while (this.depth > outside) if (this.next() === END) throw this.broken();
  }
}

/** XML reads every line end as a line feed. */
const lines = (text: string): string => (text.includes('\r') ? text.replace(/\r\n?/gu, '\n') : text);
