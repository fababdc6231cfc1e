import type { Dimension } from '../model/dimension.ts';
import { Remembered } from '../model/remembered.ts';
import economic from './codes/economic.json' with { type: 'json' };
import economicByName from './codes/economic-by-name.json' with { type: 'json' };
import functional from './codes/functional.json' with { type: 'json' };
import functionalByName from './codes/functional-by-name.json' with { type: 'json' };
import government from './codes/government-economic.json' with { type: 'json' };
import { fold, withoutMark } from './spelling.ts';

/**
 * The official classifications (政府收支分类科目): codes and the names they have had over the years. Not complete: a code
 * that is missing here is still placed by its digits.
 */
type Names = { readonly [code: string]: readonly string[] };
const CLASSIFICATIONS: { readonly [D in Dimension]?: Names } = {
  function: functional,
  economic,
  govEconomic: government,
};

/**
 * Further subjects, by which a list that prints names alone is placed. No published table of ours shows them, so they are no
 * measure of what a name beside a code should be.
 */
const BY_NAME_ONLY: { readonly [D in Dimension]?: Names } = { function: functionalByName, economic: economicByName };

/** 1xx receipts, 2xx functional, 3xx departmental economic, 5xx governmental economic: the first digit tells. */
export function classificationOf(code: string): Dimension | undefined {
  if (!/^\d{3}(?:\d\d){0,3}$/u.test(code)) return undefined;
  return ({ '1': 'receipt', '2': 'function', '3': 'economic', '5': 'govEconomic' } as const)[code[0] as '1'];
}

/** A region's own subjects, and its own names for official ones: names by code, and codes by the name they are found by. */
export type OwnSubjects = {
  readonly names: ReadonlyMap<string, readonly string[]>;
  readonly codes: ReadonlyMap<string, readonly string[]>;
};

export function ownSubjects(names: ReadonlyMap<string, readonly string[]>): OwnSubjects {
  const codes = new Map<string, string[]>();
  for (const [code, known] of names)
    for (const name of new Set(known.map(bare))) codes.set(name, [...(codes.get(name) ?? []), code]);
  return { names, codes };
}

/** The same with what a report pairs itself: that places names no list holds, but proves none of them right. */
export function withLearnt(
  own: OwnSubjects | undefined,
  pairs: readonly { readonly code: string; readonly name: string }[],
): OwnSubjects {
  const found = new Map<string, Set<string>>();
  for (const { code, name } of pairs) {
    // Only where no list has this pair: the official code of a name is not for a report to change.
    const dimension = classificationOf(code);
    if (!dimension || (code.length === 3 && codesByName(dimension).has(bare(name)))) continue;
    const known = found.get(bare(name));
    if (known) known.add(code);
    else found.set(bare(name), new Set([code]));
  }
  const codes = new Map([...found].map(([name, known]) => [name, [...known]] as const));
  return { names: own?.names ?? new Map(), codes: new Map([...codes, ...(own?.codes ?? [])]) };
}

export const namesOf = (dimension: Dimension, code: string, own?: OwnSubjects): readonly string[] => {
  const official = CLASSIFICATIONS[dimension]?.[code] ?? [];
  const added = own?.names.get(code);
  return added ? [...official, ...added] : official;
};

const BARE = new Remembered<string>();
const bare = (name: string): string =>
  BARE.of(name, () => {
    // 行政运行（项）, 教育支出类: the level says nothing that the code does not.
    const folded = fold(withoutMark(name)).replace(/（[类款项]）$|(?<=支出)类$/u, '');
    return folded.endsWith('支出') ? folded.slice(0, -2) : folded;
  });

/** What a subject is found by: its name without the 支出 that some write behind it. */
export const subjectKey = bare;

/** Codes that were given up, their names going on under others: 30104 in 2018. */
const GIVEN_UP: ReadonlySet<string> = new Set(['30104']);

const BY_NAME = new Map<Dimension, Map<string, string[]>>();
function codesByName(dimension: Dimension): Map<string, string[]> {
  const known = BY_NAME.get(dimension);
  if (known) return known;
  const made = new Map<string, string[]>();
  const all = Object.entries(CLASSIFICATIONS[dimension] ?? {});
  const [before, now] = [all.filter(([code]) => GIVEN_UP.has(code)), all.filter(([code]) => !GIVEN_UP.has(code))];
  // Where nothing else tells, a name stands for the code it has today.
  for (const [code, names] of [...now, ...Object.entries(BY_NAME_ONLY[dimension] ?? {}), ...before]) {
    for (const name of names) {
      const key = bare(name);
      const codes = made.get(key);
      if (!codes) made.set(key, [code]);
      else if (!codes.includes(code)) codes.push(code);
    }
  }
  BY_NAME.set(dimension, made);
  return made;
}

const NO_CODES: readonly string[] = [];

/** Every code that a name may stand for: those of a region or of the report itself, then the official ones. */
export function codesOf(dimension: Dimension, name: string, own?: OwnSubjects): readonly string[] {
  const key = bare(name);
  const added = own?.codes.get(key)?.filter((code) => classificationOf(code) === dimension);
  const official = codesByName(dimension).get(key) ?? NO_CODES;
  if (!added || added.length === 0) return official;
  return [...added, ...official.filter((code) => !added.includes(code))];
}

