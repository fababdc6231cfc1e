/** Of texts that no name gives to a report: whose they say they are, and which report says the same. */
import { basename, dirname, resolve } from 'node:path';
import { calledIn, kindOf, levelIn, stageIn } from '../across/kind.ts';
import { titleIn } from '../check.ts';
import { isName } from '../lexicon/title-name.ts';
import { departmentOf } from '../model/department.ts';
import { push } from '../model/multimap.ts';
import { firstLines } from '../read/first-lines.ts';
import type { Belonging } from './belonging.ts';
import { readBounded } from './bytes.ts';
import { belowEach, isAside, isMaterial, isMaterialName } from './material.ts';
import { type Look, looking, officeFor, type Part } from './part.ts';
import { folderOf } from './report-of-text.ts';

type Said = {
  readonly text: string;
  readonly department: string;
  readonly year: string;
  readonly level: string | undefined;
  readonly stage: string;
};

/** A title stands among so many lines. */
const LINES = 20;
/** Of more reports than these only those are looked into in whose path the department is named. */
const MOST = 40;
/** Of more than these none: every text of a large run would be held against every report of it. */
const MOST_NAMED = 1_000;

/**
 * By text the report of the department and year its title tells, or, where it tells none, its name or the nearest folder called like an office:
 * the only such report in its folder, or at or below its folder, or at or below the folder above. In a folder with reports it
 * is the only text that says so, and a report that has texts already is given none.
 * @param taken reports that have texts
 */
export function pairedInside(
  lost: readonly string[],
  reports: readonly string[],
  taken: ReadonlySet<string>,
  belonging: Belonging,
  holds: (folder: string) => boolean,
): ReadonlyMap<string, string> {
  const found = new Map<string, string[]>();
  const partOf = looking();
  const below = belowEach(reports.filter((path) => path !== '-'));
  for (const text of lost) {
    const said = saidIn(text, holds);
    const of = said && reportFor(said, below, belonging, partOf);
    if (of !== undefined && !taken.has(of)) push(found, of, text);
  }
  const pairs = [...found].flatMap(([report, texts]) => {
    const [folder, ...others] = new Set(texts.map(folderOf));
    const areOne = others.length === 0 && (texts.length === 1 || !reports.some((path) => folderOf(path) === folder));
    return areOne ? texts.map((text) => [text, report] as const) : [];
  });
  return new Map(pairs);
}

/** Nothing of what is material by its name or its folder, but for a narrative that is filed among attachments. */
function saidIn(text: string, holds: (folder: string) => boolean): Said | undefined {
  if (text === '-' || isMaterialName(text)) return undefined;
  const lines = linesOf(text);
  const { title, department, year } = titleIn(lines);
  const heading = title?.value ?? '';
  if (isMaterialName(`${heading}.`)) return undefined;
  const told = department?.value ?? coverOf(lines, heading);
  const isFiled = isMaterial(text, holds);
  if (
    isFiled &&
    (told === '' || year === undefined || isAside(text, holds) || !NARRATIVE.test(heading + basename(text)))
  )
    return undefined;
  const whose = told || officeFor(text) || folderOffice(text);
  if (whose === '') return undefined;
  return {
    text,
    department: departmentOf(whose),
    year: year?.value ?? '',
    // 某局本级2024年部门预算: the name says which office it is.
    level: levelIn(heading.replace(whose, '')) ?? levelIn(calledIn(text)),
    stage: stageIn(heading) ?? kindOf(text).stage,
  };
}

const NARRATIVE = /说明|公开|文[字本]|报告/u;

/** The office that stands on a cover by itself, above the title. */
function coverOf(lines: readonly string[], title: string): string {
  const above = title === '' ? [] : lines.slice(0, lines.indexOf(title));
  const names = new Set(above.map((line) => line.trim()).filter((line) => line.length < 30 && isName(line)));
  const [name = ''] = names;
  return names.size === 1 ? name : '';
}

/** The office that the nearest folder is called after. */
export function folderOffice(text: string): string {
  for (let folder = dirname(resolve(text)); dirname(folder) !== folder; folder = dirname(folder)) {
    const office = officeFor(`${basename(folder)}.`);
    if (office !== '') return office;
  }
  return '';
}

function linesOf(path: string): string[] {
  try {
    return firstLines(readBounded(path), LINES);
  } catch {
    return [];
  }
}

/** The only report of whose and of which year a text is, in its folder, or at or below it, or at or below the folder above. */
export function reportFor(
  said: Said,
  below: ReadonlyMap<string, readonly string[]>,
  belonging: Belonging,
  partOf: Look,
): string | undefined {
  const folder = folderOf(said.text);
  const inIt = below.get(folder) ?? [];
  for (const near of [inIt.filter((path) => folderOf(path) === folder), inIt, below.get(dirname(folder)) ?? []]) {
    if (near.length > MOST_NAMED) return undefined;
    const some = near.length <= MOST ? near : near.filter((path) => departmentOf(path).includes(said.department));
    if (some.length > MOST) return undefined;
    const same = some.filter((path) => belonging.may(said.text, path) && isSame(said, path, partOf(path)));
    if (same.length > 0) return same.length === 1 ? same[0] : undefined;
  }
  return undefined;
}

function isSame(said: Said, path: string, part: Part | undefined): boolean {
  if (!part || part.tables.size === 0) return false;
  const whose = part.department || officeFor(path) || folderOffice(path);
  const isYear = said.year === '' || part.year === '' || said.year === part.year;
  const isLevel = said.level === undefined || part.level === undefined || said.level === part.level;
  return departmentOf(whose) === said.department && isYear && isLevel && said.stage === part.stage;
}
