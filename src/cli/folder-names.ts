/** What folders are called, and the reports in them, as far as it says whose they are and which hold the units of a department. */
import { basename, dirname } from 'node:path';
import { levelIn } from '../across/kind.ts';
import { PLACES } from './names.ts';

const DATED = '(?:(?:19|20)\\d{2}(?:年度?)?)?';
const BUDGET = '(?:预算|决算)?';
const NAMELESS = new RegExp(`^${DATED}(?:部门)?${BUDGET}(?:公开)?$`, 'u');
/** What may stand behind a department’s name, or alone where it says that it is of the whole. */
const OF_WHOLE = `(?:部门)?${BUDGET}(?:汇总)?${BUDGET}(?:公开)?${DATED}$`;
const WHOLE = new RegExp(`^${DATED}本?${OF_WHOLE}`, 'u');
const [BEFORE, BEHIND] = [new RegExp(`^${DATED}`, 'u'), new RegExp(`${DATED}${OF_WHOLE}`, 'u')];
const UNITS = new RegExp(
  `^${DATED}(?:各|所属|下属|直属|基层)?(?:二级|三级)?(?:行政|事业|参公)?(?:预算)?单位${BUDGET}(?:公开)?${DATED}$`,
  'u',
);
/** 单位预算 may hold what the department’s own office publishes, and nothing of those below it. */
const OF_ALL = /各|所属|下属|直属|基层|二级|三级/u;

/** `1.`, `（一）`, `03-`, `101001`: a number or a code before a name; a year is none. After NFKC. */
const NUMBER =
  /^[\s([【]*(?!(?:19|20)\d{2}(?!\d))(?:\d+|[一二三四五六七八九十]+(?=\s*[、.)\]】]))[\s、.:_)\]】\-—–]*(?=\p{L})/u;

export const plain = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(NUMBER, '')
    .toLowerCase()
    .replace(/[\s_\-—–·.()（）【】[\]]/gu, '');

const called = (folder: string): string => plain(basename(folder));

/** A folder that only says which year or what kind of thing is in it has the name of the one above. */
export const isNameless = (folder: string): boolean => NAMELESS.test(called(folder));

/** 所属单位, 单位预算. */
export const isOfUnits = (folder: string): boolean => UNITS.test(called(folder));

export const isOfAllUnits = (folder: string): boolean => isOfUnits(folder) && OF_ALL.test(called(folder));

/** 部门, 部门汇总: it says that it is of the whole, and not of which department. */
export const saysWhole = (name: string): boolean => WHOLE.test(name) && levelIn(name) === '';

export function nameOf(folder: string): string {
  const name = called(folder);
  return name !== '' && NAMELESS.test(name) ? nameOf(dirname(folder)) : name;
}

/** Whether the whole department that a folder is called after is meant: only one of the two may name its city. */
export const isWhole = (name: string, folder: string): boolean => saysWhole(name) || areOne(name, folder);

/** 某局2024年部门预算 and 某局（部门） are of one department, 某局本级 is its own office’s. */
export function areOne(name: string, other: string): boolean {
  const [a, b] = [ownerOf(name), ownerOf(other)];
  return a !== '' && b !== '' && (a === b || a.replace(PLACES, '') === b || a === b.replace(PLACES, ''));
}

const ownerOf = (name: string): string => name.replace(BEFORE, '').replace(BEHIND, '');
