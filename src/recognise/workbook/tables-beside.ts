import type { OwnWords } from '../../lexicon/own.ts';
import { type Lexicon, type Phrase, readPhrase } from '../../lexicon/phrase.ts';
import { readTitlePhrase } from '../../lexicon/title-phrase.ts';
import { unitOf } from '../../lexicon/units.ts';
import { amountsIn } from '../../model/amounts-in.ts';
import { isSame } from '../../model/department.ts';
import { isOfFinalAccount } from '../../model/final-account.ts';
import { UNITS } from '../../model/money.ts';
import type { Report } from '../../model/report.ts';
import type { Table } from '../../model/table.ts';

/**
 * The tables in a Word document beside a report that has none of their kind: the last of the tables stand in the narrative. Each is one
 * only where its title says in words known here what it is, and its unit; where it is of this year and nobody else's; and where it
 * holds something, or has the number of one that is published. What the report has a table of is printed again, or shown another way: a part of it, or beside other years.
 * @param known tables of documents before this one
 */
export function tablesBeside(
  report: Report,
  document: Report,
  known: readonly Table[],
  own?: OwnWords,
): readonly Table[] {
  if (isOfOther(report, document)) return [];
  const year = Number(digitsIn(report.year?.value) ?? digitsIn(document.year?.value) ?? Number.NaN);
  const names = [report, document].flatMap(({ department, names: more = [] }) => [
    ...more,
    ...(department ? [department.value] : []),
  ]);
  const lexicon: Lexicon = { names, ...(!Number.isNaN(year) && { year }), ...own };
  const held = new Set([...report.tables, ...known].flatMap((table) => kindsOf(table, lexicon)));
  const found = document.tables.flatMap((table): { readonly table: Table; readonly kind: string }[] => {
    const unit = table.unit ?? document.unit;
    const title = table.titles.at(-1)?.value ?? '';
    const phrase = readTitlePhrase(title, lexicon);
    const { years } = readPhrase(title, lexicon);
    const isOfYear = phrase.year !== 'prior' && !phrase.executed && years.every((one) => one === year);
    const isWhole = isKnown(title, phrase) && !SOME.test(title) && !isOfFinalAccount(title);
    if (!unit || !isWhole || !isOfYear || (figuresIn(table) < FEWEST && !isPublished(table))) return [];
    const kind = kindOf(phrase);
    const others = [report, { ...document, tables: document.tables.filter((one) => one !== table) }];
    const isOfSome = phrase.at.nature?.includes('项目') && !isPublished(table) && !isOfAll({ ...table, unit }, others);
    return held.has(kind) || isOfSome ? [] : [{ table: { ...table, unit }, kind }];
  });
  // Two of one kind in one document are of two units, or of two years.
  return found.flatMap(({ table, kind }) => (found.filter((one) => one.kind === kind).length > 1 ? [] : [table]));
}

/** A total and what it is made of; what is published may be empty. */
const FEWEST = 2;

/** 重点项目支出表, 收入结构表: what a text shows of a table that stands elsewhere. */
const SOME = /主要|重点|部分|新增|其中|结构|构成|对比|比较|变[动化]|增减/u;

/** Which money a table is of, in words of which none is left over. */
const isKnown = (title: string, { left, at }: Phrase): boolean =>
  /表/u.test(title) &&
  left === '' &&
  at.measure === undefined &&
  (at.flow !== undefined || at.item !== undefined || title.includes('收支'));

/** It has a number, or says whose it is, as tables that are published do. */
const isPublished = ({ number, department }: Table): boolean => number !== undefined || department !== undefined;

/** A list of projects in a text may be of some: of all it is where what it comes to is what another table says of projects as a whole. */
function isOfAll(table: Table, reports: readonly Report[]): boolean {
  const total = Math.max(...inYuan(table).values());
  return reports.some(({ tables, unit }) =>
    tables.some((own) =>
      [...inYuan({ unit, ...own })].some(
        ([words, amount]) => isOfProjects(words) && Math.abs(amount - total) < ROUNDED,
      ),
    ),
  );
}

/** 合计 under 项目支出, or 项目支出 before whatever it is. */
function isOfProjects(words: string): boolean {
  const [, label = '', heading = ''] = words.split('\n');
  return label.includes('项目') || (/[合总]计/u.test(label) && heading.includes('项目'));
}

/** In yuan: half of the last place of 万元, on both sides. */
const ROUNDED = 100;

function inYuan({ unit, ...table }: Omit<Table, 'unit'> & { readonly unit?: Table['unit'] | undefined }) {
  const known = unit && unitOf(unit.value);
  return new Map(known ? [...amountsIn(table)].map(([words, amount]) => [words, amount * 10 ** UNITS[known]]) : []);
}

const isOfOther = ({ department }: Report, { department: other }: Report): boolean =>
  department !== undefined && other !== undefined && !isSame(department.value, other.value);

const figuresIn = ({ blocks }: Table): number =>
  blocks.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells)).filter((cell) => cell && FIGURE.test(cell.raw))
    .length;
const FIGURE = /^\s*-?\d[\d,，]*(?:\.\d+)?\s*$/u;

const digitsIn = (year: string | undefined): string | undefined => /\d{4}/u.exec(year ?? '')?.[0];

const kindsOf = ({ titles, name }: Table, lexicon: Lexicon): readonly string[] =>
  [...titles.map(({ value }) => value), name].map((title) => kindOf(readTitlePhrase(title, lexicon)));

/** What a title says its table is of; of 财政拨款 and of 一般公共预算 many print one table for both. */
function kindOf({
  at: { item, fund = '', flow = '', nature = '', economic, govEconomic, project, origin = '' },
}: Phrase): string {
  if (item !== undefined) return item;
  const money = fund === '财政拨款' ? '一般公共预算' : fund;
  const by = [economic, govEconomic, project].map((one) => (one === undefined ? '' : 1));
  return [money, flow, nature, origin, ...by].join('|');
}
