/**
 * Which reports are of the units of a department, as far as that is said before any is checked: by a list in the
 * department’s report or in the settings, or by a folder. A department’s report is put behind those of its units, so that
 * they are known when it comes.
 */
import { basename, dirname, resolve } from 'node:path';
import { wholeOf } from '../across/finding.ts';
import { departmentOf } from '../across/words.ts';
import type { Input } from '../check.ts';
import type { Place } from '../model/place.ts';
import type { Report } from '../model/report.ts';
import type { Family } from '../model/summary.ts';
import { readBounded } from './bytes.ts';
import { stem } from './names.ts';
import type { ReportFiles } from './pairing.ts';
import type { Words } from './words.ts';

export type Arranged = { readonly reports: readonly ReportFiles[]; readonly families: ReadonlyMap<number, Family> };

type Read = (input: Input) => Report | undefined;

type Listed = { readonly at: Place; readonly units: readonly string[]; readonly folder: string; readonly name: string };

/** @param read a YAML report: handed in, as this is loaded apart from what a check needs */
export function arranged(reports: readonly ReportFiles[], words: Words, read: Read): Arranged {
  const byPath = new Map(
    reports.flatMap(({ path, stopped }, index) => (stopped ? [] : [[resolve(path), index] as const])),
  );
  const lists = new Map<number, Listed>();
  for (const { config, head, units } of words.units) {
    const index = byPath.get(resolve(dirname(config), head.value));
    if (index !== undefined)
      lists.set(index, { at: head.at, units: units.map(({ value }) => value), folder: dirname(config), name: '' });
  }
  for (const [index, { path }] of reports.entries()) {
    const found = listIn(path, read);
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
      names: found.flatMap(({ name, index: member }) => (member === undefined ? [name] : [])),
    });
  }
  for (const [index, members] of byFolder(reports))
    if (!families.has(index))
      families.set(index, { listed: false, at: wholeOf(reports[index]!.path), members, names: [] });
  return families.size === 0 ? { reports, families } : inTurn(reports, families, lists);
}

/** 所属单位 at the beginning of a line, in UTF-8 and GB18030: only a text that holds it is read for it here. */
const MARKS = [Buffer.from('\n所属单位'), Buffer.from('0acbf9caf4b5a5cebb', 'hex')];

function listIn(path: string, read: Read): Listed | undefined {
  if (!/\.ya?ml$/iu.test(path)) return undefined;
  let report: Report | undefined;
  try {
    const bytes = readBounded(path);
    if (!MARKS.some((mark) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(mark)))
      return undefined;
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
    }
  );
}

/**
 * The one report of a folder that bears the folder’s name, or is called 汇总, is the department’s, and all others directly
 * beside it, two at least, are its units’. Where two could be, none is.
 */
function byFolder(reports: readonly ReportFiles[]): Map<number, readonly number[]> {
  const folders = new Map<string, number[]>();
  for (const [index, { path, alone, stopped }] of reports.entries()) {
    if (path === '-' || alone || stopped) continue;
    const folder = dirname(resolve(path));
    const beside = folders.get(folder);
    if (beside) beside.push(index);
    else folders.set(folder, [index]);
  }
  const found = new Map<number, readonly number[]>();
  for (const [folder, inside] of folders) {
    if (inside.length < 3) continue;
    const name = plain(basename(folder));
    const heads = inside.filter((index) => isHead(plain(stem(reports[index]!.path)), name));
    if (heads.length === 1)
      found.set(
        heads[0]!,
        inside.filter((index) => index !== heads[0]),
      );
  }
  return found;
}

const plain = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_\-—–·.()（）【】[\]]/gu, '');

function isHead(file: string, folder: string): boolean {
  const rest = file.startsWith(folder) && folder !== '' ? file.slice(folder.length) : file;
  return file === folder || /^(?:\d{4}年?)?(?:部门)?(?:预算)?汇总(?:预算)?$/u.test(rest);
}

/** Behind its units: where these are known by their place right behind the last of them, else at the end. */
function inTurn(
  reports: readonly ReportFiles[],
  families: ReadonlyMap<number, Family>,
  lists: ReadonlyMap<number, Listed>,
): Arranged {
  const headsByName = new Map([...lists].flatMap(([index, { name }]) => (name === '' ? [] : [[name, index] as const])));
  const turns = new Map<number, { readonly at: number; readonly depth: number }>();
  const turnOf = (index: number, above: ReadonlySet<number>): { readonly at: number; readonly depth: number } => {
    const known = turns.get(index);
    if (known) return known;
    const family = families.get(index);
    // A department that is listed among its own units is none of them.
    if (!family || above.has(index)) return { at: index, depth: 0 };
    const within = new Set([...above, index]);
    const named = family.names.flatMap((name) => headsByName.get(departmentOf(name)) ?? []);
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
  return {
    reports: order.map((index) => reports[index]!),
    families: new Map(
      [...families].map(([index, family]) => [
        places.get(index)!,
        { ...family, members: family.members.map((member) => places.get(member)!) },
      ]),
    ),
  };
}
