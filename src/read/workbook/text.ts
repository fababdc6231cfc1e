import { decodeAs } from '../decode.ts';
import { damaged } from './refusal.ts';

/** A part's bytes as text: UTF-8 unless its first bytes or its declaration say otherwise. */
export function partText(bytes: Buffer, part: string): string {
  const text = decodeAs(encodingOf(bytes), bytes);
  if (text === undefined) throw damaged('text', part);
  return text;
}

function encodingOf(bytes: Buffer): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0x3c && second === 0) return 'utf-16le';
  if (first === 0 && second === 0x3c) return 'utf-16be';
  const head = bytes.toString('latin1', 0, 120);
  const isGb = /gb/iu.test(head) && /^<\?xml[^>]*\bencoding\s*=\s*["']gb[\w-]*["']/iu.test(head);
  return isGb ? 'gb18030' : 'utf-8';
}

/** Character data with its references resolved; entities of the file's own are not known, for they may not be declared. */
export function unescapeXml(text: string): string {
  let at = text.indexOf('&');
  if (at < 0) return text;
  let out = '';
  let from = 0;
  while (at >= 0) {
    const end = text.indexOf(';', at + 1);
    if (end < 0) break;
    const char = end - at > 12 ? undefined : reference(text, at + 1, end);
    if (char !== undefined) {
      out += from === at ? char : text.slice(from, at) + char;
      from = end + 1;
      at = text.charCodeAt(from) === 38 ? from : text.indexOf('&', from);
    } else at = text.indexOf('&', at + 1);
  }
  return out + text.slice(from);
}

const NAMED = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);

function reference(text: string, from: number, to: number): string | undefined {
  if (text.charCodeAt(from) !== 35 /* # */) return NAMED.get(text.slice(from, to));
  const hex = (text.charCodeAt(from + 1) | 32) === 120;
  let code = 0;
  let at = from + (hex ? 2 : 1);
  if (at >= to) return undefined;
  // Whole files are written so: a Chinese character has five digits.
  for (; at < to; at++) {
    const char = text.charCodeAt(at);
    if (char >= 48 && char <= 57) code = code * (hex ? 16 : 10) + char - 48;
    else if (hex && (char | 32) >= 97 && (char | 32) <= 102) code = code * 16 + (char | 32) - 87;
    else return undefined;
  }
  if (code <= 0xffff) return code > 0 ? String.fromCharCode(code) : undefined;
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

/** What the format writes for characters XML cannot hold: `_x000D_` is a carriage return, `_x005F_` the underscore itself. */
export const unescapeCell = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9a-f]{4})_/giu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;

/** Longer slices of a text keep the whole of it in memory. */
const SHARED_FROM = 13;
const scratch = Buffer.allocUnsafe(1024);

/** The same text on its own, so that the part it was cut from can go. */
export function detached(text: string): string {
  if (text.length < SHARED_FROM) return text;
  // Nearly all of these are formulas and other plain ASCII, which takes a byte a character.
  if (text.length <= 256 && scratch.write(text, 0, 'utf8') === text.length)
    return scratch.toString('latin1', 0, text.length);
  return Buffer.from(text, 'utf16le').toString('utf16le');
}
