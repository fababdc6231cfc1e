import type { Unit } from '../../model/money.ts';
import { document, isDigit, yearOrDate } from './dates.ts';
import type { Mark, Token } from './token.ts';

const MARKS: { readonly [char: string]: Mark } = {
  '，': '，',
  ',': '，',
  '。': '。',
  '!': '。',
  '?': '。',
  '；': '；',
  ';': '；',
  '：': '：',
  ':': '：',
  '、': '、',
};

/** Measure words of things counted; the longer goes first. */
const MEASURES: readonly string[] = [
  ...['平方公里', '平方千米', '平方米', '立方米', '台(套)', '台/套', '个人次', '公里', '人次', '亩次', '批次', '场次'],
  ...['公顷', '千米', '万人', '㎡', 'm2', 'M2', '个', '家', '辆', '台', '套', '项', '人', '名', '次', '批', '户', '册'],
  ...[
    '条',
    '件',
    '份',
    '场',
    '期',
    '本',
    '间',
    '所',
    '处',
    '座',
    '幅',
    '宗',
    '起',
    '亩',
    '吨',
    '米',
    '层',
    '栋',
    '幢',
    '组',
  ],
  ...[
    '张',
    '把',
    '块',
    '种',
    '类',
    '款',
    '位',
    '天',
    '小时',
    '分钟',
    '岁',
    '笔',
    '只',
    '部',
    '门',
    '支',
    '篇',
    '卷',
    '段',
  ],
  ...['届', '周', '年', '月', '日', '号', '倍', '度', '元'],
].sort((a, b) => b.length - a.length);

/** What may follow 万 where it is no money: 12万人, 3万余笔, 5万平方米. */
const COUNTED = new Set('人户名个家辆台套项次批亩吨米公平立册条件份场间所处座头株棵字笔只本枚幅宗起张把块种位天小余多');

/** A number as it begins at `at`, its separators read: `3,205.70`, `3 205.70`, `.5`, `-4.4`. */
function numberAt(text: string, at: number): { readonly to: number; readonly number: string } | undefined {
  let to = at;
  let number = '';
  if (
    (text[to] === '-' || text[to] === '+') &&
    isDigit(text[to + 1]) &&
    !isDigit(text[to - 1]) &&
    !isLatin(text[to - 1])
  ) {
    if (text[to] === '-') number = '-';
    to++;
  }
  if (!isDigit(text[to])) return undefined;
  while (isDigit(text[to])) number += text[to++];
  // Thousands: exactly three digits, again and again.
  while (isSeparator(text, to) && groupEnds(text, to + 4)) {
    number += text.slice(to + 1, to + 4);
    to += 4;
  }
  if (text[to] === '.' && isDigit(text[to + 1])) {
    number += '.';
    to++;
    while (isDigit(text[to])) number += text[to++];
  }
  return { to, number };
}

const isLatin = (char: string | undefined): boolean => char !== undefined && /[A-Za-z]/u.test(char);

/** A full-width comma parts thousands only before a fraction: elsewhere it parts clauses. */
function isSeparator(text: string, at: number): boolean {
  const char = text[at];
  if (char !== ',' && char !== ' ' && char !== '，') return false;
  if (!isDigit(text[at + 1]) || !isDigit(text[at + 2]) || !isDigit(text[at + 3])) return false;
  return char !== '，' || text[at + 4] === '.' || /^[万亿千百]?元/u.test(text.slice(at + 4, at + 6));
}

const groupEnds = (text: string, at: number): boolean => !isDigit(text[at]);

/** The tokens of a compact text, in order. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length; ) {
    const bracket = text[at] === '(' ? asideEnd(text, at) : undefined;
    const token = bracket === undefined ? tokenAt(text, at) : undefined;
    if (bracket !== undefined) at = bracket;
    else if (token) {
      tokens.push(token);
      at = token.to;
    } else at++;
  }
  return tokens;
}

/** （上一年度，下同）: what a short bracket without a number parts is no clause of the sentence. */
function asideEnd(text: string, at: number): number | undefined {
  for (let to = at + 1; to < at + 30 && to < text.length; to++) {
    const char = text[to]!;
    if (char === ')') return to + 1;
    if (isDigit(char) || char === '(') return undefined;
  }
  return undefined;
}

/** No word of the field is longer than what is looked at around a number. */
const AROUND = 8;

function tokenAt(text: string, at: number): Token | undefined {
  const char = text[at]!;
  const mark = MARKS[char];
  if (mark) return { kind: 'mark', from: at, to: at + 1, mark };
  if (char === '〔' || char === '[' || char === '【' || char === '(' || char === '第') return document(text, at);
  if (char === '百' && text.startsWith('百分之', at)) return perCent(text, at);
  const digit = isDigit(char) || ((char === '-' || char === '+') && isDigit(text[at + 1]));
  return digit ? numeral(text, at) : undefined;
}

const CHINESE: { readonly [char: string]: number } = {
  ...{ 零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 },
};

