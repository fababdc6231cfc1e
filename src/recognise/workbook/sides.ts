import { type Lexicon, readPhrase } from '../../lexicon/phrase.ts';
import { fold } from '../../lexicon/spelling.ts';
import { isMeantAsAmount, readFigure } from '../../model/figure.ts';
import { type Located, type Place, placeKey } from '../../model/place.ts';
import { type Block, isFilled, type Row } from '../../model/table.ts';
import type { SheetColumn } from './columns.ts';

/**
 * Where a table's columns stand under unlike outermost headings (收入, 支出), each with labels of its own, each is a side with
 * that heading; otherwise all columns are one block.
 */
export function sidesOf(columns: readonly SheetColumn[], all: readonly Row[], at: Place, lexicon: Lexicon): Block[] {
  const outermost: Group[] = [];
  for (const [index, { heading }] of columns.entries()) {
    const word = heading.length > 1 ? heading[0] : undefined;
    const last = outermost.at(-1);
    if (last && sameWord(last.word, word)) last.to = index + 1;
    else outermost.push({ word, from: index, to: index + 1 });
  }
  const groups = inPieces(outermost, columns, lexicon);
  const labelled = (from: number, to: number): boolean =>
    columns.slice(from, to).some((_, index) => isLabelColumn(all, from + index)) &&
    columns.slice(from, to).some((_, index) => !isLabelColumn(all, from + index));
  const split = groups.length > 1 && groups.every(({ word, from, to }) => word !== undefined && labelled(from, to));
  const parts = split ? groups : [{ word: undefined, from: 0, to: columns.length }];
  const ends = split ? overAll(groups, all, lexicon) : undefined;
  const rows = ends ? all.filter((row) => row !== ends.row) : all;
  const whole = ends?.kept.map((index) => {
    const own = columns[index]!.heading.slice(1);
    return { heading: own.length > 0 ? own : [{ value: '', at }] };
  });
  const blocks = parts.map(({ word, from, to }) => ({
    heading: word ? [word] : [],
    columns: columns.slice(from, to).map(({ heading }) => {
      const own = word ? heading.slice(1) : heading;
      return { heading: own.length > 0 ? own : [{ value: '', at }] };
    }),
    rows: split ? rows.map((row) => ({ at: row.at, cells: row.cells.slice(from, to) })) : rows,
  }));
  return ends && whole
    ? [
        ...blocks,
        {
          heading: [],
          columns: whole,
          rows: [{ at: ends.row.at, cells: ends.kept.map((index) => ends.row.cells[index]) }],
        },
      ]
    : blocks;
}

const TOTAL = /^(?:基本|本年)?(?:支出)?[合总]计$/u;

/**
 * 人员经费 beside 公用经费, and a last row 合计 on the left only, below the total of each or with its amount on the right: it is of
 * both. Where the sides are income and spending each has its own.
 */
function overAll(
  groups: readonly { readonly word: Located<string> | undefined; readonly from: number; readonly to: number }[],
  rows: readonly Row[],
  lexicon: Lexicon,
): { readonly row: Row; readonly kept: readonly number[] } | undefined {
  const natures = groups.map(({ word }) => (word ? readPhrase(word.value, lexicon).at.nature : undefined));
  if (natures.includes(undefined) || new Set(natures).size < natures.length) return undefined;
  const row = rows.findLast(({ cells }) => cells.some(isFilled));
  const filled = row?.cells.flatMap((cell, index) => (isFilled(cell) ? [index] : [])) ?? [];
  const [name, amount, ...more] = filled;
  if (!row || name === undefined || amount === undefined || more.length > 0) return undefined;
  if (name >= groups[0]!.to || !TOTAL.test(fold(row.cells[name]!.raw)) || !row.cells[amount]!.number) return undefined;
  const totalled = groups.every(({ from, to }) =>
    rows.some((other) => other !== row && other.cells.slice(from, to).some((cell) => /计\s*$/u.test(cell?.raw ?? ''))),
  );
  return amount >= groups[0]!.to || totalled ? { row, kept: [name, amount] } : undefined;
}

const sameWord = (a: Located<string> | undefined, b: Located<string> | undefined): boolean =>
  a !== undefined && b !== undefined && placeKey(a.at) === placeKey(b.at);

type Group = { readonly word: Located<string> | undefined; readonly from: number; to: number };

/**
 * 公用经费 | 公用经费 over the same headings: a long list printed in two pieces beside each other is one side. 支出 | 支出 may be two breakdowns.
 */
function inPieces(groups: readonly Group[], columns: readonly SheetColumn[], lexicon: Lexicon): Group[] {
  const below = ({ from, to }: Group): string =>
    JSON.stringify(columns.slice(from, to).map(({ heading }) => heading.slice(1).map(({ value }) => fold(value))));
  const joined: Group[] = [];
  for (const group of groups) {
    const last = joined.at(-1);
    const [word, before] = [group.word, last?.word];
    const isPiece =
      last !== undefined &&
      word !== undefined &&
      before !== undefined &&
      fold(word.value) === fold(before.value) &&
      below({ ...last, from: last.to - (group.to - group.from) }) === below(group) &&
      readPhrase(word.value, lexicon).at.nature !== undefined;
    if (isPiece) last.to = group.to;
    else joined.push({ ...group });
  }
  return joined;
}

/** A column of words: none of its cells is an amount. */
function isLabelColumn(rows: readonly Row[], index: number): boolean {
  let words = 0;
  for (const { cells } of rows) {
    const cell = cells[index];
    if (!cell) continue;
    if (cell.number) return false;
    const { state } = readFigure(cell.raw);
    if (state === 'figure' || isMeantAsAmount(cell.raw)) return false;
    // “—” and 无 stand for an amount too.
    if (state !== 'empty') words++;
  }
  return words > 0;
}
