/** The numbers that head a line, from the widest to the narrowest. */
const NUMBERS: readonly { readonly level: number; readonly form: RegExp }[] = [
  { level: 10, form: /^\s*第[一二三四五六七八九十\d]{1,3}(?:部分|章|编)[、,，:：]?/u },
  { level: 20, form: /^\s*[一二三四五六七八九十]{1,3}\s*[、.．,，]/u },
  { level: 30, form: /^\s*[(（][一二三四五六七八九十]{1,3}[)）]\s*[、.．,，]?/u },
  // “7.73%” at the start of a line is no item; “1.2100408基本公共卫生服务” is one.
  {
    level: 40,
    form: /^\s*\d{1,2}\s*(?:、|[.．,，](?:\s+|(?!\d)|(?=\d{4}年|[23]\d\d(?:\d{2}){0,2}[一-鿿](?<![万亿千百元个平名人项辆台套次家]))))/u,
  },
  { level: 50, form: /^\s*[(（]\d{1,2}[)）]\s*[、.．,，]?/u },
  { level: 60, form: /^\s*[①-⑳]\s*、?/u },
];

/** How deep a numbered line stands and how long its number is; `undefined` of a line without one. */
export function numberingOf(text: string): { readonly level: number; readonly length: number } | undefined {
  // １．, （１）: as long as it is in narrow digits.
  const head = text.slice(0, 16).replace(/[０-９]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
  for (const { level, form } of NUMBERS) {
    const match = form.exec(head);
    if (match) return { level, length: match[0].length };
  }
  return undefined;
}

/** Below the parts of a document and above its numbered headings: a line that is a title by its words alone. */
export const UNNUMBERED = 15;
/** Levels the document itself gives, as the keys of a YAML report do. */
export const givenLevel = (level: number): number => 10 + 10 * level;
