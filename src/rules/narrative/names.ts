/** A list of names as a sentence gives it: `甲科、乙科（丙科、丁科）和戊科`. */
export type Listed = {
  readonly names: readonly string[];
  /** How many there are at least and at most: 和 joins two names, or stands in one, and of 机关党委和人事科 nobody can tell. */
  readonly least: number;
  readonly most: number;
  /** Ends in 等: there may be more. */
  readonly open: boolean;
  /** Brackets close, and every part looks like the name of an office. */
  readonly clean: boolean;
};

const OFFICE =
  /(?:科|室|处|办|局|队|所|院|站|中心|委|会|庭|部|组|馆|校|园|厅|团|场|社|台|机关|本级|本部|街道|学|政府)(?:[（(].{0,60}[）)])?$/u;
/** With such a word, or brackets behind it, a name is at its end. */
const ENDED = /(?:科|室|处|中心|大队|支队|局|所|院|站|庭|[）)])$/u;
const LONGEST = 60;
const JOINS = /以及|和|及|与/gu;

/** Linear in the length of the text. */
export function listed(text: string): Listed {
  const whole = text.trim();
  const open = /等$/u.test(whole);
  const { parts, closed } = apart(open ? whole.slice(0, -1) : whole, (char) => char === '、');
  const names = parts.map((part) => part.trim());
  const joins = names.map((name) => (name.length <= 2 * LONGEST ? joinOf(name) : undefined));
  const count = (join: Join): number => joins.filter((one) => one === join).length;
  const least = names.length + count('surely');
  const clean = closed && names.every(isOffice);
  return { names, least, most: least + count('perhaps'), open, clean };
}

const isOffice = (name: string): boolean => name.length >= 2 && name.length <= LONGEST * 2 && OFFICE.test(name);

type Join = 'surely' | 'perhaps' | undefined;

/** Whether 和 outside brackets, with the name of an office on either side, joins two of them. */
function joinOf(name: string): Join {
  for (const { 0: word, index } of name.matchAll(JOINS)) {
    const before = name.slice(0, index);
    if (depthOf(before) === 0 && isOffice(before) && isOffice(name.slice(index + word.length)))
      return ENDED.test(before) && word !== '与' ? 'surely' : 'perhaps';
  }
  return undefined;
}

const depthOf = (text: string): number => text.split(/[（(]/u).length - text.split(/[）)]/u).length;

/** Parts a text at characters that stand outside all brackets. */
export function apart(text: string, parts: (char: string) => boolean): { parts: string[]; closed: boolean } {
  const found: string[] = [];
  let depth = 0;
  let from = 0;
  let crossed = false;
  for (let at = 0; at < text.length; at++) {
    const char = text[at]!;
    if (char === '（' || char === '(') depth++;
    else if (char === '）' || char === ')') depth--;
    else if (depth === 0 && parts(char)) {
      found.push(text.slice(from, at));
      from = at + 1;
    }
    if (depth < 0) crossed = true;
  }
  found.push(text.slice(from));
  return { parts: found, closed: depth === 0 && !crossed };
}
