/**
 * Which reports are of the units of a department, as far as that is said before any is checked: by a list in the
 * department’s report or in the settings, or by a folder. A department’s report is put behind those of its units, so that
 * they are known when it comes.
 */
import { dirname, resolve } from 'node:path';
import { wholeOf } from '../across/finding.ts';
import { yearOf } from '../across/words.ts';
import { departmentOf } from '../model/department.ts';
import { push } from '../model/multimap.ts';
import type { Place } from '../model/place.ts';
import type { Report } from '../model/report.ts';
import type { Family } from '../model/summary.ts';
import { readBounded } from './bytes.ts';
import { byFolder } from './families-by-folder.ts';
import { headsByName, isElsewhere, type Read, type Wanted } from './heads-by-name.ts';
import type { ReportFiles } from './report-files.ts';
import { behindTheirs, isOfAnother, straysAmong } from './strays.ts';
import type { Words } from './words.ts';

export type Arranged = {
  readonly reports: readonly ReportFiles[];
  readonly families: ReadonlyMap<number, Family>;
  /** Departments’ reports whose units nobody can tell. */
  readonly unclear: readonly string[];
  /** Departments that settings list units of and that no report of the run is of. */
  readonly unmatched: readonly Wanted[];
};

/** Whose list it is stands in a report, not in the settings. */
type Listed = {
  readonly at: Place;
  readonly units: readonly string[];
  readonly folder: string;
  readonly name: string;
  readonly year: string;
};

/** @param read a YAML report: handed in, as this is loaded apart from what a check needs */
export function arranged(given: readonly ReportFiles[], words: Words, read: Read): Arranged {
  const strays = straysAmong(given);
  const reports = behindTheirs(given, strays);
  const byPath = new Map(
    reports.flatMap(({ path, stopped }, index) => (stopped ? [] : [[resolve(path), index] as const])),
  );
  const lists = new Map<number, Listed>();
  const listsOf = words.units.map(({ config, head, units }) => ({
    key: head.value,
    at: head.at,
    units: units.map(({ value }) => value),
    folder: dirname(config),
  }));
  const unnamed = listsOf.filter(({ key, folder }) => !byPath.has(resolve(folder, key)));
  const borne = unnamed.length === 0 ? new Map<Wanted, readonly number[]>() : headsByName(unnamed, reports, read);
  for (const list of listsOf) {
    const index = byPath.get(resolve(list.folder, list.key));
    for (const head of index === undefined ? (borne.get(list) ?? []) : [index])
      lists.set(head, { at: list.at, units: list.units, folder: list.folder, name: '', year: '' });
  }
  const unmatched = unnamed.filter((list) => !borne.has(list) && !isElsewhere(list));
  for (const [index, { path, stopped }] of reports.entries()) {
    const found = stopped ? undefined : listIn(path, read);
    if (found) lists.set(index, found);
  }
  const families = new Map<number, Family>();
  for (const [index, { at, units, folder }] of lists) {
    const found = units.map((name) => ({ name, index: byPath.get(resolve(folder, name)) }));
    families.set(index, {
      listed: true,
      at,
      members: [
        ...new Set(found.flatMap(({ index: member }) => (member === undefined || member === index ? [] : [member]))),
      ],
      names: distinct(found.flatMap(({ name, index: member }) => (member === undefined ? [name] : []))),
    });
  }
  const told = byFolder(reports);
  for (const [index, { members, seconds, called, guessed }] of told.units) {
    if (families.has(index)) continue;
    const { path } = reports[index]!;
    const doubtful = members.filter(
      (member) => seconds.includes(member) || isOfAnother(reports[member]!.path, strays, path),
    );
    families.set(index, {
      ...{ listed: false, at: wholeOf(path), members, names: [] },
      ...(doubtful.length > 0 && { doubtful }),
      ...(called && { called: true }),
      ...(guessed && { guessed: true }),
    });
  }
  const unclear = told.unclear.flatMap((index) => (families.has(index) ? [] : [reports[index]!.path]));
  const turned = families.size === 0 ? { reports, families } : inTurn(reports, families, lists);
  return { ...turned, unclear, unmatched };
}

