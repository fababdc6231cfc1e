import type { Phrase } from '../lexicon/phrase.ts';
import { fold } from '../lexicon/spelling.ts';
import { type Block, type Column, isUnder } from '../model/table.ts';

const OWN = /^(?:(?:部门|单位|局|厅|委|办|院|会)?(?:本级|本部|机关本级)|(?:局|厅|委|办)?机关)$/u;
const BELOW = /^(?:所属|下属|直属|局属|厅属|二级|基层|预算|事业)+单位$/u;

/**
 * 合计 | 本级 | 所属单位: the department's own office and those below it, side by side under one heading. Each word alone says nothing of
 * what its column holds.
 * @param namesOffices whether the rows are offices already
 */
export function ownOrBelow(
  { columns }: Block,
  { heading }: Column,
  depth: number,
  namesOffices: () => boolean,
): Phrase | undefined {
  const printed = heading[depth]?.value ?? '';
  if (!/[本机单]/u.test(printed)) return undefined;
  const word = fold(printed);
  if (!OWN.test(word) && !BELOW.test(word)) return undefined;
  const outer = heading.slice(0, depth);
  const beside = columns.filter((one) => isUnder(one, outer)).map((one) => fold(one.heading[depth]?.value ?? ''));
  const isPair = beside.some((text) => OWN.test(text)) && beside.some((text) => BELOW.test(text));
  return isPair && !namesOffices() ? { at: { budgetUnit: word }, ofWhich: false, years: [], left: '' } : undefined;
}
