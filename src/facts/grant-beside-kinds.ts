import { type Lexicon, type Phrase, readPhrase } from '../lexicon/phrase.ts';
import { covers } from '../model/dimension.ts';
import { placeKey } from '../model/place.ts';
import { type Block, type Column, isUnder } from '../model/table.ts';
import { RowAmounts } from './row-amounts.ts';

const GRANT = '财政拨款';
const GENERAL = '一般公共预算';
const PLAIN = '经费拨款';

/**
 * 财政拨款 | 专项收入 under 一般公共预算, 财政拨款 | 纳入预算管理的非税收入 | 政府性基金 beside 合计: where kinds of it stand beside it that are
 * no part of it, 财政拨款 is what is left of a fund without them.
 * @returns by the place of the heading what it says
 */
export function grantBesideKinds(block: Block, lexicon: Lexicon): ReadonlyMap<string, Phrase> {
  const { columns } = block;
  const found = new Map<string, Phrase>();
  let amounts: RowAmounts | undefined;
  for (const column of columns) {
    for (const [depth, word] of column.heading.entries()) {
      const said = readPhrase(word.value, lexicon);
      if (!isMoney(said) || said.at.fund !== GRANT) continue;
      const outer = column.heading.slice(0, depth);
      const beside = besideOf(columns, outer, depth, lexicon);
      const others = beside.flatMap(({ phrase }) => (isMoney(phrase) ? (phrase.at.fund ?? []) : []));
      if (!others.some((fund) => fund !== GRANT && covers('fund', GRANT, fund)) || others.includes(GENERAL)) continue;
      const within = outer.some(({ value }) => readPhrase(value, lexicon).at.fund === GENERAL);
      const isAdded = (): boolean => {
        const total = beside.find(({ phrase }) => phrase.total);
        const parts = beside.filter((one) => one !== total && !one.phrase.ofWhich);
        if (!total || parts.some(({ phrase }) => phrase.total)) return false;
        amounts ??= RowAmounts.ofColumns(block);
        return amounts.comesTo(
          total.index,
          parts.map(({ index }) => index),
        );
      };
      if (!within && !isAdded()) continue;
      const isKind = others.some((fund) => fund !== GRANT && covers('fund', GENERAL, fund));
      found.set(placeKey(word.at), { ...said, at: { ...said.at, fund: within || isKind ? PLAIN : GENERAL } });
    }
  }
  return found;
}

const isMoney = ({ left, ofWhich, total, at }: Phrase): boolean =>
  left === '' && !ofWhich && !total && at.fund !== undefined && at.nature === undefined;

type Beside = { readonly index: number; readonly phrase: Phrase };

/** The headings under the same ones, each once; the first column of a group holds what it comes to. */
function besideOf(
  columns: readonly Column[],
  outer: Column['heading'],
  depth: number,
  lexicon: Lexicon,
): readonly Beside[] {
  const seen = new Set<string>();
  return columns.flatMap((column, index): Beside[] => {
    const word = column.heading[depth];
    if (!word || !isUnder(column, outer) || seen.has(word.value)) return [];
    const phrase = readPhrase(word.value, lexicon);
    seen.add(word.value);
    return phrase.role || phrase.subject ? [] : [{ index, phrase }];
  });
}
