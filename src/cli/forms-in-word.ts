/** Word documents of forms of targets that no name gives to a report: 绩效目标/某项目.docx, 某局项目支出绩效目标表.docx. */
import { basename, dirname } from 'node:path';
import { kindOf } from '../across/kind.ts';
import { officeIn } from '../lexicon/title-name.ts';
import { departmentOf } from '../model/department.ts';
import { formsDocument } from '../read/forms-document.ts';
import { areDifferent, type Belonging } from './belonging.ts';
import { readBounded } from './bytes.ts';
import { belowEach, isAside, isMaterialName } from './material.ts';
import { looking, officeFor } from './part.ts';
import { folderOf } from './report-of-text.ts';
import { folderOffice, reportFor } from './said-inside.ts';

/** So far above its forms a report is looked for. */
const LEVELS = 3;
/** A form is called after its project, which may sound like an office; all of them together after the office. */
const FORMS = /绩效|目标/u;

export const isFormsDocument = (path: string): boolean => linesOf(path) !== undefined;

/**
 * By document the report of the office that its title, its name or the nearest folder tells, as near as `pairedInside` wants it; where none
 * tells any, the only report there is in its folder or below, or in the nearest folder above that has one. A report may have many.
 */
export function pairedForms(
  lost: readonly string[],
  reports: readonly string[],
  belonging: Belonging,
  holds: (folder: string) => boolean,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  if (reports.length === 0) return found;
  const below = belowEach(reports.filter((path) => path !== '-'));
  const partOf = looking();
  for (const path of lost) {
    const lines = isMaterialName(path) || isAside(path, holds) ? undefined : linesOf(path);
    if (!lines) continue;
    const named = FORMS.test(basename(path)) ? officeFor(path) : '';
    const offices = [officeAmong(lines), named, folderOffice(path)].filter((office) => office !== '');
    const { stage } = kindOf(path);
    // 某局本级 may be what the report of 某局 says of itself.
    const alike = offices.filter((office) => !areDifferent(office, offices[0]!));
    const [of] =
      offices.length === 0
        ? [onlyNear(path, below)]
        : alike.flatMap((office) => {
            // Forms of another year belong there as well: they are left alone when they are read.
            const said = { text: path, department: departmentOf(office), year: '', level: undefined, stage };
            return reportFor(said, below, belonging, partOf) ?? [];
          });
    if (of !== undefined && belonging.may(path, of)) found.set(path, of);
  }
  return found;
}

/** 部门名称：某局, 某局2024年项目支出绩效目标表. */
function officeAmong(lines: readonly string[]): string {
  for (const line of lines) {
    const [, name] = WHOSE.exec(line) ?? [];
    if (name !== undefined) return name;
    const office = FORMS.test(line) ? officeIn(line, { names: [] }) : undefined;
    if (office !== undefined) return office;
  }
  return '';
}

/** What is behind 单位： may be that of the money. */
const WHOSE = /(?:部门|单位)(?:名称)?\s*[:：]\s*([^\s元]+)(?=\s|$)/u;

function onlyNear(path: string, below: ReadonlyMap<string, readonly string[]>): string | undefined {
  let folder = folderOf(path);
  for (let level = 0; level <= LEVELS; level++, folder = dirname(folder)) {
    const [first, ...more] = below.get(folder) ?? [];
    if (first !== undefined) return more.length === 0 ? first : undefined;
  }
  return undefined;
}

function linesOf(path: string): readonly string[] | undefined {
  if (!/\.docx$/iu.test(path)) return undefined;
  try {
    return formsDocument(readBounded(path));
  } catch {
    return undefined;
  }
}
