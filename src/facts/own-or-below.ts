import type { Phrase } from '../lexicon/phrase.ts';
import { fold, withoutNumbering } from '../lexicon/spelling.ts';
import { type Block, type Column, isUnder } from '../model/table.ts';

const OWN =
  /^(?:(?:部门|单位|局|厅|委|办|院|会|[省市州盟县区旗乡镇]|地区|自治[区州县]|兵团|师市?|中央)?(?:本级|本部|机关本级)|(?:局|厅|委|办)?机关)$/u;
/** Of levels of government several together: 市级 alone may be whose money it is. */
const BELOW =
  /^(?:(?:所属|下属|直属|局属|厅属|二级|基层|预算|事业)+单位|(?:所属|下属|各)*(?:[地师州盟]市|市[州县盟]|[县旗]市?区|区[县旗]|[县旗][（(](?:市、?)?区[)）]|市[（(][州盟][)）]|市、县|旗县|乡镇|乡[（(]镇[)）]|镇街|乡镇街道|团场))$/u;

/**
 * 合计 | 本级 | 所属单位: the department's own office and those below it, or 合计 | 省本级 | 市县, its own level of government and those below
 * it, side by side under one heading. Each word alone says nothing of what its column holds.
 * @param namesOffices whether the rows are offices already
 */
export function ownOrBelow(
  { columns }: Block,
  { heading }: Column,
  depth: number,
  namesOffices: () => boolean,
): Phrase | undefined {
  const printed = heading[depth]?.value ?? '';
  if (!/[本机单市县区旗镇场]/u.test(printed)) return undefined;
  const { text, ofWhich } = withoutNumbering(printed);
  const word = fold(text);
  if (!OWN.test(word) && !BELOW.test(word)) return undefined;
  const outer = heading.slice(0, depth);
  const beside = columns
    .filter((one) => isUnder(one, outer))
    .map((one) => fold(withoutNumbering(one.heading[depth]?.value ?? '').text));
  const isPair = beside.some((text) => OWN.test(text)) && beside.some((text) => BELOW.test(text));
  return isPair && !namesOffices() ? { at: { budgetUnit: word }, ofWhich, years: [], left: '' } : undefined;
}
