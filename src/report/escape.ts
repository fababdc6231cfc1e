/**
 * Text of a report is not ours: control characters could move the cursor, bidirectional marks could reorder a line. They
 * are shown as visible stand-ins.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is being made harmless
const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu;

/** Longer texts are cut before anything measures them; a label or a figure is never this long. */
const MOST = 400;

export const visible = (text: string): string => harmless(text.length > MOST ? `${text.slice(0, MOST)}…` : text);

/** The same of any length: for the name of a file, which is of no use in part. */
export const harmless = (text: string): string =>
  text.replace(UNSAFE, (char) => {
    if (char === '\t' || char === '\n' || char === '\r') return ' ';
    const code = char.charCodeAt(0);
    return code < 0x20 ? String.fromCharCode(0x2400 + code) : `\\u${code.toString(16).padStart(4, '0')}`;
  });

/** What XML 1.0 has no way to hold: halves of pairs and noncharacters. */
const NOT_XML = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text of an element or of a quoted attribute, in XML and in HTML. Characters that are not to be shown are made visible before. */
export const markup = (text: string): string =>
  text.replace(NOT_XML, '\ufffd').replace(/[&<>"']/gu, (char) => ENTITIES[char]!);

/** A CSV field. What a spreadsheet would take for a formula is quoted with an apostrophe; real numbers are left alone. */
export function csvField(text: string): string {
  const safe = /^[=+\-@＝＋－＠\t\r]/u.test(text) && !/^-?\d+(?:\.\d+)?$/u.test(text) ? `'${text}` : text;
  return /[",\n\r]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
