import { type Lexicon, type Phrase, readPhrase } from '../lexicon/phrase.ts';
import { fold, withoutNumbering } from '../lexicon/spelling.ts';
import type { Reading } from '../model/coordinates.ts';
import { type Block, type Column, isUnder } from '../model/table.ts';
import type { Joined } from './sections.ts';

/** What is spent by one's own level of government, and what is passed on to those below. */
type Half = '本级支出' | '对下转移支付';

const OWN =
  /^(?:[省市州盟县区旗乡镇]|自治区|兵团)?(?:本级|本部门|本单位)(?:项目)?(?:支出|安排|使用|项目|部分)?(?:支出|资金)?$/u;

/** What goes to no level of government by itself, only beside 本级支出. */
const PASSED_ON =
  /^(?:(?:[省市州县区]级?)?对(?:下|市县|区县|县区|州市|乡镇).*|补助(?:市县|区县|县区|下级|乡镇).*|上解(?:上级)?支出|转移性支出|(?:专项|一般性)?转移支付(?:支出|资金|项目)?)$/u;

/** Most names and headings need not be looked at any closer. */
const mayBeOwn = (printed: string): boolean => printed.includes('本') && /本\s*(?:级|部门|单位)/u.test(printed);

function halfOf(printed: string, lexicon: Lexicon): Half | undefined {
  const word = withoutNumbering(fold(printed)).text;
  if (OWN.test(word)) return '本级支出';
  if (PASSED_ON.test(word)) return '对下转移支付';
  const { at, left } = readPhrase(word, lexicon);
  return left === '' && at.item === '对下转移支付' ? '对下转移支付' : undefined;
}

/** What is passed on may be several things, each by its own words. */
const spent = (half: Half, printed: string): Reading => ({
  flow: '支出',
  method: half === '本级支出' ? half : withoutNumbering(fold(printed)).text,
});

/**
 * 本级支出 | 对下转移支付 under one heading: each is a half of what is spent. Elsewhere 对下转移支付 is an item of its own, and 本级支出 all there
 * is.
 */
export function spentOrPassedOn(
  { columns }: Block,
  column: Column,
  depth: number,
  lexicon: Lexicon,
  title: Reading | undefined,
): Phrase | undefined {
  const word = column.heading[depth]?.value;
  if (!columns.some(({ heading }) => mayBeOwn(heading[depth]?.value ?? ''))) return undefined;
  const half = word === undefined ? undefined : halfOf(word, lexicon);
  if (word === undefined || !half || title?.item !== undefined || title?.flow === '收入') return undefined;
  const outer = column.heading.slice(0, depth);
  const beside = columns.filter((one) => isUnder(one, outer)).map(({ heading }) => heading[depth]?.value ?? '');
  if (!hasBoth(beside.map((text) => halfOf(text, lexicon)))) return undefined;
  return { at: spent(half, word), ofWhich: withoutNumbering(word).ofWhich, years: [], left: '' };
}

/** The same in rows: they stand one after the other, numbered and set in alike, or the first behind 其中. */
export function spentOrPassedOnRows(rows: readonly Joined[], lexicon: Lexicon, title: Reading): readonly Joined[] {
  if (title.item !== undefined) return rows;
  return title.flow === '收入' ? ownOrReceivedRows(rows) : spentRows(rows, lexicon);
}

/** 一、本级收入 and 二、转移性收入 of a town, as 一、本级支出 and 二、上解上级支出 on the other side. */
function ownOrReceivedRows(rows: readonly Joined[]): readonly Joined[] {
  const halves = rows.map((row) => {
    const word = row.total ? '' : withoutNumbering(fold(row.unknown?.raw ?? row.name ?? '')).text;
    return /^(?:.级|本级|地方)(?:一般公共预算)?收入$/u.test(word)
      ? 'own'
      : /^(?:上级)?转移性收入$/u.test(word)
        ? 'received'
        : undefined;
  });
  if (!halves.includes('own') || !halves.includes('received')) return rows;
  return rows.map((row, index) => {
    if (!halves[index]) return row;
    const { unknown, ...known } = row;
    const name = row.name ?? unknown?.raw.trim() ?? '';
    return { ...known, name, at: { flow: '收入', method: fold(withoutNumbering(name).text) } };
  });
}

function spentRows(rows: readonly Joined[], lexicon: Lexicon): readonly Joined[] {
  if (!rows.some((row) => mayBeOwn(row.unknown?.raw ?? row.name ?? ''))) return rows;
  const halves = rows.map((row) => (row.total ? undefined : halfOf(row.unknown?.raw ?? row.name ?? '', lexicon)));
  if (!hasBoth(halves)) return rows;
  return rows.map((row, index) => {
    const half = halves[index];
    if (!half) return row;
    const { unknown, ...known } = row;
    return {
      ...known,
      name: row.name ?? unknown?.raw.trim() ?? half,
      at: spent(half, row.name ?? unknown?.raw ?? half),
    };
  });
}

const hasBoth = (halves: readonly (Half | undefined)[]): boolean =>
  halves.includes('本级支出') && halves.includes('对下转移支付');
