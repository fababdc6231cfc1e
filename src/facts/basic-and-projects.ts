import { type Lexicon, type Phrase, readPhrase } from '../lexicon/phrase.ts';
import { fold, withoutNumbering } from '../lexicon/spelling.ts';
import { placeKey } from '../model/place.ts';
import { type Block, type Column, isUnder } from '../model/table.ts';
import { isBesideNatures, TRANSFERS } from './beside-natures.ts';
import { RowAmounts } from './row-amounts.ts';

const BASIC = '基本支出';
const PROJECTS = '项目支出';
const SHORT: Readonly<Record<string, string>> = { 基本: BASIC, 项目: PROJECTS };
/** Parts of 基本支出 by short names, each where the other stands beside it. */
const PARTS: readonly (readonly [RegExp, string])[] = [
  [/^人员(?:部分)?$/u, '人员经费'],
  [/^(?:日常)?公用(?:部分)?$/u, '公用经费'],
];

/**
 * 基本 | 项目 side by side over amounts are 基本支出 and 项目支出, each where the other stands before or behind it under the same
 * heading; elsewhere 项目 is what the rows are called. 预备费 or 债务付息支出 beside both is a third kind.
 * @returns by the place of the heading what it says
 */
export function besideBasic(block: Block, lexicon: Lexicon): ReadonlyMap<string, Phrase> {
  const { columns, rows } = block;
  const found = new Map<string, Phrase>();
  const natureOf = (column: Column, depth: number): string | undefined => {
    const raw = column.heading[depth]?.value ?? '';
    const { text, ofWhich } = withoutNumbering(raw);
    const short = ofWhich ? undefined : SHORT[fold(text)];
    if (short !== undefined) return short;
    const { at, left } = readPhrase(raw, lexicon);
    return left === '' && (at.nature === BASIC || at.nature === PROJECTS) ? at.nature : undefined;
  };
  const isWords = (c: number): boolean => rows.some(({ cells }) => /[\u4e00-\u9fff]/u.test(cells[c]?.raw ?? ''));
  const said = (nature: string): Phrase => ({ at: { flow: '支出', nature }, ofWhich: false, years: [], left: '' });
  for (const [c, column] of columns.entries()) {
    for (const [depth, word] of column.heading.entries()) {
      const outer = column.heading.slice(0, depth);
      // A third kind of spending, which otherwise is the name of a class.
      const isThird = (): boolean =>
        [BASIC, PROJECTS].every((kind) =>
          columns.some((other) => natureOf(other, depth) === kind && isUnder(other, outer)),
        );
      const name = fold(withoutNumbering(word.value).text);
      if (isBesideNatures(name) && isThird()) found.set(placeKey(word.at), said(name));
      else if (isPassedOn(word.value, lexicon) && isThird() && isCounted(block, c, depth, natureOf, lexicon))
        found.set(placeKey(word.at), said(TRANSFERS));
      const part = PARTS.find(([short]) => short.test(name))?.[1];
      const isOther = ({ heading }: Column, i: number): boolean => {
        const other = PARTS.find(([short]) =>
          short.test(fold(withoutNumbering(heading[depth]?.value ?? '').text)),
        )?.[1];
        return other !== undefined && other !== part && isUnder({ heading }, outer) && !isWords(i);
      };
      if (part !== undefined && !isWords(c) && columns.some(isOther)) found.set(placeKey(word.at), said(part));
      const own = SHORT[name];
      if (own === undefined || isWords(c)) continue;
      const beside = columns.some((other, i) => {
        const isNamed = natureOf(other, depth) === (own === BASIC ? PROJECTS : BASIC);
        if (!isNamed || (own === BASIC ? i <= c : i >= c) || isWords(i)) return false;
        return isUnder(other, outer);
      });
      // Beside both parts of 基本支出 as well: 人员 | 公用 | 项目.
      const isOfHalf = (other: Column, half: string): boolean => {
        const raw = other.heading[depth]?.value ?? '';
        const short = PARTS.find(([, name]) => name === half)![0];
        return short.test(fold(withoutNumbering(raw).text)) || readPhrase(raw, lexicon).at.nature === half;
      };
      const besideHalves = (): boolean =>
        own === PROJECTS &&
        PARTS.every(([, half]) =>
          columns.some((other, i) => i < c && isUnder(other, outer) && isOfHalf(other, half) && !isWords(i)),
        );
      if (beside || besideHalves()) found.set(placeKey(word.at), said(own));
    }
  }
  return found;
}

function isPassedOn(raw: string, lexicon: Lexicon): boolean {
  const { at, left, ofWhich } = readPhrase(raw, lexicon);
  return left === '' && !ofWhich && at.item === '对下转移支付';
}

/** The total beside 基本支出 and 项目支出 holds a third column, too: 合计 = 基本支出 + 项目支出 + 对下转移支付. */
function isCounted(
  block: Block,
  third: number,
  depth: number,
  natureOf: (column: Column, depth: number) => string | undefined,
  lexicon: Lexicon,
): boolean {
  const { columns } = block;
  const outer = columns[third]!.heading.slice(0, depth);
  const beside = [...columns.keys()].filter((c) => isUnder(columns[c]!, outer));
  const total = beside.find((c) => readPhrase(columns[c]!.heading[depth]?.value ?? '', lexicon).total !== undefined);
  const kinds = [BASIC, PROJECTS].map((kind) => beside.filter((c) => natureOf(columns[c]!, depth) === kind));
  // What is divided further has no amount of its own.
  if (total === undefined || !kinds.every(({ length }) => length === 1)) return false;
  return RowAmounts.ofColumns(block).comesTo(total, [...kinds.flat(), third]);
}
