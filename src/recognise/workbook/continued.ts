import { isFormNumber } from './head.ts';

const NTH = '[一二三四五六七八九十\\d]';
const MARK = `(?:续(?:上?表|前表|上页)?(?:之)?[（(]?${NTH}*[)）]?|[接承]上[页表])`;
/** 第2页, 共3页第2页 */
const PAGE = `(?:共\\s*${NTH}+\\s*页[，,、\\s]*)?第\\s*${NTH}+\\s*页(?:[，,、\\s]*共\\s*${NTH}+\\s*页)?`;

/** 续表, （续）, 续表一, 接上页, （第2页）: what is said of a table that goes on, alone or behind its title. */
const GOES_ON = new RegExp(`[-—－]?[（(]?(?:${MARK}|${PAGE})[)）]?$`, 'u');
/** 续表：, （续表） before the title, behind the number of its form or without one. */
const STILL = new RegExp(
  `^[-—－]?(?:[（(]续[表页]?${NTH}*[)）][：:]?|续(?=\\s)|续表(?:[（(]${NTH}+[)）]|[一二三四五六七八九十\\d](?!\\d))?[：:—－-]?)(?=.*表)`,
  'u',
);
const PAGE_AT_END = new RegExp(`(?<=\\S)\\s*[（(]?${PAGE}[)）]?$`, 'u');
const PAGE_ALONE = new RegExp(`^${PAGE}$`, 'u');

/** A title without that. */
export const stem = (title: string): string =>
  title.trim().replace(STILL, '').replace(/\s/gu, '').replace(STILL, '').replace(GOES_ON, '');

/** A title without the page it stands on; that a table goes on is part of its title until it is joined. */
export const withoutPage = (title: string): string => title.replace(PAGE_AT_END, '');

/** It says of a title that the table goes on. */
export const goesOn = (title: string): boolean => stem(title) !== title.replace(/\s/gu, '');

/** It says nothing else, but for the number of the form: 表6续. */
export const isContinued = (text: string): boolean => {
  if (!goesOn(text) || PAGE_ALONE.test(text.trim())) return false;
  const rest = stem(text);
  return rest === '' || isFormNumber(rest);
};
