import { codesOf, namesOf, sameName } from '../../lexicon/classification.ts';
import { fold } from '../../lexicon/spelling.ts';
import { type BasicKind, basicKindOf, basicSubjects } from '../../model/basic-subjects.ts';
import type { Fact } from '../../model/fact.ts';
import type { Problem } from '../../model/problem.ts';
import type { Paragraph } from '../../model/text.ts';
import { mark, problemAt } from './mark.ts';
import { apart } from './names.ts';

/** A subject (款) of the basic expenditure, the names it goes by in the tables, and the figure that shows it is in use. */
type Row = {
  readonly code: string;
  readonly names: readonly string[];
  readonly fact: Fact;
  /** In use with the money the text speaks of: where a table of all funds stands beside, its rows need not be listed. */
  readonly narrow: boolean;
};

/** 人员经费 1,233.79万元，主要包括：… ; what stands between may be the amount and little else. */
const LIST = /((?:日常)?公用经费|人员经费)([^。；;：:、]{0,40}?)[，,。]?\s?(?:主要)?包括\s?[：:]?\s?/gu;
const END = /[。；;]/gu;
const AND_MORE = /等(?:[^、等]{0,12}(?:支出|费用|经费|项目|方面|内容|开支|科目))?$/u;
/** A list has at least so many names; of fewer nobody can say what they are. */
const LEAST = 3;

/**
 * TXT004: the names under 主要包括 against the rows of the basic expenditure by economic classification that hold an amount.
 * A name the tables have no amount for, or a row that a list without 等 leaves out, was taken over from last year or from
 * another department. Names are held to be the same where one is part of the other: a wrong query costs more than one missed.
 */
export function economicNames(
  paragraphs: readonly Paragraph[],
  glossary: readonly boolean[],
  facts: readonly Fact[],
): Problem[] {
  let rows: ReadonlyMap<BasicKind, readonly Row[]> | undefined;
  return paragraphs.flatMap((paragraph, index) => {
    // What is defined names what may be paid, not what is.
    if (paragraph.inTable || glossary[index] || !paragraph.text.includes('经费')) return [];
    return [...listsIn(paragraph.text)].flatMap((list) => {
      rows ??= rowsOf(facts);
      const known = rows.get(list.kind) ?? [];
      return known.length === 0 ? [] : compare(paragraph, list, known);
    });
  });
}

/** The words that open a list, and what it lists. */
type List = {
  readonly kind: BasicKind;
  readonly head: string;
  readonly at: number;
  readonly text: string;
  readonly from: number;
  /** It ends in 等, or breaks off with its paragraph, whose next line may go on: there may be more. */
  readonly open: boolean;
};

/** Each is looked for behind the one before. */
function* listsIn(text: string): Iterable<List> {
  const pattern = new RegExp(LIST);
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const from = match.index + match[0].length;
    END.lastIndex = from;
    const end = END.exec(text)?.index;
    const to = end ?? text.length;
    const [, head] = match as unknown as [string, string];
    const kind: BasicKind = head === '人员经费' ? '人员经费' : '公用经费';
    const listed = text.slice(from, to).trimEnd();
    const open = end === undefined || AND_MORE.test(listed);
    yield { kind, head, at: match.index, text: listed.replace(AND_MORE, ''), from, open };
    pattern.lastIndex = to;
  }
}

function compare(paragraph: Paragraph, list: List, rows: readonly Row[]): Problem[] {
  const { kind, head, text, from, open } = list;
  const { parts, closed } = apart(text, (char) => char === '、');
  const names = parts.map((part) => part.trim());
  if (!closed || names.length < LEAST || names.some((name) => !isName(name) || isClass(name))) return [];
  const { extra, omitted } = differences(names, rows);
  const left = open ? [] : omitted;
  if (extra.length === 0 && left.length === 0) return [];
  const [first] = extra;
  const at = first === undefined ? list.at : from + offsetOf(parts, names.indexOf(first));
  const place = mark(paragraph, at, at + (first ?? head).length);
  const data = { kind, extra: extra.join('、'), omitted: left.map(({ names: [name] }) => name).join('、') };
  const related = left.slice(0, 20).map(({ fact }) => ({ role: 'part' as const, place: fact.place, raw: fact.raw }));
  return [problemAt('TXT004', [place], data, related.length > 0 ? { related } : {})];
}

/** Where one of the parts begins, behind blanks before it. */
function offsetOf(parts: readonly string[], index: number): number {
  const before = parts.slice(0, index).reduce((length, part) => length + part.length + 1, 0);
  const part = parts[index]!;
  return before + part.length - part.trimStart().length;
}

const isName = (name: string): boolean => name.length >= 2 && name.length <= 30 && !/[\d，,：:“”]|万元/u.test(name);

/** 工资福利支出 and its like: such a list does not go down to the rows. */
const isClass = (name: string): boolean => codesOf('economic', name).some((code) => code.length === 3);

/** Names without a row, and rows without a name: equal ones find each other first, then those that resemble one another. */
function differences(names: readonly string[], rows: readonly Row[]) {
  const taken = new Set<Row>();
  const open = names.filter((name) => {
    const equal = rows.filter((row) => isEqual(name, row));
    for (const row of equal) taken.add(row);
    return equal.length === 0;
  });
  const free = rows.filter((row) => !taken.has(row));
  return {
    extra: open.filter((name) => !free.some((row) => resembles(name, row))),
    omitted: free.filter((row) => row.narrow && !open.some((name) => resembles(name, row))),
  };
}

const isEqual = (name: string, { code, names }: Row): boolean =>
  names.some((known) => sameName(known, name)) || codesOf('economic', name).includes(code);

const resembles = (name: string, { names }: Row): boolean =>
  names.some((known) => {
    const [a, b] = [plain(name), plain(known)];
    return a.length <= b.length ? isWithin(a, b) : isWithin(b, a);
  });

const plain = (name: string): string => fold(name).replace(/[（）]/gu, '');

/** Its characters stand in the other's in their order. */
function isWithin(short: string, long: string): boolean {
  let from = 0;
  for (const char of short) {
    const at = long.indexOf(char, from);
    if (at < 0) return false;
    from = at + char.length;
  }
  return true;
}

/** What has an amount in any table of basic expenditure, by kind. */
function rowsOf(facts: readonly Fact[]): ReadonlyMap<BasicKind, readonly Row[]> {
  const rows = new Map<BasicKind, Row[]>([
    ['人员经费', []],
    ['公用经费', []],
  ]);
  for (const { code, facts: own, appropriated } of basicSubjects(facts)) {
    const names = new Set(own.flatMap(namesIn));
    rows
      .get(basicKindOf(code))!
      .push({ code, names: [...names, ...namesOf('economic', code)], fact: own[0]!, narrow: appropriated });
  }
  return rows;
}

/** The words of a row's label, without its code; the name of the governmental classification may stand beside it. */
const namesIn = ({ at, label }: Fact): readonly string[] => {
  const words = label.row.split(/\s+/u).filter((word) => word !== '' && !/^\d+$/u.test(word));
  const known = words.filter((word) => codesOf('economic', word).includes(at.economic));
  return known.length > 0 ? known : words.slice(0, 1);
};
