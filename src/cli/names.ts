/** What the names of files say of whose they are. */
import { basename } from 'node:path';

/** What is put behind the common name of a report's files. */
const SUFFIX =
  /[\s_\-—–·.()（）【】[\]]*(?:情况说明|文字说明|编制说明|公开说明|说明|公开表格?|附表|报表|表格|表|文字|正文|文本)[\s_)）】\]]*$/u;

/** The name of a file without what tells tables from text. Empty where nothing is left: such a name pairs with none. */
export function stem(path: string): string {
  let name = basename(path)
    .replace(/\.[^.]+$/u, '')
    .normalize('NFKC')
    .toLowerCase();
  for (let before = ''; before !== name; ) {
    before = name;
    name = name.replace(SUFFIX, '');
  }
  return name.trim();
}

/** Folders for the text of the report above them. */
const TEXTS =
  /^[\d\s.、_()（）\-—–一二三四五六七八九十]*(?:(?:情况|文字|编制|公开|预算|决算)*(?:说明|文字|文本|文稿|正文)|word|docx?)(?:版|稿|材料|部分|文件|文档)*[\d\s()（）]*$/iu;
export const isTextFolder = (path: string): boolean => TEXTS.test(basename(path).normalize('NFKC'));

/** `附件1：`, `附件2-1 `, `01_`: the number a file bears among those handed in. After NFKC. */
export const NUMBERED =
  /^[\s([【]*(?:附件\s*(?:[一二三四五六七八九十]+(?=[\s:、.,_)\]】-])|\d{0,2}(?:-\d{1,2})?(?!\d))|附?\d{1,2}(?=[\s:.、_)\]】-]))[\s:、.,_)\]】\-—–]*/u;
const YEAR = /(?<!\d)(20\d\d)(?!\d)\s*年?度?/gu;
/** What every file of a disclosure may be called. 单位预算 is another report than 部门预算. */
const COMMON = /信息公开|公开|部门预算|(?<!单位)预算|(?:情况|文字|编制)?说明(?=[([【])|(?:附|报)?表格?(?=[([【])/gu;
/** Names that say what is in a file, and not whose it is. */
const NOBODY =
  /^(?:本?部门|本?单位|单位预算|附件?|(?:部门)?决算|三公经费|收支|绩效(?:目标)?|财政拨款|一般公共|政府采购|目录|封面|汇总|批复|通知|报告|公告|\d+)$/u;

/** 示范市 before 公安局, 某省某市 before 财政局. */
export const PLACES = /^(?:\p{Script=Han}{2,8}?[省市县区州盟旗])+(?=\p{Script=Han}{2,}(?: |$))/u;

/** The same without the place it begins with: only one of two may say it. */
export const ownerAnywhere = (path: string): string => owner(path).replace(PLACES, '');

/**
 * Whose a file is and of which year, for names that are put together in another order or bear a number. Empty where the name
 * says nothing of whose it is.
 */
export function owner(path: string): string {
  const years = new Set<string>();
  const rest = stem(path)
    .replace(NUMBERED, '')
    .replace(YEAR, (_, year: string) => {
      years.add(year);
      return '';
    })
    .replace(COMMON, '');
  const name = rest.replace(/[\s_\-—–·.,:、()（）【】[\]《》“”"]/gu, '');
  return name === '' || NOBODY.test(name) ? '' : [name, ...[...years].sort()].join(' ');
}