/** A unit that is listed twice is one. */
const distinct = (names: readonly string[]): string[] => [
  ...new Map(names.map((name) => [departmentOf(name), name])).values(),
];

/** 所属单位, in UTF-8 and GB18030: only a text that begins a line with it is read for it here. */
const WORDS = [Buffer.from('所属单位'), Buffer.from('cbf9caf4b5a5cebb', 'hex')];
const BEFORE = [0x0a, 0x0d, 0xbf];

function hasList(bytes: Buffer): boolean {
  for (const word of WORDS)
    for (let at = bytes.indexOf(word); at >= 0; at = bytes.indexOf(word, at + 1))
      if (at === 0 || BEFORE.includes(bytes[at - 1]!)) return true;
  return false;
}

function listIn(path: string, read: Read): Listed | undefined {
  if (!/\.ya?ml$/iu.test(path)) return undefined;
  let report: Report | undefined;
  try {
    const bytes = readBounded(path);
    if (!hasList(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length))) return undefined;
    report = read({ path, bytes });
  } catch {
    // The check says what is wrong with it.
    return undefined;
  }
  const units = report?.units ?? [];
  const [first] = units;
  return (
    first && {
      at: first.at,
      units: units.map(({ value }) => value),
      folder: dirname(path),
      name: departmentOf(report?.department?.value ?? null),
      year: yearOf(report?.year?.value ?? null),
    }
  );
}

/** Behind its units: where these are known by their place right behind the last of them, else at the end. */
function inTurn(
  reports: readonly ReportFiles[],
  families: ReadonlyMap<number, Family>,
  lists: ReadonlyMap<number, Listed>,
): Pick<Arranged, 'reports' | 'families'> {
  const headsByName = new Map<string, number[]>();
  for (const [index, { name }] of lists) if (name !== '') push(headsByName, name, index);
  const headsOf = (name: string): readonly number[] => headsByName.get(departmentOf(name)) ?? [];
  const turns = new Map<number, { readonly at: number; readonly depth: number }>();
  const turnOf = (index: number, above: ReadonlySet<number>): { readonly at: number; readonly depth: number } => {
    const known = turns.get(index);
    if (known) return known;
    const family = families.get(index);
    // A department that is listed among its own units is none of them.
    if (!family || above.has(index)) return { at: index, depth: 0 };
    const within = new Set([...above, index]);
    const named = family.names.flatMap(headsOf);
    const below = [...family.members, ...named].map((member) => turnOf(member, within));
    const turn = {
      at: Math.max(index, ...below.map(({ at }) => at), family.names.length > 0 ? reports.length : 0),
      depth: 1 + Math.max(0, ...below.map(({ depth }) => depth)),
    };
    turns.set(index, turn);
    return turn;
  };
  const order = reports
    .map((_, index) => ({ index, ...turnOf(index, new Set()) }))
    .sort((a, b) => a.at - b.at || a.depth - b.depth || a.index - b.index)
    .map(({ index }) => index);
  const places = new Map(order.map((old, index) => [old, index]));
  const comesLater = (index: number, other: number): boolean => places.get(other)! > places.get(index)!;
  const isOfYear = (index: number, other: number): boolean => {
    const [year, theirs] = [lists.get(index)?.year, lists.get(other)?.year];
    return !year || year === theirs;
  };
  const placed = (index: number, family: Family): Family => {
    const files = family.members.filter((member) => comesLater(index, member));
    const named = family.names.flatMap((name) => {
      const later = headsOf(name).find((head) => comesLater(index, head) && isOfYear(index, head));
      return later === undefined ? [] : [{ name, path: reports[later]!.path }];
    });
    const circular = [...files.map((file) => ({ name: reports[file]!.path, path: reports[file]!.path })), ...named];
    return {
      ...family,
      members: family.members.filter((member) => !files.includes(member)).map((member) => places.get(member)!),
      ...(family.doubtful && { doubtful: family.doubtful.map((member) => places.get(member)!) }),
      ...(circular.length > 0 && { circular }),
    };
  };
  return {
    reports: order.map((index) => reports[index]!),
    families: new Map([...families].map(([index, family]) => [places.get(index)!, placed(index, family)])),
  };
}
