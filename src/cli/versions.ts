/** What copies and versions of one file are called, and which of them is meant. */
import { readFileSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { push } from '../model/multimap.ts';

/** `甲局 - 副本`, `甲局(1)`, `甲局最终版`. After NFKC, in small letters. */
const VERSION =
  /[\s_\-—–·.()（）【】[\]]*(?:(?:-\s*)?(?:副本|复件|copy)[\s(（]*\d{0,2}[)）]*|[(（]\d{1,2}[)）]|(?:最终|终|定|正式|修改|修订|上报|报送|公开)[版稿本]\d{0,2}|最终)[\s)）】\]]*$/u;
/** What only drafts of a text are called: `初稿`, `第二稿`, `送审稿`, `修改后`, `v2`. */
const DRAFT =
  /[\s_\-—–·.()（）【】[\]]*(?:(?:初|草|送审|审定|审核|征求意见|第?[一二三四五六七八九\d])稿|修改后?\d{0,2}|最新版?|旧版|新版|v\d{1,2}|final)[\s)）】\]]*$/u;
const FINAL = /(?:最终|终稿|定稿|审定稿|正式[版稿本]|final)/u;
const COPY = /(?:副本|复件|copy)[\s(（]*\d{0,2}[)）]*\s*$/u;
const NUMBERED = /[(（]\d{1,2}[)）]\s*$/u;

const without = (name: string, patterns: readonly RegExp[]): string => {
  for (const pattern of patterns) {
    const bare = name.replace(pattern, '');
    if (bare !== name && bare !== '') return without(bare, patterns);
  }
  return name;
};

/** The name without what tells one version of a file from another. */
export const unversioned = (name: string): string => without(name, [VERSION]);

const nameOf = (path: string): string =>
  basename(path)
    .replace(/\.[^.]+$/u, '')
    .normalize('NFKC')
    .toLowerCase()
    .trim();

/** A version that is not read, and the one that is. */
export type PassedOver = {
  readonly path: string;
  readonly taken: string;
  /** Byte for byte the same. */
  readonly same?: true;
};

export type Versions = {
  /** Those that are read. */
  readonly taken: readonly string[];
  readonly passedOver: readonly PassedOver[];
  /** Versions of one text of which nothing says which is meant, those of one together. */
  readonly competing: readonly (readonly string[])[];
};

/**
 * Of the texts of a report those that are one: in one folder, under one name but for what versions are called. The only one that
 * is called final is meant, or the only one that is not called a copy; of files that are the same any one. 说明(1) and 说明(2) alone may be
 * its parts.
 * @param named files a person wrote out: these are all meant
 */
export function versionsOf(texts: readonly string[], named: ReadonlySet<string>): Versions {
  const groups = new Map<string, string[]>();
  for (const text of texts)
    if (!named.has(text)) push(groups, `${dirname(text)}\0${without(nameOf(text), [VERSION, DRAFT])}`, text);
  const aside = new Set<string>();
  const passedOver: PassedOver[] = [];
  const competing: string[][] = [];
  for (const group of groups.values()) {
    const names = new Set(group.map(nameOf));
    // One name with two extensions says nothing of versions.
    if (names.size < 2 || names.size < group.length || group.every((text) => NUMBERED.test(nameOf(text)))) continue;
    const originals = group.filter((text) => !COPY.test(nameOf(text)));
    const final = originals.filter((text) => FINAL.test(nameOf(text)));
    const [taken, ...more] = final.length > 0 ? final : originals;
    const isMeant = taken !== undefined && more.length === 0;
    if (!isMeant && areSame(group)) {
      const [shortest, ...copies] = [...group].sort((a, b) => a.length - b.length || (a < b ? -1 : 1)) as [string];
      passedOver.push(...copies.map((path) => ({ path, taken: shortest, same: true as const })));
      for (const text of copies) aside.add(text);
      continue;
    }
    const others = isMeant ? group.filter((text) => text !== taken) : group;
    if (isMeant) passedOver.push(...others.map((path) => ({ path, taken })));
    else competing.push(group);
    for (const text of others) aside.add(text);
  }
  return { taken: texts.filter((text) => !aside.has(text)), passedOver, competing };
}

/** A file that was fetched twice. One that cannot be read is like no other. */
function areSame([first, ...others]: readonly string[]): boolean {
  try {
    const { size } = statSync(first!);
    if (size > MOST_READ || others.some((path) => statSync(path).size !== size)) return false;
    const bytes = readFileSync(first!);
    return others.every((path) => readFileSync(path).equals(bytes));
  } catch {
    return false;
  }
}

const MOST_READ = 50_000_000;
