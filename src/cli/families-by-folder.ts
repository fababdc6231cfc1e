/**
 * Which reports are of the units of a department, as far as folders tell. Exactly one report stands for the department: it
 * bears the folder’s name, or says 部门 or 汇总, or nothing at all; beside a folder called 所属单位 it may bear any name. Its units, two at
 * least, lie beside it or in a folder each, or, one at least, in a folder below called 所属单位 or the like. Years, and budgets and final
 * accounts, that lie side by side are kept apart by their names.
 */
import { basename, dirname, resolve } from 'node:path';
import { stageIn } from '../across/kind.ts';
import { calledAlike } from './called-alike.ts';
import { headsIn, type One } from './folder-heads.ts';
import { areOne, isOfAllUnits, isOfUnits, isWhole, nameOf, plain, saysWhole } from './folder-names.ts';
import { type Folders, foldersOf, oneOf, unitsBelow, unitsIn } from './folder-tree.ts';
import { NUMBERED, stem } from './names.ts';
import type { ReportFiles } from './report-files.ts';

/** The units of a department, by their places. */
export type Told = {
  readonly members: readonly number[];
  /** Those that may as well be another version of the department’s own report. */
  readonly seconds: readonly number[];
  /** They lie in a folder that is called so. */
  readonly called: boolean;
  /** Nothing calls the report the department’s: that they add up has to show it. */
  readonly guessed: boolean;
};

/** What folders tell. */
export type ByFolder = {
  /** By the place of the department’s report. */
  readonly units: ReadonlyMap<number, Told>;
  /** Departments’ reports with others beside or below them, of which nobody can tell whether they are of its units. */
  readonly unclear: readonly number[];
};

const YEAR = /(?<!\d)((?:19|20)\d{2})(?!\d)/gu;

export function byFolder(reports: readonly ReportFiles[]): ByFolder {
  const folders = foldersOf(reports);
  const oneIn =
    (above: string) =>
    (index: number): One => {
      const names = [stem(reports[index]!.path)];
      for (let folder = dirname(resolve(reports[index]!.path)); folder !== above; folder = dirname(folder))
        names.push(basename(folder).normalize('NFKC'));
      return { index, year: yearIn(names), stage: names.map(stageIn).find((said) => said !== undefined) ?? '' };
    };
  const found = new Map<number, Told>();
  const unclear = new Set<number>();
  // The deepest first: a report’s own folder says more than the one above it.
  for (const [folder, { reports: inside, below }] of [...folders].sort(([a], [b]) => b.length - a.length)) {
    const one = oneIn(folder);
    for (const [head, units] of mirrored(below, folders, reports)) {
      if (!units) unclear.add(head);
      else if (units.length > 0 && !found.has(head))
        found.set(head, { members: units, seconds: [], called: true, guessed: false });
    }
    const { heads, taken, versions, seconds, isGuessed } = headsIn(folder, folders, reports, one);
    if (heads.length === 0) {
      for (const head of calledAlike(inside.map((index) => reports[index]!.path))) unclear.add(inside[head]!);
      continue;
    }
    const beside = inside.filter((index) => !heads.includes(index) && !versions.includes(index));
    const others = below.filter((sub) => !taken.includes(sub));
    const further = unitsBelow(others, folders, beside.filter((index) => !seconds.includes(index)).length);
    const isCalled = below.some(isOfAllUnits);
    const leave = (): void => {
      if (!isGuessed) for (const head of heads) unclear.add(head);
    };
    if (!further) {
      leave();
      continue;
    }
    const matches = [...matched(heads.map(one), [...beside, ...further].map(one))];
    if (matches.length === 0 && further.length > (isCalled ? 0 : 1)) leave();
    for (const [head, units] of matches) {
      const called = isCalled && units.some((unit) => further.includes(unit));
      if (found.has(head) || units.length < (called ? 1 : 2)) continue;
      found.set(head, {
        members: units,
        seconds: seconds.filter((second) => units.includes(second)),
        called,
        guessed: isGuessed,
      });
    }
  }
  for (const [head, { members }] of found) if (isAmong(head, members, found)) found.delete(head);
  return { units: found, unclear: [...unclear].filter((head) => !found.has(head)) };
}

/** Whether it is a unit beside others of a wider department, and not what these are the units of. */
function isAmong(head: number, members: readonly number[], found: ReadonlyMap<number, Told>): boolean {
  for (const wider of found.values())
    if (wider.members.includes(head) && members.every((member) => wider.members.includes(member))) return true;
  return false;
}

/** 甲局/甲局.xlsx */
export const isCalledAsFolder = (path: string): boolean => {
  const folder = nameOf(dirname(resolve(path)));
  return folder !== '' && isWhole(plain(stem(path).replace(NUMBERED, '')), folder);
};

/** 部门/甲局/ and 单位/甲局/某中心/: the departments in one folder, the units of each in another; nothing for units that cannot be told. */
function* mirrored(
  below: readonly string[],
  folders: Folders,
  reports: readonly ReportFiles[],
): Generator<readonly [number, readonly number[] | undefined]> {
  const ofUnits = below.filter(isOfUnits).flatMap((sub) => folders.get(sub)!.below);
  if (ofUnits.length === 0) return;
  for (const sub of below.filter((one) => saysWhole(plain(basename(one))))) {
    const { reports: inside, below: further } = folders.get(sub)!;
    const named = [
      ...inside.map((index) => [plain(stem(reports[index]!.path).replace(NUMBERED, '')), index] as const),
      ...further.flatMap((one) => oneOf(folders.get(one)!).map((index) => [plain(basename(one)), index] as const)),
    ];
    for (const [name, head] of named) {
      const [theirs, ...more] = ofUnits.filter((one) => areOne(plain(basename(one)), name));
      if (theirs !== undefined) yield [head, more.length > 0 ? undefined : unitsIn(theirs, folders)];
    }
  }
}

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
