/** Which of the reports in and below a folder are those of a department whose units lie there too. */
import { basename } from 'node:path';
import { isAbove, levelIn } from '../across/kind.ts';
import { isOffice } from '../lexicon/office.ts';
import { areOne, isNameless, isOfUnits, isWhole, nameOf, plain, saysWhole } from './folder-names.ts';
import { type Folders, oneOf } from './folder-tree.ts';
import { NUMBERED, owner, stem } from './names.ts';
import type { ReportFiles } from './report-files.ts';
import { unversioned } from './versions.ts';

/** A report as its name and its folders below the department’s tell. */
export type One = { readonly index: number; readonly year: string; readonly stage: string };

export type Heads = {
  readonly heads: readonly number[];
  /** Folders that only hold the department’s. */
  readonly taken: readonly string[];
  /** Copies and versions of it, which are no units. */
  readonly versions: readonly number[];
  /** Of its own name, beside one that says 部门: its own office’s, or another version. */
  readonly seconds: readonly number[];
  /** Nothing calls it the department’s but where it lies. */
  readonly isGuessed: boolean;
};

const NONE: Heads = { heads: [], taken: [], versions: [], seconds: [], isGuessed: false };

export function headsIn(
  folder: string,
  folders: Folders,
  reports: readonly ReportFiles[],
  one: (index: number) => One,
): Heads {
  const { reports: inside, below } = folders.get(folder)!;
  const bears = nameOf(folder);
  const written = (index: number): string => stem(reports[index]!.path).replace(NUMBERED, '');
  const name = (index: number): string => plain(written(index));
  const bare = (index: number): string => plain(stem(`${unversioned(written(index))}.x`));
  const isNobodys = (index: number): boolean =>
    owner(reports[index]!.path) === '' && levelIn(written(index)) === undefined;
  const exact = inside.filter((index) => isWhole(name(index), bears));
  // A copy or a version of the department's report is none of its units; without any other it stands for it.
  const versions = inside.filter((index) => !exact.includes(index) && isWhole(bare(index), bears));
  const own = exact.length > 0 ? exact : versions;
  const nobodys = own.length > 0 ? [] : inside.filter(isNobodys);
  const alone = (folder: string): boolean => folders.get(folder)!.below.length === 0;
  // 101001某局 beside 101某局, and 某局/ beside 某局.xlsx, is the department’s own office, of the same name.
  const hasOwn = own.length + nobodys.length > 0;
  const wholes = below.filter(
    (sub) =>
      alone(sub) &&
      (saysWhole(plain(basename(sub))) || (!hasOwn && isWhole(plain(basename(sub)), bears) && !isAbove(folder, sub))),
  );
  const named = [...own, ...wholes.flatMap((sub) => oneOf(folders.get(sub)!))];
  const known = named.filter((index) => !named.some((other) => isAbove(reports[other]!.path, reports[index]!.path)));
  if (known.length > 0) {
    const { heads, seconds } = told(known.map((index) => ({ ...one(index), says: levelIn(name(index)) })));
    return { ...NONE, heads, taken: wholes, versions, seconds };
  }
  if (nobodys.length > 0) return { ...NONE, heads: nobodys, isGuessed: !isOffice(bears) };
  const dated = below.filter((sub) => isNameless(sub) && alone(sub));
  const yearly = dated.flatMap((sub) => oneOf(folders.get(sub)!));
  const isTheirs = (index: number): boolean => isWhole(name(index), bears) || isNobodys(index);
  if (yearly.length > 0 && yearly.every(isTheirs))
    return {
      ...NONE,
      heads: yearly,
      taken: dated,
      isGuessed: !isOffice(bears) && !yearly.some((index) => areOne(name(index), bears)),
    };
  const beside = besideUnits(inside, below, written);
  if (beside.length > 0) return { ...NONE, heads: beside };
  return { ...NONE, heads: soleIn(inside, below, written), isGuessed: true };
}

/** Of several of one year those that say 部门 or 汇总, where one does: what is only called as the department may be its own office’s. */
function told(known: readonly (One & { readonly says: string | undefined })[]): Pick<Heads, 'heads' | 'seconds'> {
  const sayers = known.filter(({ says }) => says === '');
  const isSecond = (one: (typeof known)[number]): boolean =>
    one.says !== '' && sayers.some(({ year, stage }) => year === one.year && stage === one.stage);
  const indices = (all: readonly One[]): number[] => all.map(({ index }) => index);
  return { heads: indices(known.filter((one) => !isSecond(one))), seconds: indices(known.filter(isSecond)) };
}

/**
 * edu/教育局汇总.xlsx, edu/下属单位/: the folder is called otherwise than the department, or the report is. It is the only one
 * beside its units, but for its own office’s, or the one that says 部门 or 汇总.
 */
function besideUnits(
  inside: readonly number[],
  below: readonly string[],
  nameOf: (index: number) => string,
): readonly number[] {
  if (!below.some(isOfUnits)) return [];
  const all = inside.filter((index) => levelIn(nameOf(index)) !== '本级');
  const whole = all.filter((index) => levelIn(nameOf(index)) === '');
  return whole.length > 0 ? whole : all.length === 1 ? all : [];
}

/** 文旅局/文化和旅游局.xlsx above folders of units, or 某局部门预算 among nothing but 单位预算. */
function soleIn(
  inside: readonly number[],
  below: readonly string[],
  nameOf: (index: number) => string,
): readonly number[] {
  const [first, ...more] = inside.filter((index) => levelIn(nameOf(index)) !== '本级');
  if (first === undefined || more.length > 0) return [];
  const isFlat = inside.length > 2 && levelIn(nameOf(first)) === '';
  return isFlat || (inside.length === 1 && below.length > 1) ? [first] : [];
}
