import { withoutNumbering } from '../lexicon/spelling.ts';
import { isName } from '../lexicon/title-name.ts';
import type { Report } from '../model/report.ts';

/** 纳入某某局2024年部门预算编制范围的单位包括：… */
const LISTED =
  /(?:纳入|列入|属于).{0,40}?预算.{0,8}?范围的?.{0,12}?(?:单位|部门)(?:共|有|共有|共计)?(?:(\d+|[一二三四五六七八九十]+)个)?[^。：:、；]{0,12}?(?:包括|如下|为|是|有|[：:])+/u;
/** 部门预算单位构成表 */
const TABLED = /单位(?:构成|组成|名单|一览)(?:情况|明细)*表?$/u;
const HEADED = /^(?:预算)?单位(?:全称|名称)$/u;

const LONGEST = 40;
const NUMBERS = '一二三四五六七八九十';

/**
 * The units that a report says it is put together from, each by its name; none where it names them in part, or something in the list is no name.
 * @param lines the texts of each line
 */
export function consistsOf(lines: readonly (readonly string[])[]): readonly string[] {
  for (const [index, line] of lines.entries()) {
    for (const text of line) {
      if (!text.includes('单位')) continue;
      const said = LISTED.exec(text);
      const names = said
        ? inSentence(text.slice(said.index + said[0].length), said[1], lines.slice(index + 1, index + 1 + MOST))
        : TABLED.test(text.trim())
          ? inTable(lines.slice(index + 1, index + 1 + MOST))
          : [];
      if (names.length > 1) return names;
    }
  }
  return [];
}

/** On its sheets, or in the text that came with it. */
export const unitsSaid = ({ consistsOf: listed, text = [] }: Report): readonly string[] =>
  listed ?? consistsOf(text.map((paragraph) => [paragraph.text]));

/** No department has more. */
const MOST = 500;

function inSentence(rest: string, count: string | undefined, below: readonly (readonly string[])[]): readonly string[] {
  const [own = ''] = rest.split('。');
  if (/等(?:\d+个|[一二三四五六七八九十]+个)?(?:二级)?(?:预算)?单位|等$/u.test(own)) return [];
  const names =
    own.trim() === '' ? untilOther(below.map((line) => nameIn(line))) : own.split(/[、，,；;\n]/u).map(bare);
  if (!names.every(isName)) return [];
  const said = count === undefined ? undefined : NUMBERS.indexOf(count) + 1 || Number(count);
  return said === undefined || said === names.length ? names : [];
}

function inTable(below: readonly (readonly string[])[]): readonly string[] {
  const head = below.slice(0, 4).findIndex((line) => line.some((text) => HEADED.test(text.replace(/\s/gu, ''))));
  return head < 0 ? [] : untilOther(below.slice(head + 1).map((line) => nameIn(line)));
}

const bare = (text: string): string =>
  withoutNumbering(text.trim())
    .text.trim()
    .replace(/[；;。，,]$/u, '');

/** 1 | 示范市第一小学 | 财政补助事业单位 */
const nameIn = (line: readonly string[]): string =>
  line.map(bare).find((text) => text.length <= LONGEST && isName(text)) ?? '';

function untilOther(names: readonly string[]): readonly string[] {
  const end = names.indexOf('');
  return end < 0 ? names : names.slice(0, end);
}
