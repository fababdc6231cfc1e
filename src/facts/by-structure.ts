import { classCode } from '../lexicon/classification.ts';
import { isOfNoBudget } from '../lexicon/no-budget.ts';
import { isUnderstood, type Lexicon, readPhrase } from '../lexicon/phrase.ts';
import { fold, withoutNumbering } from '../lexicon/spelling.ts';
import { isNearShortWord, suggestWord } from '../lexicon/suggest.ts';
import type { Reading } from '../model/coordinates.ts';
import { standsApart } from '../model/dimension.ts';
import type { Block, Table } from '../model/table.ts';
import { areRowsUnknown, areSidesProven } from './by-structure-rows.ts';
import { holdsFigures, holdsWords } from './column-cells.ts';
import type { ReadColumn } from './columns.ts';
import { holdsOwnNames, ownColumns } from './own-columns.ts';
import { type ReadSide, splitSides } from './sides.ts';
import type { Title } from './titles.ts';

/** What a table turns out to be that no word places. */
export type Structured = { readonly title: Title; readonly columns: readonly ReadColumn[][] };

type Headed = {
  readonly table: Table;
  readonly title: Title | undefined;
  readonly columns: readonly (readonly ReadColumn[])[];
};

/**
 * 村级组织运转经费安排表: nobody knows the title, and its rows or headings are words of no list. That 合计 is all rows, and a column the
 * sum of others, its figures say themselves: so far it is understood, as money of its own that meets no other table's. A table of
 * words that are known, under a title that is not, may be one of those that others are held against, and is not let off so.
 */
export function byStructure({ table, title, columns }: Headed, lexicon: Lexicon): Structured | undefined {
  if (!isOfItsOwn(table, title, lexicon)) return undefined;
  const own = table.blocks.map((block, b) => ownColumns(block, columns[b]!, lexicon));
  const isOwn = table.blocks.some((block, b) => holdsOwnNames(block, columns[b]!));
  const isNameless = !title || title.apart !== undefined;
  const isAside = isOfNoBudget(table.titles.at(-1)!.value);
  if (!isAside && !(isOwn && isNameless) && !table.blocks.every((block, b) => namesItsOwn(block, columns[b]!, lexicon)))
    return undefined;
  const sidesOf = (read: readonly (readonly ReadColumn[])[]): readonly ReadSide[] =>
    table.blocks.flatMap((block, b) => splitSides(block, read[b]!));
  const isOpen =
    isAside ||
    !title ||
    title.apart ||
    sidesOf(columns).some((side) => areRowsUnknown(side.block, side.columns, title, lexicon));
  if (!isOpen) return undefined;
  const at = placeOf(table, title);
  const isProven = areSidesProven(sidesOf(own), at, lexicon);
  return isProven ? { title: { at, subject: 'goods', proven: true }, columns: own } : undefined;
}

/** No title is understood, nor near to one that is; or what it says is money that is in no fund by definition: 社会保险基金, 土地出让金. */
function isOfItsOwn({ titles }: Table, title: Title | undefined, lexicon: Lexicon): boolean {
  if (titles.length === 0) return false;
  if (title && !title.apart) return title.at.fund !== undefined && standsApart('fund', title.at.fund);
  return titles.every(({ value }) => {
    const { left } = readPhrase(value, lexicon);
    return left !== '' && (isOfNoBudget(value) || (!isSlip(left) && suggestWord(value) === undefined));
  });
}

/** Of a single character, or of two of which one is that of another word, anything may be a slip: 支岀. */
const isSlip = (left: string): boolean =>
  left.length < 2 || (left.length === 2 ? isNearShortWord(left) : suggestWord(left) !== undefined);

/** What tells this money from any other is what the table is called. */
function placeOf({ titles }: Table, title: Title | undefined): Reading {
  const name = fold(titles.at(-1)!.value).replace(/^\d{4}年度?/u, '');
  const isBoth = /收支|收入.{0,12}支出/u.test(name);
  const flow = title?.at.flow ?? (name.includes('收入') ? '收入' : '支出');
  return { ...(title && !title.apart && title.at), ...(!isBoth && { flow }), item: name };
}

/** Most names of its rows are words of no list, and have no code. */
function namesItsOwn(block: Block, columns: readonly ReadColumn[], lexicon: Lexicon): boolean {
  const first = columns.findIndex(
    (column, c) => column.kind !== 'label' && holdsFigures(block, c) && !holdsWords(block, c),
  );
  const names = block.rows.flatMap(({ cells }) =>
    cells.slice(0, Math.max(first, 1)).flatMap((cell) => cell?.raw.trim() || []),
  );
  const words = names.filter((name) => /[\u4e00-\u9fff]/u.test(name));
  if (names.some((name) => /^\d{3}(?:\d\d){0,2}$/u.test(name))) return false;
  const isKnown = (name: string): boolean =>
    isUnderstood(name, lexicon) || classCode(withoutNumbering(name).text, lexicon.subjects) !== undefined;
  return words.filter((name) => !isKnown(name)).length * 2 > words.length;
}
