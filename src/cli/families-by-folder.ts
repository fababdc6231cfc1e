/**
 * Which reports are of the units of a department, as far as folders tell. Exactly one report stands for the department: it
 * bears the folder’s name, or says 部门 or 汇总; beside a folder called 所属单位 it may bear any name. Its units, two at least, lie beside
 * it or in a folder each, or, one at least, in a folder below called 所属单位 or the like. Years, and budgets and final accounts, that lie side by side are kept apart by their names.
 */
import { basename, dirname, resolve } from 'node:path';
import { isAbove, levelIn, stageIn } from '../across/kind.ts';
import { push } from '../model/multimap.ts';
import { calledAlike } from './called-alike.ts';
import { NUMBERED, stem } from './names.ts';
import type { ReportFiles } from './pairing.ts';
import { unversioned } from './versions.ts';

/** A report as its name and its folders below the department’s tell. */
type One = { readonly index: number; readonly year: string; readonly stage: string };

/** What folders tell. */
export type ByFolder = {
  /** The places of the units’ reports by that of the department’s. */
  readonly units: ReadonlyMap<number, readonly number[]>;
  /** Departments’ reports whose units lie in a folder that is called so. */
  readonly called: ReadonlySet<number>;
  /** Departments’ reports with others beside or below them, of which nobody can tell whether they are of its units. */
  readonly unclear: readonly number[];
};

type Folder = { readonly reports: readonly number[]; readonly below: readonly string[] };

const YEAR = /(?<!\d)((?:19|20)\d{2})(?!\d)/gu;
const DATED = '(?:(?:19|20)\\d{2}(?:年度?)?)?';
const BUDGET = '(?:预算|决算)?';
/** A folder that only says which year or what kind of thing is in it has the name of the one above. */
const NAMELESS = new RegExp(`^${DATED}(?:部门)?${BUDGET}(?:公开)?$`, 'u');
/** What may stand behind the folder’s name, or alone where it says that it is of the whole. */
const WHOLE = new RegExp(`^${DATED}(?:部门)?${BUDGET}(?:汇总)?${BUDGET}(?:公开)?${DATED}$`, 'u');
const UNITS = new RegExp(
  `^${DATED}(?:各|所属|下属|直属|基层)?(?:二级|三级)?(?:行政|事业|参公)?(?:预算)?单位${BUDGET}(?:公开)?${DATED}$`,
  'u',
);
/** 单位预算 may hold what the department’s own office publishes, and nothing of those below it. */
const OF_ALL = /各|所属|下属|直属|基层|二级|三级/u;

