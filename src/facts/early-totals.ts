import { style } from '../lexicon/numbering.ts';
import { type Lexicon, type Phrase, readPhrase } from '../lexicon/phrase.ts';
import { fold, numberBefore, withoutNumbering } from '../lexicon/spelling.ts';
import type { Reading } from '../model/coordinates.ts';
import { covers } from '../model/dimension.ts';
import type { Block, Row } from '../model/table.ts';
import { isAmongClasses } from './among-classes.ts';
import type { ReadColumn } from './columns.ts';
import { isSum, RowAmounts } from './row-amounts.ts';

/**
 * 本年收入合计, below it 三、上级补助收入 and 四、附属单位上缴收入, and 收入总计 of all of them: a total that the list goes on after is of what stands
 * above it, whatever its words say elsewhere. The last total has to hold it and what
 * follows to the last digit, or it what stands above it.
 * @returns the rows of such totals
 */
export function earlyTotals(
  { rows }: Block,
  columns: readonly ReadColumn[],
  label: (row: Row) => string | undefined,
  lexicon: Lexicon,
): ReadonlySet<number> {
  const found = new Set<number>();
  const totals = rows.flatMap((row, index) => (label(row) === undefined ? [] : [index]));
  if (totals.length < 2) return found;
  let amounts: RowAmounts | undefined;
  for (const [nth, early] of totals.slice(0, -1).entries()) {
    const last = totals[nth + 1]!;
    const said = readPhrase(withoutNumbering(label(rows[early]!)!).text, lexicon);
    if (said.total !== 'total' || said.left !== '' || last - early < 2 || last - early > MOST) continue;
    // 小计, and 小计 again below: each closes a group of its own.
    if (fold(label(rows[early]!)!) === fold(label(rows[last]!)!)) continue;
    const between = rows.slice(early + 1, last).map((row, i) => ({ index: early + 1 + i, name: nameOf(row, columns) }));
    const level = style(numberBefore(between[0]!.name));
    const tops = between.filter(({ name }) => style(numberBefore(name)) === level);
    const read = (name: string): Phrase => readPhrase(withoutNumbering(name).text, lexicon);
    const first = nth === 0 ? 0 : totals[nth - 1]! + 1;
    const listed = rows.slice(first, early).map((row) => nameOf(row, columns));
    const own = level || style(numberBefore(listed[0] ?? ''));
    const above = listed.flatMap((name, i) => (style(numberBefore(name)) === own ? [first + i] : []));
    const heads = above.map((index) => read(listed[index - first]!).at);
    amounts ??= new RowAmounts(rows, columns);
    const known = amounts;
    // What is carried over follows the total of this year everywhere.
    const isOther = ({ index, name }: (typeof tops)[number]): boolean => {
      const { at, left } = read(name);
      return (
        left === '' &&
        !isCarried(at) &&
        ((known.isLive(index) && (level !== '' || at.fund !== undefined)) || wouldBeWithin(at, heads))
      );
    };
    if (!tops.some(isOther)) continue;
    // With a slip in one of them the other still tells.
    const holds = amounts.compare(last, [early, ...tops.map(({ index }) => index)]);
    const isAbove = (): boolean => known.comesTo(early, above);
    if (isSum(holds) || isAbove()) found.add(early);
  }
  return found;
}

/**
 * By its words 上级补助收入 is in the 单位资金 listed above the total, and 对附属单位补助支出 in all that the classes there come to: standing behind
 * the total it is in neither, though it be nothing.
 */
const wouldBeWithin = (at: Reading, heads: readonly Reading[]): boolean =>
  heads.some(
    ({ fund }) => at.fund !== undefined && fund !== undefined && fund !== at.fund && covers('fund', fund, at.fund),
  ) ||
  (isAmongClasses(at.nature) && heads.every(({ nature }) => nature === undefined));

/** Nobody lists more behind a total. */
const MOST = 12;

const isCarried = ({ origin, nature }: Phrase['at']): boolean => origin !== undefined || nature === '结转下年';

const nameOf = ({ cells }: Row, columns: readonly ReadColumn[]): string =>
  cells.find((cell, c) => columns[c]?.kind === 'label' && (cell?.raw.trim() ?? '') !== '')?.raw.trim() ?? '';
