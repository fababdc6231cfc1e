/** Forms of targets that lie in a folder of their own: 绩效目标/某项目.xlsx beside 部门预算表/公开表.xlsx. */
import { basename, dirname, resolve } from 'node:path';
import { push } from '../model/multimap.ts';
import { belowEach } from './material.ts';
import { fits, type Look, type Part } from './part.ts';

/** Folders and files that are called so are looked into. */
const FORMS = /绩效|目标/u;
/** So far above its forms a report is looked for, and among so many. */
const LEVELS = 3;
const MOST = 40;

/**
 * The parts of reports, to which such forms are added: to the only report of their department and year in the nearest folder above that
 * holds any, itself or below. Forms that do not say whose they are go to the only report there is.
 * @param folders workbooks by their folders
 * @param parts the further files of reports, by the first
 */
export function formsApart(
  folders: ReadonlyMap<string, readonly string[]>,
  parts: ReadonlyMap<string, readonly string[]>,
  look: Look,
): ReadonlyMap<string, readonly string[]> {
  const forms = [...folders].flatMap(([folder, files]) => formsIn(folder, files, look));
  if (forms.length === 0) return parts;
  const isPart = new Set([...parts.values()].flat());
  const isForm = new Set(forms.map(({ path }) => path));
  const heads = belowEach([...folders.values()].flat().filter((path) => !isPart.has(path) && !isForm.has(path)));
  const added = new Map<string, string[]>();
  for (const form of forms) {
    const of = ownerOf(form, heads, look);
    if (of !== undefined) push(added, of, form.path);
  }
  const moved = new Set([...added.values()].flat());
  const all = new Map<string, readonly string[]>();
  for (const [first, others] of parts) {
    const [head, ...left] = [first, ...others].filter((path) => !moved.has(path));
    if (head !== undefined && left.length > 0) all.set(head, left);
  }
  for (const [of, files] of added) all.set(of, [...(all.get(of) ?? []), ...files]);
  return all;
}

/** The workbooks of a folder, where they hold nothing but forms. */
function formsIn(folder: string, files: readonly string[], look: Look): readonly Part[] {
  const isCalledSo = FORMS.test(basename(folder)) || files.every((path) => FORMS.test(basename(path)));
  if (!isCalledSo || files.length > MOST) return [];
  const found: Part[] = [];
  for (const path of files) {
    const part = look(path);
    if (!part || !holdsFormsOnly(part)) return [];
    found.push(part);
  }
  return found;
}

/** That of the whole department is a table by itself. */
const holdsFormsOnly = ({ tables }: Part): boolean => [...tables].every((name) => FORMS.test(name));

function ownerOf(form: Part, heads: ReadonlyMap<string, readonly string[]>, look: Look): string | undefined {
  let folder = dirname(resolve(form.path));
  for (let level = 0; level < LEVELS; level++) {
    folder = dirname(folder);
    const below = heads.get(folder) ?? [];
    if (below.length === 0) continue;
    if (below.length > MOST) return undefined;
    const some = below.filter((path) => mayOwn(look(path), form, below.length === 1));
    return some.length === 1 ? some[0] : undefined;
  }
  return undefined;
}

function mayOwn(report: Part | undefined, form: Part, isOnly: boolean): boolean {
  if (!report || holdsFormsOnly(report)) return false;
  const isSame = report.department !== '' && report.department === form.department;
  // What a project is called may sound like an office.
  return isSame ? fits(report, { ...form, office: '' }) : isOnly && fits(report, form);
}