export function byFolder(reports: readonly ReportFiles[]): ByFolder {
  const folders = foldersOf(reports);
  const written = (index: number): string => stem(reports[index]!.path).replace(NUMBERED, '');
  const name = (index: number): string => plain(written(index));
  const bareName = (index: number): string => plain(stem(`${unversioned(written(index))}.x`));
  const one = (index: number, above: string): One => {
    const names = [stem(reports[index]!.path)];
    for (let folder = dirname(resolve(reports[index]!.path)); folder !== above; folder = dirname(folder))
      names.push(basename(folder).normalize('NFKC'));
    return { index, year: yearIn(names), stage: names.map(stageIn).find((said) => said !== undefined) ?? '' };
  };
  const found = new Map<number, readonly number[]>();
  const unclear = new Set<number>();
  const called = new Set<number>();
  // The deepest first: a report’s own folder says more than the one above it.
  for (const [folder, { reports: inside, below }] of [...folders].sort(([a], [b]) => b.length - a.length)) {
    const bears = nameOf(folder);
    const wholes = below.filter((sub) => isWhole(plain(basename(sub)), bears) && folders.get(sub)!.below.length === 0);
    const exact = inside.filter((index) => isWhole(name(index), bears));
    // A copy or a version of the department's report is none of its units; without any other it stands for it.
    const versions = inside.filter((index) => !exact.includes(index) && isWhole(bareName(index), bears));
    const named = [...(exact.length > 0 ? exact : versions), ...wholes.flatMap((sub) => oneOf(folders.get(sub)!))];
    // 101001某局 beside 101某局 is the department’s own office, of the same name.
    const known = named.filter((index) => !named.some((other) => isAbove(reports[other]!.path, reports[index]!.path)));
    const heads = known.length > 0 ? known : besideUnits(inside, below, written);
    if (heads.length === 0) {
      for (const head of calledAlike(inside.map((index) => reports[index]!.path))) unclear.add(inside[head]!);
      continue;
    }
    const beside = inside.filter((index) => !heads.includes(index) && !versions.includes(index));
    const further = unitsBelow(
      below.filter((sub) => !wholes.includes(sub)),
      folders,
      beside.length,
    );
    if (!further) {
      for (const head of heads) unclear.add(head);
      continue;
    }
    const all = (indices: readonly number[]): One[] => indices.map((index) => one(index, folder));
    const isCalled = below.map((sub) => plain(basename(sub))).some((name) => UNITS.test(name) && OF_ALL.test(name));
    for (const [head, units] of matched(all(heads), all([...beside, ...further]))) {
      if (found.has(head) || units.length < (isCalled && units.some((unit) => further.includes(unit)) ? 1 : 2))
        continue;
      found.set(head, units);
      if (isCalled) called.add(head);
    }
  }
  return { units: found, called, unclear: [...unclear].filter((head) => !found.has(head)) };
}

/** 甲局/甲局.xlsx */
export const isCalledAsFolder = (path: string): boolean => {
  const folder = nameOf(dirname(resolve(path)));
  return folder !== '' && isWhole(plain(stem(path).replace(NUMBERED, '')), folder);
};

/**
 * edu/教育局汇总.xlsx, edu/下属单位/: the folder is called otherwise than the department, or the report is. It is the only one
 * beside its units, but for its own office’s, or the one that says 部门 or 汇总.
 */
function besideUnits(
  inside: readonly number[],
  below: readonly string[],
  nameOf: (index: number) => string,
): readonly number[] {
  if (!below.some((folder) => UNITS.test(plain(basename(folder))))) return [];
  const all = inside.filter((index) => levelIn(nameOf(index)) !== '本级');
  const whole = all.filter((index) => levelIn(nameOf(index)) === '');
  return whole.length > 0 ? whole : all.length === 1 ? all : [];
}

/** Folders that hold reports, and those above them. */
function foldersOf(reports: readonly ReportFiles[]): ReadonlyMap<string, Folder> {
  const inside = new Map<string, number[]>();
  const below = new Map<string, string[]>();
  for (const [index, { path, alone, stopped }] of reports.entries())
    if (path !== '-' && !alone && !stopped) push(inside, dirname(resolve(path)), index);
  for (const from of inside.keys())
    for (let folder = from, up = dirname(folder); up !== folder; folder = up, up = dirname(up)) {
      const known = below.has(up);
      push(below, up, folder);
      // What is above it knows of it already.
      if (known || inside.has(up)) break;
    }
  return new Map(
    [...new Set([...inside.keys(), ...below.keys()])].map((folder) => [
      folder,
      { reports: inside.get(folder) ?? [], below: [...new Set(below.get(folder) ?? [])] },
    ]),
  );
}

