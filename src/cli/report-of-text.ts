/** Of one text, which of many reports it belongs to; by what they are called and where they lie. */
import { dirname, resolve } from 'node:path';
import { push } from '../model/multimap.ts';
import { Belonging } from './belonging.ts';
import { foldersAbove, isMaterial } from './material.ts';
import { isTextFolder, owner, ownerAnywhere, stem } from './names.ts';

type Index = ReadonlyMap<string, readonly string[]>;

/** Reports by where they are and what they are called: there may be thousands, each with its text. */
export type Known = {
  readonly beside: Index;
  readonly alikeBeside: Index;
  readonly alike: Index;
  /** By whose their names say they are. */
  readonly ownBeside: Index;
  readonly own: Index;
  /** By whose they are, wherever that is: of a folder. */
  readonly placeless: Index;
  /** What texts of the same owner are called, in a folder and anywhere. */
  readonly texts: ReadonlyMap<string, ReadonlySet<string>>;
  /** Texts by their names, by whose they are, and by their folders. */
  readonly textsAlike: Index;
  readonly textsOwn: Index;
  readonly textsBeside: Index;
  readonly holds: (folder: string) => boolean;
  readonly belonging: Belonging;
};

export function indexed(reports: readonly string[], written: readonly string[]): Known {
  const [beside, alikeBeside, alike] = [new Map(), new Map(), new Map()] as Map<string, string[]>[];
  const [ownBeside, own, placeless] = [new Map(), new Map(), new Map()] as Map<string, string[]>[];
  const texts = new Map<string, Set<string>>();
  for (const report of reports) {
    const [folder, name, whose] = [folderOf(report), stem(report), owner(report)];
    push(beside!, folder, report);
    push(alikeBeside!, nameIn(folder, name), report);
    push(alike!, name, report);
    push(ownBeside!, nameIn(folder, whose), report);
    push(own!, whose, report);
    push(placeless!, nameIn(folder, ownerAnywhere(report)), report);
  }
  const [textsAlike, textsOwn, textsBeside] = [new Map(), new Map(), new Map()] as Map<string, string[]>[];
  for (const text of written) {
    push(textsAlike!, stem(text), text);
    push(textsOwn!, owner(text), text);
    push(textsBeside!, folderOf(text), text);
    const whose = owner(text);
    // Without a place under a key of its own: 公安局 is said by one, 示范市公安局 by another.
    for (const key of [nameIn(folderOf(text), whose), whose, `${nameIn(folderOf(text), ownerAnywhere(text))}\0`])
      texts.set(key, (texts.get(key) ?? new Set()).add(stem(text)));
  }
  const rest = { texts, textsAlike, textsOwn, textsBeside, holds: foldersAbove(reports), belonging: new Belonging() };
  return { beside, alikeBeside, alike, ownBeside, own, placeless, ...rest } as Known;
}

const nameIn = (folder: string, name: string): string => `${folder}\0${name}`;

/** Or the reports of its name, where there are several. */
export type Owner = { readonly of: string; readonly unsure?: boolean } | { readonly among: readonly string[] };

export function reportOf(text: string, reports: readonly string[], known: Known): Owner {
  const { belonging } = known;
  const folder = folderOf(text);
  const [name, whose] = [stem(text), owner(text)];
  /** What says the same in other words pairs only where that is so from both sides. */
  const isOnly = (key: string): boolean => known.texts.get(key)?.size === 1;
  const may = (report: string | undefined): report is string => report !== undefined && belonging.may(text, report);
  const nearest = (some: readonly string[], rivals: Index, key: string): string | undefined => {
    const report = belonging.closest(text, some);
    if (!may(report)) return undefined;
    const shared = belonging.shared(text, report);
    return rivals.get(key)?.some((rival) => belonging.shared(rival, report) > shared) ? undefined : report;
  };
  const only = (some: readonly string[] | undefined): string | undefined => (some?.length === 1 ? some[0] : undefined);
  const here = nameIn(folder, whose);
  const beside = [
    name === '' ? undefined : known.alikeBeside.get(nameIn(folder, name)),
    whose !== '' && isOnly(here) ? known.ownBeside.get(here) : undefined,
  ];
  for (const alike of beside) {
    if (alike?.length === 1 && may(alike[0])) return { of: alike[0]! };
    if (alike) return { among: alike };
  }
  // A name that says nothing of whose it is says nothing of a report elsewhere.
  const alike = name === '' || whose === '' ? undefined : known.alike.get(name);
  if (alike) {
    const of = alike.length === 1 ? alike[0] : nearest(alike, known.textsAlike, name);
    return may(of) ? { of } : { among: alike };
  }
  const isOther = isMaterial(text, known.holds);
  const anywhere = nameIn(folder, ownerAnywhere(text));
  const own = whose !== '' && isOnly(whose) ? known.own.get(whose) : undefined;
  const isAloneBelow = isTextFolder(folder) && !known.beside.has(folder) && known.textsBeside.get(folder)?.length === 1;
  const others = [
    isOther ? undefined : only(known.beside.get(folder)),
    isOther || !isAloneBelow ? undefined : only(known.beside.get(dirname(folder))),
    own && (only(own) ?? nearest(own, known.textsOwn, whose)),
    whose !== '' && isOnly(`${anywhere}\0`) ? only(known.placeless.get(anywhere)) : undefined,
  ];
  const of = others.find(may);
  if (of !== undefined) return { of };
  const last = isOther ? undefined : only(reports);
  return may(last) ? { of: last, unsure: folderOf(last) !== folder } : { among: [] };
}

export const folderOf = (path: string): string => (path === '-' ? '-' : dirname(resolve(path)));
