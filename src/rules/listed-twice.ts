import { withoutNumbering } from '../lexicon/spelling.ts';
import { ALL, DIMENSIONS, isOpen } from '../model/dimension.ts';
import type { Fact } from '../model/fact.ts';
import { push } from '../model/multimap.ts';
import type { Problem } from '../model/problem.ts';

/**
 * SUM003: a row of a closed list (funds, 基本支出 and 项目支出, kinds of 三公) that stands there twice, one below the other, with the same amounts. A list is added up
 * with each of its members once, so that no sum is wrong; a subject or a project that stands there twice makes one that is.
 */
export function listedTwice(facts: readonly Fact[]): Problem[] {
  const problems: Problem[] = [];
  let above: readonly Fact[] = [];
  for (const row of rowsOf(facts)) {
    const [first] = row as [Fact];
    if (isTwice(above, row)) {
      const data = { row: nameOf(first), above: above[0]!.raw };
      problems.push({
        code: 'SUM003',
        place: first.place,
        raw: first.raw,
        label: first.label.table,
        data,
        incomplete: false,
      });
    }
    above = row;
  }
  return problems;
}

/** The figures of each row that has any, in order. */
function rowsOf(facts: readonly Fact[]): Iterable<readonly Fact[]> {
  const rows = new Map<number, Fact[]>();
  for (const fact of facts) if (fact.state === 'figure' && !fact.row.told) push(rows, fact.row.id, fact);
  return rows.values();
}

function isTwice(above: readonly Fact[], row: readonly Fact[]): boolean {
  const [first, before] = [row[0]!, above[0]];
  if (!before || first.row.block !== before.row.block || first.table !== before.table) return false;
  if (first.row.row !== before.row.row + 1 || row.length !== above.length || row.every(({ value }) => value === 0n))
    return false;
  if (nameOf(first) !== nameOf(before) || nameOf(first).endsWith('计') || !isListed(first)) return false;
  if (rankOf(first) !== rankOf(before)) return false;
  return row.every((fact, index) => {
    const other = above[index]!;
    return other.column === fact.column && other.value === fact.value && other.at.key === fact.at.key && !fact.ofWhich;
  });
}

const nameOf = ({ row }: Fact): string => withoutNumbering(row.label).text.trim();

/** 二、 and 三、 are numbers of one rank; （一） below 一、 is a part of it. */
const rankOf = ({ row }: Fact): string =>
  row.label
    .slice(0, row.label.length - withoutNumbering(row.label).text.length)
    .replace(/[一二三四五六七八九十\d]+/gu, '1');

/** Its name is one of a closed list: of two projects of one name both may be meant. */
function isListed({ at }: Fact): boolean {
  return (
    (at.fund !== ALL || at.item !== ALL || !WHOLE.includes(at.nature)) &&
    DIMENSIONS.every((dimension) => !isOpen(dimension) || at[dimension] === ALL)
  );
}

/** What all spending of a year is called is no kind of it. */
const WHOLE: readonly string[] = ['本年支出', ALL];
