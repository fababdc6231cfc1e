/**
 * Texts and numbers as YAML that every reader takes for the same: YAML 1.2 and the older 1.1 of PyYAML, inside brackets as well. What is not
 * surely a text for all of them is quoted, and quoted text is JSON.
 */

/** Begins and goes on with characters that mean nothing to YAML, and holds one that no number, date or truth value has. */
const PLAIN =
  /^[\p{Script=Han}A-Za-z0-9（《“〔【][\p{Script=Han}A-Za-z0-9（）《》“”〔〕【】、，。；：！？·—…()_/.+%％＋－ -]*$/u;
const HAN = /\p{Script=Han}/u;
/** Longer texts are quoted, so that nobody has to look for what begins them. */
const LONGEST_PLAIN = 200;

/** Characters JSON leaves as they are and YAML 1.1 does not allow, or nobody sees. */
const UNPRINTABLE = /[\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffe\uffff]/gu;

export function textLiteral(text: string): string {
  if (text.length <= LONGEST_PLAIN && PLAIN.test(text) && HAN.test(text) && !text.endsWith(' ')) return text;
  return quoted(text);
}

export const quoted = (text: string): string =>
  JSON.stringify(text).replace(UNPRINTABLE, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** A number no reader turns into another one: no sign but minus, no exponent, no nought before it. */
export const isPlainNumber = (text: string): boolean => /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/u.test(text);

/** One line of a comment, whatever the text holds. */
export const commentText = (text: string): string =>
  text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(UNPRINTABLE, '')
    .trim();
