import { classificationOf } from '../lexicon/classification.ts';
import { isOffice } from '../lexicon/office.ts';
import { fold } from '../lexicon/spelling.ts';
import { isMeantAsAmount, readFigure } from '../model/figure.ts';
import type { Block } from '../model/table.ts';

/** Every cell of the column that says anything says it in words. */
export function holdsWords({ rows }: Block, index: number): boolean {
  let filled = 0;
  for (const { cells } of rows) {
    const raw = cells[index]?.raw.trim() ?? '';
    if (raw === '') continue;
    if (!/[\u4e00-\u9fff]/u.test(raw)) return false;
    filled++;
  }
  return filled > 0;
}

/** 合计 may stand below codes. */
export const saysWords = ({ rows }: Block, index: number): boolean =>
  rows.some(({ cells }) => /[\u4e00-\u9fff]/u.test(cells[index]?.raw.replace(/[合总小]\s*计/u, '') ?? ''));

/** Rows that tell whether a column holds words; nearly every column of amounts tells it in the first. */
const LOOKED_AT = 200;

/** Words, and none that is 无. */
export const saysNoAmount = (block: Block, index: number): boolean => {
  const some = block.rows.length > LOOKED_AT ? { ...block, rows: block.rows.slice(0, LOOKED_AT) } : block;
  return (
    holdsWords(some, index) &&
    some.rows.every(({ cells }) => cells[index]?.raw.trim().length !== 1) &&
    !some.rows.some(({ cells }) => isMeantAsAmount(cells[index]?.raw ?? ''))
  );
};

/** √ in every cell that says anything: whoever ticks off rows states no amount. */
export const holdsTicks = ({ rows }: Block, index: number): boolean => {
  const filled = rows.slice(0, LOOKED_AT).flatMap(({ cells }) => cells[index]?.raw.trim() || []);
  return filled.length > 1 && filled.every((raw) => TICK.test(raw));
};

const TICK = /^(?:[√✓✔☑]+|ok|OK|Ok|TRUE|True|true)$/u;

export const holdsFigures = (block: Block, index: number): boolean =>
  block.rows.some(
    ({ cells }) => /\d/u.test(cells[index]?.raw ?? '') && !/[\u4e00-\u9fff]/u.test(cells[index]?.raw ?? ''),
  );

/** Under 单位 offices stand as well as 台 and 套: more than half of its words are names of offices. */
export function namesOffices({ columns, rows }: Block, index: number): boolean {
  if (!/^(?:单位|部门)$/u.test(fold(columns[index]!.heading.at(-1)?.value ?? ''))) return false;
  const filled = rows.slice(0, LOOKED_AT).flatMap(({ cells }) => cells[index]?.raw.trim() || []);
  return filled.filter(isOffice).length * 2 > filled.length;
}

/** Numbers and nothing else right behind a column with figures, and no count of the rows. */
export function isTypedBehindFigures(block: Block, index: number): boolean {
  if (index === 0 || !holdsFigures(block, index) || !holdsFigures(block, index - 1)) return false;
  const filled = block.rows.flatMap(({ cells }) => {
    const cell = cells[index];
    return cell && cell.raw.trim() !== '' ? [cell] : [];
  });
  const isCount = filled.every(({ raw }, i) => i === 0 || Number(raw) > Number(filled[i - 1]!.raw));
  return filled.every(({ number }) => number !== undefined) && !isCount;
}

/** Codes of a classification, of two levels at least: 201, 20103; and words only for a total. */
export function holdsCodes({ rows }: Block, index: number): boolean {
  const filled = rows.flatMap(({ cells }) => {
    const raw = cells[index]?.raw.trim() ?? '';
    return raw === '' || /^\S{0,4}计$/u.test(raw.replace(/\s/gu, '')) ? [] : [raw];
  });
  return (
    filled.every((raw) => classificationOf(raw) !== undefined) && new Set(filled.map(({ length }) => length)).size > 1
  );
}

/** 2025-2027, A0204, or a year among them: what has digits in it and is no amount to anybody. */
export function holdsNoAmount({ rows }: Block, index: number): boolean {
  const filled = rows.flatMap(({ cells }) => cells[index]?.raw.trim() || []);
  const others = filled.filter((raw) => !/^(?:19|20)\d\d$/u.test(raw));
  return (
    others.length > 0 &&
    others.every((raw) => readFigure(raw).state === 'unreadable' && !isMeantAsAmount(raw) && isText(raw))
  );
}

/** 12.3.4 and 1O0 may be amounts by a slip. */
const isText = (raw: string): boolean => /[\u4e00-\u9fff]|^[A-Za-z]+-?\d|\d{4}\s*[-—–~～至/.]\s*\d/u.test(raw);
