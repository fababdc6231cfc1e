import type { Dimension } from './dimension.ts';
import type { Unit } from './money.ts';
import { isText, type Place } from './place.ts';

/** In these a total may be narrower than the whole report; in all other dimensions it is of all there is. */
export const TOTAL_DIMENSIONS = [
  'origin',
  'fund',
  'nature',
  'function',
  'item',
] as const satisfies readonly Dimension[];

/** One total a report states, as plain data. */
export type StatedTotal = {
  /** The flow, then its members in `TOTAL_DIMENSIONS`, blank where nothing narrows it: `支出||一般公共预算|基本支出||`. An economic class stands behind these. */
  readonly key: string;
  /** Micro-yuan, and half a unit of the last printed place. */
  readonly value: string;
  readonly half: string;
  readonly decimals: number;
  readonly unit: Unit;
  readonly raw: string;
  readonly place: Place;
};

/** What of a report is held against the others of a run: worked out where its facts are at hand, and carried on without them. */
export type Summary = {
  /** Names all its figures with their coordinates, whatever its tables look like; empty for a handful, which may agree by chance. */
  readonly figures: string;
  /** The figures are few: reports of different departments may agree in them by chance. */
  readonly few?: true;
  /** Names what there are figures of, whatever they are: the same for a report in 元 and in 万元. */
  readonly shape: string;
  /** What the titles of its tables say of which report it is. */
  readonly kind: string;
  /** What it states in total, a line each: short, and read only where it is asked for. Empty where it states none. */
  readonly totals: string;
  /** What it states below these, packed: read only for a department and its units. */
  readonly finer: string;
  /** The units that it names as those it consists of. */
  readonly units?: readonly string[];
};

/** The units a department consists of, as its report, the settings or the folder say. */
export type Family = {
  /** A list says so, not a folder. */
  readonly listed: boolean;
  /** Where it is said. */
  readonly at: Place;
  /** Places of their reports among all of the run. */
  readonly members: readonly number[];
  /** Units that are listed by name, or by a path that is none of the run’s. */
  readonly names: readonly string[];
  /** Those of them that are called as the report of another department of the run, or as the department itself. */
  readonly doubtful?: readonly number[];
  /** They lie in a folder that is called so: then a single one is a unit as well. */
  readonly called?: true;
  /** Nothing calls the report the department’s but where it lies: only totals that agree show that these are its units. */
  readonly guessed?: true;
  /** Units that list this department in turn, so that their reports cannot all come before it: by name, and then among `names`, or by file. */
  readonly circular?: readonly { readonly name: string; readonly path: string }[];
};

/**
 * Why reports beside a department’s are not added up: one of them was not read, is another year’s or kind’s, or says nothing;
 * no total at all of the department is the sum of theirs, so that one may be missing or they are not its units; or as much is
 * left as an office has, which may be the department’s own.
 */
export type Obstacle = {
  readonly why: 'unread' | 'nameless' | 'year' | 'stage' | 'twice' | 'no-totals' | 'no-sum' | 'left-over';
  readonly paths: readonly string[];
  readonly compared?: Compared;
};

/** How many totals were compared, and the widest of them as the department states it and as the units add up to. */
export type Compared = {
  readonly totals: number;
  readonly what: string;
  readonly stated: string;
  readonly sum: string;
  readonly unit: string;
};

/** A department's report, and why it was not held against its units. */
export type NotAdded = { readonly path: string; readonly obstacles: readonly Obstacle[] };

/** A department's report, and how many units it was held against. */
export type Added = { readonly path: string; readonly units: number };

/** What a result carries for it. The family is that of the department the report is of, where a part of a run carries it on. */
export type Summed = {
  readonly summary?: Summary;
  readonly family?: Family;
  /** Nothing tells which reports beside and below the department’s are its units. */
  readonly unclear?: true;
};

const CELL = '!';

/** A total as a line; nothing where its place would break one. Its place is in the report's own file. */
export function writtenTotal({ key, value, half, decimals, unit, raw, place }: StatedTotal): string | undefined {
  const at = isText(place)
    ? [place.line, place.column, place.length, place.ofParagraph ? 1 : 0]
    : [CELL, place.sheet, place.cell, ...place.order];
  const parts = [key, value, half, decimals, unit, raw.trim(), ...at].map(String);
  return parts.some((part) => /[\t\n\r]/u.test(part)) ? undefined : parts.join('\t');
}

/** @param keys where not all are wanted */
export function totalsIn(text: string, path: string, keys?: readonly string[]): readonly StatedTotal[] {
  const lines = text === '' ? [] : text.split('\n');
  const wanted = keys ? lines.filter((line) => keys.includes(line.slice(0, line.indexOf('\t')))) : lines;
  return wanted.map((line) => totalFrom(line, path));
}

function totalFrom(line: string, path: string): StatedTotal {
  const [key = '', value = '', half = '', decimals, unit, raw = '', ...at] = line.split('\t');
  const [first, second = '', third = '', ...rest] = at;
  const [sheet, row, column] = rest.map(Number) as [number, number, number];
  const place: Place =
    first === CELL
      ? { path, sheet: second, cell: third, order: [sheet, row, column] }
      : {
          path,
          line: Number(first),
          column: Number(second),
          length: Number(third),
          ...(rest[0] === '1' && { ofParagraph: true as const }),
        };
  return { key, value, half, decimals: Number(decimals), unit: unit as Unit, raw, place };
}
