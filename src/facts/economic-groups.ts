import { codeOf } from '../lexicon/classification.ts';
import { type Lexicon, type Phrase, readPhrase } from '../lexicon/phrase.ts';
import { withoutNumbering } from '../lexicon/spelling.ts';
import { type Block, type Column, isUnder } from '../model/table.ts';

const GROUP: Phrase = { at: {}, ofWhich: false, years: [], left: '' };
/** The group's name over its own subtotal. */
export const GROUP_TOTAL: Phrase = { ...GROUP, ofWhich: true };

/**
 * 工资奖金津补贴 over 合计, 基本工资 and 津贴补贴: subjects of the department's classification, put together as the government's puts them.
 * The name of such a group places none of its figures: each subject is what it is, and their subtotal is a part of the whole
 * that only its own columns add up to.
 * @param subjects the columns that are economic subjects
 */
export function economicGroup(
  block: Block,
  column: Column,
  depth: number,
  lexicon: Lexicon,
  subjects: ReadonlyMap<number, Phrase>,
): Phrase | undefined {
  const word = column.heading[depth];
  if (!word || subjects.size === 0 || depth !== column.heading.length - 2) return undefined;
  if (readPhrase(word.value, lexicon).left === '') return undefined;
  // 工资福利支出 over its subjects is their class, and its subtotal is that class.
  if (codeOf('economic', withoutNumbering(word.value).text)?.length === 3) return undefined;
  const outer = column.heading.slice(0, depth + 1);
  const inside = block.columns.flatMap((one, index) => (isUnder(one, outer) ? [{ one, index }] : []));
  const isTotal = (one: Column): boolean => {
    const { total, left } = readPhrase(one.heading.at(-1)?.value ?? '', lexicon);
    return total !== undefined && left === '';
  };
  const isKnown = inside.every(({ one, index }) => subjects.has(index) || isTotal(one));
  if (!isKnown || !inside.some(({ index }) => subjects.has(index))) return undefined;
  return isTotal(column) ? GROUP_TOTAL : GROUP;
}
