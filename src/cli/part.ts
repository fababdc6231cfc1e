/** A workbook as a part of a report: what of it says whose it is and what it holds. */
import { statSync } from 'node:fs';
import { calledIn, kindOf, kindOfTitles, levelIn } from '../across/kind.ts';
import { openedInput, recognised } from '../check.ts';
import { fold } from '../lexicon/spelling.ts';
import { officeIn } from '../lexicon/title-name.ts';
import { departmentOf } from '../model/department.ts';
import type { Report } from '../model/report.ts';
import { tablePage } from '../read/table-page.ts';
import { areDifferent, officeOf } from './belonging.ts';
import { readBounded } from './bytes.ts';
import { owner } from './names.ts';

/** None that is larger is looked into for this. */
const MOST_BYTES = 1_000_000;

export type Part = {
  readonly path: string;
  readonly office: string;
  readonly department: string;
  readonly year: string;
  readonly kind: string;
  /** What its titles say it is, where they agree, or its name: of the department or of its own office, a budget or not. */
  readonly level: string | undefined;
  readonly stage: string;
  /** Names of its tables; forms of targets have none. */
  readonly tables: ReadonlySet<string>;
};

export const overlap = (one: Part, other: Part): boolean => [...one.tables].some((name) => other.tables.has(name));

export function fits(one: Part, other: Part): boolean {
  const same = (a: string, b: string): boolean => a === '' || b === '' || a === b;
  return (
    !overlap(one, other) &&
    !areDifferent(one.office, other.office) &&
    same(one.department, other.department) &&
    same(one.year, other.year) &&
    one.kind === other.kind
  );
}

/** The office a file is named after; the table in it stands behind that: 示例局收支总表.xlsx. */
export function officeFor(path: string): string {
  const name = owner(path).replace(/ .*$/u, '');
  const office = officeOf(path) || officeIn(name, { names: [] }) || '';
  return /绩效|目标|项目/u.test(office) ? '' : office;
}

/** What a run knows of the files it looked into. */
export type Look = (path: string) => Part | undefined;

/** Each file is read once for this. */
export function looking(): Look {
  const known = new Map<string, Part | undefined>();
  return (path) => {
    if (!known.has(path)) known.set(path, partIn(path));
    return known.get(path);
  };
}

/** Nothing where no table of a report is in it, or it cannot be read: the check says why. */
function partIn(path: string): Part | undefined {
  if (/\.docx$/iu.test(path)) return pageIn(path);
  const report = readIn(path);
  if (!report) return undefined;
  const { department, year, tables, forms = [], unchecked } = report;
  const names = [
    ...tables.map(({ titles, name }) => titles.at(-1)?.value ?? name),
    ...unchecked.map(({ what }) => what),
  ];
  const known = names.map((name) => tableName(name, department?.value ?? '')).filter((name) => name !== '');
  if (known.length === 0 && forms.length === 0) return undefined;
  const { level, stage } = kindOf(path);
  const levels = new Set(names.flatMap((name) => levelIn(name) ?? []));
  const [said] = levels;
  return {
    path,
    office: officeFor(path),
    department: departmentOf(department?.value ?? null),
    year: /\d{4}/u.exec(year?.value ?? '')?.[0] ?? '',
    kind: `${level}|${stage}`,
    level: levels.size === 1 ? said : levelIn(calledIn(path)),
    stage: kindOf(path, kindOfTitles(names)).stage,
    tables: new Set([...known, ...known.flatMap(overviewIn)]),
  };
}

/** 部门名称：某某局. What is behind 单位： may be that of the money. */
const WHOSE = /(?:部门|单位)(?:名称)?\s*[:：]\s*([^\s元]+)(?=\s|$)/u;

/** A document that is one table. */
function pageIn(path: string): Part | undefined {
  const page = read(path, tablePage);
  if (!page) return undefined;
  const { title, head } = page;
  const department = departmentOf(WHOSE.exec(head)?.[1] ?? null);
  const { level, stage } = kindOf(path);
  return {
    path,
    office: officeFor(path),
    department,
    year: /20\d\d/u.exec(head)?.[0] ?? '',
    kind: `${level}|${stage}`,
    level: levelIn(title) ?? levelIn(calledIn(path)),
    stage: kindOf(path, kindOfTitles([title])).stage,
    tables: new Set([tableName(title, department), ...overviewIn(title)]),
  };
}

const readIn = (path: string): Report | undefined => read(path, (bytes) => recognised(openedInput({ path, bytes })));

function read<T>(path: string, as: (bytes: Uint8Array) => T): T | undefined {
  try {
    return statSync(path).size > MOST_BYTES ? undefined : as(readBounded(path));
  } catch {
    return undefined;
  }
}

/** 部门收支总表, 财务收支预算总表, 收支总体情况表: a report has one of all its money and one of 财政拨款, whatever they are called there. */
function overviewIn(title: string): readonly string[] {
  const whose = /^(.*)收支.{0,6}(?:总表|总体情况表|平衡表)$/u.exec(title.replace(/\s/gu, ''))?.[1];
  if (whose === undefined || /基金|国有|一般公共|社[会保]/u.test(whose)) return [];
  return [whose.includes('财政拨款') ? '财政拨款收支' : '收支'];
}

/** What a table is called, without its number, its year and whose it is. */
const tableName = (title: string, department: string): string =>
  fold(title)
    .replace(/\s/gu, '')
    .replace(department, '')
    .replace(/(?:20\d\d年?度?|^[（(]?(?:公开|预算|附)*表[\d一二三四五六七八九十\-－]+[）)]?[:：.、]?)/gu, '')
    .replace(/[（(](?:续|附|本)?表?[\d一二三四五六七八九十]*[）)]$/u, '');
