import { classCode } from '../lexicon/classification.ts';
import { type Lexicon, readPhrase } from '../lexicon/phrase.ts';
import { withoutNumbering } from '../lexicon/spelling.ts';
import type { Reading } from '../model/coordinates.ts';
import type { ReadSide } from './sides.ts';

/**
 * 项目, 预算数, 项目, 预算数 under a title that is of income and spending: no heading says which side is which, but all the rows of a
 * side that say anything of it say the same. Known only where one side receives and every other spends.
 */
export function sideFlows(
  sides: readonly ReadSide[],
  title: Reading | undefined,
  lexicon: Lexicon,
): readonly (string | undefined)[] {
  const unknown = sides.map(() => undefined);
  if (sides.length < 2 || !title || title.flow !== undefined) return unknown;
  if (sides.some(({ block }) => block.heading.some(({ value }) => readPhrase(value, lexicon).at.flow))) return unknown;
  const said = sides.map((side) => new Set(labelsOf(side).flatMap((label) => flowOf(label, lexicon) ?? [])));
  const flows = said.map((words) => (words.has('支出') ? (words.has('收入') ? undefined : '支出') : [...words][0]));
  const receives = flows.filter((flow) => flow !== undefined && flow !== '支出').length;
  if (receives !== 1 || flows.includes(undefined)) return unknown;
  return flows.map((flow) => (flow === '支出' ? flow : '收入'));
}

const labelsOf = ({ block, columns }: ReadSide): readonly string[] =>
  block.rows.flatMap(({ cells }) =>
    columns.flatMap(({ kind }, c) => (kind === 'label' ? (cells[c]?.raw.trim() ?? '') : [])),
  );

/** Beside spending a fund by its bare name (一般公共预算拨款) is money received. */
function flowOf(label: string, lexicon: Lexicon): string | undefined {
  if (label === '') return undefined;
  if (classCode(withoutNumbering(label).text, lexicon.subjects) !== undefined) return '支出';
  const { at, left } = readPhrase(label, lexicon);
  return left === '' ? (at.flow ?? (at.fund === undefined ? undefined : 'fund')) : undefined;
}
