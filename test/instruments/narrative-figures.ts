/**
 * The amounts and percentages of a running text, found by a scanner that shares nothing with the one the product reads with: a label for
 * measuring coverage, and the places at which a mutation changes a digit. Only a number with its unit behind it counts, so
 * years, dates, document numbers and counts never do; thresholds (单价100万元以上) are left out by the words around them.
 */
export type NarrativeFigure = {
  readonly kind: 'amount' | 'percentage';
  /** Of its first digit. */
  readonly from: number;
  /** Digits, commas and point as typed. */
  readonly raw: string;
  /** 元, 千元, 万元, 亿元, 万; % or 个百分点. */
  readonly unit: string;
};

const WIDE = /[０-９．，％]/gu;
/** As long as the text it is made from, so that offsets stay. */
const narrow = (text: string): string => text.replace(WIDE, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));

const NUMBER = /\d+(?:,\d{3})*(?:\.\d+)?/gu;
/** A unit may stand on the next line, and even be cut in two by it. */
const UNIT = /[ \u3000]{0,3}\n{0,2}(元|千\n{0,2}元|万\n{0,2}元|亿\n{0,2}元|万|%|个百分点)/uy;
/** What makes of 万 a count. */
const COUNTED = /^\s*(?:人|户|平|亩|吨|公|立方|米|辆|台|套|件|册|次|个|家|只|头|株|千瓦|字)/u;
const BEHIND = /^(?:[（(]含[^（()）]{0,8}[）)])?(?:以上|以下|以内|及以上)/u;
const BEFORE = /(?:单价|单位价值|标准|限额|每人|人均|起点)[^，。；：\d]{0,6}$/u;

export function narrativeFigures(text: string): NarrativeFigure[] {
  const plain = narrow(text);
  const found: NarrativeFigure[] = [];
  for (const { 0: raw, index } of plain.matchAll(NUMBER)) {
    UNIT.lastIndex = index + raw.length;
    const unit = UNIT.exec(plain)?.[1]?.replace(/\n/gu, '');
    if (unit === undefined) continue;
    const behind = plain.slice(UNIT.lastIndex, UNIT.lastIndex + 16);
    if (unit === '万' && COUNTED.test(behind)) continue;
    if (BEHIND.test(behind) || BEFORE.test(plain.slice(Math.max(0, index - 16), index))) continue;
    const kind = unit === '%' || unit === '个百分点' ? 'percentage' : 'amount';
    found.push({ kind, from: index, raw: text.slice(index, index + raw.length), unit });
  }
  return found;
}

/** The text with one digit of a figure changed to the next but two: the middle one, or the one asked for. */
export function withOtherDigit(text: string, { from, raw }: NarrativeFigure, which?: number): string {
  const digits = [...raw].flatMap((char, at) => (/\d/u.test(char) ? [at] : []));
  const at = from + digits[(which ?? Math.floor(digits.length / 2)) % digits.length]!;
  return `${text.slice(0, at)}${(Number(text[at]) + 3) % 10}${text.slice(at + 1)}`;
}
