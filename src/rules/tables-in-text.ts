import type { Lexicon } from '../lexicon/phrase.ts';
import type { RequiredTable } from '../lexicon/required-tables.ts';
import { fold } from '../lexicon/spelling.ts';
import type { Report } from '../model/report.ts';
import type { Paragraph } from '../model/text.ts';
import { isCalled, namedBy } from './table-serves.ts';

const LONGEST = 50;
/** How far below its title a table begins. */
const BELOW = 8;
/** A row of a table in a text: it ends in an amount, and names no further table. */
const ROW = /^(?!.*[表。；]).*\d\.\d+\s*$/u;

/** The text prints the table itself: its title, and rows below; in a list of contents none follow. */
export function inText(required: RequiredTable, { text = [] }: Report, lexicon: Lexicon): boolean {
  return text.some(({ text: line }, index) => {
    if (line.length > LONGEST || !/表[^。；，]{0,12}$/u.test(line)) return false;
    const [title] = /^.*表(?:[（(][^（()）]*[)）])?/u.exec(line)!;
    return isCalled(required, namedBy(title, lexicon)) && text.slice(index + 1, index + 1 + BELOW).some(isRow);
  });
}

const isRow = ({ text, inTable }: Paragraph): boolean => inTable === true || ROW.test(text);

const NOTHING = /没有|未(?:安排|发生|涉及|编制|使用)|不(?:涉及|存在)|无|\d/u;

/** 本部门没有政府性基金预算安排的支出; “三公”经费预算12.5万元. */
export const isToldOf = ({ words }: RequiredTable, { text = [] }: Report): boolean =>
  words !== undefined &&
  text.some((paragraph) =>
    paragraph.text.split(/[。；;]/u).some((sentence) => words.test(fold(sentence)) && NOTHING.test(sentence)),
  );
