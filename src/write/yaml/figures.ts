import { holdsAmounts } from '../../lexicon/labels-or-amounts.ts';
import type { Lexicon } from '../../lexicon/phrase.ts';
import { readPhrase } from '../../lexicon/phrase.ts';
import { unitOf } from '../../lexicon/units.ts';
import { maxDecimals, roundTo } from '../../model/money.ts';
import type { Block, Cell, Table } from '../../model/table.ts';
import { isPlainNumber, quoted, textLiteral } from './scalar.ts';

/** How the cells of a table are written. */
export type Figures = {
  readonly literal: (cell: Cell | undefined, block: Block, column: number) => string;
  /** By heading: the decimals printed, where numbers are held more exactly than that. */
  readonly places: ReadonlyMap<string, number>;
};

/** Decimals of a percentage; a finer one is not read. */
const PERCENT = 6;
const FINEST = 10;
/** More decimals than any format prints. */
const FINEST_SHOWN = 18;

type Kind = {
  readonly isCode: boolean;
  /** Its cells name rows. */
  readonly isLabel: boolean;
  /** They are amounts, under a word that otherwise names rows. */
  readonly isMisread: boolean;
  readonly most: number;
};

/** Figures as they are printed where that loses nothing, otherwise as they are held. */
export function figuresOf(table: Table, lexicon: Lexicon, reportUnit: string | undefined): Figures {
  const unit = unitOf((table.unit?.value ?? reportUnit ?? '').replace(/^.*[：:]/u, '').trim(), lexicon.units);
  const most = unit ? maxDecimals(unit) : FINEST;
  const kinds = new Map(table.blocks.map((block) => [block, kindsOf(block, lexicon, most)]));
  const kindOf = (block: Block, column: number): Kind => kinds.get(block)![column]!;
  const places = placesOf(table, kindOf);
  return {
    places,
    literal: (cell, block, column) => {
      if (!cell || cell.raw.trim() === '') return '';
      // What a format sets in stands below others by that alone.
      if (!cell.number) return textLiteral(`${'  '.repeat(cell.indent ?? 0)}${cell.raw}`);
      const { isCode, isLabel, most: finest } = kindOf(block, column);
      // 2010601 names a subject, however many decimals its format has.
      const literal = isLabel ? cell.raw : printed(cell, finest);
      const few = places.get(block.columns[column]!.heading.at(-1)?.value ?? '');
      // Printed just so, in a column whose other numbers are printed with fewer places.
      const isExact = few !== undefined && cell.number.shown !== undefined && isPrintedFiner(cell, literal, few);
      return isCode || isExact || !isPlainNumber(literal.replace('%', '')) ? quoted(literal) : literal;
    },
  };
}

function kindsOf(block: Block, lexicon: Lexicon, most: number): Kind[] {
  return block.columns.map(({ heading }, column) => {
    const { role, subject, total, at } = readPhrase(heading.at(-1)?.value ?? '', lexicon);
    const isRatio = at.measure === '增减率' || at.measure === '占比';
    // Below a heading nobody understands nothing is known to name rows.
    const isClear = heading.every(({ value }) => readPhrase(value, lexicon).left === '');
    const names = isClear && (role !== undefined || (subject !== undefined && !total));
    const isMisread = names && holdsAmounts(block, column, role);
    return { isCode: role === 'code', isLabel: names && !isMisread, isMisread, most: isRatio ? PERCENT : most };
  });
}

const isPrintedFiner = ({ number }: Cell, literal: string, few: number): boolean => {
  const held = decimalsOf(literal);
  return held > few && !literal.endsWith('0') && (number?.shown ?? 0) >= held;
};

const decimalsOf = (raw: string): number => raw.replace('%', '').split('.')[1]?.length ?? 0;

/** With as many decimals as its format prints, but never fewer than it has. */
export function printed({ raw, number }: Cell, most: number): string {
  const percent = raw.endsWith('%') ? '%' : '';
  const bare = percent ? raw.slice(0, -1) : raw;
  const held = decimalsOf(bare);
  const finest = percent ? PERCENT : most;
  // What a formula leaves behind the last place that means anything is no part of the amount.
  if (held > finest && number?.shown === undefined) return `${rounded(bare, held, finest)}${percent}`;
  const wanted = Math.min(number?.shown ?? 0, finest);
  if (wanted <= held) return raw;
  return `${bare}${held === 0 ? '.' : ''}${'0'.repeat(wanted - held)}${percent}`;
}

function rounded(bare: string, held: number, most: number): string {
  const digits = roundTo(BigInt(bare.replace('.', '')), held - most);
  const text = (digits < 0n ? -digits : digits).toString().padStart(most + 1, '0');
  return `${digits < 0n ? '-' : ''}${text.slice(0, -most)}.${text.slice(-most)}`;
}

/**
 * Columns whose numbers have to be known as a workbook's, by their headings: they are held more exactly than they are printed, printed
 * finer than others are, or stand under a word that otherwise names rows.
 */
function placesOf({ blocks }: Table, kindOf: (block: Block, column: number) => Kind): ReadonlyMap<string, number> {
  const columns = blocks.flatMap((block) =>
    block.columns.flatMap(({ heading }, column) => {
      const { isLabel, isMisread, most } = kindOf(block, column);
      const cells = block.rows.flatMap(({ cells }) => cells[column] ?? []);
      return isLabel ? [] : [{ word: heading.at(-1)?.value ?? '', isMisread, most, cells }];
    }),
  );
  const usual = usualDecimals(columns.flatMap(({ cells }) => cells));
  const said = new Map<string, { readonly counts: Map<number, number>; finest: number }>();
  for (const { word, isMisread, most, cells } of columns) {
    for (const { raw, number } of cells) {
      if (!number) continue;
      const held = decimalsOf(raw);
      const shown = Math.min(number.shown ?? held, most);
      const isFiner = number.shown !== undefined && held > number.shown;
      if (!isFiner && shown <= usual && !isMisread) continue;
      const known = said.get(word) ?? { counts: new Map<number, number>(), finest: 0 };
      known.finest = Math.max(known.finest, shown);
      if (isFiner) known.counts.set(shown, (known.counts.get(shown) ?? 0) + 1);
      said.set(word, known);
    }
  }
  return new Map(
    [...said].map(([word, { counts, finest }]) => {
      const [most] = [...counts].sort(([, a], [, b]) => b - a);
      return [word, Math.min(most ? most[0] : finest, FINEST_SHOWN)];
    }),
  );
}

/** What all figures are printed with; where they are not printed alike nobody takes more than two for usual. */
function usualDecimals(cells: readonly Cell[]): number {
  let usual: number | undefined;
  for (const { raw, number } of cells) {
    if (raw.trim() === '' || raw.endsWith('%')) continue;
    const shown = number ? (number.shown ?? decimalsOf(raw)) : 0;
    if (usual !== undefined && shown !== usual) return 2;
    usual = shown;
  }
  return Math.max(2, usual ?? 0);
}
