import { type Lexicon, readPhrase } from '../lexicon/phrase.ts';
import { fold, withoutNumbering } from '../lexicon/spelling.ts';
import { LESS, MORE } from '../model/change.ts';
import { ALL, WITHIN } from '../model/dimension.ts';
import type { Block } from '../model/table.ts';
import { holdsFigures } from './column-cells.ts';
import type { ReadColumn } from './columns.ts';
import { RowAmounts } from './row-amounts.ts';

/** What columns called by their own names differ in; rows may stand in groups called by theirs. */
export const COLUMNS = 'method';

/** Persons, places, prices: figures that are no money, or none that is added up. */
const NO_MONEY =
  /^(?:户|人|生|亩|校|村|月|平)均|(?:[人户次台辆套所]数|数量|学生数|教师数|村数|面积|里程|比例|比重|占比|率|单价|标准|系数)(?:[（][^（）]*[）])?$|[（](?:人|户|个|台|辆|套|次|人次|亩|公里|平方米|吨|%|元\/.{1,4})[）]$/u;

/**
 * The columns of a table nobody knows the headings of: each is called by its own name. One headed 合计 is the total of those behind it
 * where most rows say so, and a column by itself where they do not.
 */
export function ownColumns(block: Block, columns: readonly ReadColumn[], lexicon: Lexicon): ReadColumn[] {
  const known = withNames(
    block,
    columns.map((column, c) => (isCounted(block, column, c) ? { kind: 'remark' } : column)),
  );
  if (!holdsOwnNames(block, known) && !areOfBothFlows(known)) return known;
  const heads = block.columns.map(({ heading }) => heading.map(({ value }) => fold(withoutNumbering(value).text)));
  const isAmount = (c: number): boolean => {
    const column = known[c]!;
    if (column.kind === 'unknown') return holdsFigures(block, c);
    return column.kind === 'amount' && column.spoken.at.basis === undefined && isSum(column.spoken.at.measure);
  };
  const isTotal = (c: number): boolean => isAmount(c) && TOTAL.test(heads[c]!.at(-1)!);
  const isPart = (c: number): boolean =>
    block.columns[c]!.heading.some(({ value }) => readPhrase(value, lexicon).ofWhich || OF_WHICH.test(fold(value)));
  const amounts = RowAmounts.ofColumns(block);
  const totals = heads.flatMap((_, c) => (isTotal(c) && !isPart(c) ? [c] : []));
  const outerOf = (c: number): string => heads[c]!.slice(0, -1).join(WITHIN);
  /** What stands under the same heading as a total, of a group with a total of its own that one. */
  const partsOf = (whole: number): readonly number[] => {
    const outer = heads[whole]!.slice(0, -1);
    return heads.flatMap((head, c) => {
      if (c === whole || !isAmount(c) || isPart(c) || !outer.every((word, d) => head[d] === word)) return [];
      const isUnderOther = totals.some(
        (other) =>
          other !== c &&
          other !== whole &&
          heads[other]!.length > outer.length + 1 &&
          heads[c]!.slice(0, heads[other]!.length - 1).join(WITHIN) === outerOf(other),
      );
      return isUnderOther ? [] : [c];
    });
  };
  const borne = totals.filter((whole) => {
    const parts = partsOf(whole);
    return parts.length > 0 && amounts.comesTo(whole, parts);
  });
  const groups = new Set(borne.map(outerOf));
  const memberOf = (c: number): string => {
    const path = borne.includes(c) ? heads[c]!.slice(0, -1) : heads[c]!;
    let member = '';
    let rest = '';
    for (const [d, word] of path.entries()) {
      rest += word;
      const isGroup = d < path.length - 1 && groups.has(path.slice(0, d + 1).join(WITHIN));
      if (!isGroup && d < path.length - 1) continue;
      member = member === '' ? rest : `${member}${WITHIN}${rest}`;
      rest = '';
    }
    return member === '' ? ALL : member;
  };
  const whole = (c: number): string => {
    for (let before = c - 1; before >= 0; before--) if (isAmount(before) && !isPart(before)) return memberOf(before);
    return ALL;
  };
  return known.map((column, c): ReadColumn => {
    if (!isAmount(c)) return column;
    const ofWhich = isPart(c);
    const own = memberOf(c);
    const above = ofWhich ? whole(c) : ALL;
    const member = above === ALL ? own : `${above}${WITHIN}${own}`;
    const sums = new Set(own === ALL ? ([COLUMNS] as const) : []);
    return { kind: 'amount', spoken: { at: { [COLUMNS]: member }, sums }, ofWhich };
  });
}

