import type { Range, Term } from '../../model/grid.ts';
import { decimalOf } from './decimal.ts';
import { columnOf, LAST_COLUMN, LAST_ROW, pack, packedCell, rowOf } from './reference.ts';

export type Sum = {
  readonly terms: readonly Term[];
  /** Places the whole is rounded to by a `ROUND(…)` around it. */
  readonly places?: number;
};

const DOLLAR = 36;
const NUMBER = /\d+(?:\.\d*)?|\.\d+/uy;
const SUM = /SUM\s*\(/iuy;
const ROUND = /ROUND\s*\(/iuy;
const SHEET = /'((?:[^']|'')+)'!|([\p{L}\p{N}_.]+)!/uy;
const COLUMNS = /\$?([A-Z]{1,3}):\$?([A-Z]{1,3})(?![\p{L}\p{N}_.(!:])/iuy;
const ROWS = /\$?(\d{1,7}):\$?(\d{1,7})(?![\p{L}\p{N}_.(!:])/uy;

/** What may not follow a reference: it would be part of a longer word, or of something else. */
const GOES_ON = /[\p{L}\p{N}_.(!:]/u;

const MAX_DEPTH = 32;

/** What a formula adds and subtracts; `undefined` where it does anything else. */
export function parseSum(text: string): Sum | undefined {
  return new Parser(text).whole();
}

class Parser {
  private readonly text: string;
  private at = 0;
  private depth = 0;
  private readonly terms: Term[] = [];
  private readonly qualified: boolean;

  constructor(text: string) {
    this.text = text;
    this.qualified = text.includes('!');
  }

  whole(): Sum | undefined {
    this.blank();
    const rounded = this.take(ROUND) !== undefined;
    if (!this.expression(1)) return undefined;
    let places: number | undefined;
    if (rounded) {
      if (!this.char(',')) return undefined;
      const sign = this.char('-') ? -1 : 1;
      const digits = this.take(NUMBER)?.[0];
      if (digits === undefined || !/^\d{1,2}$/u.test(digits)) return undefined;
      places = sign * Number(digits);
      if (!this.char(')')) return undefined;
    }
    if (this.at < this.text.length) return undefined;
    return places === undefined ? { terms: this.terms } : { terms: this.terms, places };
  }

  private expression(sign: 1 | -1): boolean {
    if (++this.depth > MAX_DEPTH) return false;
    let next = this.signs(sign);
    for (;;) {
      if (!this.operand(next)) return false;
      if (this.text[this.at] !== '+' && this.text[this.at] !== '-') break;
      next = this.signs(sign);
    }
    this.depth--;
    return true;
  }

  /** Any number of signs before an operand. */
  private signs(sign: 1 | -1): 1 | -1 {
    let result = sign;
    for (;;) {
      if (this.char('-')) result = result === 1 ? -1 : 1;
      else if (!this.char('+')) return result;
    }
  }

  private operand(sign: 1 | -1): boolean {
    if (this.char('(')) return this.expression(sign) && this.char(')');
    if (this.take(SUM)) return this.summed(sign);
    const cells = this.cells(sign);
    if (cells) {
      const { top, bottom, left, right } = cells.range!;
      this.terms.push(cells);
      return top === bottom && left === right;
    }
    const digits = this.take(NUMBER)?.[0];
    const constant = digits === undefined ? undefined : decimalOf(digits);
    if (constant === undefined || /[\p{L}_%]/u.test(this.text[this.at] ?? '')) return false;
    this.terms.push({ sign, constant });
    return true;
  }

  private summed(sign: 1 | -1): boolean {
    do {
      const start = this.at;
      const cells = this.cells(sign);
      if (cells && (this.text[this.at] === ',' || this.text[this.at] === ')')) {
        this.terms.push({ summed: true, ...cells });
        continue;
      }
      this.at = start;
      if (this.text[this.at] !== ',' && this.text[this.at] !== ')' && !this.expression(sign)) return false;
    } while (this.char(','));
    return this.char(')');
  }

  private cells(sign: 1 | -1): Term | undefined {
    const start = this.at;
    const qualifier = this.qualified ? this.take(SHEET) : undefined;
    const sheet = qualifier ? (qualifier[2] ?? qualifier[1]!.replaceAll("''", "'")) : undefined;
    const range = sheet?.includes('[') ? undefined : this.range();
    if (!range) {
      this.at = start;
      return undefined;
    }
    return sheet === undefined ? { sign, range } : { sign, sheet, range };
  }

  private range(): Range | undefined {
    const start = this.at;
    const first = this.corner();
    if (first !== 0) {
      const second = this.text[this.at] === ':' ? this.corner(1) : first;
      if (second === 0 || GOES_ON.test(this.text[this.at] ?? '')) return undefined;
      this.blank();
      return {
        top: Math.min(rowOf(first), rowOf(second)),
        left: Math.min(columnOf(first), columnOf(second)),
        bottom: Math.max(rowOf(first), rowOf(second)),
        right: Math.max(columnOf(first), columnOf(second)),
      };
    }
    this.at = start;
    const columns = this.take(COLUMNS);
    if (columns) {
      const [one, other] = [columns[1]!, columns[2]!].map(
        (name) => packedCell(`${name}1`, 0, name.length + 1) & 32_767,
      );
      if (!one || !other) return undefined;
      return { top: 1, left: Math.min(one, other), bottom: LAST_ROW, right: Math.max(one, other) };
    }
    const rows = this.take(ROWS);
    if (!rows) return undefined;
    const [one, other] = [Number(rows[1]), Number(rows[2])];
    if (Math.min(one, other) < 1 || Math.max(one, other) > LAST_ROW) return undefined;
    return { top: Math.min(one, other), left: 1, bottom: Math.max(one, other), right: LAST_COLUMN };
  }

  /** `$B$7` from here (or a little further), packed; formulas by the ten thousand come through here. */
  private corner(skip = 0): number {
    const { text } = this;
    let at = this.at + skip;
    if (text.charCodeAt(at) === DOLLAR) at++;
    let column = 0;
    for (let code = text.charCodeAt(at) & ~32; code >= 65 && code <= 90 && column <= LAST_COLUMN; ) {
      column = column * 26 + code - 64;
      code = text.charCodeAt(++at) & ~32;
    }
    if (column === 0 || column > LAST_COLUMN) return 0;
    if (text.charCodeAt(at) === DOLLAR) at++;
    let row = 0;
    for (let digit = text.charCodeAt(at) - 48; digit >= 0 && digit <= 9 && row <= LAST_ROW; ) {
      row = row * 10 + digit;
      digit = text.charCodeAt(++at) - 48;
    }
    if (row === 0 || row > LAST_ROW) return 0;
    this.at = at;
    return pack(row, column);
  }

  private take(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.text);
    if (!match) return undefined;
    this.at = pattern.lastIndex;
    this.blank();
    return match;
  }

  private char(char: string): boolean {
    if (this.text[this.at] !== char) return false;
    this.at++;
    this.blank();
    return true;
  }

  private blank(): void {
    while (this.text.charCodeAt(this.at) <= 32) this.at++;
  }
}