/** The units of folders below; nothing where they cannot be told. */
function unitsBelow(
  below: readonly string[],
  folders: ReadonlyMap<string, Folder>,
  beside: number,
): readonly number[] | undefined {
  const are = (name: RegExp, all: readonly string[]): string[] => all.filter((one) => name.test(plain(basename(one))));
  const called = are(UNITS, below);
  if (called.length === 0) return beside > 1 ? [] : apiece(below, folders);
  // Another year’s may lie beside them, and the department’s own office; of anything else nobody knows what it is.
  const others = below.filter((folder) => !called.includes(folder) && !are(NAMELESS, [folder]).includes(folder));
  if (others.some((folder) => levelIn(basename(folder)) !== '本级')) return undefined;
  const found = called.map((folder) => {
    const { reports, below: further } = folders.get(folder)!;
    const dated = are(NAMELESS, further);
    const each = apiece(
      further.filter((one) => !dated.includes(one)),
      folders,
    );
    // 下属单位/2024年/某中心/: a folder each within that of a year.
    const within = apiece(
      dated.flatMap((one) => folders.get(one)!.below),
      folders,
    );
    return each && within && [...reports, ...dated.flatMap((one) => folders.get(one)!.reports), ...each, ...within];
  });
  const all = [apiece(others, folders), ...found];
  return all.some((some) => some === undefined) ? undefined : all.flatMap((some) => some ?? []);
}

/** The reports of folders that hold one each, or one a year; nothing where one holds several, or other folders of its own. */
function apiece(below: readonly string[], folders: ReadonlyMap<string, Folder>): readonly number[] | undefined {
  const all = below.map((folder) => folders.get(folder)!);
  const found = all.map(({ reports, below: further }) => {
    if (further.length === 0) return reports.length === 1 ? reports : undefined;
    const years = further.map((one) => folders.get(one)!);
    const isDated = further.every((one) => NAMELESS.test(plain(basename(one))));
    return isDated && reports.length === 0 && years.every((one) => oneOf(one).length === 1 && one.below.length === 0)
      ? years.flatMap(oneOf)
      : undefined;
  });
  return found.some((one) => one === undefined) ? undefined : found.flatMap((one) => one ?? []);
}

const oneOf = ({ reports }: Folder): readonly number[] => (reports.length === 1 ? reports : []);

/** Each department’s report with the units of its year and stage. A year that is not named is that of the rest. */
function* matched(heads: readonly One[], units: readonly One[]): Generator<readonly [number, readonly number[]]> {
  for (const stage of new Set(heads.map((head) => head.stage))) {
    const all = heads.filter((head) => head.stage === stage);
    const theirs = units.filter((unit) => unit.stage === stage);
    const years = all.map(({ year }) => year);
    // Nobody can say whose these are.
    if (all.length > 1 && !years.includes('') && theirs.some(({ year }) => year === '')) continue;
    for (const { index, year } of all) {
      if (years.filter((other) => other === year).length > 1) continue;
      const isTheirs = (of: string): boolean =>
        year === '' ? of === '' || !years.includes(of) : of === year || (of === '' && all.length === 1);
      yield [index, theirs.filter((unit) => isTheirs(unit.year)).map((unit) => unit.index)];
    }
  }
}

/** The year that the nearest name says; none where one says two. */
function yearIn(names: readonly string[]): string {
  for (const name of names) {
    const years = new Set([...name.matchAll(YEAR)].map(([, year]) => year!));
    if (years.size > 0) return years.size === 1 ? [...years][0]! : '';
  }
  return '';
}

function nameOf(folder: string): string {
  const name = plain(basename(folder));
  return name !== '' && NAMELESS.test(name) ? nameOf(dirname(folder)) : name;
}

/** `1.`, `（一）`, `03-`, `101001`: a number or a code before a name; a year is none. After NFKC. */
const NUMBER =
  /^[\s([【]*(?!(?:19|20)\d{2}(?!\d))(?:\d+|[一二三四五六七八九十]+(?=\s*[、.)\]】]))[\s、.:_)\]】\-—–]*(?=\p{L})/u;

const plain = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(NUMBER, '')
    .toLowerCase()
    .replace(/[\s_\-—–·.()（）【】[\]]/gu, '');

function isWhole(name: string, folder: string): boolean {
  if (folder !== '' && name === folder) return true;
  const at = folder === '' ? -1 : name.indexOf(folder);
  if (at < 0) return WHOLE.test(name) && levelIn(name) === '';
  return new RegExp(`^${DATED}$`, 'u').test(name.slice(0, at)) && WHOLE.test(name.slice(at + folder.length));
}
