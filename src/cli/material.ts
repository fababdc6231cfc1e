/** What lies beside reports and belongs to none: approvals, notices, records of meetings, forms, last years. */
import { basename, dirname, resolve } from 'node:path';
import { isOffice } from '../lexicon/office.ts';
import { push } from '../model/multimap.ts';
import { stem } from './names.ts';

const KIND = '附件|批复|批文|文件|历年|往年|归档|备份|会议|通知|模板|表样|参考|政策|纪要';
const FOLDER = new RegExp(
  `^(?:\\d|[年度第号份届次月期及和与的\\s()（）[\\]【】.、_+\\-—–一二三四五六七八九十])*(?:${KIND})(?:${KIND}|资料|材料|记录|夹|\\d|[年度第号份届次月期及和与\\s()（）[\\]【】.、_+\\-—–一二三四五六七八九十])*$`,
  'u',
);
const TEXT = /批复|通知|纪要|登记/u;

/** Folders of an operating system or of a disk on the network: nobody puts a report into them. */
const SYSTEM = /^(?:@eadir|system volume information|__macosx|lost\+found)$/iu;
/** What somebody deleted. */
const BIN = /^(?:\$recycle\.bin|recycler|recycled|#recycle|@recycle)$/iu;

export const isBin = (name: string): boolean => BIN.test(name);
export const isSystemFolder = (name: string): boolean => SYSTEM.test(name) || isBin(name);

export const isMaterialFolder = (name: string): boolean => FOLDER.test(name.normalize('NFKC'));

/** 不动产登记中心情况说明: the name of an office may hold such a word. */
export function isMaterialName(path: string): boolean {
  const name = stem(path);
  return TEXT.test(name) && !isOffice(name.replace(/[\d年度\s]*(?:部门|单位)?(?:预|决)算.*$/u, ''));
}

/**
 * Whether a text is material by its own name or that of a folder it lies in.
 * @param holds the folders that hold a report, themselves or below: what lies beside one is its own, whatever they are called
 */
export function isMaterial(text: string, holds: (folder: string) => boolean): boolean {
  if (isMaterialName(text)) return true;
  let folder = dirname(resolve(text));
  for (let above = dirname(folder); above !== folder && !holds(folder); [folder, above] = [above, dirname(above)])
    if (isMaterialFolder(basename(folder))) return true;
  return false;
}

/** Folders for what is filed with a report rather than put aside. */
const FILED = /^[^\p{Script=Han}]*(?:附件|文件|材料|资料)/u;

/** Whether a text lies in a folder for what is of other years, put aside, or of somebody else. */
export function isAside(text: string, holds: (folder: string) => boolean): boolean {
  let folder = dirname(resolve(text));
  for (let above = dirname(folder); above !== folder && !holds(folder); [folder, above] = [above, dirname(above)])
    if (isMaterialFolder(basename(folder)) && !FILED.test(basename(folder).normalize('NFKC'))) return true;
  return false;
}

/** Every folder that holds one of these, itself or below. */
export function foldersAbove(paths: readonly string[]): (folder: string) => boolean {
  const known = new Set<string>();
  for (const path of paths)
    for (let folder = dirname(resolve(path)); !known.has(folder); folder = dirname(folder)) known.add(folder);
  return (folder) => known.has(folder);
}

/** The same paths by every folder they lie in or below. */
export function belowEach(paths: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const below = new Map<string, string[]>();
  for (const path of paths)
    for (let folder = dirname(resolve(path)), last = ''; folder !== last; [folder, last] = [dirname(folder), folder])
      push(below, folder, path);
  return below;
}
