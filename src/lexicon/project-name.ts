import { WITHIN } from '../model/dimension.ts';
import { fold, withoutNumbering } from './spelling.ts';

/** 14030022021Y20000037-财政事务中心购买服务: the number a project has in the budget system. */
const CODE = /^[（([【]?([A-Za-z\d]{4,})[）)\]】]?[-—－_：:\s]*(?=[^\d\s])/u;

/** The name by which a project is known in all that speaks of it: without numbers before it, blanks and quotes. */
export const projectKey = (name: string): string =>
  fold(withoutNumbering(name.slice(name.lastIndexOf(WITHIN) + 1)).text.replace(CODE, ''))
    .replace(/[—–－_]/gu, '-')
    .toLowerCase();

/** A project's number in the budget system and its name, where one cell holds both. */
export function codedProject(name: string): { readonly code: string; readonly name: string } | undefined {
  const [printed, code] = CODE.exec(name) ?? [];
  if (printed === undefined || code === undefined || !/\d/u.test(code)) return undefined;
  return { code: code.toUpperCase(), name: name.slice(printed.length) };
}