/**
 * The one code a name stands for, whatever stands above it: the report's own where it prints any, and of a 款 and its only 项 of that
 * name the 项. Nothing where several have the name.
 */
export function onlyCode(dimension: Dimension, name: string, own?: OwnSubjects): string | undefined {
  const all = codesOf(dimension, name, own);
  const printed = own?.codes.get(bare(name))?.filter((code) => classificationOf(code) === dimension) ?? [];
  const codes = printed.length > 0 ? printed : all.filter((code) => !GIVEN_UP.has(code) || all.length === 1);
  return codes.find((code) => codes.every((other) => code.startsWith(other)));
}

/**
 * The code a name stands for. `above` is the code of the subject it stands under; it chooses between equal names: under
 * its 款 first, then in its class. Without it a class goes before its members, and otherwise the first code.
 */
export function codeOf(dimension: Dimension, name: string, above?: string, own?: OwnSubjects): string | undefined {
  const codes = codesOf(dimension, name, own);
  if (codes.length === 0) return undefined;
  if (above === undefined) return codes.find((code) => code.length === 3) ?? codes[0];
  return (
    codes.find((code) => code.startsWith(above.slice(0, 5)) && code !== above && code.length > 3) ??
    inEachSection(dimension, name, above) ??
    codes.find((code) => code.startsWith(above.slice(0, 3)) && code.length > 3) ??
    codes.find((code) => code.startsWith(above.slice(0, 3))) ??
    codes.find((code) => code.length === 3) ??
    codes[0]
  );
}

/** Items that nearly every section has, and the digits they have in each. */
const IN_EACH: Readonly<Record<string, string>> = {
  行政运行: '01',
  一般行政管理事务: '02',
  机关服务: '03',
  事业运行: '50',
};

/** 行政运行 below 20501 is 2050101, though no list has that one. */
export function inEachSection(dimension: Dimension, name: string, above: string): string | undefined {
  const digits = dimension === 'function' && /^\d{5}/u.test(above) ? IN_EACH[bare(name)] : undefined;
  return digits === undefined ? undefined : `${above.slice(0, 5)}${digits}`;
}

/** The classes of the economic classification that a text names. */
export const classesIn = (text: string): readonly { readonly code: string; readonly name: string }[] =>
  Object.entries(CLASSIFICATIONS.economic ?? {}).flatMap(([code, names]) => {
    const name = code.length === 3 ? names.find((known) => text.includes(known)) : undefined;
    return name === undefined ? [] : [{ code, name }];
  });

/** 用于社会福利的彩票公益金支出: words that would say what money is for, were they not the name of a subject. */
export const purposeIn = (words: string): { readonly code: string; readonly name: string } | undefined =>
  words.includes('用于') ? PURPOSES.find(({ name }) => words.includes(name)) : undefined;
const PURPOSES = Object.entries<readonly string[]>(functional).flatMap(([code, names]) =>
  names.filter((name) => name.startsWith('用于')).map((name) => ({ code, name })),
);

/** 其他 alone is the rest of whatever stands beside it: the class 其他支出 is printed in full. */
export const isRest = (name: string): boolean => /^其[他它]$/u.test(name);

/** Names of the classes (类) alone, as an overview lists them. */
export function classCode(name: string, own?: OwnSubjects): string | undefined {
  const added = own?.codes.get(bare(name))?.find((code) => code.length === 3 && classificationOf(code) === 'function');
  return (
    added ??
    codesByName('function')
      .get(bare(name))
      ?.find((code) => code.length === 3)
  );
}

/** Some leave 的 out: 其他对个人和家庭补助. */
export const sameName = (a: string, b: string): boolean => withoutOf(a) === withoutOf(b);
const withoutOf = (name: string): string => bare(name).replaceAll('的', '');

export const allNames = (dimension: Dimension): string[] => Object.values(CLASSIFICATIONS[dimension] ?? {}).flat();

/** Subjects whose present name is not the first of those listed: 2019 and later. */
const PRESENT: { readonly [code: string]: string } = {
  '20805': '行政事业单位养老支出',
  '30311': '代缴社会保险费',
  '310': '资本性支出',
};

/** The subjects of a classification by the names they have now, in the order of their codes; a region's own among them. */
export function currentSubjects(
  dimension: 'function' | 'economic' | 'govEconomic',
  own?: OwnSubjects,
): readonly { readonly code: string; readonly name: string }[] {
  const names = new Map(
    Object.entries(CLASSIFICATIONS[dimension] ?? {}).map(([code, known]) => [code, PRESENT[code] ?? known[0]!]),
  );
  for (const [code, known] of own?.names ?? [])
    if (classificationOf(code) === dimension && known.length > 0) names.set(code, known.at(-1)!);
  return [...names].map(([code, name]) => ({ code, name })).sort((a, b) => (a.code < b.code ? -1 : 1));
}
