/** What XML cannot hold, and halves of characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is being taken out
const IMPOSSIBLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

export const withoutImpossible = (text: string): string => text.replace(IMPOSSIBLE, '');

export const escapeXml = (text: string): string =>
  withoutImpossible(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** `_x000D_` in a cell or a comment would be read as a carriage return, so its underscore is written out. */
export const literal = (text: string): string => text.replace(/_(?=x[0-9a-f]{4}_)/giu, '_x005F_');

export const cellText = (text: string): string => literal(escapeXml(text));

/** The characters a text stands for, as far as it is compared with ours. */
export const plainText = (raw: string): string =>
  raw
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replace(/&#(x?)([0-9a-f]{1,6});/giu, (_, hex: string, code: string) => {
      const point = Number.parseInt(code, hex ? 16 : 10);
      return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : '';
    })
    .replaceAll('&amp;', '&');
