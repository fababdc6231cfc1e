/**
 * What a cell says as a number. Three states that never blur: `empty` (counts as zero in sums), `figure`, `unreadable`
 * (whatever depends on it is not checkable).
 */
export type Figure =
  | { readonly state: 'empty' }
  | {
      readonly state: 'figure';
      readonly digits: bigint;
      readonly decimals: number;
      readonly percent: boolean;
      /** Thousands separators stand in places where none belong, as in `3,20.570`. */
      readonly misgrouped: boolean;
    }
  | { readonly state: 'unreadable'; readonly why: 'text' | 'exponent' | 'digits' };

/** More digits than any budget has; the bound keeps arithmetic on hostile literals cheap. */
const MAX_DIGITS = 18;

const BLANK =
  /^(?:[-‐‑‒–—―－─]+|[/\\]+|无(?:此项(?:目|费用|支出|业务|预算|安排)?|预算|安排|支出|发生)?|暂无|没有|空|不适用|不涉及|未(?:安排|涉及|发生)|不可比较?|无可比性?|无法比较|无基数|n\/a|~|null)?$/iu;
const PLAIN = /^([-+−]?)(\d[\d,]*|(?=\.\d))(?:\.(\d*))?(%?)$/u;
/** `(183)`: less than nothing, as books are kept. */
const BRACKETED = /^\(([\d,.]+%?)\)$/u;
const GROUPED = /^\d{1,3}(?:,\d{3})*$/u;
/** Blanks inside a number that do not part thousands: two numbers may have run together. */
const TORN = /\d\s+(?!\d{3}(?:\D|$))|\d\s+\.|[.,]\s/u;

/** Full-width digits, commas, points, signs and blanks as people type them, folded to ASCII. */
const ASCII = /^[\x20-\x7e]*$/u;

function fold(raw: string): string {
  // Nearly every figure is plain already.
  if (ASCII.test(raw)) return raw.replaceAll(' ', '');
  return raw
    .normalize('NFKC')
    .replace(/[\s\u200b\ufeff]/gu, '')
    .replace(/，/gu, ',')
    .replace(/[。．]/gu, '.')
    .replace(/[−‐‑‒–](?=[\d.])/gu, '-');
}

/** Without the sign of the currency, which says nothing more than the table's unit; less than nothing with a sign. */
const signed = (text: string): string => {
  const bare = /[¥￥]/u.test(text) ? text.replace(/^([-+(]?)[¥￥](?=.)/u, '$1') : text;
  return bare.startsWith('(') ? bare.replace(BRACKETED, '-$1') : bare;
};

/** Decimal digits a double holds for certain. */
const SAFE_DIGITS = 15;

/** `0`, `-12`, `3205.70`: nearly every figure, told by its characters. Anything else gives `undefined`. */
function readPlain(raw: string): Figure | undefined {
  const { length } = raw;
  const negative = raw.charCodeAt(0) === 45;
  const from = negative ? 1 : 0;
  if (length === from || length - from > SAFE_DIGITS) return undefined;
  let digits = 0;
  let point = -1;
  for (let at = from; at < length; at++) {
    const code = raw.charCodeAt(at);
    if (code >= 48 && code <= 57) digits = digits * 10 + code - 48;
    else if (code === 46 && point < 0 && at > from) point = at;
    else return undefined;
  }
  return {
    state: 'figure',
    digits: BigInt(negative ? -digits : digits),
    decimals: point < 0 ? 0 : length - point - 1,
    percent: false,
    misgrouped: false,
  };
}

const MEANT = /^['‘’]?[-+−–△▲]?\d[\d,]*(?:\.\d+(?:万元?|亿元?|千元|元)?|(?:万元?|亿元?|千元|元))[-−–]?$/u;

/** `8494.19元`, `’123.00`, `△5.60`: an amount to whoever typed it, though it may be none that can be read. */
export const isMeantAsAmount = (raw: string): boolean => raw.length < 40 && MEANT.test(fold(raw));

const EMPTY: Figure = { state: 'empty' };

/** `12.5①`, `12.5²`: the mark of a footnote is no digit. */
const MARKED = /[①-⓿❶-➓²³¹⁰-₉¼-¾⅐-⅟]/u;

const TEXT: Figure = { state: 'unreadable', why: 'text' };
/** Longer ones are not even looked at. */
const LONGEST = 200;
/** Chinese words for nothing begin with these; what begins with any other Chinese character is a word. */
const OF_NOTHING = '无空不暂没未';

const isWord = (raw: string): boolean => {
  const code = raw.charCodeAt(0);
  return code >= 0x4e00 && code <= 0x9fff && raw.length <= LONGEST && !OF_NOTHING.includes(raw[0]!);
};

export function readFigure(raw: string): Figure {
  if (raw === '') return EMPTY;
  // Names are asked as often as amounts are.
  if (isWord(raw)) return TEXT;
  const plain = readPlain(raw);
  if (plain) return plain;
  if (MARKED.test(raw)) return TEXT;
  if (raw.length > LONGEST) return { state: 'unreadable', why: raw.trim() === '' ? 'text' : 'digits' };
  const text = signed(fold(raw));
  if (BLANK.test(text)) return EMPTY;
  const match = PLAIN.exec(text);
  if (!match) return { state: 'unreadable', why: /^[-+]?[\d.,]+e[-+]?\d+$/iu.test(text) ? 'exponent' : 'text' };
  const [, sign = '', whole = '', fraction = '', percent = ''] = match;
  const digits = whole.replaceAll(',', '') + fraction;
  if (digits.replace(/^0+/, '').length > MAX_DIGITS || fraction.length > MAX_DIGITS)
    return { state: 'unreadable', why: 'digits' };
  return {
    state: 'figure',
    digits: BigInt(`${sign === '-' ? '-' : ''}${digits}`),
    decimals: fraction.length,
    percent: percent !== '',
    misgrouped:
      (whole.includes(',') && !GROUPED.test(whole)) ||
      TORN.test((ASCII.test(raw) ? raw : raw.normalize('NFKC')).replace(/\s*%\s*$/u, '').trim()),
  };
}

/** A figure other than zero, or what cannot be read: something stands there. */
export function isLive(raw: string): boolean {
  const figure = readFigure(raw);
  return figure.state === 'unreadable' || (figure.state === 'figure' && figure.digits !== 0n);
}
