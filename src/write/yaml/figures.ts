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

type Kind = { readonly isCode: boolean; readonly isLabel: boolean; readonly most: number };

/** Figures as they are printed where that loses nothing, otherwise as they are held. */
export function figuresOf(table: Table, lexicon: Lexicon, reportUnit: string | undefined): Figures {
  const unit = unitOf((table.unit?.value ?? reportUnit ?? '').replace(/^.*[：:]/u, '').trim(), lexicon.units);
  const most = unit ? maxDecimals(unit) : FINEST;
  const kinds = new Map(table.blocks.map((block) => [block, kindsOf(block, lexicon, most)]));
  const kindOf = (block: Block, column: number): Kind => kinds.get(block)![column]!;
  return {
    places: placesOf(table, kindOf),
    literal: (cell, block, column) => {
      if (!cell || cell.raw.trim() === '') return '';
      if (!cell.number) return textLiteral(cell.raw);
      const { isCode, most: finest } = kindOf(block, column);
      const literal = printed(cell, finest);
      return isCode || !isPlainNumber(literal.replace('%', '')) ? quoted(literal) : literal;
    },
  };
}

function kindsOf(block: Block, lexicon: Lexicon, most: number): Kind[] {
  return block.columns.map(({ heading }) => {
    const { role, at } = readPhrase(heading.at(-1)?.value ?? '', lexicon);
    const isRatio = at.measure === '增减率' || at.measure === '占比';
    return { isCode: role === 'code', isLabel: role !== undefined, most: isRatio ? PERCENT : most };
  });
}

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
 * Columns whose numbers have to be known as a workbook's: they are held more exactly than they are printed, printed finer than
 * the table usually is, or stand under a word that otherwise labels rows.
 */
function placesOf(table: Table, kindOf: (block: Block, column: number) => Kind): ReadonlyMap<string, number> {
  const usual = Math.max(2, usualDecimals(table));
  const counts = new Map<string, Map<number, number>>();
  for (const block of table.blocks) {
    for (const { cells } of block.rows) {
      for (const [column, cell] of cells.entries()) {
        if (!cell?.number) continue;
        const { shown } = cell.number;
        const { isCode, isLabel, most } = kindOf(block, column);
        const held = decimalsOf(cell.raw);
        const finer = shown !== undefined && (held > shown || Math.min(shown, most) > usual);
        if (isCode || !(finer || (isLabel && held > 0))) continue;
        const heading = block.columns[column]!.heading.at(-1)?.value ?? '';
        const known = counts.get(heading) ?? new Map<number, number>();
        const places = Math.min(shown ?? most, 18);
        known.set(places, (known.get(places) ?? 0) + 1);
        counts.set(heading, known);
      }
    }
  }
  return new Map([...counts].map(([heading, known]) => [heading, [...known].sort(([, a], [, b]) => b - a)[0]![0]]));
}

/** The most decimals that at least two figures, or a tenth of them, are printed with. */
function usualDecimals({ blocks }: Table): number {
  const counts: number[] = [];
  let figures = 0;
  for (const { rows } of blocks)
    for (const { cells } of rows)
      for (const cell of cells) {
        if (!cell?.number || cell.raw.endsWith('%')) continue;
        const shown = cell.number.shown ?? decimalsOf(cell.raw);
        counts[shown] = (counts[shown] ?? 0) + 1;
        figures++;
      }
  const enough = Math.min(figures, Math.max(2, Math.ceil(figures / 10)));
  let showing = 0;
  for (let decimals = counts.length - 1; decimals > 0; decimals--) {
    showing += counts[decimals] ?? 0;
    if ((counts[decimals] ?? 0) > 0 && showing >= enough) return decimals;
  }
  return 0;
}
