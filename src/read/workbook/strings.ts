import { WORKBOOK } from '../limits.ts';
import { tooMany } from './refusal.ts';
import { detached, unescapeCell, unescapeXml } from './text.ts';
import { CLOSE, END, Xml as Walk, type Xml } from './xml.ts';

/** Texts are kept once each, however often they stand in a workbook, and on one account for the whole of it. */
export class Texts {
  private readonly kept = new Map<string, string>();
  private characters = 0;

  keep(text: string): string {
    const found = this.kept.get(text);
    if (found !== undefined) return found;
    this.characters += text.length;
    if (this.characters > WORKBOOK.characters) throw tooMany('characters', WORKBOOK.characters);
    if (this.kept.size >= WORKBOOK.strings) throw tooMany('strings', WORKBOOK.strings);
    const own = detached(text);
    this.kept.set(own, own);
    return own;
  }
}

/** The strings that cells name by their number. */
export function readSharedStrings(text: string, part: string, texts: Texts): readonly string[] {
  const xml = new Walk(text, part);
  const strings: string[] = [];
  for (let token = xml.next(); token !== END; token = xml.next()) {
    if (token === CLOSE || !xml.is('si')) continue;
    if (strings.length >= WORKBOOK.strings) throw tooMany('strings', WORKBOOK.strings);
    strings.push(texts.keep(richText(xml)));
  }
  return strings;
}

/**
 * The text of the element just opened (`si`, `is`, the `text` of a comment): its runs joined. Phonetic runs (`rPh`) are
 * readings printed above the text, not part of it.
 */
export function richText(xml: Xml): string {
  if (xml.empty) return '';
  const outside = xml.depth - 1;
  let out = '';
  while (xml.depth > outside) {
    const token = xml.next();
    if (token === END) throw xml.broken();
    if (token === CLOSE) continue;
    if (xml.letter() === 116 /* t */) out += runText(xml);
    else if (xml.is('rPh')) xml.skip();
  }
  return unescapeCell(out);
}

function runText(xml: Xml): string {
  let preserve = false;
  while (xml.attribute()) if (xml.key() === 'space') preserve = xml.value() === 'preserve';
  const text = xml.content();
  return preserve ? text : asTyped(text);
}

/** Blanks are kept, for they indent names; a line end at the edge is how the file was laid out. */
const asTyped = (text: string): string =>
  text.includes('\n') && /^[ \t]*\n|\n[ \t]*$/u.test(text) ? text.trim() : text;

/** The text of a single run that keeps no blanks, from what stands between its tags. */
export const plainText = (written: string): string => unescapeCell(asTyped(unescapeXml(written)));
