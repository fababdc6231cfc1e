import type { Dimension } from '../model/dimension.ts';
import economic from './codes/economic.json' with { type: 'json' };
import functional from './codes/functional.json' with { type: 'json' };
import government from './codes/government-economic.json' with { type: 'json' };
import { fold } from './spelling.ts';

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
    const dimension = classificationOf(code);
    if (!dimension || codesByName(dimension).has(bare(name))) continue;
    const known = found.get(bare(name));
    if (known) known.add(code);
    else found.set(bare(name), new Set([code]));
  }
  // A name that stands for several subjects here, as 行政运行 does, places nothing.
  const single = [...found].flatMap(([name, codes]) => (codes.size === 1 ? [[name, [...codes]] as const] : []));
  return { names: own?.names ?? new Map(), codes: new Map([...single, ...(own?.codes ?? [])]) };
}

export const namesOf = (dimension: Dimension, code: string, own?: OwnSubjects): readonly string[] => {
  const official = CLASSIFICATIONS[dimension]?.[code] ?? [];
  const added = own?.names.get(code);
  return added ? [...official, ...added] : official;
};

const bare = (name: string): string => fold(name).replace(/支出$/u, '');

/** What a subject is found by: its name without the 支出 that some write behind it. */
export const subjectKey = bare;

const BY_NAME = new Map<Dimension, Map<string, string[]>>();
function codesByName(dimension: Dimension): Map<string, string[]> {
  const known = BY_NAME.get(dimension);
  if (known) return known;
  const made = new Map<string, string[]>();
  for (const [code, names] of Object.entries(CLASSIFICATIONS[dimension] ?? {})) {
    for (const name of names) {
      const codes = made.get(bare(name));
      if (!codes) made.set(bare(name), [code]);
      else if (!codes.includes(code)) codes.push(code);
    }
  }
  BY_NAME.set(dimension, made);
  return made;
}

/**
 * The code a name stands for. `above` is the class the row stands under; it chooses between equal names.
 * Without it a class goes before its members, and otherwise the lowest code. Subjects of a region or of the report itself go
 * before the official ones.
 */
export function codeOf(dimension: Dimension, name: string, above?: string, own?: OwnSubjects): string | undefined {
  const added = own?.codes.get(bare(name))?.filter((code) => classificationOf(code) === dimension) ?? [];
  const official = codesByName(dimension).get(bare(name)) ?? [];
  const codes = added.length > 0 ? [...added, ...official] : official;
  const near = above ? codes.filter((code) => code.startsWith(above.slice(0, 5)) && code !== above) : [];
  const under = above && near.length === 0 ? codes.filter((code) => code.startsWith(above.slice(0, 3))) : near;
  return under.find((code) => code.length > 3) ?? under[0] ?? codes[0];
}

/** Whether one code only has the name. */
export const soleCode = (dimension: Dimension, name: string): boolean =>
  codesByName(dimension).get(bare(name))?.length === 1;

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

export const sameName = (a: string, b: string): boolean => bare(a) === bare(b);

export const allNames = (dimension: Dimension): string[] => Object.values(CLASSIFICATIONS[dimension] ?? {}).flat();
