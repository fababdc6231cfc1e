import { withoutImpossible } from '../xml-text.ts';

/** What Excel allows in the name of a sheet. */
const LONGEST = 31;
const FORBIDDEN = /[[\]:*?/\\]/gu;
/** 十、2018年度: what says nothing of the table itself. */
const BEFORE = /^(?:[一二三四五六七八九十]+、|\d+[、.．])?(?:(?:19|20)\d\d年(?:度)?)?/u;
const BEHIND = /[（(][^（）()]*[）)]$/u;

/** `1 收支总表`: the number of the form and its name, unlike any other. */
export function sheetName(
  number: string | undefined,
  title: string,
  department: string | undefined,
  taken: Set<string>,
): string {
  const digits = /\d+$/u.exec(number ?? '')?.[0];
  const short = title
    .replace(BEFORE, '')
    .replace(department ?? '', '')
    .replace(BEHIND, '');
  const words =
    withoutImpossible(short)
      .replace(FORBIDDEN, ' ')
      .replace(/^'+|'+$/gu, '')
      .trim() || '表';
  const base = (digits === undefined ? words : `${digits} ${words}`).slice(0, LONGEST);
  let name = base;
  for (let n = 2; taken.has(name.toLowerCase()); n++) {
    const tail = `(${n})`;
    name = `${base.slice(0, LONGEST - tail.length)}${tail}`;
  }
  taken.add(name.toLowerCase());
  return name;
}