/** 百分之七点七三 and 百分之7.73. */
function perCent(text: string, at: number): Token | undefined {
  const from = at + 3;
  const plain = numberAt(text, from);
  if (plain) return { kind: 'percent', from: at, to: plain.to, number: plain.number, numberTo: plain.to };
  let to = from;
  let whole = 0;
  let digit = 0;
  let fraction = '';
  let point = false;
  for (; to < from + 12; to++) {
    const char = text[to] ?? '';
    if (char === '点' && !point && to > from) point = true;
    else if (point && char in CHINESE) fraction += CHINESE[char];
    else if (char in CHINESE) digit = CHINESE[char]!;
    else if (char === '十' || char === '百') {
      whole += (digit || 1) * (char === '十' ? 10 : 100);
      digit = 0;
    } else break;
  }
  if (to === from) return undefined;
  const number = `${whole + digit}${fraction && `.${fraction}`}`;
  return { kind: 'percent', from: at, to, number, numberTo: to };
}

function numeral(text: string, at: number): Token | undefined {
  // PPP2023, W-07: part of a name.
  const before = text[at - 1];
  if (isLatin(before) || (before === '-' && isLatin(text[at - 2])))
    return { kind: 'other', from: at, to: digitsEnd(text, at) };
  const other = yearOrDate(text, at);
  if (other) return other;
  const read = numberAt(text, at);
  if (!read) return undefined;
  const { to, number } = read;
  const figure = { from: at, number, numberTo: to };
  const rest = text.slice(to, to + AROUND);
  const [next] = rest;
  if (next === '%') return { kind: 'percent', ...figure, to: to + 1 };
  if (rest.startsWith('个百分点')) return { kind: 'points', ...figure, to: to + 4 };
  if (rest.startsWith('百分点')) return { kind: 'points', ...figure, to: to + 3 };
  const money = moneyAt(text, to);
  if (money) {
    const kind = isBound(text, at, money.to) || money.about ? 'about' : 'amount';
    return { kind, ...figure, to: money.to, unit: money.unit };
  }
  if (next === '倍') return { kind: 'times', ...figure, to: to + 1 };
  // 10号文, 2M, 3.5版.
  if (next === '号' || isLatin(next) || next === '版' || next === '‰') return { kind: 'other', from: at, to: to + 1 };
  const ten = next === '万' || next === '亿' ? 1 : 0;
  const roughly = '余多几'.includes(text[to + ten] ?? ' ') ? 1 : 0;
  const measure = MEASURES.find((word) => text.startsWith(word, to + ten + roughly));
  if (measure) return { kind: 'count', ...figure, to: to + ten + roughly + measure.length, measure };
  return { kind: 'number', ...figure, to };
}

function digitsEnd(text: string, at: number): number {
  let to = at + 1;
  while (isDigit(text[to])) to++;
  return to;
}

const UNITS_OF: readonly { readonly word: string; readonly unit: Unit }[] = [
  { word: '亿元', unit: '亿元' },
  { word: '百万元', unit: '百万元' },
  { word: '万元', unit: '万元' },
  { word: '千元', unit: '千元' },
  { word: '百元', unit: '百元' },
  { word: '元', unit: '元' },
];

/** The unit of money behind a number; 万余元 and 多万元 say only roughly how much. */
function moneyAt(
  text: string,
  at: number,
): { readonly to: number; readonly unit: Unit; readonly about: boolean } | undefined {
  const skip = '余多'.includes(text[at] ?? ' ') ? 1 : 0;
  for (const { word, unit } of UNITS_OF)
    if (text.startsWith(word, at + skip)) return { to: at + skip + word.length, unit, about: skip > 0 };
  const ten = text[at];
  if (ten !== '万' && ten !== '亿') return undefined;
  const unit = ten === '万' ? '万元' : '亿元';
  if ((text[at + 1] === '余' || text[at + 1] === '多') && text[at + 2] === '元')
    return { to: at + 3, unit, about: true };
  // Bare 万 is money unless a counting word follows.
  return COUNTED.has(text[at + 1] ?? '') ? undefined : { to: at + 1, unit, about: false };
}

/** 50万元以上, 100万元(含)以上, 单价50万元, 每人0.5万元, 标准为100元, 380元/天: a bound or a price, no claim. */
function isBound(text: string, from: number, to: number): boolean {
  const after = text.slice(to, to + 6);
  if (/^(?:\((?:含|不含)\))?(?:以上|以下|以内|及以上|及以下|左右|内的)|^\/|^每/u.test(after)) return true;
  const before = text.slice(Math.max(0, from - 8), from);
  return /(?:单价|标准为?|[人户车亩生]均(?:补助|补贴|(?:公用)?经费)?|每(?:生|人)每(?:天|月|年|学年)|每(?:人|天|年|月|笔|公里|平方米|学年|学期|生|[辆台套次场期个户亩吨间床项])(?:补助|补贴)?|[≥≤＞＜<>]|不超过|不低于|不少于|近|超过?|高于|低于)$/u.test(
    before,
  );
}