/** Figures stand under a heading that nobody knows, or only the figures say what it is of. */
export const holdsOwnNames = (block: Block, columns: readonly ReadColumn[]): boolean =>
  columns.some((column, c) =>
    column.kind === 'amount'
      ? column.spoken.at.category !== undefined
      : column.kind === 'unknown' && holdsFigures(block, c),
  );

/** 本年收入 | 本年支出 | 年末结余 */
const areOfBothFlows = (columns: readonly ReadColumn[]): boolean =>
  new Set(columns.flatMap((column) => (column.kind === 'amount' ? (column.spoken.at.flow ?? []) : []))).size > 1;

/** Where no heading says which column names the rows, it is the one before the amounts that calls most of them by names of their own. */
function withNames({ rows }: Block, columns: readonly ReadColumn[]): ReadColumn[] {
  const labels = columns.flatMap(({ kind }, c) => (kind === 'label' ? [c] : []));
  if (labels.length > 0)
    return columns.map((column, c) =>
      isKindOver(rows, c, labels)
        ? { ...column, subject: 'category' }
        : labels.length === 1
          ? namingRows(column)
          : column,
    );
  const first = columns.findIndex(({ kind }) => kind === 'amount' || kind === 'unknown');
  const named = columns.slice(0, Math.max(first, 0)).map((_, c) => {
    const names = rows.flatMap(({ cells }) => cells[c]?.raw.trim() || []).filter((name) => WORDS.test(name));
    return new Set(names).size;
  });
  const most = Math.max(0, ...named);
  return columns.map((column, c) =>
    most > 0 && c === named.indexOf(most) ? { kind: 'label', role: 'name', at: {} } : column,
  );
}

/** 乡镇 alone: towns are the names of the rows, and no kinds of anything. */
function namingRows(column: ReadColumn): ReadColumn {
  if (column.kind !== 'label' || column.subject !== 'category') return column;
  const { subject: _, ...plain } = column;
  return plain;
}

/** 片区 before 村名: what stands there once, with blanks below it, is what the names behind it are of. */
function isKindOver(rows: Block['rows'], c: number, labels: readonly number[]): boolean {
  if (c !== labels[0] || labels.length !== 2) return false;
  const nameIn = (r: number, label: number): string => rows[r]!.cells[label]?.raw.trim() ?? '';
  const members = rows.flatMap((_, r) => (/^[^\d计]+$/u.test(nameIn(r, labels[1]!)) ? [r] : []));
  const kinds = new Set(members.map((r) => nameIn(r, c)));
  return kinds.size < members.length && members.every((r, nth) => nth > 0 || nameIn(r, c) !== '');
}

const WORDS = /[\u4e00-\u9fff]/u;
/** 本年增加 | 本年减少 are amounts of their own here; a change or a share is none. */
const isSum = (measure: string | undefined): boolean => measure === undefined || measure === MORE || measure === LESS;

const TOTAL = /^(?:金额)?[合小总]计(?:金额|数)?$/u;
const OF_WHICH = /^其中[:：]?$/u;

const isCounted = (block: Block, column: ReadColumn, c: number): boolean =>
  column.kind === 'unknown' && block.columns[c]!.heading.some(({ value }) => NO_MONEY.test(fold(value)));
