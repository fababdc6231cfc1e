/**
 * Text of a report is not ours: control characters could move the cursor, bidirectional marks could reorder a line. They
 * are shown as visible stand-ins.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is being made harmless
const UNSAFE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu;

/** Longer texts are cut before anything measures them; a label or a figure is never this long. */
const MOST = 400;

export function visible(text: string): string {
  return (text.length > MOST ? `${text.slice(0, MOST)}…` : text).replace(/[\t\n\r]/gu, ' ').replace(UNSAFE, (char) => {
    const code = char.charCodeAt(0);
    return code < 0x20 ? String.fromCharCode(0x2400 + code) : `\\u${code.toString(16).padStart(4, '0')}`;
  });
}

/** A CSV field. What a spreadsheet would take for a formula is quoted with an apostrophe; real numbers are left alone. */
export function csvField(text: string): string {
  const safe = /^[=+\-@\t\r]/u.test(text) && !/^-?\d+(?:\.\d+)?$/u.test(text) ? `'${text}` : text;
  return /[",\n\r]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
